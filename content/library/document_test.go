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
	pieces := []string{"a", "word ", " two", "  ", " ", "\n", "\t", "\u00a0", "é", "e\u0301", "x\u00a0", "“q”", ". ", "", "ne\u00adgo", "a\u200c"}
	kinds := []content.BlockKind{content.Paragraph, content.Heading, content.ListItem, content.Quotation, content.Code}
	marks := []content.MarkKind{content.Strong, content.Emphasis, content.Link}
	var p packer
	for range 3_000 {
		b := content.NewBuilder(64)
		for range 1 + r.IntN(3) {
			b.Begin(content.Block{Kind: kinds[r.IntN(len(kinds))], Level: 1})
			for range r.IntN(12) {
				switch r.IntN(8) {
				case 0:
					b.Break()
				case 1:
					b.BeginMark(marks[r.IntN(len(marks))], []string{"", "https://x.org/", "#n"}[r.IntN(3)])
				case 2:
					b.EndMark()
				case 3:
					b.Name("n")
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

// TestUnpackKeepsOffsets: what older versions left in words stays, as the quotes' offsets count it.
func TestUnpackKeepsOffsets(t *testing.T) {
	const text = "The ne\u00adgo\u00adti\u00ada\u00adtions\u200c are over."
	var p packer
	body, err := p.pack(&content.Document{Text: text, Blocks: []content.Block{{Span: content.Span{End: len(text)}}}})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := unpackDocument(body); err != nil || got.Text != text {
		t.Errorf("%v, %+q", err, got.Text)
	}
}
