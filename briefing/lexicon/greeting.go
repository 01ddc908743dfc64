package lexicon

import (
	"strings"
	"unicode/utf8"
)

// Greeting returns the size, in bytes, of the words that greet an editor at the start of text, with the mark and the space
// behind them ("Sir – ", "Dear Editor,"); 0 where text begins otherwise.
func Greeting(text string) int {
	if text == "" || strings.IndexByte("DTSME", text[0]) < 0 {
		return 0 // as mostly
	}
	for _, words := range [...]string{"Dear Editor", "Dear Sir or Madam", "Dear Sir", "Dear Madam", "To the Editor", "Sir", "SIR", "Madam", "Editor"} {
		rest, ok := strings.CutPrefix(text, words)
		if !ok {
			continue
		}
		mark, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
		if rest != "" && !strings.ContainsRune(",:–—-", mark) {
			return 0
		}
		return len(text) - len(strings.TrimLeft(rest, ",:–—- "))
	}
	return 0
}
