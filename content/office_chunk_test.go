package content

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// wordOf are the parts of a Word document that holds files, one after the other, each below a line of its own.
func wordOf(files map[string]string, body string) map[string]string {
	relations := `<Relationship Id="rN" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>`
	parts := map[string]string{}
	for i, name := range slices.Sorted(maps.Keys(files)) {
		id := fmt.Sprint("r", i)
		relations += `<Relationship Id="` + id + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="` + name + `"/>`
		body += wordText("Above "+name+".") + `<w:altChunk r:id="` + id + `"/>`
		parts["word/"+name] = files[name]
	}
	maps.Copy(parts, wordFiles(body))
	parts["word/_rels/document.xml.rels"] = `<Relationships>` + relations + `</Relationships>`
	return parts
}

// TestOfficeChunks holds that files within a Word document are read where they stand, and that notes are numbered through.
func TestOfficeChunks(t *testing.T) {
	const notes = `<w:footnotes><w:footnote w:id="7"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>`
	const refers = `<w:p><w:r><w:t>Water</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>`
	inner := wordOf(nil, refers)
	inner["word/footnotes.xml"] = notes
	outer := wordOf(map[string]string{
		"a.txt": "The weir is open.\r\n\r\nThe lock is not.\r\n", "b.rtf": `{\rtf1\ansi\pard Rain\'e9.{\footnote By rail.}\par}`,
		"c.docx": string(pack(t, inner)), "d.bin": "nothing", "e.rtf": "no Rich Text", "f.docx": "no archive", "g.txt": "",
	}, refers)
	outer["word/footnotes.xml"] = notes
	doc, err := Parse("x.docx", pack(t, outer), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range doc.Blocks {
		got = append(got, strings.TrimSpace(b.Marker+" "+b.Of(doc.Text)))
	}
	want := []string{
		"Water[1]", "Above a.txt.", "The weir is open.", "The lock is not.", "Above b.rtf.", "Rainé.[2]", "2. By rail.", "Above c.docx.", "Water[3]", "3. A note.",
		"Above d.bin.", "Above e.rtf.", "Above f.docx.", "Above g.txt.", "1. A note.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
	if err := doc.Check(); err != nil {
		t.Error(err)
	}
}

// TestOfficeChunksBounded holds that documents within documents, and one that is shown again and again, cost no more than
// may be unpacked.
func TestOfficeChunksBounded(t *testing.T) {
	file := string(pack(t, wordOf(map[string]string{"a.txt": strings.Repeat("a line of the innermost\n", 1<<12)}, "")))
	for range 8 {
		file = string(pack(t, wordOf(map[string]string{"a.docx": file, "b.docx": file, "c.docx": file, "d.docx": file}, "")))
	}
	doc, err := Parse("x.docx", []byte(file), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(doc.Text, "innermost") {
		t.Error("documents are read at any depth")
	}
	small := wordOf(map[string]string{"a.docx": string(pack(t, wordOf(nil, wordText("Small."))))}, "")
	small["word/document.xml"] = strings.Repeat(`<w:altChunk r:id="r0"/>`, 100_000)
	if doc, err = Parse("x.docx", pack(t, small), Options{}); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(doc.Text, "Small."); n == 0 || n > 1024 { // of 64 KiB each, as is counted at least
		t.Errorf("a small document is read %d times", n)
	}
}
