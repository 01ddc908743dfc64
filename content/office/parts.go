package office

import (
	"strings"
)

// maxLabel is how many bytes a line may have that is set apart: more is a paragraph.
const maxLabel = 200

// parts returns the paragraphs that p is: what two line ends part, and a bold line with the text that it heads.
func (p *Paragraph) parts() []*Paragraph {
	if p.Block.Kind != Text {
		return []*Paragraph{p}
	}
	var parts []*Paragraph
	rest := p
	for at := range p.Runs {
		if strings.Contains(p.Runs[at].Text, "\n") {
			parts, rest = p.atBreaks()
			break
		}
	}
	if head, text := rest.runIn(); head != nil {
		return append(parts, head, text)
	}
	return append(parts, rest)
}

// like returns a paragraph of p's kind with other text.
func (p *Paragraph) like(runs []Run) *Paragraph {
	part := *p
	part.Runs = runs
	return &part
}

// atBreaks parts a paragraph at each two line ends in a row; the last part comes by itself.
func (p *Paragraph) atBreaks() (parts []*Paragraph, last *Paragraph) {
	var runs []Run
	ended := false // a line has, and nothing is seen behind it
	for i := range p.Runs {
		run := p.Runs[i]
		for n, line := range strings.Split(run.Text, "\n") {
			piece := run
			if piece.Text = line; n > 0 {
				piece.Name = ""
				if ended {
					parts, runs = append(parts, p.like(runs)), nil
				} else {
					runs = append(runs, Run{Text: "\n"})
				}
				ended = true
			}
			if line != "" || piece.Name != "" {
				runs = append(runs, piece)
				ended = ended && blankLine(line)
			}
		}
	}
	kept := parts[:0]
	for _, part := range parts {
		if head, text := part.runIn(); head != nil {
			kept = append(kept, head, text)
		} else if !part.blank() {
			kept = append(kept, part)
		}
	}
	return kept, p.like(runs)
}

// runIn parts a bold line or question from the text behind it in the same paragraph, which it heads; nil, nil
// where there is none.
func (p *Paragraph) runIn() (head, text *Paragraph) {
	const shortestAnswer, shortestText = 40, 80 // bytes
	size, n := 0, 0
	for n < len(p.Runs) && size <= maxLabel && (p.Runs[n].Look&Strong != 0 || blankLine(p.Runs[n].Text)) && !strings.Contains(p.Runs[n].Text, "\n") {
		size += len(p.Runs[n].Text)
		n++
	}
	if n == 0 || n == len(p.Runs) || size > maxLabel {
		return nil, nil
	}
	head, text = p.like(p.Runs[:n]), p.like(p.Runs[n:])
	label, body := head.start(maxLabel+1), text.start(shortestText+1)
	line := strings.HasPrefix(strings.TrimLeft(p.Runs[n].Text, " \t"), "\n")
	switch {
	case label == "" || head.look()&Strong == 0 || startsLower(body):
	case strings.HasSuffix(label, "?") && len(body) >= shortestAnswer:
		return head, text
	case line && len(body) >= shortestText && !strings.ContainsAny(label[len(label)-1:], ".,;:") && text.firstLine() >= shortestText:
		return head, text
	}
	return nil, nil
}

// firstLine is how many bytes the first line has on which anything is seen.
func (p *Paragraph) firstLine() int {
	size := 0
	for i := range p.Runs {
		line, _, more := strings.Cut(p.Runs[i].Text, "\n")
		if size += len(strings.TrimSpace(line)); more && size > 0 {
			break
		}
	}
	return size
}

// takeMarker makes a paragraph an item of a list that opens with a bullet, or with a number and a tab, as its
// writer has typed them.
func (p *Paragraph) takeMarker() {
	const longest = 8 // bytes
	if p.Block.Kind != Text || p.Title {
		return
	}
	text := ""
	for i := 0; i < len(p.Runs) && len(text) < 2*longest; i++ {
		text += p.Runs[i].Text[:min(len(p.Runs[i].Text), 2*longest)]
	}
	bare := strings.TrimLeft(text, " \t")
	end := strings.IndexAny(bare, " \t")
	if end <= 0 || end > longest {
		return
	}
	marker, blanks := bare[:end], bare[end:]
	tab := strings.HasPrefix(strings.TrimLeft(blanks, " "), "\t")
	number := strings.Trim(marker, "().")
	switch {
	case strings.Contains("•●▪■◦‣·❖➢✓", marker), tab && strings.Contains("-–—*", marker):
		p.list("•", false, 0)
	case tab && number != marker && number != "" && len(number) <= 2 && (isDigits(number) || len(number) == 1 && latinLetter(number[0])):
		p.list(marker, true, 0)
	default:
		return
	}
	cut := len(text) - len(bare) + end
	for i := 0; cut > 0; i++ {
		n := min(cut, len(p.Runs[i].Text))
		p.Runs[i].Text = p.Runs[i].Text[n:]
		cut -= n
	}
}
