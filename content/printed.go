package content

import (
	"bytes"

	"brief/content/clean"
)

var (
	// What programs write for terminals into text: colours, the end of a coloured line, links. Other
	// sequences may be a trap that swallows words: of them only what is no text is dropped, as everywhere.
	terminalCode = Expression(`\x1b(?:\[[0-9;]{0,24}m|\[[0-3]?K|\(B|\]8;[^;\x07\x1b\n]{0,80};(?:https?://[^\s\x07\x1b]{1,500})?(?:\x07|\x1b\\))`)
	underlined   = Expression(`([^_\n\x08])\x08_`)
	overstrike   = Expression(`[^\n\x08]\x08`)
)

// fromPrinter returns a text that was made for a terminal, a printer or a page as it is read there:
// see plainOutput, joinPages and softHyphens.
func fromPrinter(data []byte) []byte {
	data = plainOutput(data)
	if bytes.IndexByte(data, '\f') >= 0 && inPages(data) {
		data = []byte(joinPages(string(data)))
	}
	if bytes.Contains(data, []byte(string(clean.SoftHyphen))) {
		data = []byte(softHyphens(string(data)))
	}
	return data
}

// inPages reports whether what form feeds part is as long as printed pages are: they stand
// before chapters too, and between slides, songs and records, whose own lines are alike.
func inPages(data []byte) bool {
	const shortest, longest = 12, 100 // lines, of all pages on average and of each
	if bytes.Count(data, []byte("\n")) < shortest*bytes.Count(data, []byte("\f")) {
		return false
	}
	for page := range bytes.SplitSeq(data, []byte("\f")) {
		if bytes.Count(page, []byte("\n")) > longest {
			return false
		}
	}
	return true
}

// plainOutput returns what programs write for a terminal or an old printer as the text that is seen:
// without colours, and without what other characters are struck over for bold and underlined ones.
func plainOutput(data []byte) []byte {
	if bytes.IndexByte(data, 0x1b) >= 0 {
		data = terminalCode().ReplaceAll(data, nil)
	}
	if bytes.IndexByte(data, '\b') >= 0 {
		data = underlined().ReplaceAll(data, []byte("$1"))
		data = overstrike().ReplaceAll(data, nil)
	}
	return data
}

var (
	brokenWord  = Expression("\u00ad[ \t]*\r?\n[ \t]*(\\pL\\S*)[ \t]?")
	hyphenRight = Expression("\u00ad([0-9])")
	hyphenLeft  = Expression("([0-9])\u00ad")
)

// softHyphens puts the words together that soft hyphens break at the ends of lines. Beside a
// digit nobody breaks a word: there they stand for hyphens, as in the text of many PDFs.
func softHyphens(text string) string {
	text = brokenWord().ReplaceAllString(text, "$1\n")
	return hyphenLeft().ReplaceAllString(hyphenRight().ReplaceAllString(text, "-$1"), "$1-")
}
