package content

import (
	"slices"
	"strings"

	"brief/content/clean"
)

// releaseLabels are what stands above the title of what is sent to the press.
var releaseLabels = []string{"for immediate release", "press release", "news release", "media release", "press statement", "media statement", "embargoed"}

// releaseLabel reports whether a line says that a release to the press follows, perhaps with the day, and nothing else.
func releaseLabel(line string) bool {
	label := strings.ToLower(strings.Trim(line, ": *"))
	if slices.Contains(releaseLabels, label) {
		return true
	}
	return slices.ContainsFunc(releaseLabels, func(known string) bool {
		rest, ok := strings.CutPrefix(label, known)
		return ok && onlyStamp(strings.TrimLeft(rest, besideMarks+":*")) && hasDigit(rest)
	})
}

// releaseHead finds the title of a release to the press, and the day above or right below it, under the line that says
// that it is one, and reports whether it did; a line that tells the day as well is no title, whatever stands below.
func releaseHead(paras []textParagraph, meta *Meta) bool {
	const reach, words = 10, 4 // paragraphs; words of a title
	if len(paras) < 3 || !releaseLabel(clean.Line(paras[0].text)) {
		return false
	}
	meta.Published = dayIn(clean.Line(paras[0].text))
	for i := 1; i < min(len(paras)-1, reach); i++ {
		text := clean.Line(paras[i].text)
		if !likeTitle(text) || endsSentence(text) && !endsWith(text, "?", "!") || strings.ContainsAny(text, ":@") || strings.Count(text, " ")+1 < words || strings.Contains(text, ",") && signature(text) != "" { // whom to ask
			continue
		}
		meta.Title = paras[i].text
		paras[i].hint = HintTitle
		paras[0].hint = HintAside
		for k := 1; k <= i+1; k++ {
			if day, dated := stampDay(clean.Line(paras[k].text)); dated {
				meta.Published = firstOf(meta.Published, day)
				paras[k].hint = HintAside
			}
		}
		return true
	}
	if meta.Published != "" {
		paras[0].hint = HintAside
	}
	return meta.Published != ""
}
