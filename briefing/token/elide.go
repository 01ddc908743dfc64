package token

import "strings"

// elided are the words, in small letters, whose vowel an apostrophe stands for before another word in French and Italian.
var elided = [...]string{"l", "d", "qu", "c", "n", "s", "j", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu",
	"un", "dell", "all", "nell", "sull", "dall", "coll", "quell", "quest", "anch", "dov", "senz"}

// Elide cuts the words that an apostrophe joins to the one before, as French and Italian have them: "l’ | Assemblée",
// "qu’ | il", but not "N’Guessan" or "aujourd’hui". The tokens are those of text.
func Elide(tokens []Token, text string) []Token {
	cuts := 0
	for i := range tokens {
		if elision(tokens, i, text) > 0 {
			cuts++
		}
	}
	if cuts == 0 {
		return tokens
	}
	out := append(tokens, make([]Token, cuts)...)
	to := len(out)
	for i := len(tokens) - 1; i >= 0; i-- { // from the end, so that nothing is overwritten that is still to be read
		t := tokens[i]
		if n := elision(tokens, i, text); n > 0 {
			to -= 2
			out[to], out[to+1] = t.cut(n, text)
			continue
		}
		to--
		out[to] = t
	}
	return out
}

// elision returns how many bytes of token i an elided word and its apostrophe take, or 0.
func elision(tokens []Token, i int, text string) int {
	t := tokens[i]
	if t.Kind != Word {
		return 0
	}
	word := text[t.Start:t.End()]
	at := strings.IndexByte(word, '\'')
	if at < 0 {
		if at = strings.Index(word, "’"); at < 0 {
			return 0
		}
	}
	n := apostrophe(word, at)
	if n == 0 || at+n >= len(word) {
		return 0
	}
	for _, e := range elided {
		if !strings.EqualFold(word[:at], e) {
			continue
		}
		_, upper, _ := letterAt(word, at+n)
		opens := t.First() || i > 0 && tokens[i-1].Kind == Punct
		if word[0] < 'a' && upper && (word[0] != 'L' && word[0] != 'D' || !opens) { // "N’Guessan", "chez L’Oréal"
			return 0
		}
		return at + n
	}
	return 0
}

// cut returns t in two, behind its first n bytes.
func (t Token) cut(n int, text string) (Token, Token) {
	first, second := t, t
	first.size = uint16(n) | t.size&(spaced|opens)
	second.Start, second.size = t.Start+uint32(n), uint16(t.Len()-n)
	_, first.Kind, first.Shape = word(text[first.Start:first.End()], 0)
	_, second.Kind, second.Shape = word(text[second.Start:second.End()], 0)
	return first, second
}
