package content

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"
)

// sniffRST takes files named so that are no pages: nothing else sets them apart from plain text.
func sniffRST(name string, head []byte) bool {
	switch extension(name) {
	case "rst", "rest":
		return !sniffHTML("", head)
	}
	return false
}

// parseRST reads reStructuredText (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html). Comments,
// tables of contents, pictures and what else only programs need are no part of the text.
func parseRST(_ context.Context, src Source) (*Document, error) {
	lines := strings.Split(string(normalizeNewlines(src.Data)), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t")
	}
	r := &rstReader{b: NewBuilder(len(src.Data)), links: map[string]string{}, words: map[string]string{}}
	r.meta = Meta{Ref: src.Ref, URL: src.URL, Format: "rst"}
	r.inline = lightMarkup{b: r.b, other: r.other, signs: []lightSign{{"``", Monospace, true}, {"**", Strong, false}, {"*", Emphasis, false}}}
	r.spare = len(src.Data) + 1<<16
	r.survey(lines)
	r.blocks(lines, 0, Block{})
	return r.b.Document(r.meta), nil
}

// rstReader reads lines.
type rstReader struct {
	b      *Builder
	inline lightMarkup
	meta   Meta
	links  map[string]string // where names lead that texts refer to, in small letters
	words  map[string]string // what stands for a name between bars
	styles []rstStyle        // of headings, the topmost first
	titled bool              // the first heading is the title of the whole
	spare  int               // bytes that may still stand for others, as a short name has a long text or address
	first  *Block            // of the next paragraph, where that opens an item; nil for others
	lists  int               // that are open
	body   bool              // a paragraph has come
}

// rstStyle is how the lines around a heading look, of which a text has its own for each level.
type rstStyle struct {
	line  byte
	above bool
}

// mostIndents is how deep parts of a text stand in each other, each indented by more.
const mostIndents = 12

// survey finds the styles of headings, and what names stand for.
func (r *rstReader) survey(lines []string) {
	count := map[rstStyle]int{}
	var first rstStyle
	begun := false // something stands above the next heading
	for i := 0; i < len(lines); i++ {
		if style, _, size := rstHeading(lines, i); size > 0 {
			if count[style] == 0 {
				r.styles = append(r.styles, style)
			}
			count[style]++
			if len(count) == 1 && count[style] == 1 && !begun {
				first, r.titled = style, true
			}
			i += size - 1
			continue
		}
		name, ok := strings.CutPrefix(lines[i], ".. ")
		begun = begun || lines[i] != "" && !ok && lines[i] != ".."
		if !ok {
			continue
		}
		if target, ok := strings.CutPrefix(name, "_"); ok {
			if label, address, ok := strings.Cut(target, ": "); ok {
				r.links[strings.ToLower(strings.Trim(label, "`"))] = strings.TrimSpace(address)
			}
		} else if label, value, ok := strings.Cut(name, "| replace:: "); ok && strings.HasPrefix(label, "|") {
			r.words[label[1:]] = value
		}
	}
	r.titled = r.titled && count[first] == 1
}

// rstHeading finds a heading at a line: its style, its text and how many lines it takes; 0 for none.
func rstHeading(lines []string, i int) (style rstStyle, text string, size int) {
	const shortest = 4 // signs that are enough below any text
	long := func(line, text string) bool { return len(line) >= min(shortest, utf8.RuneCountInString(text)) }
	if i > 0 && lines[i-1] != "" && !rstLine(lines[i-1]) {
		return style, "", 0
	}
	if rstLine(lines[i]) && i+2 < len(lines) && lines[i+1] != "" && rstLine(lines[i+2]) && lines[i][0] == lines[i+2][0] && long(lines[i], lines[i+1]) && !rstLine(lines[i+1]) {
		return rstStyle{lines[i][0], true}, strings.TrimSpace(lines[i+1]), 3
	}
	if i+1 < len(lines) && lines[i] != "" && indentOf(lines[i]) == 0 && !rstLine(lines[i]) && rstLine(lines[i+1]) && long(lines[i+1], lines[i]) && !strings.HasPrefix(lines[i], "..") {
		return rstStyle{lines[i+1][0], false}, lines[i], 2
	}
	return style, "", 0
}

// rstLine reports whether a line is of one sign, as those below headings are.
func rstLine(line string) bool {
	if len(line) < 2 || strings.IndexByte("=-`:.'\"~^_*+#<>", line[0]) < 0 {
		return false
	}
	return strings.Trim(line, line[:1]) == "" && line != ".." && line != "::"
}

// blocks reads lines whose paragraphs are of a kind. Those that are indented have been brought to the margin.
func (r *rstReader) blocks(lines []string, depth int, kind Block) {
	for i := 0; i < len(lines); {
		line := lines[i]
		style, text, size := rstStyle{}, "", 0
		if depth == 0 {
			style, text, size = rstHeading(lines, i)
		}
		switch {
		case line == "":
			i++
		case size > 0:
			r.heading(style, text)
			i += size
		case indentOf(line) > 0 && depth < mostIndents:
			end := indented(lines, i)
			inner := kind
			if kind.Kind == Paragraph && r.first == nil {
				inner = Block{Kind: Quotation, Level: 1}
			}
			r.blocks(toMargin(lines[i:end]), depth+1, inner)
			i = end
		case line == "..", strings.HasPrefix(line, ".. "):
			end := indented(lines, i+1)
			r.explicit(line, lines[i+1:end], depth, kind)
			i = end
		case strings.HasPrefix(line, "__ "), rstLine(line) && (i+1 == len(lines) || lines[i+1] == ""):
			i++
		default:
			i += r.textual(lines[i:], depth, kind)
		}
	}
}

// indented is the first line from i on that stands at the margin, without the blank ones above it.
func indented(lines []string, i int) int {
	end := i
	for n := i; n < len(lines) && (lines[n] == "" || indentOf(lines[n]) > 0); n++ {
		if lines[n] != "" {
			end = n + 1
		}
	}
	return end
}

// toMargin returns lines without what all of them are indented by.
func toMargin(lines []string) []string {
	least := -1
	for _, line := range lines {
		if n := len(line) - len(strings.TrimLeft(line, " \t")); line != "" && (least < 0 || n < least) {
			least = n
		}
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = line[min(max(least, 0), len(line)):]
	}
	return out
}

// heading writes a heading, or keeps it as the title.
func (r *rstReader) heading(style rstStyle, text string) {
	level := max(1, slices.Index(r.styles, style)+1)
	if r.titled && level == 1 {
		r.meta.Title = strings.NewReplacer("``", "", "**", "").Replace(text)
		return
	}
	if r.titled {
		level--
	}
	r.body = true
	r.b.Begin(Block{Kind: Heading, Level: min(level, 6)})
	r.inline.write(text)
	r.b.End()
}
