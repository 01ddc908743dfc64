package briefing

// AppendJSON appends one object with the sections, the quotes and the actors,
// each as the subcommands print them, and a newline.
func (b *Briefing) AppendJSON(out []byte) []byte {
	w := b.jsonHead(out)
	b.appendMeta(&w)
	appendAll(&w, "sections", selected(b.Sections, nil), b.appendSection)
	appendAll(&w, "quotes", selected(b.Quotes, nil), b.appendQuote)
	appendAll(&w, "actors", selected(b.Actors, nil), b.appendActor)
	w.close('}')
	return append(w, '\n')
}
