package content

import (
	"encoding/json"
	"flag"
	"hash/fnv"
	mathematics "math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// titlePages names a file with an object of titles by the names of texts beside it: pages as they are copied, from some lines
// above the title on or cut off below it, the parts of one page as NAME.PART.txt. A text without a title has "".
var titlePages = flag.String("titles", "", "learn titleWeights from the titles in this `file`")

// titleExample is a text with its title.
type titleExample struct {
	page   string
	top    []topLine
	rows   [][titleFeatures]float64
	title  int     // len(top) where there is none
	weight float64 // less for each of many parts of a page
}

// titled reports whether line i is the title, or says the same.
func (e *titleExample) titled(i int) bool {
	return i == e.title || i < len(e.top) && e.title < len(e.top) && e.top[i].text == e.top[e.title].text
}

// TestLearnTitles prints the weights learned from all texts, and how many titles those are right about that were learned
// from four fifths of the pages, in the other fifth.
func TestLearnTitles(t *testing.T) {
	if *titlePages == "" {
		t.Skip("needs -titles")
	}
	all := titleExamples(t)
	const folds = 5
	right := 0
	for fold := range folds {
		var seen, unseen []titleExample
		for _, e := range all {
			h := fnv.New32()
			h.Write([]byte(e.page))
			if int(h.Sum32()>>3)%folds == fold {
				unseen = append(unseen, e)
			} else {
				seen = append(seen, e)
			}
		}
		weights := learnTitles(seen)
		for _, e := range unseen {
			best := 0
			chances := titleChances(&weights, e.rows)
			for i := range chances {
				if chances[i] > chances[best] {
					best = i
				}
			}
			right += int(yes(e.titled(best)))
		}
	}
	t.Logf("right in %d of %d", right, len(all))
	weights := learnTitles(all)
	t.Logf("%.1f", weights)
}

// titleExamples reads the texts of -titles in which an article is found below some lines, one of which is the title or none.
func titleExamples(t *testing.T) (all []titleExample) {
	data, err := os.ReadFile(*titlePages)
	var titles map[string]string
	if err != nil || json.Unmarshal(data, &titles) != nil {
		t.Fatal(err)
	}
	const most = 3.0 // parts of a page weigh as much as so many
	parts := map[string]float64{}
	for name, title := range titles {
		text, err := os.ReadFile(filepath.Join(filepath.Dir(*titlePages), name))
		if err != nil {
			t.Fatal(err)
		}
		paras := paragraphsOf(decodeText(string(normalizeNewlines(text))))
		e := titleExample{}
		e.page, _, _ = strings.Cut(name, ".")
		end := articleText(paras)
		if end == 0 {
			continue
		}
		var from int
		e.top, from = readTop(paras, end)
		e.rows, e.title = weighTop(e.top, from), len(e.top)
		for i := range e.top {
			if title != "" && lettersOf(e.top[i].text) == lettersOf(title) {
				e.title = i
			}
		}
		if (title == "") == (e.title == len(e.top)) {
			parts[e.page]++
			all = append(all, e)
		}
	}
	for i := range all {
		all[i].weight = min(parts[all[i].page], most) / parts[all[i].page]
	}
	return all
}

// learnTitles returns the weights by which the titles are likeliest, small ones preferred: steps up the gradient, shorter
// where it was steep (Duchi 2011).
func learnTitles(all []titleExample) (weights [titleFeatures]float64) {
	const rounds, step, shrink = 150, 0.5, 0.5
	var steep [titleFeatures]float64
	for range rounds {
		var slope [titleFeatures]float64
		for _, e := range all {
			for i, chance := range titleChances(&weights, e.rows) {
				miss := e.weight * (yes(i == e.title) - chance)
				for f, x := range e.rows[i] {
					slope[f] += miss * x
				}
			}
		}
		for f := range weights {
			slope[f] -= shrink * weights[f]
			steep[f] += slope[f] * slope[f]
			weights[f] += step * slope[f] / (mathematics.Sqrt(steep[f]) + 1e-9)
		}
	}
	return weights
}
