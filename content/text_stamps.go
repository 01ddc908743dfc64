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
	for i, p := range paras {
		var m []int
		if len(p.text) <= longest && !p.verse && strings.Contains(p.text, "ublished at ") {
			m = gluedStamp().FindStringSubmatchIndex(p.text)
			if m != nil && (strings.HasSuffix(p.text[:m[3]], " re") || strings.HasSuffix(p.text[:m[3]], " un")) {
				m = nil
			}
		}
		if m == nil {
			if split != nil {
				split = append(split, p)
			}
			continue
		}
		if split == nil {
			split = append(make([]textParagraph, 0, 2*len(paras)), paras[:i]...)
		}
		stamp := textParagraph{text: p.text[m[4]:m[5]], hint: HintAside}
		p.text, p.mark, p.marker = p.text[:m[3]], headingMark, ""
		split = append(split, p, stamp)
	}
	if split == nil {
		return paras
	}
	return split
}
