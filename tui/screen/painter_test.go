package screen

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hinshun/vt10x"
	"pgregory.net/rapid"
)

// shown returns the rows of an emulated terminal.
func shown(vt vt10x.Terminal, width, height int) []string {
	out := make([]string, height)
	for y := range height {
		var b strings.Builder
		for x := range width {
			if c := vt.Cell(x, y).Char; c != 0 {
				b.WriteRune(c)
			} else {
				b.WriteByte(' ')
			}
		}
		out[y] = strings.TrimRight(b.String(), " ")
	}
	return out
}

// frames draws screens like the reader's: text that scrolls beside panes that
// do not, in styles.
func frames(t *rapid.T, width, height int) [][]string {
	seed := rapid.IntRange(0, 1<<20).Draw(t, "seed")
	text := make([]string, 60)
	for i := range text {
		words := strings.Repeat(string(rune('a'+(i*i+seed)%26))+"é ", (i*seed+i)%12)
		text[i] = words + strings.Repeat("x", (seed>>4+i)%9)
	}
	side := make([]string, height)
	for i := range side {
		side[i] = strings.Repeat(string(rune('A'+(i+seed)%26)), (i*7+seed)%9)
	}
	var out [][]string
	for range rapid.IntRange(1, 8).Draw(t, "frames") {
		top := rapid.IntRange(0, 30).Draw(t, "top")
		mark := rapid.IntRange(0, height-1).Draw(t, "mark")
		rows := make([]string, height)
		for y := range rows {
			body := text[(top+y)%len(text)]
			style := rapid.SampledFrom([]string{"1", "7;4", "38;5;22"}).Draw(t, "style")
			if y == mark {
				body = "\x1b[" + style + "m" + body + "\x1b[m"
			}
			rows[y] = fmt.Sprintf("%-10s%s", side[y], body)
		}
		out = append(out, rows)
	}
	return out
}

// TestPaintedIsShown: after each frame a terminal shows that frame.
func TestPaintedIsShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.IntRange(12, 50).Draw(t, "width"), rapid.IntRange(2, 24).Draw(t, "height")
		vt := vt10x.New(vt10x.WithSize(width, height))
		p := &painter{}
		p.resize(width, height)
		for n, rows := range frames(t, width, height) {
			vt.Write(append([]byte(nil), p.paint(rows)...))
			want := make([]string, height)
			for y, r := range rows {
				want[y] = strings.TrimRight(textOf(r, width), " ")
			}
			if got := shown(vt, width, height); strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Fatalf("frame %d:\n%s\nwant:\n%s", n, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
	})
}

// TestNoRegionOfOneRow: where only the top row would move, nothing is scrolled.
func TestNoRegionOfOneRow(t *testing.T) {
	const width, height = 16, 8
	sides := []string{"", "BBBBBBB", "CCCCC", "DDD", "E", "FFFFFFFF", "GGGGGG", "HHHH"}
	texts := []string{"", "bé x", "eé eé", "jé jé", "qé qé", "zé zé", "ké ké", "xé xé", "mé mé"}
	vt := vt10x.New(vt10x.WithSize(width, height))
	p := &painter{}
	p.resize(width, height)
	for _, top := range []int{0, 1, 0} {
		var rows, want []string
		for y, side := range sides {
			text := texts[top+y]
			want = append(want, strings.TrimRight(fmt.Sprintf("%-10s%s", side, text), " "))
			if top+y == 1 {
				text = "\x1b[1m" + text + "\x1b[m"
			}
			rows = append(rows, fmt.Sprintf("%-10s%s", side, text))
		}
		vt.Write(append([]byte(nil), p.paint(rows)...))
		if got := shown(vt, width, height); strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Fatalf("from row %d:\n%s\nwant:\n%s", top, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// textOf is the row as cells hold it.
func textOf(row string, width int) string {
	p := newPalette()
	var out []byte
	for _, c := range p.read(nil, row, width) {
		if c.text() != 0 {
			out = p.appendCharacter(out, c.text())
		}
	}
	return string(out)
}

// TestStyles: the colours of the cells are the last frame's as well.
func TestStyles(t *testing.T) {
	vt := vt10x.New(vt10x.WithSize(20, 2))
	p := &painter{}
	p.resize(20, 2)
	vt.Write(append([]byte(nil), p.paint([]string{"\x1b[31mred\x1b[m plain", ""})...))
	vt.Write(append([]byte(nil), p.paint([]string{"red \x1b[31mplain\x1b[m", ""})...))
	if got := vt.Cell(0, 0).FG; got != vt10x.DefaultFG {
		t.Errorf("first cell has colour %v", got)
	}
	if got := vt.Cell(4, 0).FG; got != vt10x.Red {
		t.Errorf("fifth cell has colour %v", got)
	}
}

func TestNothingToPaint(t *testing.T) {
	p := &painter{}
	p.resize(20, 2)
	p.paint([]string{"one", "two"})
	if out := p.paint([]string{"one", "two"}); len(out) != 0 {
		t.Errorf("the same frame again writes %q", out)
	}
}

// TestScrollIsCheap: a line further in full-width text costs little more than
// the new line.
func TestScrollIsCheap(t *testing.T) {
	text := make([]string, 50)
	for i := range text {
		text[i] = fmt.Sprintf("%d %s", i, strings.Repeat(string(rune('a'+i%26)), 70))
	}
	p := &painter{}
	p.resize(80, 24)
	p.paint(text[:24])
	if out := p.paint(text[1:25]); len(out) > 120 {
		t.Errorf("%d bytes for a line: %q", len(out), out)
	}
}

// TestWideCharacters: a wide character is two cells, replaced whole, and what
// terminals disagree on is followed by a move to a known column.
func TestWideCharacters(t *testing.T) {
	if got := len(newPalette().read(nil, "日本", 10)); got != 10 {
		t.Errorf("%d cells", got)
	}
	p := &painter{}
	p.resize(10, 1)
	p.paint([]string{"日本語"})
	if out := string(p.paint([]string{"日x"})); !strings.Contains(out, "x\x1b[K") && !strings.Contains(out, "x ") {
		t.Errorf("the right half of the old character stays: %q", out)
	}
	p.resize(10, 1)
	if out := string(p.paint([]string{"👩‍👩‍👧ab"})); !strings.Contains(out, "👩‍👩‍👧\x1b[1;3Ha") {
		t.Errorf("no move after a character of doubtful width: %q", out)
	}
}

// BenchmarkScrollLine moves text by a row beside lists that stay, as the reader does
// in three panes; no row is like another.
func BenchmarkScrollLine(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	words := func(cells int) string {
		var out strings.Builder
		for out.Len() < cells {
			for range 2 + r.IntN(8) {
				out.WriteByte(byte('a' + r.IntN(26)))
			}
			out.WriteByte(' ')
		}
		return out.String()[:cells]
	}
	var lists, text []string
	for range 40 {
		lists = append(lists, "│ "+words(20)+" \x1b[2m"+words(10)+"\x1b[m      │")
	}
	for range 200 {
		text = append(text, words(76))
	}
	frames := make([][]string, len(text)-len(lists))
	for i := range frames {
		for y, list := range lists {
			frames[i] = append(frames[i], list+text[i+y])
		}
	}
	for name, margins := range map[string]bool{"rows": false, "margins": true} {
		b.Run(name, func(b *testing.B) {
			p := &painter{margins: margins}
			p.resize(120, 40)
			frame, bytes := 0, 0
			for b.Loop() {
				frame++
				bytes += len(p.paint(frames[frame%len(frames)]))
			}
			b.ReportMetric(float64(bytes)/float64(frame), "B/frame")
		})
	}
}
