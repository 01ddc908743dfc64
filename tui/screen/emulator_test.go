package screen

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// emulator is as much of a terminal as a painter needs, margins included, which vt10x
// has not. A cell is its style and its text; the right half of a wide one is "".
type emulator struct {
	cells                    [][]string
	x, y                     int
	top, bottom, left, right int
	style                    string
	hangs                    bool // the cursor, in the last column
}

func newEmulator(width, height int) *emulator {
	e := &emulator{bottom: height - 1, right: width - 1}
	for range height {
		e.cells = append(e.cells, slices.Repeat([]string{" "}, width))
	}
	return e
}

func (e *emulator) write(t interface{ Fatalf(string, ...any) }, out string) {
	for out != "" {
		switch c := out[0]; {
		case c == '\r':
			e.x, e.hangs = 0, false
		case c == '\n':
			e.y, e.hangs = min(e.y+1, len(e.cells)-1), false
		case strings.HasPrefix(out, "\x1b["):
			n := strings.IndexFunc(out[2:], func(r rune) bool { return r >= '@' }) + 2
			if !e.control(out[n], out[2:n]) {
				t.Fatalf("an emulator cannot do %q", out[:n+1])
			}
			out = out[n:]
		default:
			text, w := ansi.FirstGraphemeCluster(out, ansi.GraphemeWidth)
			e.put(t, text, w)
			out = out[len(text)-1:]
		}
		out = out[1:]
	}
}

func (e *emulator) put(t interface{ Fatalf(string, ...any) }, text string, w int) {
	if e.hangs {
		t.Fatalf("%q goes on in the next row", text)
	}
	row := e.cells[e.y]
	for i := e.x; i < e.x+w; i++ { // half a wide character is none
		if row[i] == "" && i > 0 {
			row[i-1], row[i] = " ", " "
		}
		if i+1 < len(row) && row[i+1] == "" {
			row[i], row[i+1] = " ", " "
		}
	}
	if row[e.x] = e.style + text; text == " " && !showsOnBlanks(e.style) {
		row[e.x] = " "
	}
	if w == 2 {
		row[e.x+1] = ""
	}
	e.x += w
	if e.hangs = e.x == len(row); e.hangs {
		e.x--
	}
}

func (e *emulator) control(final byte, params string) bool {
	var args [2]int
	given := strings.Split(params, ";")
	for i := range min(len(args), len(given)) {
		args[i], _ = strconv.Atoi(given[i])
	}
	n, row := max(1, args[0]), e.cells[e.y]
	if final != 'm' {
		e.hangs = false
	}
	switch final {
	case 'm':
		e.style = strings.TrimPrefix(strings.TrimPrefix(params, "0"), ";")
	case 'G':
		e.x = n - 1
	case 'C':
		e.x += n
	case 'H':
		e.x, e.y = max(1, args[1])-1, n-1
	case 'J':
		for _, row := range e.cells {
			fillBlank(row)
		}
	case 'K':
		fillBlank(row[e.x:])
	case 'X':
		fillBlank(row[e.x : e.x+n])
	case 'r':
		e.top, e.bottom, e.x, e.y = n-1, len(e.cells)-1, 0, 0
		if args[1] > 0 {
			e.bottom = args[1] - 1
		}
	case 's':
		e.left, e.right, e.x, e.y = n-1, len(row)-1, 0, 0
		if args[1] > 0 {
			e.right = args[1] - 1
		}
	case 'S':
		return e.scroll(n)
	case 'T':
		return e.scroll(-n)
	default:
		return false
	}
	return true
}

func fillBlank(cells []string) {
	for i := range cells {
		cells[i] = " "
	}
}

// scroll moves what is between the margins up by n rows. Terminals disagree on margins
// around a single row or column, or that cut a wide character in two: it refuses those.
func (e *emulator) scroll(n int) bool {
	if e.top >= e.bottom || e.left >= e.right {
		return false
	}
	for _, row := range e.cells[e.top : e.bottom+1] {
		if row[e.left] == "" || e.right+1 < len(row) && row[e.right+1] == "" {
			return false
		}
	}
	old := make([][]string, len(e.cells))
	for y, row := range e.cells {
		old[y] = slices.Clone(row)
	}
	for y := e.top; y <= e.bottom; y++ {
		if part := e.cells[y][e.left : e.right+1]; y+n >= e.top && y+n <= e.bottom {
			copy(part, old[y+n][e.left:e.right+1])
		} else {
			fillBlank(part)
		}
	}
	return true
}

// TestMarginsShowTheSame: what is painted frame by frame, with margins and without, is
// what each frame painted alone is, in all cells and styles.
func TestMarginsShowTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.IntRange(24, 70).Draw(t, "width"), rapid.IntRange(4, 24).Draw(t, "height")
		p := &painter{margins: rapid.Bool().Draw(t, "margins")}
		p.resize(width, height)
		e := newEmulator(width, height)
		for n, rows := range paneFrames(t, width, height) {
			e.write(t, string(p.paint(rows)))
			alone := &painter{}
			alone.resize(width, height)
			want := newEmulator(width, height)
			want.write(t, string(alone.paint(rows)))
			for y := range want.cells {
				if !slices.Equal(e.cells[y], want.cells[y]) {
					t.Fatalf("frame %d, row %d:\n%q\nwant:\n%q", n, y, e.cells[y], want.cells[y])
				}
			}
		}
	})
}

// paneFrames draws frames of a text that scrolls between two lists; words are in several
// styles, and some of wide characters.
func paneFrames(t *rapid.T, width, height int) [][]string {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"", "日", "語", "a", "text", "moved", "日本語の", "é", "\x1b[1mbold\x1b[m", "\x1b[7mon ground \x1b[m", "\x1b[1;36mof\x1b[m"}), 60, 60).Draw(t, "words")
	cut := func(at, cells int) string {
		var row strings.Builder
		for i := range cells {
			row.WriteString(words[(at*7+i*at+i)%len(words)] + " "[at*i%2:])
		}
		s := ansi.Truncate(row.String(), cells, "")
		return s + strings.Repeat(" ", cells-ansi.StringWidth(s))
	}
	list, top := rapid.IntRange(0, width/2-4).Draw(t, "list"), 0
	var frames [][]string
	for range rapid.IntRange(2, 6).Draw(t, "frames") {
		top = max(0, top+rapid.IntRange(-3, 5).Draw(t, "by"))
		mark := rapid.IntRange(0, height-1).Draw(t, "mark")
		rows := make([]string, height)
		for y := range rows {
			if rows[y] = cut(y, list) + "│" + cut(top+y+40, width-list-6) + "│" + cut(y+90, 4); y == mark {
				rows[y] = "\x1b[7m" + ansi.Strip(rows[y]) + "\x1b[m"
			}
		}
		frames = append(frames, rows)
	}
	return frames
}

// TestMarginsAreCheap: beside lists, with margins, a line costs little more than itself.
func TestMarginsAreCheap(t *testing.T) {
	p := &painter{margins: true}
	p.resize(80, 24)
	e := newEmulator(80, 24)
	for top := range 3 {
		rows := make([]string, 24)
		for y := range rows {
			list, text := string(rune('a'+y)), string(rune('A'+(top+y)%26))
			rows[y] = strings.Repeat(list, 30) + "│" + strings.Repeat(text, 40) + "│"
		}
		out := string(p.paint(rows))
		if e.write(t, out); top > 0 && utf8.RuneCountInString(out) > 80 {
			t.Errorf("%d bytes: %q", len(out), out)
		}
		if got := strings.TrimRight(strings.Join(e.cells[23], ""), " "); got != rows[23] {
			t.Errorf("last row: %q", got)
		}
	}
}

// TestMarginsCutNothing: where the columns that move end with one half of wide characters,
// whose other halves are all alike, whole rows are scrolled.
func TestMarginsCutNothing(t *testing.T) {
	p := &painter{margins: true}
	p.resize(60, 12)
	e := newEmulator(60, 12)
	for top := range 3 {
		rows := make([]string, 12)
		for y := range rows {
			letter, sign := string(rune('A'+top+y)), []string{"日", "本", "語"}[(top+y)%3]
			rows[y] = strings.Repeat("l", 10) + sign + strings.Repeat(letter, 44) + sign + "│"
		}
		e.write(t, string(p.paint(rows)))
		for y, row := range e.cells {
			if got := strings.TrimRight(strings.Join(row, ""), " "); got != rows[y] {
				t.Fatalf("%q, want %q", got, rows[y])
			}
		}
	}
}
