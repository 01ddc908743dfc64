package render

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"brief/content"
)

func build(kind content.BlockKind, paras ...string) *content.Document {
	b := content.NewBuilder(0)
	for _, p := range paras {
		b.Begin(content.Block{Kind: kind})
		b.Text(p)
	}
	return b.Document(content.Meta{Ref: "t"})
}

// words draws text of news-like words with the characters that break lines.
func words(t *rapid.T) string {
	word := rapid.StringMatching(`[A-Za-z]{1,12}|[a-z]{1,6}-[a-z]{1,6}|\$4\.2bn|“[A-Z][a-z]{1,5},”|café|naïve|日本語|e\x{301}a|👩‍👩‍👧|1,000|a\.b;c|&amp;|\\\*x|x{90}`)
	return strings.Join(rapid.SliceOfN(word, 1, 60).Draw(t, "words"), " ")
}

func texts(lines []Line) string {
	var out []string
	for _, l := range lines {
		out = append(out, l.Text())
	}
	return strings.Join(out, "\n")
}

// TestPlainIsGlamours holds the quick path to Glamour's own result.
func TestPlainIsGlamours(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := build(content.Paragraph, words(t))
		width := rapid.IntRange(20, 80).Draw(t, "width")
		span := doc.Blocks[0].Span
		quick := wrapPlain(doc.Text, span, width)
		slow := newGlamourRenderer(width).wrap(doc, span, nil)
		if texts(quick) != texts(slow) {
			t.Fatalf("width %d\nquick:\n%s\nglamour:\n%s", width, texts(quick), texts(slow))
		}
		checkPlaces(t, doc, quick)
		checkPlaces(t, doc, slow)
	})
}

// checkPlaces fails unless every piece shows the bytes that it says it shows.
func checkPlaces(t *rapid.T, doc *content.Document, lines []Line) {
	for _, l := range lines {
		for _, p := range l.Pieces {
			if p.Start >= 0 && doc.Text[p.Start:p.Start+len(p.Text)] != p.Text {
				t.Fatalf("piece %q at %d is %q there", p.Text, p.Start, doc.Text[p.Start:p.Start+len(p.Text)])
			}
		}
	}
}

// TestMarkedPlaces checks the map from cells to bytes where Glamour does the work.
func TestMarkedPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := content.NewBuilder(0)
		b.Begin(content.Block{})
		for i := range rapid.IntRange(1, 6).Draw(t, "runs") {
			if i > 0 {
				b.Text(" ")
			}
			b.BeginMark(content.MarkKind(rapid.IntRange(0, 4).Draw(t, "kind")), "https://example.org/x")
			b.Text(words(t))
			b.EndMark()
		}
		doc := b.Document(content.Meta{Ref: "t"})
		width := rapid.IntRange(20, 80).Draw(t, "width")
		flow := NewFlow(doc, Blocks(doc), width, "│")
		lines := flow.Window(nil, Pos{}, 1000)
		checkPlaces(t, doc, lines)
		if got, want := strings.Fields(texts(lines)), strings.Fields(doc.Text); strings.Join(got, "") != strings.Join(want, "") {
			t.Fatalf("lost words: %q, want %q", got, want)
		}
		for _, l := range lines {
			if l.Width() > width {
				t.Fatalf("row of %d cells at width %d: %q", l.Width(), width, l.Text())
			}
		}
	})
}

// TestPlaceSurvivesWidths: the row found for a byte shows that byte, at every width.
func TestPlaceSurvivesWidths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := build(content.Paragraph, words(t), words(t), words(t))
		at := rapid.IntRange(0, len(doc.Text)-1).Draw(t, "at")
		for _, width := range []int{200, 24, 40, 76} {
			flow := NewFlow(doc, Blocks(doc), width, "│")
			p := flow.Locate(at)
			if start := flow.Offset(p); start > at {
				t.Fatalf("row starts at %d, after %d", start, at)
			}
			if next := flow.Move(p, 1); next != p && flow.Offset(next) <= at {
				t.Fatalf("next row starts at %d, not after %d", flow.Offset(next), at)
			}
			if back := flow.Locate(flow.Offset(p)); back != p {
				t.Fatalf("row %v found as %v", p, back)
			}
		}
	})
}

func TestMoveThereAndBack(t *testing.T) {
	doc := build(content.Paragraph, strings.Repeat("word ", 50), "two", strings.Repeat("more ", 40))
	flow := NewFlow(doc, Blocks(doc), 30, "│")
	end := flow.Last()
	p := Pos{}
	for n := 0; p != end; n++ {
		if back := flow.Move(p, -n); back != (Pos{}) {
			t.Fatalf("%d rows back from %v is %v", n, p, back)
		}
		p = flow.Move(p, 1)
	}
}

// TestNoEscapeLeaves: text that looks like escapes and entities is shown as it is.
func TestNoEscapeLeaves(t *testing.T) {
	doc := build(content.Paragraph, `&#27;[31m and \*not\* <b>bold</b> [x](y) **z** &lt;`)
	flow := NewFlow(doc, Blocks(doc), 200, "│")
	if got := flow.Lines(0)[0].Text(); got != doc.Text {
		t.Errorf("plain: %q, want %q", got, doc.Text)
	}
	lines := newGlamourRenderer(200).wrap(doc, doc.Blocks[0].Span, nil)
	if got := lines[0].Text(); got != doc.Text {
		t.Errorf("glamour: %q, want %q", got, doc.Text)
	}
}

func TestLongBlockInPieces(t *testing.T) {
	doc := build(content.Paragraph, strings.Repeat("several words of text ", 10000))
	flow := NewFlow(doc, Blocks(doc), 76, "│")
	if len(flow.items) < 10 {
		t.Fatalf("%d items, want pieces", len(flow.items))
	}
	if p := flow.Locate(len(doc.Text) / 2); flow.Offset(p) > len(doc.Text)/2 {
		t.Errorf("middle not found: %v", p)
	}
}

func FuzzFlow(f *testing.F) {
	f.Add("Plain text.\n\n“Quoted,” she said – twice.", 40)
	f.Add("日本語日本語日本語\n\ne\u0301 👩‍👩‍👧 \u00ad", 3)
	f.Fuzz(func(t *testing.T, text string, width int) {
		doc, err := content.Parse("f.txt", []byte(text), content.Options{Format: "text"})
		if err != nil || len(text) > 1<<12 {
			return
		}
		width = 1 + (width&0x7fffffff)%200
		flow := NewFlow(doc, Blocks(doc), width, "│")
		for _, l := range flow.Window(nil, Pos{}, 1<<20) {
			for _, p := range l.Pieces {
				if p.Start >= 0 && doc.Text[p.Start:p.Start+len(p.Text)] != p.Text {
					t.Fatalf("piece %q is not at %d", p.Text, p.Start)
				}
			}
		}
	})
}

func BenchmarkWindow(b *testing.B) {
	para := strings.Repeat("The bridge carries about $4.2bn a year in trade. ", 12)
	doc := build(content.Paragraph, para, para, para, para, para, para)
	for b.Loop() {
		NewFlow(doc, Blocks(doc), 76, "│").Window(nil, Pos{}, 40)
	}
}

func TestNarrowIsNarrow(t *testing.T) {
	for r := rune(0x80); r < 0x3000; r++ {
		if Narrow(r) && ansi.StringWidth("a"+string(r)+"b") != 3 {
			t.Errorf("%U is taken for narrow and is not", r)
		}
	}
	for _, r := range "éΩж—“│" {
		if !Narrow(r) {
			t.Errorf("%c is common, and is measured the slow way", r)
		}
	}
}

func TestBeside(t *testing.T) {
	const red = Style("31")
	row := "│ " + red.Render("abcdef") + " 漢字 " + red.Render("│")
	for left := range 15 {
		for right := range 15 - left {
			l, r := Beside(row, left, right)
			if ansi.StringWidth(l) != left || ansi.StringWidth(r) != right {
				t.Fatalf("%d and %d cells: %q and %q", left, right, l, r)
			}
			if strings.Count(l, "\x1b[31m") > strings.Count(l, "\x1b[m") || strings.Count(r, "\x1b[31m") > strings.Count(r, "\x1b[m") {
				t.Fatalf("%d and %d cells: a style does not end in %q or %q", left, right, l, r)
			}
		}
	}
	if l, r := Beside(row, 4, 3); ansi.Strip(l) != "│ ab" || ansi.Strip(r) != "  │" || !strings.Contains(r, "\x1b[31m") {
		t.Errorf("%q and %q", l, r)
	}
}
