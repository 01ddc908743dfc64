package library

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"brief/briefing"
	"brief/content"
	"brief/content/clean"
	"brief/content/library/identity"
	"brief/content/library/sign"
)

// line is a line of JSON as Export writes it. FollowLines also takes the lines
// of brief sections, quotes and actors --json, whose fields have the same names.
type line struct {
	Schema    int           `json:"schema"`
	Ref       string        `json:"ref"`
	Key       string        `json:"key,omitempty"`
	Title     string        `json:"title,omitempty"`
	Authors   []string      `json:"authors,omitempty"`
	Published string        `json:"published,omitempty"`
	Site      string        `json:"site,omitempty"`
	URL       string        `json:"url,omitempty"`
	Note      string        `json:"note,omitempty"`
	Added     string        `json:"added,omitempty"`
	Updated   string        `json:"updated,omitempty"`
	Version   int           `json:"version,omitempty"`  // the latest
	Versions  []lineVersion `json:"versions,omitempty"` // the latest included; only Export tells them
	Speakers  []lineSpeaker `json:"speakers,omitempty"` // of all articles that follow, on a line of their own
	Quotes    []lineQuote   `json:"quotes"`
	Actors    []lineActor   `json:"actors,omitempty"`
	Sections  []lineSection `json:"sections,omitempty"`

	number int // of the line, or the last that is joined, from 1
}

type lineVersion struct {
	Version  int    `json:"version"`
	Saved    string `json:"saved"`
	Hash     []byte `json:"hash"`
	Document []byte `json:"document,omitempty"` // packed as in the library
}

type lineQuote struct {
	Text    string          `json:"text"`
	Start   int             `json:"start"`
	End     int             `json:"end"`
	Kind    string          `json:"kind"`
	Speaker *lineSpeaker    `json:"speaker"`
	Heading string          `json:"heading,omitempty"`
	About   []string        `json:"about,omitempty"`
	Section json.RawMessage `json:"section,omitempty"`
	Version int             `json:"version,omitempty"` // the last that has it; 0 for the latest
}

type lineSpeaker struct {
	Actor   int      `json:"actor,omitempty"`
	ID      int      `json:"id,omitempty"`     // among the speakers of an export
	Person  int      `json:"person,omitempty"` // the ID of a speaker who is the same person
	Name    string   `json:"name"`
	Kind    string   `json:"kind,omitempty"`
	Role    string   `json:"role,omitempty"`
	Roles   []string `json:"roles,omitempty"`
	Told    []int    `json:"told,omitempty"` // how many articles tell each of Roles
	Aliases []string `json:"aliases,omitempty"`
}

type lineActor struct {
	ID       int      `json:"id"`
	Name     string   `json:"name"`
	Kind     string   `json:"kind"`
	Role     string   `json:"role"`
	Aliases  []string `json:"aliases"`
	Mentions []struct {
		Start int `json:"start"`
		End   int `json:"end"`
	} `json:"mentions"`
}

type lineSection struct {
	ID      int    `json:"id"`
	Heading string `json:"heading"`
}

// join adds what another line says of the same article, unless both say it.
func (l *line) join(o *line) bool {
	if l.Quotes != nil && o.Quotes != nil || l.Actors != nil && o.Actors != nil || l.Sections != nil && o.Sections != nil {
		return false
	}
	if o.Quotes != nil {
		l.Quotes = o.Quotes
	}
	if o.Actors != nil {
		l.Actors = o.Actors
	}
	if o.Sections != nil {
		l.Sections, l.Title, l.Authors, l.Published, l.Site = o.Sections, o.Title, o.Authors, o.Published, o.Site
	}
	l.number = o.number
	return true
}

// record is what the line says, cleaned: a file from elsewhere is text from outside.
func (l *line) record(speakers *origin) (Record, error) {
	r := Record{Ref: clean.Line(l.Ref), Key: clean.Line(l.Key), Title: clean.Line(l.Title), Published: clean.Line(l.Published),
		Source: clean.Line(l.Site), URL: clean.Link(l.URL), Note: clean.Text(l.Note), Authors: cleanLines(l.Authors)}
	if r.Ref == "" && r.Key == "" { // entries of feeds may have neither address nor title
		return r, errors.New("it has no ref")
	}
	if r.Title == "" {
		r.Title, r.untitled = r.Ref, true
	}
	if l.Versions != nil {
		var err error
		if r.past, err = l.past(speakers); err != nil {
			return r, err
		}
		r.Doc = r.past.latest()
	}
	if l.Quotes == nil {
		return r, nil
	}
	r.Quotes = []Quote{}
	for _, lq := range l.Quotes {
		q := Quote{Kind: briefing.Other, Text: clean.Text(lq.Text), Heading: clean.Line(lq.Heading),
			About: cleanLines(lq.About), Span: content.Span{Start: max(0, lq.Start), End: max(0, lq.End)}, Version: lq.Version}
		for _, k := range sign.Kinds {
			if k.String() == lq.Kind {
				q.Kind = k
			}
		}
		if q.Kind == briefing.Other || q.Text == "" {
			continue
		}
		l.fill(&q, lq)
		r.Quotes = append(r.Quotes, q)
	}
	return r, nil
}

// past is what Export tells of an article beyond its latest text.
func (l *line) past(speakers *origin) (*past, error) {
	p := &past{added: cleanTime(l.Added), updated: cleanTime(l.Updated), version: l.Version, speakers: speakers}
	for _, v := range l.Versions {
		if v.Version <= 0 || v.Version > l.Version || len(v.Hash) == 0 {
			return nil, fmt.Errorf("version %d of %q is none", v.Version, l.Ref)
		}
		saved := pastVersion{number: v.Version, saved: cleanTime(v.Saved), hash: v.Hash}
		if v.Document != nil {
			var err error
			if saved.doc, err = unpackDocument(v.Document); err != nil {
				return nil, err
			}
		}
		p.versions = append(p.versions, saved)
	}
	slices.SortStableFunc(p.versions, func(a, b pastVersion) int { return a.number - b.number })
	return p, nil
}

// latest is the text of the latest version, or nil.
func (p *past) latest() *content.Document {
	for _, v := range p.versions {
		if v.number == p.version {
			return v.doc
		}
	}
	return nil
}

// cleanTime returns a time as the library writes it, now where s is none.
func cleanTime(s string) string {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t = time.Now()
	}
	return t.UTC().Format(time.RFC3339)
}

// newOrigin takes the speakers of an export.
func newOrigin(speakers []lineSpeaker) *origin {
	o := &origin{}
	for _, s := range speakers {
		if name := clean.Line(s.Name); name != "" && s.ID > 0 {
			o.speakers = append(o.speakers, exportedSpeaker{number: s.ID, person: s.Person, roles: s.told(),
				speaker: Speaker{Name: name, Kind: actorKind(s.Kind), Aliases: cleanLines(s.Aliases)}})
		}
	}
	return o
}

// told returns the roles, each of one article where an older brief exported them.
func (s *lineSpeaker) told() []identity.Told {
	var out []identity.Told
	for i, role := range s.Roles {
		articles := 1
		if i < len(s.Told) {
			articles = max(1, s.Told[i])
		}
		if role = clean.Line(role); role != "" {
			out = append(out, identity.Told{Role: role, Articles: articles})
		}
	}
	return out
}

// fill adds what the lines of sections and actors tell of a quote.
func (l *line) fill(q *Quote, lq lineQuote) {
	if q.Heading == "" {
		for _, s := range l.Sections {
			if string(lq.Section) == itoa(int64(s.ID)) {
				q.Heading = clean.Line(s.Heading)
			}
		}
	}
	if lq.Speaker != nil && lq.Speaker.Name != "" {
		s := lq.Speaker
		q.Speaker = Speaker{Name: clean.Line(s.Name), Kind: s.kind(), Role: clean.Line(s.Role),
			Aliases: cleanLines(s.Aliases), Described: s.Kind == described || s.Kind == "" && s.Actor == 0, exported: s.ID}
	}
	for _, a := range l.Actors {
		if lq.Speaker != nil && a.ID == lq.Speaker.Actor && a.ID != 0 {
			q.Speaker.Kind, q.Speaker.Role, q.Speaker.Aliases = actorKind(a.Kind), clean.Line(a.Role), cleanLines(a.Aliases)
		}
		for _, m := range a.Mentions {
			if lq.Start <= m.Start && m.End <= lq.End {
				q.About = append(q.About, clean.Line(a.Name))
				break
			}
		}
	}
}

// described is the kind, in JSON, of a speaker without a name.
const described = "described"

// kind is the speaker's kind as the line says or, where it does not, as the name tells.
func (s *lineSpeaker) kind() briefing.ActorKind {
	if s.Kind == "" && s.Actor != 0 {
		return likelyKind(s.Name)
	}
	return actorKind(s.Kind)
}

func actorKind(name string) briefing.ActorKind {
	for _, k := range []briefing.ActorKind{briefing.Organization, briefing.Place} {
		if k.String() == name {
			return k
		}
	}
	return briefing.Person
}

func cleanLines(lines []string) []string {
	out := make([]string, 0, len(lines))
	for _, s := range lines {
		if s = clean.Line(s); s != "" {
			out = append(out, s)
		}
	}
	return slices.Clip(out)
}
