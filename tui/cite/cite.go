package cite

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"brief/briefing"
	"brief/content"
)

// Citation is words of a Document and who says them.
type Citation struct {
	Span    content.Span
	Speaker string // "" when they are the article's own words
	Role    string // of the speaker; "" when the article gives none

	Unsure   bool // it may be somebody else who says them
	Reported bool // they are the article's account of what was said, and stand in no marks

	Name string // whom the words name, in place of the words; "" where they are words
}

// Quote is the citation of a quote of b.
func Quote(b *briefing.Briefing, q *briefing.Quote) Citation {
	c := Citation{Span: q.Span, Speaker: q.Speakers(), Unsure: q.Doubtful(), Reported: q.Kind == briefing.Indirect}
	if a := b.Actor(q.Speaker.Actor); a != nil && len(q.Others) == 0 {
		c.Role = strings.ReplaceAll(a.Role, "\n", " ")
	}
	return c
}

// Actor is the citation of an actor of whom the words at span tell: the name and the role.
func Actor(a *briefing.Actor, span content.Span) Citation {
	c := Citation{Span: span, Name: strings.ReplaceAll(a.Name, "\n", " ")}
	if a.Role != "" {
		c.Name += ", " + strings.ReplaceAll(a.Role, "\n", " ")
	}
	return c
}

// Text returns the words with their attribution, as plain text:
//
//	“No deal is better than a bad deal” – Ana Ruiz, finance minister
//	Norvia–Sarland summit, example.org, 2026-06-09
//	https://example.org/summit
func Text(doc *content.Document, c Citation) string {
	out := c.marked(words(doc, c))
	if who := c.who(); who != "" {
		out += " – " + who
	}
	out += "\n" + strings.Join(source(doc, c, doc.Title), ", ")
	if doc.URL != "" {
		out += "\n" + doc.URL
	}
	return out + "\n"
}

// Markdown returns the words as a block quotation with their attribution; the
// title links to the words themselves where the article has an address.
func Markdown(doc *content.Document, c Citation) string {
	return MarkdownTo(doc, c, Link(doc, c.Span))
}

// MarkdownTo is Markdown with a link of the caller's; "" for none.
func MarkdownTo(doc *content.Document, c Citation, link string) string {
	var out strings.Builder
	for line := range strings.SplitSeq(c.marked(words(doc, c)), "\n") {
		out.WriteString(strings.TrimRight("> "+escape(line), " ") + "\n")
	}
	title := LinkTo(doc.Title, link)
	parts := source(doc, c, "")
	for i := range parts {
		parts[i] = escape(parts[i])
	}
	in := strings.Join(append([]string{title}, parts...), ", ")
	if who := c.who(); who != "" {
		in = escape(who) + ", in " + in
	}
	return out.String() + ">\n> — " + in + "\n"
}

// LinkTo is text as a Markdown link, or as text where there is no link.
func LinkTo(text, link string) string {
	if link == "" {
		return escape(text)
	}
	return fmt.Sprintf("[%s](%s)", escape(text), parentheses.Replace(link))
}

// parentheses would end a link in Markdown.
var parentheses = strings.NewReplacer("(", "%28", ")", "%29")

// Link returns the address of the words, with a text fragment where one leads
// to them and to nothing else; "" when the article has no address.
func Link(doc *content.Document, span content.Span) string {
	if doc.URL == "" {
		return ""
	}
	address, anchor, _ := strings.Cut(doc.URL, "#")
	directive, ok := fragmentOf(doc.Text, span)
	switch {
	case ok:
		return address + "#" + anchor + ":~:" + directive
	case anchor != "":
		return address + "#" + anchor
	}
	return address
}

// who is the speaker as the lists show one, "" for nobody.
func (c Citation) who() string {
	if c.Speaker == "" {
		return ""
	}
	who := c.Speaker
	if c.Unsure {
		who += "?"
	}
	if c.Role != "" {
		who += ", " + c.Role
	}
	if c.Reported {
		who += " (reported)"
	}
	return who
}

// marked puts quotation marks around words that are quoted, from somebody or from the
// article; what somebody is reported to have said is neither.
func (c Citation) marked(words string) string {
	if c.Reported && c.Speaker != "" || c.Name != "" {
		return words
	}
	return quoted(words)
}

// source says where the words stand: authors where nobody speaks, title, site, day.
func source(doc *content.Document, c Citation, title string) []string {
	var parts []string
	if c.Speaker == "" {
		parts = append(parts, doc.Authors...)
	}
	for _, s := range []string{title, doc.Site, doc.Day()} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return parts
}

// words returns what the span covers, without white space around it.
func words(doc *content.Document, c Citation) string {
	switch {
	case c.Name != "":
		return c.Name
	case c.Speaker == "":
		return strings.TrimSpace(c.Span.Of(doc.Text))
	}
	return briefing.Spoken(c.Span.Of(doc.Text))
}

// quoted puts quotation marks around words that have none.
func quoted(words string) string {
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	if strings.ContainsRune(`"“„«`, first) && strings.ContainsRune(`"”“»`, last) {
		return words
	}
	return "“" + words + "”"
}

// escape makes text stand for itself in Markdown.
func escape(s string) string {
	var out strings.Builder
	for i, r := range s {
		alone := r == '&' && strings.HasPrefix(s[i+1:], " ") // it begins no entity
		if strings.ContainsRune("\\`*_{}[]<>#|~&", r) && !alone {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}
