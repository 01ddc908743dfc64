package briefing

import "brief/briefing/tagger"

// worthSharing is the size in bytes from which a document's tagging is worth a
// goroutine of its own.
const worthSharing = 2 << 10

// tagging is what came of tagAhead. A fault belongs to whoever asked for the
// names: in a goroutine of its own nobody could survive it.
type tagging struct {
	names []tagger.Name
	fault any
}

// tagAhead tags while another extractor runs: the tagger needs only the tokens.
func (b *Briefing) tagAhead() {
	toks, words := b.tokens(), b.words()
	done := make(chan tagging, 1)
	b.work.tagging = done
	t := &b.work.tagger
	go func() {
		var result tagging
		defer func() {
			result.fault = recover()
			done <- result
		}()
		result.names = t.Tag(b.Doc.Text, toks, words)
	}()
}

// findNames returns the tagger's names in the document, in order and none over another.
func (b *Briefing) findNames() []tagger.Name {
	if b.work.tagging == nil {
		return b.work.tagger.Tag(b.Doc.Text, b.tokens(), b.words())
	}
	result := <-b.work.tagging
	if result.fault != nil {
		panic(result.fault)
	}
	return result.names
}
