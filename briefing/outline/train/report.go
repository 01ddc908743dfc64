package main

import (
	"fmt"
	"io"
	"strings"

	"brief/briefing/outline"
)

// tally counts what was found in a group of articles.
type tally struct {
	right, wrong, missed    int // headings
	asked, askedWrong, gone int // question headings: right, wrong, missed
	lost, text              int // lines of text taken for furniture
	leaked, tail            int // lines behind the article taken for text
	insets, insetsFound     int
}

// report holds a tally for each view and group, and writes what went wrong to log.
type report struct {
	groups map[string]*tally
	log    io.Writer // nil for not at all
}

func (r *report) add(a *article, v *view, m *outline.Model) {
	var t tally
	for i, s := range m.States(v.read) {
		t.count(v.lines[i], s)
		if r.log != nil {
			if miss := v.lines[i].miss(s); miss != "" {
				fmt.Fprintf(r.log, "%-4s %-5s %.22s %s %.110s\n", miss, v.name, a.ID, v.lines[i].label, v.lines[i].text)
			}
		}
	}
	groups := []string{"none"}
	switch {
	case a.Set == madeUpSet:
		groups = []string{madeUpSet}
	case a.Set == "none" && !a.News:
		groups = []string{"none-other"}
	case a.Set != "none" && a.News:
		groups = []string{"all", "news", a.Set}
	case a.Set != "none":
		groups = []string{"all", "other", a.Set}
	}
	name := v.name + " "
	if r.groups == nil {
		r.groups = map[string]*tally{}
	}
	for _, g := range groups {
		if r.groups[name+g] == nil {
			r.groups[name+g] = &tally{}
		}
		r.groups[name+g].merge(&t)
	}
}

func (t *tally) count(l labelled, s outline.State) {
	asks := strings.HasSuffix(strings.TrimRight(l.text, "\"'”’») "), "?")
	aside := s == outline.Inset || s == outline.Tail
	isHead := s == outline.Head
	switch l.label {
	case "H":
		t.right += one(isHead)
		t.missed += one(!isHead)
		t.asked += one(isHead && asks)
		t.gone += one(!isHead && asks)
	case "P", "L", "Q", "C":
		t.text++
		t.lost += one(aside)
		t.wrong += one(isHead)
		t.askedWrong += one(isHead && asks)
	case "X", "B":
		t.wrong += one(isHead)
		t.askedWrong += one(isHead && asks)
		if l.label == "B" && len(l.text) > 30 {
			t.tail++
			t.leaked += one(!aside)
		}
		if l.label == "X" {
			t.insets++
			t.insetsFound += one(aside)
		}
	}
}

// miss names what is wrong with taking the line for s; "" for nothing.
func (l labelled) miss(s outline.State) string {
	body := strings.Contains("PLQC", l.label)
	switch {
	case s == outline.Head && (body || l.label == "X" || l.label == "B"):
		return "false"
	case s != outline.Head && l.label == "H":
		return "missed"
	case s > outline.Head && body:
		return "lost"
	case s == outline.Text && l.label == "B":
		return "leaked"
	}
	return ""
}

func (t *tally) merge(o *tally) {
	t.right += o.right
	t.wrong += o.wrong
	t.missed += o.missed
	t.asked += o.asked
	t.askedWrong += o.askedWrong
	t.gone += o.gone
	t.lost += o.lost
	t.text += o.text
	t.leaked += o.leaked
	t.tail += o.tail
	t.insets += o.insets
	t.insetsFound += o.insetsFound
}

func (r *report) print() {
	for _, view := range []string{"clean ", "copy ", "page "} {
		for _, g := range []string{"all", "news", "other", "explainer", "sections", "interview", "none", "none-other", madeUpSet} {
			t := r.groups[view+g]
			if t == nil {
				continue
			}
			fmt.Printf("%-6s%-11s F1 %.3f (P %.3f R %.3f)  q %.3f  false/100 %.2f  lost %.2f%%  leaked %.1f%%  insets found %.0f%%\n", view, g,
				f1(t.right, t.wrong, t.missed), ratio(t.right, t.right+t.wrong), ratio(t.right, t.right+t.missed),
				f1(t.asked, t.askedWrong, t.gone), 100*ratio(t.wrong, t.text), 100*ratio(t.lost, t.text), 100*ratio(t.leaked, t.tail), 100*ratio(t.insetsFound, t.insets))
		}
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func ratio(a, b int) float64 { return float64(a) / float64(max(1, b)) }

func f1(right, wrong, missed int) float64 { return ratio(2*right, 2*right+wrong+missed) }
