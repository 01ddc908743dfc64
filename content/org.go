package content

import (
	"context"
	"strings"
)

// sniffOrg takes files named so that are no pages, as one kept of example.org is, and what opens with a keyword of Org's.
func sniffOrg(name string, head []byte) bool {
	if extension(name) == "org" {
		return !sniffHTML("", head)
	}
	start := strings.TrimLeft(string(head[:min(len(head), 512)]), " \t\r\n")
	return strings.HasPrefix(start, "#+") && opensWith(strings.ToLower(start), "#+title:", "#+author:", "#+date:", "#+startup:", "#+options:")
}

// parseOrg reads a file of Emacs' Org mode (https://orgmode.org/worg/org-syntax.html). Its planning, drawers, comments
// and what its writer keeps from an export are no part of the text.
func parseOrg(_ context.Context, src Source) (*Document, error) {
	r := &orgReader{lines: strings.Split(string(normalizeNewlines(src.Data)), "\n"), b: NewBuilder(len(src.Data)), ends: map[string]int{}}
	r.meta = Meta{Ref: src.Ref, URL: src.URL, Format: "org"}
	r.inline = lightMarkup{b: r.b, other: orgOther, signs: []lightSign{{"*", Strong, false}, {"/", Emphasis, false}, {"+", Strike, false}, {"=", Monospace, true}, {"~", Monospace, true}}}
	for i, line := range r.lines {
		if word := strings.ToLower(strings.TrimSpace(line)); word == ":end:" || strings.HasPrefix(word, "#+end_") {
			r.ends[word] = i
		}
	}
	for r.at < len(r.lines) {
		r.line()
	}
	r.end()
	return r.b.Document(r.meta), nil
}

// orgReader reads lines.
type orgReader struct {
	lines  []string
	at     int
	ends   map[string]int // the last line with the words that end what is skipped
	b      *Builder
	inline lightMarkup
	meta   Meta

	block   Block    // of the paragraph at hand
	words   []string // its lines
	verse   bool     // which stay lines
	quoted  int      // blocks of quotation that are open
	indents []int    // of the lists that are open
	kept    int      // the level of a heading whose part is kept from an export; 0 for none
}

// line reads the next line, or the block that it begins.
func (r *orgReader) line() {
	line := strings.TrimRight(r.lines[r.at], " \t")
	r.at++
	bare := strings.TrimLeft(line, " \t")
	if level := orgLevel(line); level > 0 {
		r.heading(level, strings.TrimSpace(line[level:]))
		return
	}
	note := strings.HasPrefix(line, "[fn:") && strings.Contains(line, "]") // which is of what refers to it
	if r.kept > 0 && !note {
		r.end()
		return
	}
	switch {
	case bare == "":
		r.end()
	case strings.HasPrefix(bare, "#+"):
		r.keyword(bare[2:])
	case bare == "#", strings.HasPrefix(bare, "# "):
		r.end()
	case isDrawer(bare) && r.at <= r.ends[":end:"]:
		r.end()
		r.skipTo(":end:")
	case strings.EqualFold(bare, ":end:"), orgPlan(bare):
	case strings.HasPrefix(bare, "|"):
		r.end()
		if !strings.HasPrefix(bare, "|-") {
			r.b.Begin(Block{Kind: TableRow})
			r.inline.write(barCells(bare))
		}
	case strings.HasPrefix(bare, ": ") || bare == ":":
		r.fixed(bare)
	case len(bare) >= 5 && strings.Trim(bare, "-") == "":
		r.end()
	case note:
		r.end()
		label, text, _ := strings.Cut(line[len("[fn:"):], "]")
		r.block, r.words = Block{Kind: ListItem, Level: 1, Marker: label + "."}, []string{strings.TrimSpace(text)}
	default:
		r.text(line, bare)
	}
}

// orgLevel is the level of the heading that a line is, 0 for none.
func orgLevel(line string) int {
	n := 0
	for n < len(line) && line[n] == '*' {
		n++
	}
	if n < len(line) && line[n] == ' ' {
		return n
	}
	return 0
}

// heading begins a part, without what its writer plans with it.
func (r *orgReader) heading(level int, text string) {
	r.end()
	r.indents = nil
	if r.kept > 0 && level > r.kept {
		return
	}
	r.kept = 0
	text, tags := orgTags(text)
	if word, rest, _ := strings.Cut(text, " "); orgState(word, rest) {
		text = strings.TrimSpace(rest)
	}
	if strings.HasPrefix(text, "[#") && len(text) > 3 && text[3] == ']' {
		text = strings.TrimSpace(text[4:])
	}
	if strings.HasPrefix(text, "COMMENT ") || text == "COMMENT" || strings.Contains(tags, ":noexport:") {
		r.kept = level
		return
	}
	r.b.Begin(Block{Kind: Heading, Level: min(level, 6)})
	r.inline.write(text)
}

// orgTags parts a heading from the tags at its end, ":news:bridge:".
func orgTags(text string) (rest, tags string) {
	at := strings.LastIndexAny(text, " \t") + 1
	tags = text[at:]
	if len(tags) < 3 || tags[0] != ':' || tags[len(tags)-1] != ':' {
		return text, ""
	}
	return strings.TrimRight(text[:at], " \t"), tags
}

// orgState reports whether the first word of a heading says how far a task is; of one in capitals it may be a word.
func orgState(word, rest string) bool {
	switch word {
	case "TODO", "DONE":
		return true
	case "NEXT", "WAITING", "WAIT", "HOLD", "STARTED", "CANCELLED", "CANCELED", "DRAFT", "IN-PROGRESS", "INPROGRESS", "SOMEDAY":
		return rest != strings.ToUpper(rest)
	}
	return false
}

// isDrawer reports whether a line opens a drawer that Org keeps to itself; what its writer puts into others is text.
func isDrawer(line string) bool {
	return strings.EqualFold(line, ":PROPERTIES:") || strings.EqualFold(line, ":LOGBOOK:") || strings.EqualFold(line, ":CLOCK:")
}

// orgPlan reports whether a line says when something is to be done, "DEADLINE: <2026-06-09>".
func orgPlan(line string) bool {
	word, when, ok := strings.Cut(line, ": ")
	when = strings.TrimLeft(when, " ")
	return ok && (word == "SCHEDULED" || word == "DEADLINE" || word == "CLOSED") && when != "" && (when[0] == '<' || when[0] == '[')
}

// skipTo goes on behind the next line with the words, if one comes, but not beyond the next heading.
func (r *orgReader) skipTo(words string) {
	for r.at <= r.ends[words] && orgLevel(r.lines[r.at]) == 0 {
		r.at++
		if strings.EqualFold(strings.TrimSpace(r.lines[r.at-1]), words) {
			return
		}
	}
}
