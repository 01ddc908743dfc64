package outline

import (
	"strings"
	"testing"

	"brief/content"
)

// document makes a plain-text document of lines.
func document(lines ...string) *content.Document {
	b := content.NewBuilder(1 << 12)
	for _, l := range lines {
		b.Begin(content.Block{})
		b.Text(l)
	}
	return b.Document(content.Meta{Ref: "test", Format: "text"})
}

const paragraph = "The ferry has crossed the sound every day since 1911, and the islanders who depend on it were told on Friday that it would stay in port for the rest of the year."

func TestNumbers(t *testing.T) {
	for text, want := range map[string]line{
		"3. Keep dry":       {number: 3, numbering: numberDot},
		"②Boats":            {number: 2, numbering: numberDot},
		"12) Twelve":        {number: 12, numbering: numberBracket},
		"b) Boats":          {number: 2, numbering: letterDot},
		"IV. Boats":         {number: 4, numbering: letterDot},
		"Step 3: Count":     {number: 3, numbering: wordNumber},
		"Part 2":            {number: 2, numbering: wordNumber},
		"#7 Boats":          {number: 7, numbering: numberBare},
		"1911 was the year": {},
		"No number":         {},
		"":                  {},
	} {
		l := line{text: text}
		l.readNumber()
		if l.number != want.number || l.numbering != want.numbering {
			t.Errorf("%q has the number %d, form %d", text, l.number, l.numbering)
		}
	}
}

func TestEndings(t *testing.T) {
	for text, want := range map[string]form{
		"What now?": endsQuestion, "“What now?”": endsQuestion, "为什么？": endsQuestion, "ماذا؟": endsQuestion,
		"It ended.": endsStop, "“It ended.”": endsStop, "停了。": endsStop, "Well...": endsEllipsis, "Well…": endsEllipsis,
		"As follows:": endsColon, "Stop!": endsExclaim, "one, two,": endsComma, "“Words”": endsQuote, "Boats (two)": endsBracket,
		"In 2025": endsDigit, "Boats": endsBare, "": endsBare,
	} {
		if got := ending(text); got != want {
			t.Errorf("%q ends as %d, want %d", text, got, want)
		}
	}
}

func TestAsks(t *testing.T) {
	for text, want := range map[string]bool{
		"What is at stake?": true, "What's next": true, "What’s next": true, "How did we get here": true, "Why now": true, "What happens next": true,
		"Wie geht es weiter": true, "3. What is it": true, "为什么？": true,
		"What voters want": false, "How the bridge was built": false, "Background": false, "When the ice broke": false, "": false, "What": false,
	} {
		if got := Asks(text); got != want {
			t.Errorf("%q asks: %v", text, got)
		}
	}
}

func TestNamedFurniture(t *testing.T) {
	for text, want := range map[string]bool{
		"Advertisement": true, "Read more: The bridge": true, "Sign up for our newsletter": true, "Related articles": true,
		"Lesen Sie auch": true, "関連記事": true, "Image source: The Courier": true,
		"The latest": false, "What the ferry costs": false, "Read the letter that the mayor wrote": false,
	} {
		if got := readLines(document(text, paragraph))[0].named(); got != want {
			t.Errorf("%q named as furniture: %v", text, got)
		}
	}
}

// TestFormatsAreHeeded says that what a format states outweighs the model.
func TestFormatsAreHeeded(t *testing.T) {
	b := content.NewBuilder(1000)
	for _, block := range []content.Block{{Hint: content.HintTitle}, {}, {Kind: content.Heading, Level: 2}, {}, {Hint: content.HintAside}, {Kind: content.Caption}, {Kind: content.ListItem, Level: 1}} {
		b.Begin(block)
		b.Text(paragraph)
	}
	want := []Part{Body, Body, Heading, Body, Aside, Aside, Body}
	for i, got := range Parts(b.Document(content.Meta{Ref: "x", Format: "html"})) {
		if got != want[i] {
			t.Errorf("block %d is %d, want %d", i, got, want[i])
		}
	}
}

func BenchmarkParts(b *testing.B) {
	var lines []string
	for range 5000 {
		lines = append(lines, "What happens next?", paragraph, paragraph, strings.Repeat(paragraph+" ", 3), "“Quoted words,” said the harbour master.")
	}
	doc := document(lines...)
	b.SetBytes(int64(len(doc.Text)))
	for b.Loop() {
		Parts(doc)
	}
}

// TestManyBlocks holds that of more blocks than any book has, the headings are
// those of the format.
func TestManyBlocks(t *testing.T) {
	text := "# Bridge\n\n" + strings.Repeat("What will they discuss?\n\n", mostBlocks) + "## End\n\nIt is closed.\n"
	doc, err := content.Parse("many.md", []byte(text), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var headings []string
	for i, p := range Parts(doc) {
		if p == Heading {
			headings = append(headings, doc.Blocks[i].Of(doc.Text))
		}
	}
	if len(headings) != 1 || headings[0] != "End" {
		t.Errorf("headings %.60q", headings)
	}
}
