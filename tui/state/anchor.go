package state

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing/query"
	"brief/content"
)

// Anchor is a place in an article that survives its being edited: the words,
// what stands around them, and where they stood. It is the TextQuoteSelector
// with the TextPositionSelector of the W3C Web Annotation Data Model.
type Anchor struct {
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  int    `json:"start"` // bytes into the text it was made from
	End    int    `json:"end"`
}

// Fate says what became of an anchor's words.
type Fate uint8

// The fates.
const (
	Kept     Fate = iota // the same words at the same place
	Moved                // found elsewhere, or slightly reworded between the same neighbours
	Orphaned             // not found; the span is where they would have been
)

var fateNames = [...]string{"kept", "moved", "orphaned"}

func (f Fate) String() string { return fateNames[f] }

// contextBytes is about how much is kept on each side of the words; placeBytes
// is how much of the text at a place is kept as its words.
const (
	contextBytes = 48
	placeBytes   = 64
)

// NewAnchor returns an Anchor for the words that span covers.
func NewAnchor(text string, span content.Span) Anchor {
	start := max(0, min(span.Start, len(text)))
	end := max(start, min(span.End, len(text)))
	return Anchor{
		Exact: text[start:end], Start: start, End: end,
		Prefix: text[runeStart(text, start-contextBytes):start],
		Suffix: text[end:runeStart(text, end+contextBytes)],
	}
}

// NewPlace returns an Anchor for the place at offset, such as the top of the
// screen: its words are those that follow.
func NewPlace(text string, offset int) Anchor {
	return NewAnchor(text, content.Span{Start: offset, End: runeStart(text, offset+placeBytes)})
}

// runeStart moves at back to where a character starts, inside text.
func runeStart(text string, at int) int {
	at = max(0, min(at, len(text)))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// Zero reports whether a is no place at all.
func (a Anchor) Zero() bool { return a == Anchor{} }

// Locate finds the anchor in a text: at its old place, else where the words
// stand in the most similar context, nearest to the old place; else where they
// stand in other typography; else between the words that surrounded them.
func (a Anchor) Locate(text string) (content.Span, Fate) {
	span := content.Span{Start: a.Start, End: a.End}
	if 0 <= a.Start && a.Start <= a.End && a.End <= len(text) && span.Of(text) == a.Exact && a.fits(text, span) {
		return span, Kept
	}
	if found, ok := a.best(text, occurrences(text, a.Exact)); ok {
		if found == span {
			return span, Kept
		}
		return found, Moved
	}
	if spans, err := query.NewText(text).Find(context.Background(), literal(a.Exact), maxCandidates); err == nil {
		if span, ok := a.best(text, spans); ok {
			return span, Moved
		}
	}
	if span, ok := a.between(text); ok {
		return span, Moved
	}
	at := runeStart(text, a.Start)
	return content.Span{Start: at, End: runeStart(text, max(at, a.End))}, Orphaned
}

// maxCandidates bounds how many occurrences of the words are looked at.
const maxCandidates = 10_000

// literal returns words as a pattern that is no regular expression.
func literal(words string) string {
	words = strings.TrimSpace(words)
	if strings.HasPrefix(words, "/") {
		return strings.TrimRight(words, "/")
	}
	return words
}

// fits reports whether the context around span is all as it was.
func (a Anchor) fits(text string, span content.Span) bool {
	return strings.HasSuffix(text[:span.Start], a.Prefix) && strings.HasPrefix(text[span.End:], a.Suffix)
}

// occurrences finds where words stand in text, without overlap, and no more than maxCandidates.
func occurrences(text, words string) []content.Span {
	var out []content.Span
	if strings.TrimSpace(words) == "" {
		return nil
	}
	for at := 0; len(out) < maxCandidates; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			break
		}
		out = append(out, content.Span{Start: at + i, End: at + i + len(words)})
		at += i + len(words)
	}
	return out
}

// best returns the candidate with the most context in common, and of equals the
// nearest to the old place.
func (a Anchor) best(text string, candidates []content.Span) (content.Span, bool) {
	var best content.Span
	bestScore := -1
	for _, c := range candidates {
		score := commonSuffix(text[:c.Start], a.Prefix) + commonPrefix(text[c.End:], a.Suffix)
		if score > bestScore || score == bestScore && distance(c.Start, a.Start) < distance(best.Start, a.Start) {
			best, bestScore = c, score
		}
	}
	return best, bestScore >= 0
}

// between returns what now stands between the old neighbours, when both are
// found in their order and not much further apart than they were.
func (a Anchor) between(text string) (content.Span, bool) {
	const enough = 12 // bytes of context that may be taken to be unique
	prefix, suffix := strings.TrimSpace(a.Prefix), strings.TrimSpace(a.Suffix)
	if len(prefix) < enough || len(suffix) < enough {
		return content.Span{}, false
	}
	for _, p := range occurrences(text, prefix) {
		window := text[p.End:min(len(text), p.End+2*len(a.Exact)+2*enough)]
		i := strings.Index(window, suffix[:runeStart(suffix, enough)])
		if i < 0 {
			continue
		}
		inner := strings.TrimRightFunc(window[:i], unicode.IsSpace)
		start := p.End + len(inner) - len(strings.TrimLeftFunc(inner, unicode.IsSpace))
		if span := (content.Span{Start: start, End: p.End + len(inner)}); !span.Empty() {
			return span, true
		}
	}
	return content.Span{}, false
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

func distance(a, b int) int { return max(a-b, b-a) }
