package briefing

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"brief/content"
)

// FuzzJSONString holds that any string comes back from JSON, invalid bytes as
// U+FFFD, and that no control character is printed.
func FuzzJSONString(f *testing.F) {
	for _, s := range []string{"", `"\`, "a\x00\x1b[31m\n\t\x7f", "\u0085\u009b\u2028\u2029é世🎉", "\xff\xc3", "{[,:"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var w jsonWriter
		w.string(s)
		var back string
		if err := json.Unmarshal(w, &back); err != nil {
			t.Fatalf("%q: %v", w, err)
		}
		if want := strings.ToValidUTF8(strings.Map(func(r rune) rune { return r }, s), "\ufffd"); utf8.ValidString(s) && back != want {
			t.Errorf("%q came back as %q", s, back)
		}
		for _, r := range string(w) {
			if r < 0x20 || 0x7f <= r && r < 0xa0 {
				t.Errorf("%q prints %U", s, r)
			}
		}
	})
}

// TestJSONParses holds that commas and brackets are right for every shape.
func TestJSONParses(t *testing.T) {
	doc, err := content.Parse("a.txt", []byte("Intro said.\n\nWhy now?\n\n“Because,” Ana Ruiz said, “it is time.”\n\n“Yes,” Ana Ruiz, Eva Holm and Tom Berg said.\n"), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := Parse(doc)
	b.Quotes = []Quote{
		{ID: 1, Span: content.Span{Start: 0, End: 5}, Cue: content.Span{Start: 6, End: 10}, Rule: "r", Group: 1,
			Speaker: Speaker{Actor: 1, Name: "Ana Ruiz", Mention: content.Span{Start: 0, End: 5}}, Confidence: 0.9712},
		{ID: 2, Span: content.Span{Start: 0, End: 5}, Group: 1},
	}
	b.Actors = []Actor{{ID: 1, Name: "Ana Ruiz", Aliases: []string{"Ruiz", "Ana"}, Quotes: []int{1, 2},
		Mentions: []Mention{{Span: content.Span{Start: 0, End: 5}, Section: 1}, {Span: content.Span{Start: 6, End: 10}, Section: 1}}}, {ID: 2}}
	sections, n := b.AppendSectionsJSON(nil, Selection{})
	quotes, m := b.AppendQuotesJSON(nil, Selection{})
	actors, o := b.AppendActorsJSON(nil, Selection{})
	if n != len(b.Sections) || m != 2 || o != 2 {
		t.Errorf("counted %d sections, %d quotes, %d actors", n, m, o)
	}
	none := Selection{Quote: func(*Quote) bool { return false }}
	empty, _ := b.AppendQuotesJSON(nil, none)
	for _, line := range [][]byte{sections, quotes, actors, empty} {
		if !json.Valid(line) {
			t.Errorf("not JSON: %s", line)
		}
	}
	want := `{"schema":1,"ref":"a.txt","quotes":[{"id":1,"text":"Intro","start":0,"end":5,"kind":"direct",` +
		`"speaker":{"actor":1,"name":"Ana Ruiz","kind":"person","mention":"Intro","start":0,"end":5},"cue":{"text":"said","start":6,"end":10},` +
		`"section":0,"rule":"r","confidence":0.971,"group":1},{"id":2,"text":"Intro","start":0,"end":5,"kind":"direct",` +
		`"speaker":null,"cue":null,"section":0,"rule":"","confidence":0,"group":1}]}`
	if string(quotes) != want {
		t.Errorf("got  %s\nwant %s", quotes, want)
	}
}
