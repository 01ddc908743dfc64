package content

import (
	"strings"

	"brief/content/clean"
)

// textFields are the labels of the lines that stand above an e-mail, or above
// an old book's text, and what they tell.
var textFields = map[string]string{
	"title": "title", "subject": "title", "betreff": "title", "objet": "title", "asunto": "title",
	"author": "author", "from": "author", "von": "author", "date": "date", "sent": "date", "release date": "date", "datum": "date",
	"to": "", "cc": "", "bcc": "", "reply-to": "", "an": "", "editor": "", "translator": "", "illustrator": "", "language": "", "posting date": "",
	"last updated": "", "most recently updated": "", "original publication": "", "character set encoding": "", "credits": "", "produced by": "",
}

// readTextFields finds such lines at the top and marks their paragraphs; it
// wants a title among two or more. It reports whether it found them.
func readTextFields(paras []textParagraph, meta *Meta) bool {
	const reach, fewest, longest = 40, 2, 60 // paragraphs, fields, bytes before a field's colon
	var at []int
	found := Meta{}
	for i := range paras[:min(len(paras), reach)] {
		if at := strings.IndexByte(paras[i].text, ':'); at < 0 || at > longest {
			continue
		}
		label, value, ok := strings.Cut(clean.Line(paras[i].text), ": ")
		kind, known := textFields[strings.ToLower(label)]
		if !ok || !known {
			continue
		}
		at = append(at, i)
		name, _, _ := strings.Cut(value, " <")
		value, _, _ = strings.Cut(value, " [")
		switch {
		case kind == "title" && found.Title == "":
			found.Title = value
		case kind == "author" && len(found.Authors) == 0 && likeName(name):
			found.Authors = cleanNames([]string{name}, "")
		case kind == "date" && found.Published == "":
			found.Published = normalDate(value)
		}
	}
	if len(at) < fewest || found.Title == "" {
		return false
	}
	meta.Title, meta.Authors, meta.Published = found.Title, found.Authors, found.Published
	for _, i := range at {
		paras[i].hint = HintAside
	}
	return true
}

// markEBookFrame marks what Project Gutenberg prints before and behind its books, and reports whether it is one.
func markEBookFrame(paras []textParagraph) (book bool) {
	for i := range paras {
		line, ok := strings.CutPrefix(paras[i].text, "***")
		if !ok {
			continue
		}
		line = strings.ToUpper(strings.TrimSpace(line))
		switch {
		case !strings.Contains(line, "PROJECT GUTENBERG"):
		case strings.HasPrefix(line, "START"):
			markAside(paras[:i+1])
			book = true
		case strings.HasPrefix(line, "END"):
			markAside(paras[i:])
			return true
		}
	}
	return book
}

// addUnderlined adds text in which lines of "_" stand around what books print in italics.
func addUnderlined(b *Builder, text string) {
	for {
		before, rest, ok := strings.Cut(text, "_")
		words, after, ends := strings.Cut(rest, "_")
		if !ok || !ends || blankLine(words) {
			b.Text(text)
			return
		}
		b.Text(before)
		b.BeginMark(Emphasis, "")
		b.Text(words)
		b.EndMark()
		text = after
	}
}

// chapterNumber is a line that numbers the part of a book that begins below it.
var chapterNumber = Expression(`^(?:CHAPTER|Chapter|BOOK|Book|PART|Part|KAPITEL|Kapitel|CHAPITRE|Chapitre) (?:[IVXLC]{1,8}|\d{1,3})[.:]?$`)

// joinChapters makes one heading of the number of a chapter and its title, where one stands right below the
// other and text below both.
func joinChapters(paras []textParagraph) []textParagraph {
	kept := paras[:0]
	for i, p := range paras {
		n := len(kept)
		if n == 0 || kept[n-1].below || !titlesChapter(paras, i) || !chapterNumber().MatchString(strings.TrimSpace(kept[n-1].text)) {
			kept = append(kept, p)
			continue
		}
		kept[n-1].text = strings.TrimSpace(kept[n-1].text) + " " + strings.TrimSpace(p.text)
		kept[n-1].mark = headingMark
	}
	return kept
}

// titlesChapter reports whether paragraph i may be the title of a chapter: a line right below another, with a
// paragraph of text below it.
func titlesChapter(paras []textParagraph, i int) bool {
	const longest, shortest = 80, 60 // bytes of a title, and of text
	p, title := &paras[i], strings.TrimSpace(paras[i].text)
	plain := !p.verse && !p.row && p.marker == ""
	if !p.below || !plain || len(title) > longest || startsLower(title) || strings.HasSuffix(title, ",") || i+1 == len(paras) {
		return false
	}
	next := &paras[i+1]
	return !next.below && (len(next.text) > shortest || next.verse || endsSentence(next.text))
}

func markAside(paras []textParagraph) {
	for i := range paras {
		paras[i].hint = HintAside
	}
}
