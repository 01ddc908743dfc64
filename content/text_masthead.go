package content

import (
	"slices"
	"strings"

	"brief/content/clean"
)

// mastheadEnd is the number of paragraphs at the top of a pasted page that only say whose page it is, or what kind of
// article stands below, above a title of some words: "Axios", "BBC News" and "Politics", "LIVE". It is 0 where there are none.
func mastheadEnd(paras []textParagraph) int {
	const below, reach, long = 3, 16, 90 // paragraphs: a title and some of the article, up to its first sentence; bytes of that
	if len(paras) <= below || !mastheads()[strings.ToLower(clean.Line(paras[0].text))] {
		return 0
	}
	if !slices.ContainsFunc(paras[below-1:min(len(paras), reach)], func(p textParagraph) bool { return len(p.text) >= long && endsSentence(clean.Line(p.text)) }) {
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

// mastheadBefore reports whether what stands before the colon of a title says what kind of article it is of: "Explained: Who
// pays for the bridge?"
func mastheadBefore(title string) bool {
	kind, _, ok := strings.Cut(title, ": ")
	return ok && mastheads()[strings.ToLower(kind)]
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
var mastheads = phraseSet(`live, explained, breaking, breaking news, exclusive, analysis, explainer, opinion, scoop, fact check, news, politics, world, world news, us news, uk news,
	personal finance, us politics, local news, top stories, backgrounder, news analysis, commentary, in depth, special report, factbox, live updates, middle east,
	africa, asia, europe, americas, environment, entertainment, travel, crime, elections, money, lifestyle, features, timeline, business, science, health, technology, tech, sport, sports, football, soccer, cricket, tennis, golf, rugby, baseball, basketball, hockey, home improvement, gardening, recipes, guest essay, climate, culture, economy, education, abc news, al jazeera, ap, ap news,
	associated press, axios, bbc, bbc news, bbc sport, bloomberg, cbc, cbc news, cbs news, cnbc, cnn, daily mail, deutsche welle, dw, euronews,
	financial times, forbes, fox news, france 24, itv news, los angeles times, nbc news, new york post, npr, politico, propublica, quartz, reuters,
	semafor, sky news, south china morning post, the atlantic, the conversation, the economist, the guardian, the hill, the hindu, the independent,
	the irish times, the new york times, the new yorker, the straits times, the telegraph, the times, the times of india, the verge,
	the wall street journal, the washington post, time, usa today, vox, wired`)
