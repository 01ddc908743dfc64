package tui

import (
	"cmp"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/tui/cite"
)

// takePick copies what an entry of a view shows, or opens its page.
func (m *Model) takePick(p *pick, intent Intent) (tea.Cmd, bool) {
	switch {
	case p.quote != nil && intent == Browser:
		return m.browse(p.quote.URL), true
	case p.quote != nil:
		return m.copy(savedText(p.quote, intent == CopyLink)), true
	case p.entry != nil && intent == Browser:
		return m.browse(p.entry.URL), true
	case p.entry != nil:
		return m.copy(entryText(p.entry, intent == CopyLink)), true
	case p.link != nil && intent == Browser:
		return m.browse(cite.Address(m.doc, *p.link)), true
	case p.link != nil:
		return m.copy(m.linkText(p.link, intent == CopyLink)), true
	}
	return nil, false
}

// savedText is a quote of the library with its attribution. Its link leads to the
// article: whether the words stand there once is not known here.
func savedText(q *SavedQuote, markdown bool) string {
	doc := &content.Document{Text: q.Words, Title: q.Title, Site: q.Source, Published: q.Published, URL: q.URL}
	c := cite.Citation{Span: content.Span{End: len(q.Words)}, Speaker: q.Speaker, Reported: q.Kind == briefing.Indirect}
	if markdown {
		return cite.MarkdownTo(doc, c, q.URL)
	}
	return cite.Text(doc, c)
}

// exportSaved writes all quotes that a view of the library lists, each with its attribution: in Markdown, or as a table.
func (m *Model) exportSaved(o *overlay, format string) tea.Cmd {
	title := cmp.Or(o.about, "Quotes")
	text, rows := []string{"# " + cite.LinkTo(title, "") + "\n"}, [][]string{{"text", "kind", "speaker", "title", "published", "site", "url", "heading"}}
	for i := range o.picks {
		if q := o.picks[i].quote; q != nil {
			text = append(text, savedText(q, true))
			rows = append(rows, []string{q.Words, q.Kind.String(), q.Speaker, q.Title, q.Published, q.Source, q.URL, q.Heading})
		}
	}
	data, err := []byte(strings.Join(text, "\n")), error(nil)
	switch format = cmp.Or(format, "md"); format {
	case "md":
	case "csv":
		data, err = briefing.AppendCSV(nil, rows)
	default:
		err = errors.New("the quotes in sight are written as md or csv – brief library search --json has them for programs")
	}
	switch n := len(rows) - 1; {
	case err != nil:
		m.complain(err)
	case n == 0:
		m.say("No quotes to export")
	default:
		return m.writeFile(title+"."+format, data, briefing.Count(n, "quote")+" written to ")
	}
	return nil
}

// entryText is a feed's entry with its address.
func entryText(e *FeedEntry, markdown bool) string {
	if markdown && e.URL != "" {
		return cite.LinkTo(e.Title, e.URL) + "\n"
	}
	return strings.TrimSpace(e.Title+"\n"+e.URL) + "\n"
}

// linkText is the address of a link, or the link itself in Markdown; of one within a text without
// an address it is the words.
func (m *Model) linkText(link *content.Mark, markdown bool) string {
	words, address := oneLine(link.Of(m.doc.Text)), cite.Address(m.doc, *link)
	switch {
	case markdown:
		return cite.LinkTo(words, address) + "\n"
	case address == "":
		return words + "\n"
	}
	return address + "\n"
}
