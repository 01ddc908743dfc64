package briefing

import (
	"encoding/json"

	"brief/content"
)

// jsonSchema is the number of the JSON contract; it changes when a field's meaning does.
const jsonSchema = 1

type jsonHead struct {
	Schema int    `json:"schema"`
	Ref    string `json:"ref"`
}

type jsonSections struct {
	jsonHead
	Title     string        `json:"title"`
	Authors   []string      `json:"authors"`
	Published string        `json:"published"`
	Site      string        `json:"site"`
	Words     int           `json:"words"`
	Notice    string        `json:"notice,omitempty"`
	Sections  []jsonSection `json:"sections"`
}

type jsonSection struct {
	ID         int      `json:"id"`
	Kind       string   `json:"kind"`
	Heading    string   `json:"heading"`
	Level      int      `json:"level"`
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Paragraphs []string `json:"paragraphs"`
	Words      int      `json:"words"`
	Parent     int      `json:"parent,omitempty"`
}

type jsonQuotes struct {
	jsonHead
	Quotes []jsonQuote `json:"quotes"`
}

type jsonQuote struct {
	ID         int          `json:"id"`
	Text       string       `json:"text"`
	Start      int          `json:"start"`
	End        int          `json:"end"`
	Kind       string       `json:"kind"`
	Speaker    *jsonSpeaker `json:"speaker"`
	Cue        *jsonSpan    `json:"cue"`
	Section    int          `json:"section"`
	Rule       string       `json:"rule"`
	Confidence float64      `json:"confidence"`
	Group      int          `json:"group"`
}

type jsonSpeaker struct {
	Actor   int    `json:"actor"`
	Name    string `json:"name"`
	Mention string `json:"mention"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

type jsonSpan struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type jsonActors struct {
	jsonHead
	Actors []jsonActor `json:"actors"`
}

type jsonActor struct {
	ID       int           `json:"id"`
	Name     string        `json:"name"`
	Kind     string        `json:"kind"`
	Role     string        `json:"role"`
	Part     string        `json:"part"`
	Aliases  []string      `json:"aliases"`
	Mentions []jsonMention `json:"mentions"`
	Quotes   []int         `json:"quotes"`
}

type jsonMention struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Text    string `json:"text"`
	Section int    `json:"section"`
}

// Selection says which findings to print; a nil function means all.
type Selection struct {
	Section func(*Section) bool
	Quote   func(*Quote) bool
	Actor   func(*Actor) bool
}

// SectionsJSON returns one line of JSON, without a newline at its end, after
// the contract of the project's design page. Offsets are bytes of Doc.Text.
func (b *Briefing) SectionsJSON(sel Selection) []byte {
	out := jsonSections{jsonHead: b.head(), Title: b.Doc.Title, Authors: orEmpty(b.Doc.Authors),
		Published: b.Doc.Published, Site: b.Doc.Site, Notice: b.Doc.Notice, Sections: []jsonSection{}}
	for i := range b.Sections {
		s := &b.Sections[i]
		if s.Kind != Aside {
			out.Words += s.Words
		}
		if sel.Section != nil && !sel.Section(s) {
			continue
		}
		js := jsonSection{ID: s.ID, Kind: s.Kind.String(), Heading: b.Text(s.Heading), Level: s.Level,
			Start: s.Start, End: s.End, Paragraphs: []string{}, Words: s.Words, Parent: s.Parent}
		for i := range b.Body(s) {
			js.Paragraphs = append(js.Paragraphs, b.Text(b.Doc.Blocks[i].Span))
		}
		out.Sections = append(out.Sections, js)
	}
	return mustJSON(out)
}

// QuotesJSON is like SectionsJSON, for quotes.
func (b *Briefing) QuotesJSON(sel Selection) []byte {
	out := jsonQuotes{jsonHead: b.head(), Quotes: []jsonQuote{}}
	for i := range b.Quotes {
		q := &b.Quotes[i]
		if sel.Quote != nil && !sel.Quote(q) {
			continue
		}
		jq := jsonQuote{ID: q.ID, Text: b.Text(q.Span), Start: q.Start, End: q.End, Kind: q.Kind.String(),
			Section: q.Section, Rule: q.Rule, Confidence: q.Confidence, Group: q.Group, Cue: b.jsonSpan(q.Cue)}
		if q.Speaker.Known() {
			m := q.Speaker.Mention
			jq.Speaker = &jsonSpeaker{int(q.Speaker.Actor), q.Speaker.Name, b.Text(m), m.Start, m.End}
		}
		out.Quotes = append(out.Quotes, jq)
	}
	return mustJSON(out)
}

// ActorsJSON is like SectionsJSON, for actors.
func (b *Briefing) ActorsJSON(sel Selection) []byte {
	out := jsonActors{jsonHead: b.head(), Actors: []jsonActor{}}
	for i := range b.Actors {
		a := &b.Actors[i]
		if sel.Actor != nil && !sel.Actor(a) {
			continue
		}
		ja := jsonActor{ID: int(a.ID), Name: a.Name, Kind: a.Kind.String(), Role: a.Role, Part: a.Part.String(),
			Aliases: orEmpty(a.Aliases), Mentions: []jsonMention{}, Quotes: orEmpty(a.Quotes)}
		for _, m := range a.Mentions {
			ja.Mentions = append(ja.Mentions, jsonMention{m.Start, m.End, b.Text(m.Span), m.Section})
		}
		out.Actors = append(out.Actors, ja)
	}
	return mustJSON(out)
}

func (b *Briefing) head() jsonHead { return jsonHead{jsonSchema, b.Doc.Ref} }

func (b *Briefing) jsonSpan(s content.Span) *jsonSpan {
	if s.Empty() {
		return nil
	}
	return &jsonSpan{b.Text(s), s.Start, s.End}
}

// orEmpty makes a nil slice print as [] instead of null.
func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// mustJSON marshals a value that always can be.
func mustJSON(v any) []byte {
	out, err := json.Marshal(v)
	if err != nil {
		panic("briefing: " + err.Error())
	}
	return out
}
