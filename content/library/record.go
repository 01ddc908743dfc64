package library

import (
	"crypto/sha256"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"brief/briefing"
	"brief/content"
	"brief/content/clean"
)

// Record is an article to be saved, or one read back.
type Record struct {
	Ref, Title, Published, Source, URL, Note string

	Key     string // what makes it the same article again; "" to find out
	Authors []string
	Doc     *content.Document // nil where only the findings are known
	Quotes  []Quote           // nil where they are not known, which keeps those saved before

	past     *past // of an article that comes from another library
	untitled bool  // by its lines: Title is the ref
}

// sparse reports whether r holds only what lines tell, which takes nothing from what is known.
func (r *Record) sparse() bool { return r.Doc == nil && r.past == nil }

// past is what another library, or this one, knew of an article beyond its latest text.
type past struct {
	added, updated string // RFC 3339
	version        int    // of the latest text
	versions       []pastVersion
	speakers       *origin
	besides        bool // the quotes come beside those that are there
}

// pastVersion is a version of an article's text, the latest included.
type pastVersion struct {
	number int
	saved  string // RFC 3339
	hash   []byte
	doc    *content.Document // nil where only the quotes are known
}

// Quote is one saved quote.
type Quote struct {
	Kind    briefing.QuoteKind
	Text    string
	Span    content.Span // in its version's text
	Speaker Speaker      // zero when nobody is named or described
	Heading string       // of its section
	About   []string     // names of those in its words
	Version int          // the last version of the article that has it; 0 for the one being saved
}

// Speaker is who says a quote.
type Speaker struct {
	Name      string // full name, or the description in the article's words
	Kind      briefing.ActorKind
	Described bool // nobody is named: "a nurse"
	Role      string
	Aliases   []string

	exported int // the number in another library's export; 0 for none
}

// NewRecord returns what is kept of b: its Document and all its speech.
func NewRecord(b *briefing.Briefing, note string) Record {
	d := b.Doc
	r := Record{Ref: d.Ref, Title: titleOf(d), Published: d.Published, Source: d.Site, URL: d.URL, Note: clean.Line(note),
		Authors: d.Authors, Doc: d, Quotes: []Quote{}}
	for i := range b.Quotes {
		q := &b.Quotes[i]
		if q.Kind == briefing.Other {
			continue
		}
		saved := Quote{Kind: q.Kind, Text: b.Text(q.Span), Span: q.Span, Speaker: newSpeaker(b, q), About: about(b, q)}
		if q.Section > 0 {
			saved.Heading = plainSpaces(b.Text(b.Sections[q.Section-1].Heading))
		}
		r.Quotes = append(r.Quotes, saved)
	}
	return r
}

// titleOf is the title of d or, for what was piped in without one, the beginning of its text: else all such would be
// called alike.
func titleOf(d *content.Document) string {
	if d.Title != content.PipeTitle || len(d.Blocks) == 0 {
		return d.Title
	}
	const most = 80 // bytes
	start, _, _ := strings.Cut(d.Blocks[0].Of(d.Text), "\n")
	if start = plainSpaces(start); len(start) <= most {
		return start
	}
	start = strings.ToValidUTF8(start[:most], "")
	if cut := strings.LastIndexByte(start, ' '); cut > 0 {
		start = start[:cut]
	}
	return start + "…"
}

func newSpeaker(b *briefing.Briefing, q *briefing.Quote) Speaker {
	if a := b.Actor(q.Speaker.Actor); a != nil {
		s := Speaker{Name: plainSpaces(a.Name), Kind: a.Kind, Role: plainSpaces(a.Role)}
		for _, alias := range a.Aliases {
			s.Aliases = append(s.Aliases, plainSpaces(alias))
		}
		return s
	}
	return Speaker{Name: plainSpaces(q.Speaker.Name), Described: q.Speaker.Known()}
}

// plainSpaces returns a name with plain single spaces, so that it is the same
// however an article wraps it.
func plainSpaces(s string) string { return strings.Join(strings.Fields(s), " ") }

// about returns the names of the actors that stand in the quote's words.
func about(b *briefing.Briefing, q *briefing.Quote) []string {
	var names []string
	for i := range b.Actors {
		a := &b.Actors[i]
		for _, m := range a.Mentions {
			if q.Covers(m.Span) {
				names = append(names, plainSpaces(a.Name))
				break
			}
		}
	}
	return names
}

// key is what makes a record the same article as one saved before: its address, but for what campaigns put behind it,
// else the path of its file, else, for a pipe, its text.
func (r *Record) key() (string, error) {
	switch {
	case r.Key != "":
		return r.Key, nil
	case r.address() != "":
		return content.PlainAddress(r.address()), nil
	case r.Ref == "-" || r.Ref == "":
		return fmt.Sprintf("text:%x", r.hash()), nil
	}
	if _, ok := content.Sample(r.Ref); ok {
		return "built-in:" + r.Ref, nil
	}
	path, err := filepath.Abs(r.Ref)
	if err != nil {
		return "", fmt.Errorf("cannot tell which article %s is: %w", r.Ref, err)
	}
	return path, nil
}

// address is where the article was read, "" for a file and for text from a pipe.
func (r *Record) address() string {
	if r.URL == "" && content.IsAddress(r.Ref) {
		return r.Ref
	}
	return r.URL
}

// hash tells versions apart: it covers the text, or the quotes where there is no text.
func (r *Record) hash() []byte {
	h := sha256.New()
	if r.Doc != nil {
		h.Write([]byte(r.Doc.Text))
	} else {
		for _, q := range r.Quotes {
			io.WriteString(h, q.Text+"\x00"+q.Speaker.Name+"\x00")
		}
	}
	return h.Sum(nil)[:16]
}
