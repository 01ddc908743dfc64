package main

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"brief/briefing/tagger"
	"brief/briefing/tagger/feature"
)

// tally counts right, false and missed names.
type tally struct{ right, wrong, missed int }

func (t tally) f1() float64 {
	return 100 * float64(2*t.right) / float64(max(1, 2*t.right+t.wrong+t.missed))
}

// figures are the tallies by kind, of all, of both halves, and of spans whatever their kind.
type figures struct {
	kind  [3]tally
	all   tally
	half  [2]tally
	spans tally
	fresh tally // names of one word that the word table does not have
}

func (f figures) String() string {
	p := 100 * float64(f.all.right) / float64(max(1, f.all.right+f.all.wrong))
	r := 100 * float64(f.all.right) / float64(max(1, f.all.right+f.all.missed))
	return fmt.Sprintf("F %.2f (P %.1f R %.1f; per %.1f org %.1f loc %.1f; halves %.1f %.1f; span %.1f; fresh %.1f of %d)", f.all.f1(), p, r,
		f.kind[0].f1(), f.kind[1].f1(), f.kind[2].f1(), f.half[0].f1(), f.half[1].f1(), f.spans.f1(), f.fresh.f1(), f.fresh.right+f.fresh.missed)
}

// compare adds an article's found names to the figures.
func (f *figures) compare(text string, gold, found []name, half int) {
	f.compareFresh(text, gold, found)
	for _, g := range gold {
		if g.kind < 3 {
			hit := slices.Contains(found, g)
			f.count(g.kind, half, hit, false)
		}
	}
	for _, n := range found {
		f.count(n.kind, half, slices.Contains(gold, n), true)
	}
	same := func(a name) func(name) bool {
		return func(b name) bool { return a.start == b.start && a.end == b.end && b.kind < 3 }
	}
	for _, g := range gold {
		if g.kind < 3 && !slices.ContainsFunc(found, same(g)) {
			f.spans.missed++
		}
	}
	for _, n := range found {
		if slices.ContainsFunc(gold, same(n)) {
			f.spans.right++
		} else {
			f.spans.wrong++
		}
	}
}

// compareFresh counts the names of a word that no list has.
func (f *figures) compareFresh(text string, gold, found []name) {
	fresh := func(n name) bool {
		w := text[n.start:n.end]
		return n.kind < 3 && coinable(w) && feature.Of(w) == 0
	}
	for _, g := range gold {
		if fresh(g) {
			if slices.Contains(found, g) {
				f.fresh.right++
			} else {
				f.fresh.missed++
			}
		}
	}
	for _, n := range found {
		if fresh(n) && !slices.Contains(gold, n) {
			f.fresh.wrong++
		}
	}
}

func (f *figures) count(kind, half int, hit, found bool) {
	for _, t := range []*tally{&f.kind[kind], &f.all, &f.half[half]} {
		switch {
		case hit && found:
			t.right++
		case found:
			t.wrong++
		case !hit:
			t.missed++
		}
	}
}

// measure tags a corpus with the model and compares.
func measure(t *trained, c *corpus, errors int) figures {
	var fig figures
	var p feature.Page
	misses := map[string]int{}
	for ai := range c.articles {
		a := &c.articles[ai]
		p.Load(a.text, a.toks, a.words)
		found := t.tag(&p, a)
		gold := slices.DeleteFunc(slices.Clone(a.names), func(n name) bool { return n.kind == 3 })
		slices.SortFunc(gold, func(a, b name) int { return cmp.Compare(a.start, b.start) })
		gold = slices.Compact(gold)
		fig.compare(a.text, gold, found, ai%2)
		if errors > 0 {
			note(misses, a, gold, found)
		}
	}
	if errors > 0 {
		printTop(misses, errors)
	}
	return fig
}

func (t *trained) tag(p *feature.Page, a *article) []name {
	runs := p.Runs()
	unary := make([][][labels]float64, len(runs))
	paths := make([][]uint8, len(runs))
	for k, r := range runs {
		p.Prepare(r)
		unary[k] = scoreRun(t.first, t.names, r, p.Append)
		paths[k] = t.first.best(unary[k])
	}
	if t.second != nil {
		for k, r := range runs {
			p.Vote(r, paths[k])
		}
		for k, r := range runs {
			p.Weigh(r)
			more := scoreRun(t.second, t.voteName, r, p.AppendVotes)
			for i := range more {
				for l := range labels {
					more[i][l] += unary[k][i][l] / tagger.Damp
				}
			}
			paths[k] = t.second.best(more)
		}
	}
	var found []name
	for k, path := range paths {
		found = appendNames(found, a, runs[k], path)
	}
	return found
}

func scoreRun(m *model, number map[uint32]uint32, r feature.Run, see func([]uint32, feature.Run, int) []uint32) [][labels]float64 {
	var raw, feats []uint32
	ends := []int32{0}
	for i := r.First; i < r.Last; i++ {
		raw = see(raw[:0], r, i)
		for _, h := range raw {
			if id, ok := number[h]; ok {
				feats = append(feats, id)
			}
		}
		ends = append(ends, int32(len(feats)))
	}
	return m.score(nil, feats, ends)
}

func appendNames(found []name, a *article, r feature.Run, path []uint8) []name {
	for i := 0; i < len(path); i++ {
		l := path[i]
		if l == 0 || l == other {
			continue
		}
		j := i
		for (path[j]-1)%4 < 2 && j+1 < len(path) {
			j++
		}
		found = append(found, name{int(a.toks[r.First+i].Start), int(a.toks[r.First+j].End()), int(l-1) / 4})
		i = j
	}
	return found
}

// score measures a model file as the program will use it.
func score(path string, tests []corpus) error {
	file, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var t tagger.Tagger
	for i := range tests {
		var fig figures
		for ai := range tests[i].articles {
			a := &tests[i].articles[ai]
			var found []name
			for _, n := range t.TagWith(string(file), a.text, a.toks) {
				found = append(found, name{int(a.toks[n.First].Start), int(a.toks[n.Last-1].End()), int(n.Kind)})
			}
			gold := slices.DeleteFunc(slices.Clone(a.names), func(n name) bool { return n.kind == 3 })
			slices.SortFunc(gold, func(a, b name) int { return cmp.Compare(a.start, b.start) })
			fig.compare(a.text, slices.Compact(gold), found, ai%2)
		}
		fmt.Printf("%s: %s\n", tests[i].name, fig)
	}
	return nil
}

// note counts misses as "kind>kind text" by how gold and found overlap.
func note(misses map[string]int, a *article, gold, found []name) {
	label := [...]string{"PER", "ORG", "LOC", "-"}
	show := func(n name) string { return strings.ReplaceAll(a.text[n.start:n.end], "\n", " ") }
	for _, g := range gold {
		if slices.Contains(found, g) {
			continue
		}
		at := slices.IndexFunc(found, func(n name) bool { return n.start < g.end && g.start < n.end })
		if at < 0 {
			misses["missed "+label[g.kind]+" "+show(g)]++
			misses["* missed "+label[g.kind]]++
			continue
		}
		n := found[at]
		if n.start == g.start && n.end == g.end {
			misses["type "+label[g.kind]+">"+label[n.kind]+" "+show(g)]++
			misses["* type "+label[g.kind]+">"+label[n.kind]]++
		} else {
			misses["span "+label[g.kind]+" "+show(g)+" > "+label[n.kind]+" "+show(n)]++
			misses["* span "+label[g.kind]]++
		}
	}
	for _, n := range found {
		if !slices.ContainsFunc(gold, func(g name) bool { return n.start < g.end && g.start < n.end }) {
			misses["false "+label[n.kind]+" "+show(n)]++
			misses["* false "+label[n.kind]]++
		}
	}
}

func printTop(misses map[string]int, most int) {
	keys := make([]string, 0, len(misses))
	for k := range misses {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(misses[b]-misses[a], cmp.Compare(a, b)) })
	for _, k := range keys[:min(most, len(keys))] {
		fmt.Println(misses[k], k)
	}
}
