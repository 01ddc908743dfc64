package briefing

import (
	"bytes"
	"fmt"
	"testing"

	"brief/content"
)

// FuzzSections says that sections cover every block of any text once and in
// order, nested asides lying within the section they stand in.
func FuzzSections(f *testing.F) {
	f.Add([]byte("Intro here.\nWhat is it?\nA thing.\nAdvertisement\nMore of it.\nRead more: Things\nSign up for our newsletter\n"))
	f.Add([]byte("Q: One?\nA: Two.\nQ: Three?\nA: Four.\n1. One\n2. Two\n©\n? \n…\n"))
	f.Add([]byte("為什麼？\n因為。\nماذا؟\nلا شيء.\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := content.Parse("fuzz.txt", bytes.ToValidUTF8(data, nil), content.Options{Format: "text"})
		if err != nil {
			return
		}
		b := &Briefing{Doc: doc}
		findSections(b)
		if err := checkSections(b); err != nil {
			t.Fatal(err)
		}
	})
}

// checkSections returns an error that names the first thing unsound about b's sections.
func checkSections(b *Briefing) error {
	next := 0
	for i, s := range b.Sections {
		blocks := b.Doc.Blocks
		switch {
		case s.ID != i+1:
			return fmt.Errorf("section %d has the number %d", i+1, s.ID)
		case s.First >= s.Last || s.Body < s.First || s.Body > s.Last:
			return fmt.Errorf("section %d has the blocks %d to %d, body from %d", s.ID, s.First, s.Last, s.Body)
		case s.Start != blocks[s.First].Start || s.End != blocks[s.Last-1].End:
			return fmt.Errorf("section %d has a wrong span", s.ID)
		case s.Kind != Aside && s.Heading.Empty() != (s.Kind == Intro):
			return fmt.Errorf("section %d is an %v with the heading %q", s.ID, s.Kind, b.Text(s.Heading))
		case s.Parent == 0 && s.First != next:
			return fmt.Errorf("section %d starts at block %d, not %d", s.ID, s.First, next)
		case s.Parent != 0:
			p := b.Sections[s.Parent-1]
			if s.Kind != Aside || p.Parent != 0 || s.First < p.First || s.Last > p.Last || s.Parent >= s.ID {
				return fmt.Errorf("section %d is not an aside within section %d", s.ID, s.Parent)
			}
			continue
		}
		next = s.Last
	}
	if next != len(b.Doc.Blocks) {
		return fmt.Errorf("sections end at block %d of %d", next, len(b.Doc.Blocks))
	}
	return nil
}

// TestSectionAt asks for sections before, in, between and behind asides.
func TestSectionAt(t *testing.T) {
	builder := content.NewBuilder(100)
	for _, hint := range []content.Hint{0, content.HintAside, 0, content.HintAside} {
		builder.Begin(content.Block{Hint: hint})
		builder.Text("abc.")
	}
	b := Parse(builder.Document(content.Meta{Ref: "x", Format: "html"}))
	for offset, want := range map[int]int{0: 1, 3: 1, 4: 1, 6: 2, 9: 2, 10: 1, 12: 1, 16: 3, 18: 3, 21: 3} {
		if got := b.SectionAt(offset); got == nil || got.ID != want {
			t.Errorf("byte %d lies in %v, want section %d", offset, got, want)
		}
	}
	if got := b.SectionAt(22); got != nil {
		t.Errorf("behind the text lies section %d", got.ID)
	}
}
