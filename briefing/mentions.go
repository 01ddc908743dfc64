package briefing

import (
	"brief/briefing/token"
	"brief/content"
)

// mention is a name of a person, organisation or place in the text.
type mention struct {
	content.Span
	kind        ActorKind
	score       float32 // how sure the tagger is, 0 to 1
	first, last int     // half-open range of indexes into tokens()
}

// findMentions returns the names in the article, in order and none over another.
func (b *Briefing) findMentions() []mention {
	var out []mention
	toks := b.tokens()
	for i := 0; i < len(toks); i++ {
		if !startsName(toks, i) {
			continue
		}
		last := i + 1
		for last < len(toks) && toks[last].Shape >= token.Capital && !toks[last].First {
			last++
		}
		span := content.Span{Start: int(toks[i].Start), End: int(toks[last-1].End)}
		kind := Person
		if last == i+1 {
			kind = Place
		}
		if toks[i].Shape == token.Upper {
			kind = Organization
		}
		out = append(out, mention{Span: span, kind: kind, score: 0.5, first: i, last: last})
		i = last - 1
	}
	return out
}

// startsName reports whether the capital of token i is not merely a sentence's first.
func startsName(toks []token.Token, i int) bool {
	t := toks[i]
	if t.Kind != token.Word || t.Shape < token.Capital || t.End-t.Start < 2 {
		return false
	}
	return i > 0 && !t.First && toks[i-1].Kind != token.Punct ||
		i+1 < len(toks) && toks[i+1].Shape >= token.Capital
}
