package briefing

import (
	"brief/briefing/tagger"
	"brief/content"
)

// mention is a name of a person, organisation or place in the text.
type mention struct {
	content.Span
	kind        ActorKind
	score       float32 // how sure the tagger is, 0 to 1
	first, last int     // half-open range of indexes into tokens()
}

// mentionKinds maps the tagger's kinds to ours.
var mentionKinds = [...]ActorKind{tagger.Person: Person, tagger.Organization: Organization, tagger.Place: Place}

// findMentions returns the names in the document, in order and none over another.
func (b *Briefing) findMentions() []mention {
	toks := b.tokens()
	var t tagger.Tagger
	names := t.Tag(b.Doc.Text, toks)
	out := make([]mention, len(names))
	for i, n := range names {
		span := content.Span{Start: int(toks[n.First].Start), End: int(toks[n.Last-1].End)}
		out[i] = mention{span, mentionKinds[n.Kind], n.Score, n.First, n.Last}
	}
	return out
}
