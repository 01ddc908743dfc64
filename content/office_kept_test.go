package content

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// TestOfficeKept shows text that odd writing must not lose, and what is no text.
func TestOfficeKept(t *testing.T) {
	field := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	code := func(text string) string { return `<w:r><w:instrText>` + text + `</w:instrText></w:r>` }
	run := func(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
	word := func(body string) []byte { return pack(t, wordFiles(body)) }
	odt := func(body string) []byte { return pack(t, openFiles(body)) }
	rtf := func(body string) []byte { return []byte(`{\rtf1\ansi\uc1 ` + body) }
	drop := `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:rPr><w:sz w:val="90"/></w:rPr><w:t>T</w:t></w:r></w:p>`
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"a field without an end":       {word("<w:p>" + run("One.") + field("begin") + code("PAGE") + "</w:p>" + wordText("Two.")), "One.\n\nTwo."},
		"a code of two paragraphs":     {word("<w:p>" + field("begin") + code(`IF a "b`) + "</w:p><w:p>" + code(`c"`) + field("separate") + run("Two.") + field("end") + "</w:p>" + wordText("Three.")), "Two.\n\nThree."},
		"a result of two paragraphs":   {word("<w:p>" + field("begin") + code("REF a") + field("separate") + run("One.") + "</w:p><w:p>" + run("Two.") + field("end") + "</w:p>"), "One.\n\nTwo."},
		"a large first letter":         {word(drop + wordText("he weir is open.")), "The weir is open."},
		"a frame that is none":         {word(strings.Replace(drop, "drop\"", "none\"", 1) + wordText("he weir is open.")), "T\n\nhe weir is open."},
		"a formula":                    {word("<w:p>" + run("x = ") + `<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>` + run(" m") + `<m:sup><m:r><m:t>3</m:t></m:r></m:sup>` + run(" of it.") + "</w:p>"), "x = 1/2 m³ of it."},
		"the title as a field":         {odt("<text:p><text:title>The weir</text:title> in winter</text:p>"), "The weir in winter"},
		"the title of a picture":       {odt("<text:p>A <draw:frame><draw:image/><svg:title>Weir</svg:title></draw:frame>weir, <text:title>again</text:title></text:p>"), "A weir, again"},
		"hidden and shown":             {odt(`<text:p>One.<text:hidden-text text:is-hidden="true">x</text:hidden-text> <text:hidden-text text:is-hidden="false">Two.</text:hidden-text></text:p>`), "One. Two."},
		"no character for others":      {rtf(`caf\u233\par Next.}`), "café\n\nNext."},
		"a character for others":       {rtf(`\u8220\'93One,\u8221\rdblquote  caf\u233e.}`), "“One,” café."},
		"a brace too many":             {rtf(`One.\par } Two.\par Three.}`), "One.\n\nTwo.\n\nThree."},
		"a false length":               {rtf(`One {\*\blob\bin99999 x}two.}`), "One two."},
		"a length":                     {rtf(`One {\*\blob\bin5 }}{}}x}two.}`), "One two."},
		"a picture behind other words": {rtf(`One {\f0\pict\wmetafile8 0100}two.}`), "One two."},
		"a line of a list server":      {rtf("One.}\n-- \nTwo."), "One.\n\n-- Two."},
		"two documents":                {rtf(`One.\par}{\rtf1 Two.}`), "One.\n\nTwo."},
	} {
		doc, err := Parse("-", test.data, Options{})
		if err != nil || doc.Text != test.want || doc.Notice != "" {
			t.Errorf("%s: %v, %+v, want %q", name, err, doc, test.want)
		}
	}
}

// TestRTFKeyStyle: the keys that choose a style are no style of their own.
func TestRTFKeyStyle(t *testing.T) {
	doc, err := Parse("-", []byte(`{\rtf1{\stylesheet{\s1{\*\keycode \shift n} heading 1;}{\*\cs2 Bold;}}Plain.\par\pard\s1 Why?\par\pard Plain.}`), Options{})
	if err != nil || len(doc.Blocks) != 3 || doc.Blocks[0].Kind != Paragraph || doc.Blocks[2].Kind != Paragraph {
		t.Errorf("%v, %+v", err, doc)
	}
}

// TestOfficeDropSize: a large first letter does not make its paragraph a heading.
func TestOfficeDropSize(t *testing.T) {
	sized := func(size, text string) string {
		return `<w:r><w:rPr><w:sz w:val="` + size + `"/></w:rPr><w:t>` + text + `</w:t></w:r>`
	}
	long := strings.Repeat("The weir is open again. ", 9)
	for text, apart := range map[string]bool{sized("90", "T") + sized("22", "he weir is open"): false, sized("90", "The weir is open"): true} {
		doc, err := Parse("-", pack(t, wordFiles("<w:p>"+sized("22", long)+"</w:p><w:p>"+text+"</w:p><w:p>"+sized("22", long)+"</w:p>")), Options{})
		if err != nil || (doc.Blocks[1].Hint != 0) != apart {
			t.Errorf("%s: %v, %+v", text, err, doc)
		}
	}
}

// TestOfficeLongCodes opens many fields with long codes over many paragraphs, which once was read again for each.
func TestOfficeLongCodes(t *testing.T) {
	const most = 20 * time.Second // it takes less than one
	began, long := time.Now(), strings.Repeat("x", 3990)
	opened := strings.Repeat(`<w:fldChar w:fldCharType="begin"/><w:instrText>`+long+`</w:instrText><w:fldChar w:fldCharType="separate"/>`, mostOpen)
	for _, data := range [][]byte{
		pack(t, wordFiles("<w:p>"+opened+"</w:p>"+strings.Repeat(wordText("a"), 50_000))),
		[]byte(`{\rtf1 {\field{\*\fldinst ` + long + strings.Repeat(`\~`, 1_000_000) + `}{\fldrslt a}}}`),
	} {
		if _, err := Parse("-", data, Options{}); err != nil && !errors.Is(err, ErrNothing) {
			t.Error(err)
		}
	}
	if took := time.Since(began); took > most {
		t.Errorf("took %v", took)
	}
}
