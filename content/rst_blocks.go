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
	switch {
	case strings.HasPrefix(line, "+-"), strings.HasPrefix(line, "+="):
		r.grid(lines[:end])
		return end
	case strings.HasPrefix(line, "==") && strings.Contains(line, " ") && strings.Trim(line, "= ") == "":
		return r.columns(lines)
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
	r.b.Begin(Block{Kind: Code})
	r.b.Text(strings.Join(lines, "\n"))
	r.b.End()
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

// columns writes a table whose columns are as wide as the signs above them, and returns how many lines it takes.
func (r *rstReader) columns(lines []string) int {
	const most = 100 // columns
	var starts []int
	for i := range lines[0] {
		if lines[0][i] == '=' && (i == 0 || lines[0][i-1] == ' ') && len(starts) < most {
			starts = append(starts, i)
		}
	}
	border := func(line string) bool { return strings.HasPrefix(line, "==") && strings.Trim(line, "= ") == "" }
	end := 1
	for ; end < len(lines); end++ {
		line := lines[end]
		if line == "" && end > 1 && border(lines[end-1]) && end > 2 {
			break
		}
		if line == "" || border(line) || strings.Trim(line, "- ") == "" {
			continue
		}
		var cells []string
		for n, start := range starts {
			stop := len(line)
			if n+1 < len(starts) {
				stop = min(stop, starts[n+1])
			}
			cells = append(cells, strings.TrimSpace(line[min(start, stop):stop]))
		}
		r.b.Begin(Block{Kind: TableRow})
		r.inline.write(strings.TrimRight(strings.Join(cells, " | "), " |"))
	}
	r.b.End()
	return end
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

// field takes what the text's head says of the text; elsewhere it is a line of it.
func (r *rstReader) field(name, value string, kind Block) {
	if r.body {
		r.paragraph(name+": "+value, kind)
		return
	}
	switch strings.ToLower(name) {
	case "title":
		r.meta.Title = firstOf(value, r.meta.Title)
	case "author", "authors":
		r.meta.Authors = cleanNames(strings.Split(value, ";"), "")
	case "date":
		r.meta.Published = firstOf(normalDate(value), normalDate(value[:min(len(value), len("2026-06-09"))]))
	}
}
