package query

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// folded is a text made comparable: typographic variants, diacritics, runs of
// white space and, when asked for, case are gone. Blank lines stay, as "\n\n",
// so that nothing matches across blocks.
type folded struct {
	text string
	// steps say where the distance between a folded offset and its original
	// changes; before the first one they are equal.
	steps []step
}

// step says that from the folded offset at on, offsets map from original
// onwards, byte for byte, until the next step.
type step struct{ at, original int }

// plain holds what each byte becomes, and zero for those that do not simply
// stand for themselves; lowered does so in lower case.
var plain, lowered = func() (kept, lower [256]byte) {
	for c := range utf8.RuneSelf {
		if c == ' ' || c == '`' || '\t' <= c && c <= '\r' {
			continue
		}
		kept[c], lower[c] = byte(c), byte(c)
		if 'A' <= c && c <= 'Z' {
			lower[c] += 'a' - 'A'
		}
	}
	return kept, lower
}()

// fold makes text comparable in time linear in its length.
func fold(text string, lower bool) folded {
	f := folder{out: make([]byte, 0, len(text)+8), text: text, lower: lower}
	for f.in < len(text) {
		f.run()
		if f.in == len(text) {
			break
		}
		if c := text[f.in]; c == '`' {
			f.write("'", 1)
		} else if c < utf8.RuneSelf {
			f.space(1)
		} else {
			f.rune()
		}
	}
	// As strings.Builder does: the bytes are never written again.
	return folded{unsafe.String(unsafe.SliceData(f.out), len(f.out)), f.steps}
}

// folder is the state of one folding.
type folder struct {
	text  string
	in    int // bytes read
	out   []byte
	steps []step
	lower bool
}

// run copies bytes that stand for themselves, and single spaces between them.
func (f *folder) run() {
	f.mark(f.in)
	table := &plain
	if f.lower {
		table = &lowered
	}
	rest, n := f.text[f.in:], 0
	f.out = slices.Grow(f.out, len(rest))
	for into := f.out[len(f.out):][:len(rest)]; n < len(rest); n++ {
		p := table[rest[n]]
		if p == 0 {
			if rest[n] != ' ' || n == 0 || rest[n-1] == ' ' {
				break
			}
			p = ' '
		}
		into[n] = p
	}
	f.out, f.in = f.out[:len(f.out)+n], f.in+n
}

// mark adds a step when the distance between output and input has changed.
func (f *folder) mark(original int) {
	at := len(f.out)
	last := step{}
	if n := len(f.steps); n > 0 {
		last = f.steps[n-1]
		if last.at == at {
			f.steps[n-1].original = original
			return
		}
	}
	if at-last.at != original-last.original {
		f.steps = append(f.steps, step{at, original})
	}
}

// write replaces the next size bytes of the text by s; what is dropped
// belongs to the character before it.
func (f *folder) write(s string, size int) {
	if s != "" {
		f.mark(f.in)
		f.out = append(f.out, s...)
	}
	f.in += size
}

// space folds white space of size bytes: a blank line is kept, a run of
// anything else becomes one space.
func (f *folder) space(size int) {
	if strings.HasPrefix(f.text[f.in:], "\n\n") {
		f.write("\n\n", 2)
		return
	}
	if n := len(f.out); n > 0 && (f.out[n-1] == ' ' || f.out[n-1] == '\n') {
		f.in += size
		return
	}
	f.write(" ", size)
}

// rune folds one character beyond ASCII.
func (f *folder) rune() {
	r, size := utf8.DecodeRuneInString(f.text[f.in:])
	if isSpace(r) {
		f.space(size)
		return
	}
	if r == utf8.RuneError {
		f.write(f.text[f.in:f.in+size], size) // an invalid byte must not grow
		return
	}
	f.write(foldRune(r, f.lower), size)
}

// cursor maps folded offsets to original ones; it is fast for offsets that rise.
type cursor struct {
	folded   *folded
	original string
	next     int // index of the first step beyond the last offset asked for
}

// span maps the folded range from start to end to whole characters of the
// original, with what was dropped behind the last of them.
func (c *cursor) span(start, end int) (int, int) {
	start, end = c.offset(start), c.offset(end)
	for start > 0 && start < len(c.original) && !utf8.RuneStart(c.original[start]) {
		start--
	}
	for end < len(c.original) && !utf8.RuneStart(c.original[end]) {
		end++
	}
	return start, end
}

// offset maps one folded offset.
func (c *cursor) offset(at int) int {
	steps := c.folded.steps
	if at >= len(c.folded.text) {
		return len(c.original)
	}
	if c.next > 0 && steps[c.next-1].at > at {
		c.next = sort.Search(len(steps), func(i int) bool { return steps[i].at > at })
	}
	for c.next < len(steps) && steps[c.next].at <= at {
		c.next++
	}
	if c.next == 0 {
		return at
	}
	last := steps[c.next-1]
	return last.original + at - last.at
}

// Fold returns text as it is compared: without typographic variants,
// diacritics, runs of white space and, when asked for, case. Blank lines stay.
func Fold(text string, lower bool) string { return fold(text, lower).text }
