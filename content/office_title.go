package content

import (
	"strings"
	"unicode"

	"brief/content/clean"
)

// titleEnd is the last of the blocks from at on that are set as titles one below the other: a writer who wants a title
// on two lines makes two paragraphs of it.
func (w *officeText) titleEnd(paras []textParagraph, at int) int {
	const most, longest = 3, 200 // paragraphs, bytes of all
	last, size := at, 0
	for _, i := range w.titles {
		if i < at {
			continue
		}
		if i > last+1 || i >= min(at+most, len(paras)) {
			break
		}
		if size += len(paras[i].text); size > longest {
			break
		}
		last = i
	}
	return last
}

// joinTitle is a title that stands in several paragraphs: a sentence that goes on, or two of which the first is about
// what the second says.
func joinTitle(parts []textParagraph) string {
	title := clean.Line(parts[0].text)
	for _, part := range parts[1:] {
		next := clean.Line(part.text)
		end, first := lastRune(title), firstRune(next)
		word := strings.ToLower(title[strings.LastIndexByte(title, ' ')+1:])
		joint := ": "
		if unicode.IsPunct(end) || unicode.IsLower(first) || !unicode.IsLetter(first) || phraseOpeners()[word] {
			joint = " "
		}
		title += joint + next
	}
	return title
}

// headTitles makes headings of what is set as a title further down, as over each part of a collection.
func (w *officeText) headTitles() {
	for n, i := range w.titles {
		if n > 0 && i > w.titles[n-1]+1 && w.b.blocks[i].Kind == Paragraph && w.b.blocks[i].Len() <= maxLabel {
			w.b.blocks[i].Kind, w.b.blocks[i].Level = Heading, 1
		}
	}
}

// maxLabel is how many bytes a line may have that is set apart: more is a paragraph.
const maxLabel = 200
