package content

import (
	stdhtml "html"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// deepestData is how deep the data is looked through that a page is built from.
const deepestData = 24

// readData puts the article's blocks, as the data in the page's scripts has
// them, in the place of its own, and reports whether they are enough for an
// article and not much less than the text that the page states: of a page that
// a program builds when it is shown.
func (p *htmlPage) readData(stated string) bool {
	best := dataBody{}
	for n := range p.root.Descendants() {
		if n.DataAtom == atom.Script && strings.Contains(attr(n, "type"), "json") {
			if v, ok := parseJSON([]byte(textContent(n))); ok {
				best.search(v, 0)
			}
		}
	}
	if strings.Count(best.html, "<") > mostTags {
		return false
	}
	root, err := html.Parse(strings.NewReader(best.html))
	if err != nil { // too deep
		return false
	}
	body := newHTMLPage(root)
	if words := body.totalWords(); words < 2*fewestWords || words*5 < CountWords(statedText(stated))*4 {
		return false
	}
	p.blocks = body.blocks
	p.keepAll()
	return true
}

// dataBody is the most prose found in one place of a page's data.
type dataBody struct {
	html  string
	prose int // bytes of sentences
}

// take keeps what is offered if it has more prose.
func (d *dataBody) take(html string, prose int) {
	if prose > d.prose {
		d.html, d.prose = html, prose
	}
}

// search looks for a list of blocks, a list of questions and answers, or a text
// with tags in v.
func (d *dataBody) search(v any, depth int) {
	if depth > deepestData {
		return
	}
	switch v := v.(type) {
	case string:
		if strings.Contains(v, "<p") && strings.Contains(v, "</p>") {
			d.take(v, len(v)-strings.Count(v, "<")*8)
		}
	case []any:
		d.take(blocksOf(v))
		for _, e := range v {
			d.search(e, depth+1)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			d.search(v[key], depth+1)
		}
	}
}

// blocksOf writes a list of blocks as a page has them, with the bytes of its
// sentences. Lists of articles, whose elements have blocks themselves, have none.
func blocksOf(list []any) (page string, prose int) {
	var out strings.Builder
	for _, e := range list {
		block, _ := e.(map[string]any)
		if answer, ok := block["acceptedAnswer"].(map[string]any); ok {
			out.WriteString("<h2>" + stdhtml.EscapeString(jsonText(block["name"])) + "</h2><p>" + jsonText(answer["text"]) + "</p>")
			prose += len(jsonText(answer["text"]))
			continue
		}
		text, sentences := blockText(e, 0)
		if sentences > 1 {
			return "", 0
		}
		if text == "" {
			continue
		}
		if sentenceLike(text) {
			prose += len(text)
		}
		tag := "p"
		if headingBlock(block) {
			tag = "h2"
		}
		out.WriteString("<" + tag + ">" + text + "</" + tag + ">")
	}
	return out.String(), prose
}

// blockText is the text of a block, wherever below it stands, and how many of
// the parts it is put together from are whole sentences.
func blockText(v any, depth int) (text string, sentences int) {
	if depth > 6 {
		return "", 0
	}
	switch v := v.(type) {
	case string:
		if !strings.Contains(v, "<") {
			v = stdhtml.EscapeString(v)
		}
		if sentenceLike(v) {
			sentences = 1
		}
		return v, sentences
	case []any:
		for _, e := range v {
			if _, ok := e.(map[string]any); ok {
				t, n := blockText(e, depth+1)
				text, sentences = text+t, sentences+n
			}
		}
	case map[string]any:
		for _, key := range []string{"text", "html", "value", "content", "body", "copy", "children", "data", "model", "attributes"} {
			if text, sentences = blockText(v[key], depth+1); text != "" {
				return text, sentences
			}
		}
	}
	return text, sentences
}

// headingBlock reports whether a block says of itself that it is a heading.
func headingBlock(block map[string]any) bool {
	for _, key := range []string{"type", "nodeType", "__typename", "tag", "tagName", "name", "component"} {
		name := strings.ToLower(jsonText(block[key]))
		if containsAny(name, "heading", "subhead") || len(name) == 2 && name[0] == 'h' && '1' < name[1] && name[1] < '7' {
			return true
		}
	}
	return false
}
