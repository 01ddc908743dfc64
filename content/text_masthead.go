package content

import (
	"slices"
	"strings"
)

// mastheadEnd is the number of paragraphs at the top of a pasted page that only say whose page it is, or what kind of
// article stands below, above a title of some words: "Axios", "BBC News" and "Politics", "LIVE". It is 0 where there are none.
func mastheadEnd(paras []textParagraph) int {
	const below, reach, long = 3, 10, 90 // paragraphs: a title and some of the article, up to its first sentence; bytes of that
	if len(paras) <= below || !mastheads[strings.ToLower(CleanLine(paras[0].text))] {
		return 0
	}
	if !slices.ContainsFunc(paras[below-1:min(len(paras), reach)], func(p textParagraph) bool { return len(p.text) >= long && endsSentence(CleanLine(p.text)) }) {
		return 0 // of a poem
	}
	for end := 1; end <= 2 && end+below <= len(paras); end++ {
		switch text := paras[end].text; {
		case titleOfPage(text):
			return end
		case !menuItem(text):
			return 0
		}
	}
	return 0
}

// namesAlone returns the names in a line below a title that holds nothing else, above the article's first sentence:
// "Ann Field and Bo Ruiz".
func (h *headLines) namesAlone(i int) []string {
	names := strings.Split(h.line(i), " and ")
	for _, name := range names {
		if !strings.Contains(name, " ") || signature(name) != name {
			return nil
		}
	}
	return names
}

// mastheads are papers, agencies and stations, and words above titles that say what kind of article stands below, in lower case.
var mastheads = map[string]bool{
	"live": true, "breaking": true, "breaking news": true, "exclusive": true, "analysis": true, "explainer": true, "opinion": true, "scoop": true, "fact check": true,
	"news": true, "politics": true, "world": true, "world news": true, "us news": true, "uk news": true, "business": true, "science": true, "health": true,
	"technology": true, "tech": true, "sport": true, "sports": true, "climate": true, "culture": true, "economy": true, "education": true,
	"abc news": true, "al jazeera": true, "ap": true, "ap news": true, "associated press": true, "axios": true, "bbc": true, "bbc news": true, "bbc sport": true,
	"bloomberg": true, "cbc": true, "cbc news": true, "cbs news": true, "cnbc": true, "cnn": true, "daily mail": true, "deutsche welle": true, "dw": true,
	"euronews": true, "financial times": true, "forbes": true, "fox news": true, "france 24": true, "itv news": true, "los angeles times": true,
	"nbc news": true, "new york post": true, "npr": true, "politico": true, "propublica": true, "quartz": true, "reuters": true, "semafor": true, "sky news": true,
	"south china morning post": true, "the atlantic": true, "the conversation": true, "the economist": true, "the guardian": true, "the hill": true, "the hindu": true,
	"the independent": true, "the irish times": true, "the new york times": true, "the new yorker": true, "the straits times": true, "the telegraph": true, "the times": true,
	"the times of india": true, "the verge": true, "the wall street journal": true, "the washington post": true, "time": true, "usa today": true, "vox": true, "wired": true,
}
