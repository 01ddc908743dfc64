package briefing

import (
	"sort"

	"brief/content"
)

// FirstSentence returns the sentence that names the actor for the first time,
// or an empty span for nobody.
func (b *Briefing) FirstSentence(id ActorID) content.Span {
	a := b.Actor(id)
	if a == nil || len(a.Mentions) == 0 {
		return content.Span{}
	}
	at := a.Mentions[0].Start
	sentences := b.Doc.Sentences()
	i := sort.Search(len(sentences), func(i int) bool { return sentences[i].End > at })
	if i == len(sentences) {
		return a.Mentions[0].Span
	}
	return sentences[i]
}

// ActorAt returns the actor that is named at the byte offset, and which of its
// mentions that is; zero when none is named there.
func (b *Briefing) ActorAt(offset int) (id ActorID, mention int) {
	for i := range b.Actors {
		a := &b.Actors[i]
		if m := a.mentionEndingAfter(offset); m < len(a.Mentions) && a.Mentions[m].Start <= offset {
			return a.ID, m
		}
	}
	return 0, 0
}

// NextMention returns the index of the actor's first mention that starts after
// the byte offset, going round to its first.
func (a *Actor) NextMention(offset int) int {
	m := sort.Search(len(a.Mentions), func(i int) bool { return a.Mentions[i].Start > offset })
	if m == len(a.Mentions) {
		return 0
	}
	return m
}

// PrevMention returns the index of the actor's last mention that starts before
// the byte offset, going round to its last.
func (a *Actor) PrevMention(offset int) int {
	m := sort.Search(len(a.Mentions), func(i int) bool { return a.Mentions[i].Start >= offset }) - 1
	if m < 0 {
		return len(a.Mentions) - 1
	}
	return m
}

// mentionEndingAfter returns the index of the first mention that ends after offset.
func (a *Actor) mentionEndingAfter(offset int) int {
	return sort.Search(len(a.Mentions), func(i int) bool { return a.Mentions[i].End > offset })
}
