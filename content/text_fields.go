package content

import "strings"

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
		label, value, ok := strings.Cut(CleanLine(paras[i].text), ": ")
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

// markEBookFrame marks what Project Gutenberg prints before and behind its books.
func markEBookFrame(paras []textParagraph) {
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
		case strings.HasPrefix(line, "END"):
			markAside(paras[i:])
			return
		}
	}
}

func markAside(paras []textParagraph) {
	for i := range paras {
		paras[i].hint = HintAside
	}
}
