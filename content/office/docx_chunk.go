package office

import (
	"context"
	"strings"

	"brief/content/charset"
)

const (
	mostChunks = 4       // how deep Word documents stand in each other
	chunkCost  = 4 << 10 // bytes that each file counts as beside its own, since small ones cost time, too
	wordCost   = 64 << 10
)

// addChunk adds a file that a program has put into a document as it is, and that Word would show as a part of it.
func (r *docxReader) addChunk(name string) {
	if !r.files.Charge(chunkCost) {
		return
	}
	data, _ := r.files.Read(name)
	if len(data) == 0 || r.w.table.depth > 0 || r.notes.reading {
		return
	}
	r.endParagraphs(0)
	switch extension(name) {
	case "mht", "mhtml", "html", "htm", "xhtml":
		r.w.release(nil)
		r.w.to.Page(name, data)
	case "rtf":
		r.addRichText(data)
	case "txt":
		r.addLines(charset.Decode(data, ""))
	default:
		if NamedWord(name) {
			r.addDocument(data)
		}
	}
}

func (r *docxReader) addRichText(data []byte) {
	if !IsRTF(data) {
		return
	}
	chunk := newRTFReader(data, r.w)
	chunk.notes.goOn(r.notes.last())
	chunk.read(context.Background())
	chunk.endAll()
	r.notes.goOn(chunk.notes.last())
}

// addDocument adds a Word document. What is unpacked of it counts as this one's.
func (r *docxReader) addDocument(data []byte) {
	files, err := r.files.Within(data)
	if err != nil || r.depth == mostChunks || !r.files.Charge(wordCost) {
		return
	}
	name := wordPart(files)
	text, _ := files.Read(name)
	if len(text) == 0 {
		return
	}
	chunk := newDocxReader(files, name, r.w)
	chunk.depth = r.depth + 1
	chunk.notes.goOn(r.notes.last())
	chunk.read(name, text)
	chunk.addNotes()
	r.notes.goOn(chunk.notes.last())
}

// addLines adds plain text, each line of which is a paragraph to Word, too.
func (r *docxReader) addLines(text []byte) {
	ends := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\v", "\n", "\f", "\n", "\u2028", "\n", "\u2029", "\n")
	for line := range strings.Lines(ends.Replace(string(text))) {
		r.w.put(&Paragraph{Runs: []Run{{Text: strings.TrimRight(line, "\n")}}})
	}
}
