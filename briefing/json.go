package briefing

import (
	"iter"
	"slices"
	"strconv"
)

// jsonSchema is the number of the JSON contract; it changes when a field's meaning does.
const jsonSchema = 1

// AppendSectionsJSON appends the selected sections as one line of JSON, without
// a newline at its end, and returns how many there are. Offsets are bytes of Doc.Text.
func (b *Briefing) AppendSectionsJSON(out []byte, sel Selection) ([]byte, int) {
	w := b.jsonHead(slices.Grow(out, len(b.Doc.Text)+len(b.Doc.Text)/8)) // it is printed all
	b.appendMeta(&w)
	n := appendAll(&w, "sections", selected(b.Sections, sel.Section), b.appendSection)
	w.close('}')
	return w, n
}

// appendMeta appends what is known of the article itself.
func (b *Briefing) appendMeta(w *jsonWriter) {
	w.str("title", b.Doc.Title)
	w.strings("authors", b.Doc.Authors)
	w.str("published", b.Doc.Published)
	w.str("site", b.Doc.Site)
	w.int("words", b.Words())
	if b.Doc.Notice != "" {
		w.str("notice", b.Doc.Notice)
	}
}

func (b *Briefing) appendSection(w *jsonWriter, s *Section) {
	w.open('{')
	w.int("id", s.ID)
	w.str("kind", s.Kind.String())
	w.str("heading", b.Text(s.Heading))
	w.int("level", s.Level)
	w.span(s.Span)
	w.key("paragraphs")
	w.open('[')
	for i := range b.Body(s) {
		w.comma()
		w.string(b.Text(b.Doc.Blocks[i].Span))
	}
	w.close(']')
	w.int("words", s.Words)
	if s.Parent != 0 {
		w.int("parent", s.Parent)
	}
	w.close('}')
}

// quoteJSON is about how many bytes a quote takes in JSON.
const quoteJSON = 384

// AppendQuotesJSON is like AppendSectionsJSON, for quotes.
func (b *Briefing) AppendQuotesJSON(out []byte, sel Selection) ([]byte, int) {
	w := b.jsonHead(slices.Grow(out, len(b.Quotes)*quoteJSON))
	n := appendAll(&w, "quotes", selected(b.Quotes, sel.Quote), b.appendQuote)
	w.close('}')
	return w, n
}

func (b *Briefing) appendQuote(w *jsonWriter, q *Quote) {
	w.open('{')
	w.int("id", q.ID)
	w.str("text", b.Text(q.Span))
	w.span(q.Span)
	w.str("kind", q.Kind.String())
	w.key("speaker")
	if q.Speaker.Known() {
		b.appendSpeaker(w, &q.Speaker)
	} else {
		*w = append(*w, "null"...)
	}
	if len(q.Others) > 0 {
		w.key("speakers")
		w.open('[')
		for _, s := range q.voices() {
			b.appendSpeaker(w, &s)
		}
		w.close(']')
	}
	w.key("cue")
	if q.Cue.Empty() {
		*w = append(*w, "null"...)
	} else {
		w.open('{')
		w.str("text", b.Text(q.Cue))
		w.span(q.Cue)
		w.close('}')
	}
	w.int("section", q.Section)
	w.str("rule", q.Rule)
	w.key("confidence")
	*w = strconv.AppendFloat(*w, q.Confidence, 'g', 3, 64)
	w.int("group", q.Group)
	if !q.Within.Empty() {
		w.strings("spans", []string{b.Text(q.Within)})
	}
	w.close('}')
}

func (b *Briefing) appendSpeaker(w *jsonWriter, s *Speaker) {
	w.open('{')
	w.int("actor", int(s.Actor))
	w.str("name", s.Name)
	kind := ""
	if a := b.Actor(s.Actor); a != nil {
		kind = a.Kind.String()
	}
	w.str("kind", kind)
	w.str("mention", b.Text(s.Mention))
	w.span(s.Mention)
	w.close('}')
}

// AppendActorsJSON is like AppendSectionsJSON, for actors.
func (b *Briefing) AppendActorsJSON(out []byte, sel Selection) ([]byte, int) {
	w := b.jsonHead(out)
	n := appendAll(&w, "actors", selected(b.Actors, sel.Actor), b.appendActor)
	w.close('}')
	return w, n
}

func (b *Briefing) appendActor(w *jsonWriter, a *Actor) {
	w.open('{')
	w.int("id", int(a.ID))
	w.str("name", a.Name)
	w.str("kind", a.Kind.String())
	w.str("role", a.Role)
	w.str("part", a.Part.String())
	w.strings("aliases", a.Aliases)
	w.key("mentions")
	w.open('[')
	for _, m := range a.Mentions {
		w.open('{')
		w.span(m.Span)
		w.str("text", b.Text(m.Span))
		w.int("section", m.Section)
		w.close('}')
	}
	w.close(']')
	w.key("quotes")
	w.open('[')
	for _, id := range a.Quotes {
		w.comma()
		*w = strconv.AppendInt(*w, int64(id), 10)
	}
	w.close(']')
	w.close('}')
}

// appendAll writes an array of findings, each as one writes it, and returns how many they are.
func appendAll[T any](w *jsonWriter, key string, findings iter.Seq[*T], one func(*jsonWriter, *T)) int {
	w.key(key)
	w.open('[')
	n := 0
	for finding := range findings {
		one(w, finding)
		n++
	}
	w.close(']')
	return n
}

// jsonHead starts the object of an article on its line of out.
func (b *Briefing) jsonHead(out []byte) jsonWriter {
	w := jsonWriter(out)
	w = append(w, '{')
	w.int("schema", jsonSchema)
	w.str("ref", b.Doc.Ref)
	return w
}
