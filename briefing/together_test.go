package briefing

import (
	"bytes"
	"testing"

	"brief/content"
)

// TestParseAll holds that articles that are worked on together have what each has alone, whatever stands beside it.
func TestParseAll(t *testing.T) {
	var docs []*content.Document
	for _, name := range content.Samples() {
		data, _ := content.Sample(name)
		doc, err := content.Parse(name+".md", data, content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	docs = append(docs, plain(t, news(20_000)), plain(t, "One line."), plain(t, "„Ja“, sagte Ana Ruiz.\n\n„Nein“, sagte sie."), plain(t, "«Sì», ha detto Ana Ruiz.\n\n«No», dice."))
	found := func(b *Briefing) (out []byte) {
		out, _ = b.AppendSectionsJSON(out, Selection{})
		out, _ = b.AppendActorsJSON(out, Selection{})
		out, _ = b.AppendQuotesJSON(out, Selection{})
		return out
	}
	for _, docs := range [][]*content.Document{nil, docs[:1], docs, docs[len(docs)/2:]} {
		for i, b := range ParseAll(docs) {
			if got, want := found(b), found(Parse(docs[i])); !bytes.Equal(got, want) {
				t.Errorf("document %d of %d\n%s\nalone\n%s", i, len(docs), got, want)
			}
		}
	}
}
