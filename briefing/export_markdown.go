package briefing

import (
	"fmt"
	"strings"

	"brief/content"
)

// AppendMarkdown appends the article as Markdown that reads back as the same
// text: front matter, the article without its asides, and its quotes and actors
// as appendices, behind a mark that keeps them out when it is read back.
func (b *Briefing) AppendMarkdown(out []byte) []byte {
	out = b.appendFrontMatter(out)
	out = append(out, "\n# "+escapeMarkdown(b.Doc.Title)+"\n"...)
	tight, depth := false, 0
	for i, blk := range b.shownBlocks() {
		if blk.Hint&content.HintTitle != 0 || !b.InArticle(i) {
			continue
		}
		row := blk.Kind == content.TableRow
		if !row || !tight {
			out = append(out, '\n')
		}
		if depth = min(blk.Level, depth+1); blk.Kind != content.ListItem {
			depth = 0
		}
		out = b.appendMarkdownBlock(out, blk, depth)
		if row && !tight {
			cells := strings.Count(blk.Of(b.Doc.Text), " | ") + 1
			out = append(out, "|"+strings.Repeat("---|", cells)+"\n"...)
		}
		tight = row
	}
	out = append(out, "\n"+content.FindingsMark+"\n"...)
	out = b.appendMarkdownQuotes(out)
	return b.appendMarkdownActors(out)
}

func (b *Briefing) appendFrontMatter(out []byte) []byte {
	out = append(out, "---\n"...)
	line := func(key, value string) {
		if value == "" {
			return
		}
		out = append(out, key+`: "`+strings.ReplaceAll(value, `"`, "”")+"\"\n"...)
	}
	line("title", b.Doc.Title)
	if len(b.Doc.Authors) > 0 {
		out = append(out, "authors:\n"...)
		for _, a := range b.Doc.Authors {
			out = append(out, `- "`+strings.ReplaceAll(a, `"`, "”")+"\"\n"...)
		}
	}
	line("date", b.Doc.Published)
	line("site", b.Doc.Site)
	line("url", b.Doc.URL)
	line("lang", b.Doc.Lang)
	return append(out, "---\n"...)
}

// appendMarkdownBlock appends a block; depth is the nesting of a list item.
func (b *Briefing) appendMarkdownBlock(out []byte, blk content.Block, depth int) []byte {
	if blk.Kind == content.Code {
		text := blk.Of(b.Doc.Text)
		fence := "```"
		for strings.Contains(text, fence) {
			fence += "`"
		}
		return append(out, fence+"\n"+text+"\n"+fence+"\n"...)
	}
	first, rest := markdownPrefix(blk, depth)
	style := inlineStyle{text: escapeMarkdown, open: b.markdownOpen, close: b.markdownClose}
	if blk.Kind == content.TableRow {
		style.text = func(s string) string { // the bars between cells stay
			parts := strings.Split(s, " | ")
			for i := range parts {
				parts[i] = strings.ReplaceAll(escapeMarkdown(parts[i]), "|", `\|`)
			}
			return strings.Join(parts, " | ")
		}
	}
	body := string(b.appendInline(nil, blk.Span, style))
	body = strings.ReplaceAll(body, "\n", "\\\n"+rest)
	switch blk.Kind {
	case content.TableRow:
		body = "| " + strings.ReplaceAll(body, "\\\n", " ") + " |"
	case content.Heading:
		body = strings.ReplaceAll(body, "\\\n", " ")
	case content.Caption:
		body = "*" + strings.ReplaceAll(body, "\\\n", " ") + "*"
	}
	return append(out, first+body+"\n"...)
}

// markdownPrefix is what stands before a block's first line and its other lines.
func markdownPrefix(blk content.Block, depth int) (first, rest string) {
	switch blk.Kind {
	case content.Heading:
		return strings.Repeat("#", min(6, max(1, blk.Level))) + " ", ""
	case content.ListItem:
		indent := strings.Repeat("    ", max(0, min(depth, 16)-1))
		switch marker := blk.Marker; {
		case marker == "" && depth < 2:
			return "", ""
		case marker == "":
			return indent, indent
		case strings.Trim(marker, "0123456789") == ".":
			return indent + marker + " ", indent + "    "
		}
		return indent + "- ", indent + "  "
	case content.Quotation:
		bar := strings.Repeat("> ", max(1, min(blk.Level, 16)))
		return bar, bar
	}
	return "", ""
}

// markdownSigns and markdownTags are how marks are written: with signs where
// Markdown takes them for markup, else with tags.
var (
	markdownSigns = [...]string{content.Emphasis: "*", content.Strong: "**", content.Strike: "~~"}
	markdownTags  = [...]string{content.Emphasis: "em", content.Strong: "strong", content.Monospace: "code", content.Strike: "del"}
)

func (b *Briefing) markdownOpen(m content.Mark) string {
	switch {
	case m.Kind == content.Link && m.Target == "": // readers name places in their own ways
		return ""
	case m.Kind == content.Link:
		return "["
	case m.Kind == content.Monospace || !b.standsFree(m.Span):
		return "<" + markdownTags[m.Kind] + ">"
	}
	return markdownSigns[m.Kind]
}

func (b *Briefing) markdownClose(m content.Mark) string {
	switch {
	case m.Kind == content.Link && m.Target == "":
		return ""
	case m.Kind == content.Link:
		return "](<" + m.Target + ">)"
	case m.Kind == content.Monospace || !b.standsFree(m.Span):
		return "</" + markdownTags[m.Kind] + ">"
	}
	return markdownSigns[m.Kind]
}

// standsFree reports whether Markdown's signs around span surely work: letters
// stand inside, and a space, a stop or a bracket outside.
func (b *Briefing) standsFree(span content.Span) bool {
	text := b.Doc.Text
	free := func(i int) bool { return i < 0 || i >= len(text) || strings.IndexByte(" \n.,;:!?()\"'", text[i]) >= 0 }
	letter := func(i int) bool {
		c := text[i] | 0x20
		return 'a' <= c && c <= 'z' || '0' <= text[i] && text[i] <= '9'
	}
	return free(span.Start-1) && free(span.End) && letter(span.Start) && letter(span.End-1)
}

// markdownEscaper escapes what Markdown takes for its own anywhere in a line; an
// ampersand before a space begins no entity.
var markdownEscaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "& ", "& ", "&", `\&`, "~", `\~`)

// escapeMarkdown escapes text, which may stand at the start of a line.
func escapeMarkdown(s string) string {
	lines := strings.Split(markdownEscaper.Replace(s), "\n")
	for i, line := range lines {
		switch rest := strings.TrimLeft(line, "0123456789"); {
		case line != "" && strings.IndexByte("#+-=>|:", line[0]) >= 0:
			lines[i] = `\` + line
		case len(rest) < len(line) && rest != "" && (rest[0] == '.' || rest[0] == ')'):
			lines[i] = line[:len(line)-len(rest)] + `\` + rest
		}
	}
	return strings.Join(lines, "\n")
}

func (b *Briefing) appendMarkdownQuotes(out []byte) []byte {
	headed := false
	for i := range b.Quotes {
		q := &b.Quotes[i]
		if !q.Listed() {
			continue
		}
		if !headed {
			out = append(out, "\n## Quotes\n\n"...)
			headed = true
		}
		line := escapeMarkdown(oneLine(b.quoted(q)))
		if q.Speaker.Known() {
			line += " — " + escapeMarkdown(b.speakerAndRole(q))
		}
		how := q.Kind.String()
		if q.Rule == ManualRule {
			how += ", " + ManualRule
		}
		out = append(out, fmt.Sprintf("- %s (§%d, %s)\n", line, q.Section, how)...)
	}
	return out
}

// speakerAndRole names who says a quote, with the role when the article gives one.
func (b *Briefing) speakerAndRole(q *Quote) string {
	name := q.Attribution()
	if a := b.Actor(q.Speaker.Actor); a != nil && a.Role != "" && len(q.Others) == 0 {
		name += ", " + a.Role
	}
	return name
}

func (b *Briefing) appendMarkdownActors(out []byte) []byte {
	for i := range b.Actors {
		a := &b.Actors[i]
		if i == 0 {
			out = append(out, "\n## Actors\n\n"...)
		}
		out = append(out, "- **"+escapeMarkdown(a.Name)+"** — "+escapeMarkdown(a.about())+"\n"...)
	}
	return out
}

// about is what an export's list of actors tells of one.
func (a *Actor) about() string {
	line := a.Kind.String()
	if a.Role != "" {
		line += ", " + oneLine(a.Role)
	}
	if len(a.Aliases) > 0 {
		line += "; also " + strings.Join(a.Aliases, ", ")
	}
	line += "; " + Count(len(a.Mentions), "mention")
	if len(a.Quotes) > 0 {
		line += ", " + Count(len(a.Quotes), "quote")
	}
	return line
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }
