package content

import "strings"

// What copying a page leaves at the end of its headlines, or below them: the time at which an entry of a live page was
// published ("What is a tariff?published at 13:44 Greenwich Mean Time 5 March"), and below them an encyclopedia's link
// to its editor.
var (
	headStamp = Expression(`^(.{3,}[^\s(\[“"'])??([Pp]ublished at \d{1,2}:\d{2}(?: (?:\p{Lu}\w+ ){0,3}(?:[A-Z]{2,4}|Time))?(?: \d{1,2} \p{Lu}\w+(?: \d{4})?)?)$`)
	headEdit  = Expression(`^()(\[ ?(?:edit(?: source)?|edit \| edit source|Bearbeiten(?: \| Quelltext bearbeiten)?|modifier(?: \| modifier le code)?|editar(?: \| editar (?:código|a fonte))?|modifica(?: \| modifica wikitesto)?) ?\])$`)
)

// splitStamps makes what stands so at the end of headlines paragraphs of their own that are not of the article, and
// headings of what stands before them, or above them where a page has several.
func splitStamps(paras []textParagraph) []textParagraph {
	const several = 2
	var split []textParagraph
	from, marks := 0, 0 // what is before it is in split; how many there are
	for i, p := range paras {
		m := headMark(p)
		if m == nil || endsWith(m[1], " re", " un") {
			continue
		}
		if marks++; m[1] == "" {
			continue
		}
		p.text, p.mark, p.marker = m[1], headingMark, ""
		split = append(append(split, paras[from:i]...), p, textParagraph{text: m[2], hint: HintAside})
		from = i + 1
	}
	if from > 0 {
		paras = append(split, paras[from:]...)
	}
	if marks < several {
		return paras
	}
	for i := 1; i < len(paras); i++ {
		if above := &paras[i-1]; !paras[i].verse && headMark(paras[i]) != nil && above.hint == 0 && above.mark == 0 && len(above.text) <= longestHead && !above.verse && !strings.ContainsRune(".:;,…", lastRune(above.text)) {
			above.mark, above.marker, paras[i].hint = headingMark, "", HintAside
		}
	}
	return paras
}

// longestHead is in bytes, of a headline with what stands at its end.
const longestHead = 300

// headMark returns a paragraph, what stands before its stamp or its link to the editor, and that; or nil without one.
func headMark(p textParagraph) []string {
	switch {
	case len(p.text) > longestHead || p.verse:
	case strings.Contains(p.text, "ublished at "):
		return headStamp().FindStringSubmatch(p.text)
	case strings.HasPrefix(p.text, "[") && strings.HasSuffix(p.text, "]"):
		return headEdit().FindStringSubmatch(p.text)
	}
	return nil
}
