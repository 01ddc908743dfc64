package briefing

import (
	"fmt"
	"strings"

	"brief/content"
)

// The printed lists follow these rules: a finding is one line where nothing
// wraps, so that grep finds all of it; columns align within an article; words
// of the article are printed as they stand; nothing ends in a space.

const (
	longestName, nameShare       = 26, 24 // cells on a narrow page, and percent of a wide one
	longestHeading, headingShare = 48, 60
)

// WordsPerMinute is how fast people read English non-fiction, after Brysbaert (2019).
const WordsPerMinute = 238

// Minutes is about how long it takes to read words, never below one.
func Minutes(words int) int { return max(1, (words+WordsPerMinute/2)/WordsPerMinute) }

// ReadingTime words Minutes: "4 min", from two hours on "5 h".
func ReadingTime(words int) string {
	m := Minutes(words)
	if m < 120 {
		return fmt.Sprintf("%d min", m)
	}
	return fmt.Sprintf("%d h", (m+30)/60)
}

// Words is the length of the article, what is printed beside it left out.
func (b *Briefing) Words() int {
	n := 0
	for i := range b.Sections {
		if b.Sections[i].Kind != Aside {
			n += b.Sections[i].Words
		}
	}
	return n
}

// AppendTitle appends the article's title and, below it, what else is known of it.
func (b *Briefing) AppendTitle(out []byte, p Page) []byte {
	title := p.AppendWrapped(nil, "", "", b.Doc.Title)
	out = append(out, p.bold(string(title[:len(title)-1]))...)
	out = append(out, '\n')
	var known []string
	for _, fact := range []string{strings.Join(b.Doc.Authors, ", "), b.Doc.Day(), b.Doc.Site} {
		if fact != "" {
			known = append(known, fact)
		}
	}
	known = append(known, Count(b.Words(), "word"), ReadingTime(b.Words()))
	return p.AppendWrapped(out, "", "", strings.Join(known, " · "))
}

// AppendSections appends the selected sections, a row each, and returns how many.
func (b *Briefing) AppendSections(out []byte, sel Selection, p Page) ([]byte, int) {
	var rows []Row
	quotes := make([]int, len(b.Sections)+1) // by section ID
	for i := range b.Quotes {
		if q := &b.Quotes[i]; q.Listed() {
			quotes[q.Section]++
		}
	}
	for s := range selected(b.Sections, sel.Section) {
		about := []string{Count(s.Words, "word")}
		if quotes[s.ID] > 0 {
			about = append(about, Count(quotes[s.ID], "quote"))
		}
		if s.Kind == Aside && !s.Heading.Empty() {
			about = append(about, strings.ToLower(unheadedAside))
		}
		rows = append(rows, Row{Cells: []string{fmt.Sprintf("§%d", s.ID), p.short(b.Heading(s), longestHeading, headingShare)},
			Text: strings.Join(about, ", "), Bold: 1})
	}
	return p.AppendTable(out, rows), len(rows)
}

// unheadedAside is what a section is called that is printed with the article
// and has no heading.
const unheadedAside = "Not part of the article"

// Heading is the section's heading on one line, or what to call it without one.
func (b *Briefing) Heading(s *Section) string {
	switch {
	case !s.Heading.Empty():
		return oneLine(b.Text(s.Heading))
	case s.Kind == Aside:
		return unheadedAside
	}
	return "Introduction"
}

// AppendQuotes appends the selected quotes, a row each, and returns how many.
// With explain, lines below each say why it has its speaker.
func (b *Briefing) AppendQuotes(out []byte, sel Selection, p Page, explain bool) ([]byte, int) {
	var rows []Row
	for q := range selected(b.Quotes, sel.Quote) {
		name := "–"
		if q.Speaker.Known() {
			name = p.short(q.Attribution(), longestName, nameShare)
		}
		r := Row{Cells: []string{name, fmt.Sprintf("§%d", q.Section), q.Kind.String()}, Text: b.quoted(q)}
		if explain {
			r.Below = strings.Split(strings.TrimSpace(b.Explain(q)), "\n")
		}
		rows = append(rows, r)
	}
	return p.AppendTable(out, rows), len(rows)
}

// quoted is the quote's words, in marks when the article has them in marks.
func (b *Briefing) quoted(q *Quote) string {
	if q.Kind == Indirect {
		return b.Text(q.Span)
	}
	return "“" + Spoken(b.Text(q.Span)) + "”"
}

// AppendActors appends the selected actors, a row each, and returns how many.
func (b *Briefing) AppendActors(out []byte, sel Selection, p Page) ([]byte, int) {
	var rows []Row
	for a := range selected(b.Actors, sel.Actor) {
		quotes := ""
		if len(a.Quotes) > 0 {
			quotes = Count(len(a.Quotes), "quote")
		}
		about := a.Role
		if len(a.Aliases) > 0 {
			if about != "" {
				about += "; "
			}
			about += "also " + strings.Join(a.Aliases, ", ")
		}
		rows = append(rows, Row{Cells: []string{p.short(a.Name, longestName, nameShare), a.Kind.String(),
			Count(len(a.Mentions), "mention"), quotes}, Text: about})
	}
	return p.AppendTable(out, rows), len(rows)
}

// AppendArticle appends the article itself as plain text, without its asides:
// headings, list markers and quotations as Markdown writes them.
func (b *Briefing) AppendArticle(out []byte, p Page) []byte {
	out = b.AppendTitle(out, p)
	tight := content.Paragraph // blocks of this kind follow each other without a blank line
	for i, blk := range b.shownBlocks() {
		if blk.Hint&content.HintTitle != 0 || !b.InArticle(i) {
			continue
		}
		if blk.Kind != tight || blk.Kind == content.Paragraph {
			out = append(out, '\n')
		}
		tight = content.Paragraph
		if blk.Kind == content.ListItem || blk.Kind == content.TableRow {
			tight = blk.Kind
		}
		text := blk.Of(b.Doc.Text)
		switch blk.Kind {
		case content.Heading:
			out = p.AppendWrapped(out, strings.Repeat("#", min(6, max(1, blk.Level)))+" ", "", text)
		case content.ListItem:
			indent := strings.Repeat("  ", max(0, min(blk.Level, 16)-1))
			out = p.AppendWrapped(out, indent+blk.Marker+" ", indent+strings.Repeat(" ", cells(blk.Marker)+1), text)
		case content.Quotation:
			bar := strings.Repeat("> ", max(1, min(blk.Level, 16)))
			out = p.AppendWrapped(out, bar, bar, text)
		case content.Code, content.TableRow:
			out = append(append(out, text...), '\n')
		default:
			for line := range strings.SplitSeq(text, "\n") {
				out = p.AppendWrapped(out, "", "", line)
			}
		}
	}
	return out
}

// Count tells how many there are of what, a regular noun: "1 quote", "2 quotes".
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
