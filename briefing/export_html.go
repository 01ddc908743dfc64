package briefing

import (
	"fmt"
	"html"
	"strings"

	"brief/content"
)

const exportStyle = `body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.5 Georgia,serif;color:#222;background:#fff}
h1,h2,h3{line-height:1.2}blockquote,aside{margin:1em 0;padding-left:1em;border-left:3px solid #bbb}aside,.about,figcaption{color:#666}
table{border-collapse:collapse}td{border:1px solid #ccc;padding:.2em .5em}:target{background:#ffc}`

// AppendHTML appends one self-contained page: the article with an anchor for
// every section (s1), quote (q1) and actor (a1), and lists that lead to them.
// All text is escaped and nothing is loaded from elsewhere.
func (b *Briefing) AppendHTML(out []byte) []byte {
	w := &htmlExport{b: b, out: out, anchors: b.anchors()}
	w.head()
	w.article()
	w.quotes()
	w.actors()
	w.put("</body></html>\n")
	return w.out
}

type htmlExport struct {
	b       *Briefing
	out     []byte
	anchors map[int]string // by byte of the text
	open    string         // the element around list items, rows or quotations
}

// put appends markup; arguments are text and are escaped.
func (w *htmlExport) put(format string, args ...string) {
	escaped := make([]any, len(args))
	for i, a := range args {
		escaped[i] = html.EscapeString(a)
	}
	w.out = fmt.Appendf(w.out, format, escaped...)
}

// anchors returns what stands before the bytes where quotes, actors and asides within a section begin and to which
// links lead.
func (b *Briefing) anchors() map[int]string {
	at := map[int]string{}
	for i := range b.Quotes {
		at[b.Quotes[i].Start] += fmt.Sprintf(`<span id="q%d"></span>`, b.Quotes[i].ID)
	}
	for i := range b.Actors {
		if m := b.Actors[i].Mentions; len(m) > 0 {
			at[m[0].Start] += fmt.Sprintf(`<span id="a%d"></span>`, b.Actors[i].ID)
		}
	}
	for i := range b.Sections {
		if s := &b.Sections[i]; s.Kind == Aside && s.Parent != 0 {
			at[b.Doc.Blocks[s.First].Start] += fmt.Sprintf(`<span id="s%d"></span>`, s.ID)
		}
	}
	led := map[int]bool{}
	for _, m := range b.Doc.Marks {
		if m.Kind == content.Link && m.Target == "" && !led[m.Place] {
			led[m.Place] = true
			at[m.Place] += fmt.Sprintf(`<span id="p%d"></span>`, m.Place)
		}
	}
	return at
}

func (w *htmlExport) head() {
	d := w.b.Doc
	w.put("<!DOCTYPE html>\n<html")
	if d.Lang != "" {
		w.put(` lang="%s"`, d.Lang)
	}
	w.put("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"+
		"<title>%s</title>\n", d.Title)
	w.meta()
	w.put("<style>"+exportStyle+"</style></head><body>\n<h1>%s</h1>\n", d.Title)
	var about []string
	for _, fact := range []string{strings.Join(d.Authors, ", "), d.Day(), d.Site} {
		if fact != "" {
			about = append(about, html.EscapeString(fact))
		}
	}
	if d.URL != "" {
		about = append(about, fmt.Sprintf(`<a href="%s">%s</a>`, html.EscapeString(d.URL), html.EscapeString(d.URL)))
	}
	if len(about) > 0 {
		w.out = append(w.out, "<p class=\"about\">"+strings.Join(about, " · ")+"</p>\n"...)
	}
}

// meta writes what is known of the article for programs, brief among them.
func (w *htmlExport) meta() {
	d := w.b.Doc
	for _, author := range d.Authors {
		w.put(`<meta name="author" content="%s">`+"\n", author)
	}
	if d.Published != "" {
		w.put(`<meta property="article:published_time" content="%s">`+"\n", d.Published)
	}
	if d.Site != "" {
		w.put(`<meta property="og:site_name" content="%s">`+"\n", d.Site)
	}
	if d.URL != "" {
		w.put(`<link rel="canonical" href="%s">`+"\n", d.URL)
	}
}

func (w *htmlExport) article() {
	w.put("<nav><ol>\n")
	for i := range w.b.Sections {
		if s := &w.b.Sections[i]; s.Kind != Aside {
			w.put(`<li><a href="#s%s">%s</a></li>`+"\n", fmt.Sprint(s.ID), w.b.Heading(s))
		}
	}
	w.put("</ol></nav>\n<article>\n")
	blocks := w.b.shownBlocks()
	for i := range w.b.Sections {
		s := &w.b.Sections[i]
		if s.Kind == Aside && s.Parent != 0 {
			continue // its blocks stand in their place
		}
		tag := "section"
		if s.Kind == Aside {
			tag = "aside"
		}
		w.put("<"+tag+` id="s%s">`+"\n", fmt.Sprint(s.ID))
		for j := s.First; j < s.Last; j++ {
			if blocks[j].Hint&content.HintTitle == 0 {
				w.block(blocks[j], s.Kind != Aside && !w.b.InArticle(j))
				continue
			}
			w.around("") // the head has it; links may lead there all the same
			for at := blocks[j].Start; at < blocks[j].End; at++ {
				w.out = append(w.out, w.anchors[at]...)
			}
		}
		w.around("")
		w.put("</" + tag + ">\n")
	}
	w.put("</article>\n" + content.FindingsMark + "\n")
}

// around opens the element that a run of blocks stands in, and closes the one before.
func (w *htmlExport) around(tag string) {
	if tag == w.open {
		return
	}
	if w.open != "" {
		w.put("</" + w.open + ">\n")
	}
	if w.open = tag; tag != "" {
		w.put("<" + tag + ">\n")
	}
}

func (w *htmlExport) block(blk content.Block, aside bool) {
	around, tag := "", "p"
	switch blk.Kind {
	case content.Heading:
		tag = fmt.Sprintf("h%d", min(6, max(2, blk.Level)))
	case content.ListItem:
		around, tag = "ul", "li"
	case content.Quotation:
		around = "blockquote"
	case content.Code:
		tag = "pre"
	case content.TableRow:
		around, tag = "table", "tr"
	case content.Caption:
		around, tag = "figure", "figcaption"
	}
	if aside {
		around = "aside"
	}
	w.around(around)
	w.put("<" + tag + ">")
	if tag == "tr" {
		w.row(blk)
	} else {
		w.inline(blk.Span)
	}
	w.put("</" + tag + ">\n")
}

// row writes the cells of a table's row.
func (w *htmlExport) row(blk content.Block) {
	start := blk.Start
	for cell := range strings.SplitSeq(blk.Of(w.b.Doc.Text), " | ") {
		w.put("<td>")
		w.inline(content.Span{Start: start, End: start + len(cell)})
		w.put("</td>")
		start += len(cell) + len(" | ")
	}
}

func (w *htmlExport) inline(span content.Span) {
	w.out = w.b.appendInline(w.out, span, inlineStyle{
		text: func(s string) string { return strings.ReplaceAll(html.EscapeString(s), "\n", "<br>\n") },
		open: func(m content.Mark) string {
			if m.Kind == content.Link && m.Target == "" {
				return fmt.Sprintf(`<a href="#p%d">`, m.Place)
			}
			if m.Kind == content.Link {
				return `<a href="` + html.EscapeString(m.Target) + `">`
			}
			return "<" + markTags[m.Kind] + ">"
		},
		close:  func(m content.Mark) string { return "</" + markTags[m.Kind] + ">" },
		anchor: func(at int) string { return w.anchors[at] },
	})
}

// markTags are the elements of the kinds of mark.
var markTags = [...]string{content.Emphasis: "em", content.Strong: "strong", content.Monospace: "code", content.Strike: "del", content.Link: "a"}

func (w *htmlExport) quotes() {
	for i := range w.b.Quotes {
		q := &w.b.Quotes[i]
		if !q.Listed() {
			continue
		}
		if w.open == "" {
			w.put("<h2 id=\"quotes\">Quotes</h2>\n")
		}
		w.around("ol")
		who := ""
		if q.Speaker.Known() {
			who = " — " + w.b.speakerAndRole(q)
		}
		w.put(`<li><a href="#q%s">%s</a>%s (<a href="#s%s">§%s</a>, %s)</li>`+"\n", fmt.Sprint(q.ID), oneLine(w.b.quoted(q)), who,
			fmt.Sprint(q.Section), fmt.Sprint(q.Section), q.Kind.String())
	}
	w.around("")
}

func (w *htmlExport) actors() {
	if len(w.b.Actors) == 0 {
		return
	}
	w.put("<h2 id=\"actors\">Actors</h2>\n<ul>\n")
	for i := range w.b.Actors {
		a := &w.b.Actors[i]
		w.put(`<li><a href="#a%s">%s</a> — %s</li>`+"\n", fmt.Sprint(a.ID), a.Name, a.about())
	}
	w.put("</ul>\n")
}
