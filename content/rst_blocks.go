package content

import "strings"

// textual reads what begins at the margin with a line of text, and returns how many lines it takes.
func (r *rstReader) textual(lines []string, depth int, kind Block) int {
	line := lines[0]
	if size := r.item(lines, depth); size > 0 {
		return size
	}
	if name, value, ok := rstField(line); ok {
		end := indented(lines, 1)
		r.field(name, strings.TrimSpace(value+" "+strings.Join(toMargin(lines[1:end]), " ")), kind)
		return end
	}
	end := 1
	for end < len(lines) && lines[end] != "" && indentOf(lines[end]) == 0 {
		end++
	}
	if size := r.table(lines, end); size > 0 {
		return size
	}
	switch {
	case strings.HasPrefix(line, "| "):
		r.verse(lines[:end], kind)
		return end
	case strings.HasPrefix(line, ">>> "):
		r.code(lines[:end])
		return end
	}
	text := strings.Join(lines[:end], " ")
	below := indented(lines, end)
	switch {
	case strings.HasSuffix(text, "::") && below > end:
		if text = strings.TrimSuffix(text, ":"); text != ":" {
			r.paragraph(strings.TrimSuffix(text, " :"), kind)
		}
		r.code(toMargin(lines[end:below]))
		return below
	case end == 1 && below > end && lines[1] != "" && depth < mostIndents: // a term and what it means
		r.paragraph(text, kind)
		r.blocks(toMargin(lines[1:below]), depth+1, Block{Hint: kind.Hint})
		return below
	}
	r.paragraph(text, kind)
	return end
}

// item reads an item of a list, and returns how many lines it takes; 0 for none.
func (r *rstReader) item(lines []string, depth int) int {
	line := lines[0]
	marker, size := orderedMarker(line)
	if marker != "" && len(lines) > 1 && lines[1] != "" && indentOf(lines[1]) == 0 {
		if next, _ := orderedMarker(lines[1]); next == "" { // a sentence that begins so: "A. Field"
			marker = ""
		}
	}
	if bulletMarker(line, "-*+") {
		marker, size = "•", 2
	}
	if marker == "" || depth >= mostIndents {
		return 0
	}
	end := indented(lines, 1)
	inner := append([]string{strings.TrimLeft(line[size:], " \t")}, toMargin(lines[1:end])...)
	r.lists++
	r.first = &Block{Kind: ListItem, Level: min(r.lists, maxNesting), Marker: strings.ReplaceAll(marker, "#.", "•")}
	r.blocks(inner, depth+1, Block{})
	r.first, r.lists = nil, r.lists-1
	return end
}

// paragraph writes a paragraph of a kind; the first one of an item is the item.
func (r *rstReader) paragraph(text string, kind Block) {
	if r.first != nil {
		kind, r.first = *r.first, nil
	}
	r.body = true
	r.b.Begin(kind)
	r.inline.write(text)
	r.b.End()
}

func (r *rstReader) code(lines []string) {
	r.first, r.body = nil, true
	r.inline.code(lines)
}

// verse writes lines that stay lines, each behind a bar.
func (r *rstReader) verse(lines []string, kind Block) {
	r.body = true
	r.b.Begin(kind)
	for _, line := range lines {
		r.inline.write(strings.TrimSpace(strings.TrimPrefix(line, "|")))
		r.b.Break()
	}
	r.b.End()
}

// table reads the table that begins here, a drawn one up to the end of the paragraph, and returns how many lines it takes; 0 for none.
func (r *rstReader) table(lines []string, end int) int {
	if line := lines[0]; strings.HasPrefix(line, "+-") && strings.Trim(line, "+-=") == "" {
		r.grid(lines[:end])
		return end
	}
	if !rstBorder(lines[0]) {
		return 0
	}
	size := tableEnd(lines)
	if size > 0 {
		r.columns(lines[:size])
	}
	return size
}

// grid writes a table whose cells are drawn.
func (r *rstReader) grid(lines []string) {
	for _, line := range lines {
		if strings.HasPrefix(line, "|") {
			r.b.Begin(Block{Kind: TableRow})
			r.inline.write(barCells(line))
		}
	}
	r.b.End()
}

// rstBorder reports whether a line stands above or below the rows of a table, "=====  ===".
func rstBorder(line string) bool {
	return strings.HasPrefix(line, "==") && strings.Contains(line, " ") && strings.Trim(line, "= ") == ""
}

// tableEnd is how many lines a table takes that a border opens: up to one with a blank line or nothing below; 0 for no table.
func tableEnd(lines []string) int {
	const most = 200
	for i, line := range lines[:min(len(lines), most)] {
		if i > 0 && rstBorder(line) && (i+1 == len(lines) || lines[i+1] == "") {
			return i + 1
		}
	}
	return 0
}

// columns writes a table whose columns are as wide as the signs above them.
func (r *rstReader) columns(lines []string) {
	const most = 100 // columns
	var starts []int // letters up to each
	for i := range lines[0] {
		if lines[0][i] == '=' && (i == 0 || lines[0][i-1] == ' ') && len(starts) < most {
			starts = append(starts, i)
		}
	}
	for _, line := range lines[1:] {
		if strings.Trim(line, "= ") == "" || strings.Trim(line, "- ") == "" {
			continue
		}
		var cells []string
		letters := []rune(line)
		for n, start := range starts {
			stop := len(letters)
			if n+1 < len(starts) {
				stop = min(stop, starts[n+1])
			}
			cells = append(cells, string(letters[min(start, stop):stop]))
		}
		r.b.Begin(Block{Kind: TableRow})
		r.inline.write(strings.TrimRight(joinCells(cells), " |"))
	}
	r.b.End()
}

// rstField parts a line that tells something of the whole, ":Author: Ann Field".
func rstField(line string) (name, value string, ok bool) {
	const longest = 40 // bytes
	if len(line) < 3 || line[0] != ':' {
		return "", "", false
	}
	end := strings.IndexByte(line[1:min(len(line), longest)], ':') + 1
	if end < 2 || line[1] == ' ' || end+1 < len(line) && line[end+1] != ' ' {
		return "", "", false
	}
	return line[1:end], strings.TrimSpace(line[end+1:]), true
}

// field takes what the text's head says of the text for its readers or for programs; all else is a line of it.
func (r *rstReader) field(name, value string, kind Block) {
	word := strings.ToLower(name)
	if r.body {
		word = ""
	}
	switch word {
	case "orphan", "nosearch", "nocomments", "tocdepth", "slug", "tags", "category", "status", "modified", "keywords", "lang", "language", "version", "revision",
		"organization", "contact", "copyright", "license", "save_as", "url", "template", "subtitle", "summary", "description":
	case "title":
		r.meta.Title = firstOf(value, r.meta.Title)
	case "author", "authors":
		r.meta.Authors = cleanNames(strings.Split(value, ";"), "")
	case "date":
		r.meta.Published = firstOf(normalDate(value), normalDate(value[:min(len(value), len("2026-06-09"))]))
	default:
		body := r.body
		r.paragraph(name+": "+value, kind)
		r.body = body // more such lines may follow
	}
}
