package briefing

import (
	"brief/briefing/cast"
	"brief/briefing/tagger"
	"brief/briefing/token"
)

// findActors finds people, organisations and places.
func findActors(b *Briefing) {
	toks := b.tokens()
	in := cast.Input{
		Doc: b.Doc, Tokens: toks, Words: b.words(), Names: b.findNames(),
		Language: b.work.language, InArticle: b.InArticle,
	}
	long := len(in.Tokens) > maxKept
	if long {
		b.work.tagger = tagger.Tagger{}
	}
	found := cast.Find(in, &b.work.cast)
	if long { // before there is anything more
		b.work.dropCast()
	}
	if len(b.Doc.Text) > longSpeech {
		b.work.tokens, b.work.words = nil, token.Words{} // from here on a stretch is read at a time
	}
	b.addActors(found)
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
