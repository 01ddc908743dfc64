package library

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"brief/content"
)

// What is taken out of the library is what was put in, whatever a Builder was given.
func TestUnpackGivesBack(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 5))
	pieces := []string{"a", "word ", " two", "  ", " ", "\n", "\t", "\u00a0", "é", "e\u0301", "x\u00a0", "“q”", ". ", ""}
	kinds := []content.BlockKind{content.Paragraph, content.Heading, content.ListItem, content.Quotation, content.Code}
	marks := []content.MarkKind{content.Strong, content.Emphasis, content.Link}
	var p packer
	for range 3_000 {
		b := content.NewBuilder(64)
		for range 1 + r.IntN(3) {
			b.Begin(content.Block{Kind: kinds[r.IntN(len(kinds))], Level: 1})
			for range r.IntN(12) {
				switch r.IntN(7) {
				case 0:
					b.Break()
				case 1:
					b.BeginMark(marks[r.IntN(len(marks))], []string{"", "https://x.org/"}[r.IntN(2)])
				case 2:
					b.EndMark()
				default:
					b.Text(pieces[r.IntN(len(pieces))])
				}
			}
			b.End()
		}
		want := b.Document(content.Meta{Ref: "x"})
		body, err := p.pack(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := unpackDocument(body)
		if err != nil {
			t.Fatal(err)
		}
		if got.Text != want.Text || !reflect.DeepEqual(got.Blocks, want.Blocks) || len(got.Marks)+len(want.Marks) > 0 && !reflect.DeepEqual(got.Marks, want.Marks) {
			t.Fatalf("put in\n%q %+v %+v\ntaken out\n%q %+v %+v", want.Text, want.Blocks, want.Marks, got.Text, got.Blocks, got.Marks)
		}
	}
}
