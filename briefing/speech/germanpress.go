package speech

import (
	"strings"

	"brief/briefing/token"
)

// namesPaper reports whether tokens [first, last), a region of a German article, are
// the name of a newspaper, a magazine, an agency or a channel: der „Süddeutschen
// Zeitung“, der Agentur „Tarnfax“, laut „Tarner“.
func (a *article) namesPaper(first, last int) bool {
	if a.Tokens[first].First() {
		return false
	}
	words, name := 0, ""
	for i := first; i < last; i++ {
		if a.Tokens[i].Kind == token.Punct {
			continue
		}
		if words++; words > 4 || a.Tokens[i].Shape < token.Capital && a.words[i].class&function == 0 {
			return false
		}
		name = strings.ToLower(strings.TrimSuffix(a.tokenText(i), "s"))
	}
	if words > 0 && first > 0 && (isPress(strings.ToLower(a.tokenText(first-1))) || strings.EqualFold(a.tokenText(first-1), "laut")) {
		return true
	}
	return isPress(name)
}

// isPress reports whether word ends as what prints, sends or is read as news does.
func isPress(word string) bool {
	return hasEnding(word, "zeitung", "blatt", "spiegel", "presse", "post", "anzeiger", "rundschau", "kurier", "nachrichten", "bote", "magazin", "stern", "focus", "welt", "times", "bild",
		"agentur", "zeitschrift", "sender", "dienst", "portal", "journal")
}
