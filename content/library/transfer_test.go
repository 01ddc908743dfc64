package library

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"brief/briefing"
	"brief/content"
	"brief/content/clean"
)

// TestDocuments holds that every built-in briefing, and Markdown of all kinds,
// comes back from the library as it was.
func TestDocuments(t *testing.T) {
	sources := []string{"# A *b* `c`\n\n[**x *y* z**](http://e.org/) w **bold**, *it*\nnext\\\nline\n\n- one\n  - two\n\n> q\n> > r\n\n```\na  b\n\n c\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"}
	for _, name := range content.Samples() {
		data, _ := content.Sample(name)
		sources = append(sources, string(data))
	}
	var p packer
	for i, source := range sources {
		doc, err := content.Parse(fmt.Sprintf("%d.md", i), []byte(source), content.Options{Format: "md"})
		if err != nil {
			t.Fatal(err)
		}
		body, err := p.pack(doc)
		if err != nil {
			t.Fatal(err)
		}
		back, err := unpackDocument(body)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(doc, back, cmpopts.IgnoreUnexported(content.Document{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%d comes back different: %s", i, diff)
		}
	}
}

func FuzzUnpackDocument(f *testing.F) {
	doc, err := content.Parse("a.md", []byte("# A\n\nb *c*"), content.Options{})
	if err != nil {
		f.Fatal(err)
	}
	body, err := new(packer).pack(doc)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(body)
	f.Fuzz(func(t *testing.T, body []byte) {
		doc, err := unpackDocument(body)
		if err != nil {
			return
		}
		if err := doc.Check(); err != nil {
			t.Error(err)
		}
	})
}

// FuzzReadLines holds that lines from elsewhere never panic, and bring in only
// clean text.
func FuzzReadLines(f *testing.F) {
	f.Add(`{"schema":1,"ref":"a.txt","quotes":[{"id":1,"text":"No\u001b[31m deal","start":1,"end":9,"kind":"direct","speaker":{"actor":1,"name":"Ana Ruiz"},"section":1}]}` + "\n" +
		`{"schema":1,"ref":"a.txt","actors":[{"id":1,"name":"Ana Ruiz","kind":"person","role":"minister","aliases":["Ruiz"],"mentions":[{"start":2,"end":4}]}]}`)
	f.Add(`{"schema":1,"ref":"a.txt","note":" \u0001 e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301","quotes":[{"text":" a  b\u0085","kind":"direct"}]}`)
	f.Fuzz(func(t *testing.T, lines string) {
		readLines(strings.NewReader(lines), func(r Record) error {
			lines, texts := append([]string{r.Ref, r.Title, r.URL, r.Source, r.Published}, r.Authors...), []string{r.Note}
			for _, q := range r.Quotes {
				lines, texts = append(append(lines, q.Heading, q.Speaker.Name, q.Speaker.Role), q.About...), append(texts, q.Text)
			}
			for _, s := range lines {
				if s != clean.Line(s) {
					t.Errorf("not a clean line: %q", s)
				}
			}
			for _, s := range texts {
				if s != clean.Text(s) {
					t.Errorf("not clean text: %q", s)
				}
			}
			return nil
		})
	})
}

// TestTransfer holds that what is exported and imported again, or imported from
// the lines of the command line, is what adding the article saves.
func TestTransfer(t *testing.T) {
	direct, imported, lines := open(t), open(t), open(t)
	var printed bytes.Buffer
	for _, name := range content.Samples() {
		doc, err := content.Open(t.Context(), name, content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		b := briefing.Parse(doc)
		add(t, direct, NewRecord(b, "a note"))
		for _, print := range []func([]byte, briefing.Selection) ([]byte, int){b.AppendSectionsJSON, b.AppendQuotesJSON, b.AppendActorsJSON} {
			line, _ := print(nil, briefing.Selection{})
			printed.Write(append(line, '\n'))
		}
	}
	var export bytes.Buffer
	if err := direct.Export(t.Context(), &export); err != nil {
		t.Fatal(err)
	}
	for l, in := range map[*Library]string{imported: export.String(), lines: printed.String()} {
		if err := readLines(strings.NewReader(in), func(r Record) error { add(t, l, r); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	for _, filter := range []string{"", "the", "about:Norvia", "@s"} {
		want := find(t, direct, filter, Options{Limit: 500})
		if len(want) == 0 && filter == "" {
			t.Error("there are no quotes to compare")
		}
		if diff := cmp.Diff(want, find(t, imported, filter, Options{Limit: 500})); diff != "" {
			t.Errorf("%q: export and import differ: %s", filter, diff)
		}
		if diff := cmp.Diff(want, find(t, lines, filter, Options{Limit: 500})); diff != "" {
			t.Errorf("%q: imported lines differ: %s", filter, diff)
		}
	}
	var again bytes.Buffer
	if err := imported.Export(t.Context(), &again); err != nil {
		t.Fatal(err)
	}
	if again.String() != export.String() {
		t.Error("exported again, it differs")
	}
	doc, err := imported.Document(t.Context(), 1, 0)
	if err != nil || doc == nil || doc.Check() != nil {
		t.Errorf("imported text: %v, %v", doc, err)
	}
}

// TestTransferNameless holds that articles without address and title, as entries of feeds may be,
// come back from an export, each as one of its own.
func TestTransferNameless(t *testing.T) {
	from, to := open(t), open(t)
	add(t, from, article("", "", "Courier", said(ruiz, "the ferry is late")), article("", "", "Courier", said(ruiz, "the weir is open")))
	var export bytes.Buffer
	if err := from.Export(t.Context(), &export); err != nil {
		t.Fatal(err)
	}
	if err := readLines(&export, func(r Record) error { add(t, to, r); return nil }); err != nil {
		t.Fatal(err)
	}
	want := find(t, from, "", Options{})
	if got := find(t, to, "", Options{}); len(want) != 2 || !cmp.Equal(got, want) {
		t.Errorf("%q of %q", got, want)
	}
}

// TestTextGoneBack holds that an export of an article whose text went back to what it
// was changes nothing in its own library: the quote that went stays an earlier version's.
func TestTextGoneBack(t *testing.T) {
	l := open(t)
	for i, text := range []string{"The end.", "A deal.", "The end."} {
		doc, err := content.Parse("a.txt", []byte(text), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := article("/a", "2026-01-01", "S")
		if r.Doc = doc; i == 0 {
			r.Quotes = append(r.Quotes, said(ruiz, "The end."))
		}
		add(t, l, r)
	}
	export := func() string {
		var out strings.Builder
		if err := l.Export(t.Context(), &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	before := export()
	if err := readLines(strings.NewReader(before), func(r Record) error { add(t, l, r); return nil }); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, export()); diff != "" {
		t.Errorf("(-before +after)\n%s", diff)
	}
}

// TestRebuild holds that the index made anew finds what the one that grew finds.
func TestRebuild(t *testing.T) {
	words := []string{"the", "deal", "deals", "bridge", "no", "a", "pages", "café", "don’t", "numbers"}
	people := []Speaker{ruiz, okoye, voss, {Name: "a nurse", Described: true}, {}, person("Ruiz", "finance minister")}
	pick := func(r *rand.Rand, n int) string {
		out := make([]string, n)
		for i := range out {
			out[i] = words[r.IntN(len(words))]
		}
		return strings.Join(out, " ")
	}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 0))
		l := open(t)
		for i := range 1 + r.IntN(6) {
			var quotes []Quote
			for range r.IntN(5) {
				quotes = append(quotes, said(people[r.IntN(len(people))], pick(r, 1+r.IntN(6)), pick(r, 1)))
			}
			date := []string{"2024-01-01", "2025-05-05", "2026"}[r.IntN(3)]
			add(t, l, article(fmt.Sprintf("/%d", r.IntN(i+1)), date, "S", quotes...))
		}
		filters := []string{"", "the", "d", "de", "deal ", "no -the", "@ruiz", "@r", "@minister", "about:deal", "don't", "-deal", "the bri", `"no deal"`, "kind:d -@ana"}
		before := map[string][]string{}
		for _, f := range filters {
			before[f] = find(t, l, f, Options{Limit: 500})
		}
		if err := l.Reindex(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		for _, f := range filters {
			if diff := cmp.Diff(before[f], find(t, l, f, Options{Limit: 500})); diff != "" {
				t.Errorf("seed %d, %q: %s", seed, f, diff)
			}
		}
		l.Close()
	}
}
