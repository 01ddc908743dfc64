package content

import "strings"

// keyword reads a line behind "#+": what the file says of itself, or where a block begins or ends.
func (r *orgReader) keyword(line string) {
	r.end()
	name, value, _ := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	word := strings.ToLower(strings.TrimSpace(name))
	switch first, _, _ := strings.Cut(word, " "); first {
	case "title":
		if len(r.meta.Title) < longestMarked { // of several, one goes on with the other
			r.meta.Title = strings.TrimSpace(r.meta.Title + " " + value)
		}
	case "author":
		r.meta.Authors = cleanNames([]string{value}, "")
	case "date":
		r.meta.Published = orgDay(value)
	case "language":
		r.meta.Lang = value
	case "caption":
		r.b.Begin(Block{Kind: Caption})
		r.inline.write(value)
	case "begin_quote", "begin_verse":
		r.quoted++
		r.verse = first == "begin_verse"
	case "end_quote", "end_verse":
		r.quoted, r.verse = max(0, r.quoted-1), false
	case "begin_src", "begin_example":
		r.code("#+end_" + strings.TrimPrefix(first, "begin_"))
	case "begin_comment", "begin_export":
		r.skipTo("#+end_" + strings.TrimPrefix(first, "begin_"))
	}
}

// orgDay is the day in a time stamp, "<2026-06-09 Tue>", or in words.
func orgDay(value string) string {
	value = strings.Trim(value, "<>[] ")
	if day := value[:min(len(value), len("2026-06-09"))]; normalDate(day) != "" {
		return normalDate(day)
	}
	return normalDate(value)
}

// code reads a block of code up to the line that ends it, if one comes.
func (r *orgReader) code(end string) {
	var lines []string
	for r.at <= r.ends[end] {
		line := r.lines[r.at]
		r.at++
		if strings.EqualFold(strings.TrimSpace(line), end) {
			break
		}
		lines = append(lines, line)
	}
	r.inline.code(lines)
}

// fixed reads lines of fixed width, each behind a colon.
func (r *orgReader) fixed(line string) {
	r.end()
	lines := []string{strings.TrimPrefix(line[1:], " ")}
	for ; r.at < len(r.lines); r.at++ {
		next := strings.TrimSpace(r.lines[r.at])
		if next != ":" && !strings.HasPrefix(next, ": ") {
			break
		}
		lines = append(lines, strings.TrimPrefix(next[1:], " "))
	}
	r.inline.code(lines)
}

// text takes a line of a paragraph, which perhaps begins an item of a list.
func (r *orgReader) text(line, bare string) {
	indent := indentOf(line)
	bullets := "-+"
	if indent > 0 {
		bullets = "-+*"
	}
	marker, size := orderedMarker(bare)
	if marker != "" && !digit(marker[0]) { // a letter is an initial: "A. Field"
		marker = ""
	}
	if bulletMarker(bare, bullets) {
		marker, size = "•", 2
	}
	if marker == "" {
		if len(r.words) == 0 {
			r.endLists(indent)
			r.begin(Block{})
		}
		r.words = append(r.words, bare)
		return
	}
	r.end()
	r.endLists(indent)
	if len(r.indents) == 0 || indent > r.indents[len(r.indents)-1] {
		r.indents = append(r.indents, indent)
	}
	r.begin(Block{Kind: ListItem, Level: min(len(r.indents), maxNesting), Marker: marker})
	r.words = append(r.words, orgItem(strings.TrimLeft(bare[size:], " \t")))
}

// endLists ends the lists that are indented by more than a line is.
func (r *orgReader) endLists(indent int) {
	for len(r.indents) > 0 && r.indents[len(r.indents)-1] > indent {
		r.indents = r.indents[:len(r.indents)-1]
	}
}

// orgItem is the text of an item without its box to tick; a term stands before a colon.
func orgItem(text string) string {
	for _, box := range []string{"[ ] ", "[X] ", "[x] ", "[-] "} {
		text = strings.TrimPrefix(text, box)
	}
	if term, rest, ok := strings.Cut(text, " :: "); ok {
		return term + ": " + rest
	}
	return text
}

func (r *orgReader) begin(block Block) {
	if r.quoted > 0 && block.Kind == Paragraph {
		block = Block{Kind: Quotation, Level: min(r.quoted, maxNesting)}
	}
	r.block = block
}

// end ends the paragraph at hand.
func (r *orgReader) end() {
	if len(r.words) == 0 {
		return
	}
	r.b.Begin(r.block)
	if r.verse {
		for _, line := range r.words {
			r.inline.write(line)
			r.b.Break()
		}
	} else {
		lines := strings.Split(strings.Join(r.words, "\n"), "\\\\\n")
		for i, line := range lines {
			if i > 0 {
				r.b.Break()
			}
			r.inline.write(strings.TrimSuffix(strings.ReplaceAll(line, "\n", " "), "\\\\"))
		}
	}
	r.b.End()
	r.words, r.block = nil, Block{}
}

// orgOther reads what stands in brackets: links, and the marks of notes.
func orgOther(text string, at int) (shown, target string, size int) {
	if text[at] != '[' {
		return "", "", 0
	}
	window := text[at:min(len(text), at+longestLink)]
	switch {
	case strings.HasPrefix(window, "[["):
		end := strings.Index(window, "]]")
		if end < 0 {
			return "", "", 0
		}
		target, shown, named := strings.Cut(window[2:end], "][")
		if !named {
			shown = strings.TrimLeft(strings.TrimPrefix(target, "file:"), "*#")
			if pictures()[extension(target)] {
				shown = ""
			}
		}
		return shown, target, end + 2
	case strings.HasPrefix(window, "[fn:"):
		label, words, end := window[len("[fn:"):], "", strings.IndexByte(window, ']')
		if end < 0 {
			return "", "", 0
		}
		label, words, _ = strings.Cut(label[:end-len("[fn:")], ":")
		if words != "" {
			return " (" + words + ")", "", end + 1
		}
		return "[" + label + "]", "", end + 1
	}
	return "", "", 0
}

// pictures are the extensions of files that hold one.
var pictures = wordSet(`png jpg jpeg gif svg webp`)
