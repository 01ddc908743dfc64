package briefing

import (
	"brief/briefing/cast"
	"brief/briefing/tagger"
	"brief/briefing/token"
)

// findActors finds people, organisations and places.
func findActors(b *Briefing) { findAllActors([]*Briefing{b}) }

// findAllActors is findActors for several articles.
func findAllActors(all []*Briefing) {
	ins, rooms := make([]cast.Input, len(all)), make([]*cast.Room, len(all))
	for i, b := range all {
		ins[i], rooms[i] = b.castInput(), &b.work.cast
	}
	for i, found := range cast.FindAll(ins, rooms) {
		b := all[i]
		if len(b.work.tokens) > maxKept { // before there is anything more
			b.work.dropCast()
		}
		if len(b.Doc.Text) > longSpeech {
			b.work.tokens, b.work.words = nil, token.Words{} // from here on a stretch is read at a time
		}
		b.addActors(found)
	}
}

// castInput is the article as package cast reads it.
func (b *Briefing) castInput() cast.Input {
	in := cast.Input{
		Doc: b.Doc, Tokens: b.tokens(), Words: b.words(), Names: b.findNames(),
		Language: b.work.language, InArticle: b.InArticle,
	}
	if len(in.Tokens) > maxKept {
		b.work.tagger = tagger.Tagger{}
	}
	return in
}

// addActors fills in the actors, and the sections in which they are named.
func (b *Briefing) addActors(found []cast.Actor) {
	all := 0
	for i := range found {
		all += len(found[i].Mentions)
	}
	b.Actors = make([]Actor, len(found))
	store := make([]Mention, 0, all)
	for i := range found {
		f, first := &found[i], len(store)
		for _, span := range f.Mentions {
			m := Mention{Span: span}
			if s := b.SectionAt(span.Start); s != nil {
				m.Section = s.ID
			}
			store = append(store, m)
		}
		b.Actors[i] = Actor{ID: ActorID(i + 1), Kind: f.Kind, Name: f.Name, Role: f.Role, RoleSpan: f.RoleSpan, Aliases: f.Aliases,
			Mentions: store[first:len(store):len(store)], Gender: f.Gender, Rule: f.Rule}
	}
}
