package content

import "strings"

// gluedStamp is the time of publication that copying a live page leaves at the end of its
// headlines, without a space: "What is a tariff?published at 13:44 Greenwich Mean Time 5 March".
var gluedStamp = Expression(`^(.{3,}[^\s(\[“"'])([Pp]ublished at \d{1,2}:\d{2}(?: (?:\p{Lu}\w+ ){0,3}(?:[A-Z]{2,4}|Time))?(?: \d{1,2} \p{Lu}\w+)?)$`)

// splitStamps makes such times paragraphs of their own that are not of the article, and
// headings of what stands before them.
func splitStamps(paras []textParagraph) []textParagraph {
	const longest = 300 // bytes of a headline and its time
	var split []textParagraph
	from := 0 // what is before it is in split
	for i, p := range paras {
		if len(p.text) > longest || p.verse || !strings.Contains(p.text, "ublished at ") {
			continue
		}
		m := gluedStamp().FindStringSubmatch(p.text)
		if m == nil || endsWith(m[1], " re", " un") {
			continue
		}
		p.text, p.mark, p.marker = m[1], headingMark, ""
		split = append(append(split, paras[from:i]...), p, textParagraph{text: m[2], hint: HintAside})
		from = i + 1
	}
	if from == 0 {
		return paras
	}
	return append(split, paras[from:]...)
}
