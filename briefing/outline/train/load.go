package main

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"

	"brief/briefing/outline"
	"brief/content"
)

// article is a labelled article, with and without the page around it.
type article struct {
	ID    string
	URL   string
	Set   string // none, sections, explainer or interview; silver for one to learn from only
	News  bool
	Lines []labelled
	Copy  []labelled // from the title to the first lines behind the article
	Page  []labelled // all of it, its menus included
	views []*view
	more  []*view // for learning only
}

// labelled is a line: H heading; P L Q C text; T title and what stands with it;
// X furniture within; B furniture behind; A may or may not be a heading.
type labelled struct{ label, text string }

func (l *labelled) UnmarshalJSON(data []byte) error {
	var fields []any
	if err := json.Unmarshal(data, &fields); err != nil {
		return err
	}
	l.label, _ = fields[0].(string)
	l.text, _ = fields[1].(string)
	return nil
}

// view is an article's lines as the model sees them.
type view struct {
	name     string // clean, copy or page
	lines    []labelled
	read     *outline.Reading
	gold     []outline.State
	opinions []outline.Opinion // of a model that has not seen the article
	weight   []float32         // 0 for lines that teach nothing
}

// loadAll reads the files at paths, and the articles that were made up.
func loadAll(paths []string) ([]*article, error) {
	all := madeUp()
	for _, path := range paths {
		more, err := load(path)
		if err != nil {
			return nil, err
		}
		all = append(all, more...)
	}
	for _, a := range all {
		a.look()
	}
	return all, nil
}

func load(path string) ([]*article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []*article
	in := bufio.NewScanner(f)
	in.Buffer(nil, 64<<20)
	for in.Scan() {
		a := &article{}
		if err := json.Unmarshal(in.Bytes(), a); err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	return all, in.Err()
}

// look makes the views of an article.
func (a *article) look() {
	a.views = append(a.views, newView(a, a.Lines, "clean"))
	if len(a.Copy) > 0 {
		a.views = append(a.views, newView(a, a.Copy, "copy"))
	}
	if len(a.Page) > 0 {
		a.views = append(a.views, newView(a, a.Page, "page").weighed(pageWeight))
	}
	a.more = append(a.more, newView(a, brief(a), "clean"))
	if len(a.Copy) > 0 {
		a.more = append(a.more, newView(a, short(a), "copy").weighed(shortWeight))
	}
	if a.Set == silver {
		for _, v := range a.all() {
			v.weighed(silverWeight)
			if v.name == "page" {
				v.thin(pageStep)
			}
		}
	}
}

// weighed makes the lines of a view teach less.
func (v *view) weighed(weight float32) *view {
	for i := range v.weight {
		v.weight[i] *= weight
	}
	return v
}

// thin lets one line in step teach for those beside it.
func (v *view) thin(step int) {
	for i := range v.weight {
		if v.weight[i] *= float32(step); i%step != 0 {
			v.weight[i] = 0
		}
	}
}

// silver is the set of articles that are learned from, but not measured: their labels are what programs agreed on.
const silver = "silver"

// shortWeight is how much a line of a shortened copy teaches: there is one for
// each copied page, as long as the page where that is short itself.
const shortWeight = 0.25

// pageWeight and silverWeight are the same for whole pages, and for labels that programs gave.
const pageWeight, silverWeight = 0.5, 0.4

// pageStep is which line of whole pages with such labels teaches: they have more lines than all else together.
const pageStep = 3

func newView(a *article, lines []labelled, name string) *view {
	b := content.NewBuilder(1 << 16)
	v := &view{name: name}
	for _, l := range lines {
		before := b.Len()
		b.Begin(content.Block{})
		b.Text(l.text)
		b.End()
		if b.Len() > before {
			v.lines = append(v.lines, l)
		}
	}
	v.read = outline.Read(b.Document(content.Meta{Ref: a.ID, Format: "text"}))
	for i, l := range v.lines {
		state, weight := gold(i, l)
		if len(v.lines) > 200 {
			weight *= 200 / float32(len(v.lines))
		}
		if a.News {
			weight *= 2
		}
		if v.read.Quiet(i) {
			weight = 0
		}
		v.gold, v.weight = append(v.gold, state), append(v.weight, weight)
	}
	return v
}

// gold is what a label means to the model, and how much the line teaches.
func gold(i int, l labelled) (outline.State, float32) {
	switch l.label {
	case "H":
		return outline.Head, 1
	case "X":
		return outline.Inset, 1
	case "B":
		return outline.Tail, 1
	case "T":
		if i == 0 || len(l.text) > 60 {
			return outline.Text, 0.3
		}
		return outline.Inset, 0.3
	case "A":
		return outline.Head, 0
	}
	return outline.Text, 1
}

// brief makes a short text of an article: the first sentence of each paragraph,
// a few lines in all, and a few of those behind the article.
func brief(a *article) []labelled {
	const most, mostBehind = 14, 7 // lines
	lines := a.Lines
	if len(a.Copy) > 0 && part(a.ID, 2) == 0 {
		lines = a.Copy
	}
	var out []labelled
	behind := 0
	for _, l := range lines {
		if l.label == "P" {
			if end := strings.Index(l.text, ". "); end > 10 {
				l.text = l.text[:end+1]
			}
		}
		if l.label == "B" {
			behind++
		}
		if l.label != "B" && len(out) < most || l.label == "B" && behind <= mostBehind {
			out = append(out, l)
		}
	}
	return out
}

// short is a copied page as it would be of an article of a few paragraphs: its
// top, the last of its body with what stands within, and the first lines behind.
func short(a *article) []labelled {
	const paragraphs, mostBehind, mostBefore = 9, 24, 16
	first, last, n := -1, 0, 0
	for i, l := range a.Copy {
		if l.label == "P" {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	from := last
	for ; from > max(first, 0) && n < paragraphs; from-- {
		if a.Copy[from].label == "P" {
			n++
		}
	}
	before := a.Copy[:max(first, 0)]
	behind := a.Copy[min(last+1, len(a.Copy)):]
	out := append([]labelled(nil), before[:min(len(before), mostBefore)]...)
	out = append(out, a.Copy[from:min(last+1, len(a.Copy))]...)
	return append(out, behind[:min(len(behind), mostBehind)]...)
}
