package content

import (
	"slices"
	"strings"
)

// explicit reads what stands behind two dots and below them: a directive, a note, or a comment.
func (r *rstReader) explicit(line string, body []string, depth int, kind Block) {
	text := strings.TrimSpace(strings.TrimPrefix(line, ".."))
	body = toMargin(body)
	if label, note, ok := strings.Cut(text, "]"); ok && strings.HasPrefix(label, "[") && depth < mostIndents {
		r.first = &Block{Kind: ListItem, Level: 1, Marker: strings.TrimLeft(label[1:], "#") + "."}
		r.blocks(append([]string{strings.TrimSpace(note)}, body...), depth+1, Block{})
		r.first = nil
		return
	}
	name, argument, ok := strings.Cut(text, "::")
	if !ok || strings.ContainsAny(name, " |`") || strings.HasPrefix(name, "_") {
		return
	}
	r.directive(strings.ToLower(name), strings.TrimSpace(argument), body, depth, kind)
}

// directive reads one with a name, what stands behind that, and the lines below.
func (r *rstReader) directive(name, argument string, body []string, depth int, kind Block) {
	content := withoutOptions(body)
	switch name {
	case "note", "warning", "tip", "important", "caution", "hint", "attention", "danger", "error", "seealso", "versionadded", "versionchanged", "deprecated", "line-block":
		if len(content) < len(body) { // what stands in the first line does not go on
			argument += "\n"
		}
		r.nested(append(strings.Split(argument, "\n"), content...), depth, kind)
	case "container", "compound", "only", "class", "rst-class", "glossary":
		r.nested(content, depth, kind)
	case "epigraph", "highlights", "pull-quote":
		r.nested(append([]string{argument}, content...), depth, Block{Kind: Quotation, Level: 1})
	case "figure":
		caption := firstParagraph(content)
		r.nested(caption, depth, Block{Kind: Caption})
		r.nested(content[len(caption):], depth, kind)
	case "rubric":
		r.b.Begin(Block{Hint: HintBold})
		r.b.Text(argument)
		r.b.End()
	case "code", "code-block", "sourcecode", "parsed-literal", "highlight-block", "prompt":
		r.code(content)
	case "csv-table":
		r.nested([]string{argument}, depth, kind)
		r.code(content)
	case "math":
		r.code(append([]string{argument}, content...))
	case "image", "contents", "toctree", "index", "raw", "include", "literalinclude", "meta", "highlight", "default-role", "role", "sectnum", "tabularcolumns", "currentmodule", "module",
		"py:module", "py:currentmodule", "automodule", "autoclass", "autofunction", "header", "footer", "target-notes", "graphviz", "mermaid", "plot", "youtube", "video", "comment", "todo":
	default: // a heading, or what is described, stands behind its name
		r.nested(append([]string{argument, ""}, content...), depth, kind)
	}
}

// nested reads what stands in a directive.
func (r *rstReader) nested(lines []string, depth int, kind Block) {
	if depth < mostIndents {
		r.blocks(lines, depth+1, kind)
	}
}

// withoutOptions leaves out the lines that say how a directive is to look, and the blank ones behind them.
func withoutOptions(lines []string) []string {
	for len(lines) > 0 {
		if _, _, ok := rstField(lines[0]); !ok && lines[0] != "" {
			break
		}
		lines = lines[1:]
	}
	return lines
}

// firstParagraph returns the lines up to a blank one.
func firstParagraph(lines []string) []string {
	if i := slices.Index(lines, ""); i >= 0 {
		return lines[:i]
	}
	return lines
}

// other reads links, the marks of notes, words for which others stand, and signs that mean themselves.
func (r *rstReader) other(text string, at int) (shown, target string, size int) {
	window := text[at:min(len(text), at+longestLink)]
	switch window[0] {
	case '\\':
		if len(window) > 1 && window[1] < 0x80 {
			return strings.TrimSpace(window[1:2]), "", 2
		}
	case '`':
		return r.named(window)
	case '_':
		if strings.HasPrefix(window, "_`") {
			shown, _, size = r.named(window[1:])
			return shown, "", min(size, 1) + size
		}
	case ':':
		role, _, ok := strings.Cut(window[1:min(len(window), 40)], ":`") // "ref", "py:class"
		if ok && role != "" && !strings.ContainsAny(role, " `") && strings.Count(role, ":") <= 1 {
			shown, _, size = r.named(window[len(role)+2:])
			if size > 0 {
				return strings.TrimLeft(shown, "~!"), "", size + len(role) + 2
			}
		}
	case '[':
		if end := strings.IndexByte(window[:min(len(window), 60)], ']'); end > 0 && strings.HasPrefix(window[end:], "]_") {
			return "[" + strings.TrimLeft(window[1:end], "#") + "]", "", end + 2
		}
	case '|':
		if end := strings.IndexByte(window[1:min(len(window), 60)], '|') + 1; end > 1 {
			if words, ok := r.words[window[1:end]]; ok && r.spend(words) {
				return words, "", end + 1
			}
		}
	default:
		return r.simple(text, at)
	}
	return "", "", 0
}

// named reads words between accents: a link, whose target stands in them or elsewhere, or a role's.
func (r *rstReader) named(window string) (shown, target string, size int) {
	end := strings.IndexByte(window[1:], '`') + 1
	if end < 2 || window[1] == ' ' {
		return "", "", 0
	}
	shown = window[1:end]
	size = end + 1
	for size < len(window) && size < end+3 && window[size] == '_' {
		size++
	}
	if words, address, ok := strings.Cut(shown, "<"); ok && strings.HasSuffix(address, ">") {
		target = strings.TrimSuffix(address, ">")
		if shown = strings.TrimSpace(words); shown == "" {
			shown = target
		}
		if name, ok := strings.CutSuffix(target, "_"); ok {
			target = r.link(name)
		}
		return shown, target, size
	}
	return shown, r.link(shown), size
}

// link is where a name leads that other lines explain, "" for nowhere.
func (r *rstReader) link(name string) string {
	if target := r.links[strings.ToLower(name)]; r.spend(target) {
		return target
	}
	return ""
}

// spend reports whether what stands for a name is short enough to be put in, after all that has been so far.
func (r *rstReader) spend(text string) bool {
	r.spare = max(0, r.spare-len(text))
	return r.spare > 0 && len(text) <= longestLink
}

// simple reads a word with a line behind it that leads somewhere.
func (r *rstReader) simple(text string, at int) (shown, target string, size int) {
	const longest = 40 // bytes
	if len(r.links) == 0 || !isWordByte(text[at]) || at > 0 && isWordByte(text[at-1]) {
		return "", "", 0
	}
	n := at
	for n < len(text) && n-at < longest && (isWordByte(text[n]) || text[n] == '-' || text[n] == '.') {
		n++
	}
	if n == len(text) || text[n] != '_' || n+1 < len(text) && (isWordByte(text[n+1]) || text[n+1] == '_') {
		return "", "", 0
	}
	if target = r.link(text[at:n]); target == "" {
		return "", "", 0
	}
	return text[at:n], target, n - at + 1
}

func isWordByte(c byte) bool { return latinLetter(c) || digit(c) || c >= 0x80 }
