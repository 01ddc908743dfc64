package office

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"brief/content/archive"
)

// dump is a Sink that writes down what it is given.
type dump struct{ strings.Builder }

func (d *dump) Name(name string)              { fmt.Fprintf(d, "#%s\n", name) }
func (d *dump) Page(name string, data []byte) { fmt.Fprintf(d, "page %s: %s\n", name, data) }

func (d *dump) Paragraph(p *Paragraph) {
	line := fmt.Sprint(map[Kind]string{Text: "text", Heading: "heading", ListItem: "item", TableRow: "row"}[p.Block.Kind], p.Block.Level)
	if p.Title {
		line += " title"
	}
	line += ": " + p.Block.Marker + p.Number + " "
	for _, run := range p.Runs {
		if run.Look != 0 {
			run.Text = fmt.Sprintf("{%d %s}", run.Look, run.Text)
		}
		line += run.Text
	}
	d.WriteString(strings.Join(strings.Fields(line), " ") + "\n")
}

func pack(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, text := range files {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(text))
	}
	w.Close()
	return out.Bytes()
}

// told is what each of the three files below says.
const told = `text0 title: The weir
text0: The weir is {1 open}.[1]
item1: • One
row0: Year | Boats
row0: 2024 | 31
item1: 1. A note.
`

func TestReadWord(t *testing.T) {
	p := func(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }
	row := func(a, b string) string { return "<w:tr><w:tc>" + p(a) + "</w:tc><w:tc>" + p(b) + "</w:tc></w:tr>" }
	files, err := archive.Open(pack(t, map[string]string{
		"word/styles.xml":    `<w:styles><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`,
		"word/footnotes.xml": `<w:footnotes><w:footnote w:id="2">` + p("A note.") + `</w:footnote></w:footnotes>`,
		"docProps/core.xml":  `<cp><title>The weir</title><creator>Ann Field</creator><modified>2025-03-04T10:00:00Z</modified></cp>`,
		"word/document.xml": `<w:document><w:body><w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>The weir</w:t></w:r></w:p>` +
			`<w:p><w:r><w:t xml:space="preserve">The weir is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>open</w:t></w:r><w:r><w:t>.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>` +
			p("• One") + "<w:tbl>" + row("Year", "Boats") + row("2024", "31") + `</w:tbl></w:body></w:document>`,
	}))
	if err != nil {
		t.Fatal(err)
	}
	var got dump
	said, err := ReadWord(files, &got)
	if err != nil || got.String() != told || fmt.Sprint(said) != "{The weir Ann Field [2025-03-04T10:00:00Z] false}" {
		t.Errorf("%v, %v:\n%s", err, said, got.String())
	}
	files, _ = archive.Open(pack(t, map[string]string{"xl/workbook.xml": "x"}))
	if _, err := ReadWord(files, &got); err != ErrNoText {
		t.Errorf("a workbook: %v", err)
	}
}

func TestReadOpenText(t *testing.T) {
	p := func(text string) string { return "<text:p>" + text + "</text:p>" }
	row := func(a, b string) string {
		return "<table:table-row><table:table-cell>" + p(a) + "</table:table-cell><table:table-cell>" + p(b) + "</table:table-cell></table:table-row>"
	}
	data := pack(t, map[string]string{"meta.xml": `<office:document-meta><office:meta><dc:title>The weir</dc:title><dc:creator>Ann Field</dc:creator><dc:date>2025-03-04</dc:date></office:meta></office:document-meta>`,
		"content.xml": `<office:document-content><style:style style:family="paragraph" style:name="Title"/><style:style style:family="text" style:name="B"><style:text-properties fo:font-weight="bold"/></style:style><office:body><office:text><text:p text:style-name="Title">The weir</text:p>` +
			p(`The weir is <text:span text:style-name="B">open</text:span>.<text:note><text:note-body>`+p("A note.")+`</text:note-body></text:note>`) +
			`<text:list><text:list-item>` + p("One") + `</text:list-item></text:list><table:table>` + row("Year", "Boats") + row("2024", "31") + `</table:table></office:text></office:body></office:document-content>`})
	var got dump
	said, err := ReadOpenText(data, &got)
	if err != nil || got.String() != told || fmt.Sprint(said) != "{The weir Ann Field [2025-03-04] false}" {
		t.Errorf("%v, %v:\n%s", err, said, got.String())
	}
}

func TestReadRTF(t *testing.T) {
	data := `{\rtf1\ansi{\stylesheet{\s1 Title;}}{\info{\title The weir}{\author Ann Field}{\revtim\yr2025\mo3\dy4}}\pard\s1 The weir\par\pard The weir is {\b open}.{\footnote A note.}\par ` +
		`\pard{\listtext\bullet\tab}One\par\pard\intbl Year\cell Boats\cell\row 2024\cell 31\cell\row\pard}`
	var got dump
	said, page, err := ReadRTF(t.Context(), []byte(data), &got)
	if err != nil || page != "" || got.String() != told || fmt.Sprint(said) != "{The weir Ann Field [2025-03-04] false}" {
		t.Errorf("%v, %q, %v:\n%s", err, page, said, got.String())
	}
	if said, _, _ = ReadRTF(t.Context(), []byte(data[:len(data)-1]), &got); !said.Broken {
		t.Error("a file that breaks off is whole")
	}
}
