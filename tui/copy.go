package tui

import (
	"fmt"
	"net/url"
	"strings"

	"brief/content"
)

// taken is what a copy takes: a span of the text, and who said it.
type taken struct {
	content.Span
	speaker string
}

// subject is the selected quote, the selected actor's first sentence, the
// selected section's heading, or the paragraph or quote that the reader is at.
func (m *Model) subject() (taken, bool) {
	if m.brief == nil {
		return taken{}, false
	}
	switch m.focus {
	case Quotes:
		if q := m.quotes.selected(); q != nil {
			return taken{q.Span, m.who(q.Speaker.Name, int(q.Speaker.Actor))}, true
		}
	case Sections:
		if m.sections.current() >= 0 {
			return taken{Span: m.sections.target()}, true
		}
	case Actors:
		if m.actors.selected() != nil {
			return taken{Span: m.actors.target()}, true
		}
	default:
		if q := m.quoteAt(m.article.at); q != nil {
			return taken{q.Span, m.who(q.Speaker.Name, int(q.Speaker.Actor))}, true
		}
		if i := m.doc.BlockAt(m.article.at); i < len(m.doc.Blocks) {
			return taken{Span: m.doc.Blocks[i].Span}, true
		}
	}
	return taken{}, false
}

// who is a speaker with the role.
func (m *Model) who(name string, actor int) string {
	if actor > 0 && actor <= len(m.brief.Actors) && m.brief.Actors[actor-1].Role != "" {
		return name + ", " + m.brief.Actors[actor-1].Role
	}
	return name
}

// attributed is the subject as text: “words” — speaker, role (title, site, date).
func (m *Model) attributed() string {
	t, ok := m.subject()
	if !ok {
		return ""
	}
	out := oneLine(m.brief.Text(t.Span))
	if t.speaker != "" {
		out = "“" + out + "” — " + oneLine(t.speaker)
	}
	return out + " (" + m.source() + ")"
}

// markdown is the subject as a Markdown quotation with a link to the very words.
func (m *Model) markdown() string {
	t, ok := m.subject()
	if !ok {
		return ""
	}
	out := "> " + escapeMarkdown(oneLine(m.brief.Text(t.Span))) + "\n>\n> — "
	if t.speaker != "" {
		out += escapeMarkdown(oneLine(t.speaker)) + ", "
	}
	title := escapeMarkdown(m.doc.Title)
	if m.doc.URL == "" {
		return out + title + "\n"
	}
	return out + "[" + title + "](" + m.doc.URL + textFragment(m.doc.Text, t.Span) + ")\n"
}

// source names the article: title, site, date.
func (m *Model) source() string {
	parts := []string{m.doc.Title}
	for _, s := range []string{m.doc.Site, m.doc.Published} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// address is the article's own address, at the quote where there is one.
func (m *Model) address() string {
	if m.doc.URL == "" {
		return ""
	}
	if t, ok := m.subject(); ok {
		return m.doc.URL + textFragment(m.doc.Text, t.Span)
	}
	return m.doc.URL
}

// textFragment is a "#:~:text=" directive that finds the words at span and no
// others: its text occurs once. Words are added before it until it does; "" when
// nothing in its block makes it unique.
func textFragment(text string, span content.Span) string {
	const longest = 300 // bytes of quoted text in an address
	words := span.Of(text)
	if i := strings.IndexByte(words, '\n'); i >= 0 {
		words = words[:i]
	}
	if len(words) > longest {
		if cut := strings.LastIndexByte(words[:longest], ' '); cut > 0 {
			words = words[:cut]
		}
	}
	start := span.Start
	for strings.Count(text, text[start:span.Start+len(words)]) > 1 {
		cut := strings.LastIndexAny(strings.TrimRight(text[:start], " "), " \n")
		if cut < 0 || text[cut] == '\n' || span.Start-cut > longest {
			return ""
		}
		start = cut + 1
	}
	return "#:~:text=" + strings.ReplaceAll(url.PathEscape(text[start:span.Start+len(words)]), "-", "%2D")
}

// escapeMarkdown keeps text from being read as markup.
func escapeMarkdown(text string) string {
	var b strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_{}[]<>#|~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// minutesOf words the reading time of the article.
func minutesOf(words int) string { return fmt.Sprintf("%d min", minutes(words)) }
