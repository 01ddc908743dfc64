// Command train learns the model of package outline from articles whose lines
// are labelled, and measures it on articles it has not seen.
//
//	go run ./briefing/outline/train [-o briefing/outline/model.bin] ARTICLES.jsonl…
//	go test ./briefing/outline -run TestForest -update
//
// The second makes of the model the file that the program reads.
//
// A line of a file is an article: "lines", "copy" and "page" list its lines as
// [label, text, …]; see load.go for the labels. Those whose "set" is silver were
// labelled by programs and are only learned from. The articles of pages.txt, which
// are made up, are learned from, too, and reported apart. NOTICE of package outline
// says what the model there was learned from.
package main

import (
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"brief/briefing/outline"
)

func main() {
	out := flag.String("o", "", "write the model learned from all articles to this `file`")
	rounds := flag.Int("rounds", 64, "trees a state")
	kept := flag.String("kept", "", "a `directory` to keep the models of parts in, and to use them from")
	folds := flag.Int("folds", 4, "parts that are measured in turn with a model of the others")
	sites := flag.Bool("sites", false, "deal the articles of a site to the same part")
	measured := flag.Int("measured", 0, "how many of the parts are measured; 0 for all")
	verbose := flag.Bool("v", false, "name each line that is taken for something else")
	flag.Parse()
	articles, err := loadAll(flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	var total report
	if *verbose {
		total.log = os.Stderr
	}
	names := func(a *article) string { return a.ID }
	if *sites {
		names = bySite(articles)
	}
	if *measured == 0 {
		*measured = *folds
	}
	deal := dealt{parts: *folds, measured: *measured, names: names, kept: *kept}
	if err := total.measure(articles, deal, *rounds); err != nil {
		log.Fatal(err)
	}
	if *folds > 1 {
		total.print()
	}
	if *out != "" {
		if err := os.WriteFile(*out, learn(articles, *rounds).Marshal(), 0o666); err != nil {
			log.Fatal(err)
		}
	}
}

// dealt says how articles are dealt to parts, and how many of these are measured.
type dealt struct {
	parts, measured int
	names           func(*article) string // those of one name are of one part
	kept            string                // the directory that models of parts are kept in; "" for none
}

// measure adds the articles of each part that is measured, read by a model of the other parts.
func (r *report) measure(articles []*article, d dealt, rounds int) error {
	for fold := range d.measured {
		var seen, unseen []*article
		for _, a := range articles {
			switch {
			case part(d.names(a), d.parts) != fold:
				seen = append(seen, a)
			case a.Set != silver:
				unseen = append(unseen, a)
			}
		}
		m, err := learnOrRead(d.kept, fold, seen, rounds)
		if err != nil {
			return err
		}
		for _, a := range unseen {
			for _, v := range a.views {
				r.add(a, v, m)
			}
		}
	}
	return nil
}

// part deals articles to parts by a hash of their names.
func part(id string, parts int) int {
	h := fnv.New32a()
	fmt.Fprint(h, id)
	return int(h.Sum32()>>3) % parts
}

// learnOrRead reads the model of a part from the directory kept, or learns it
// and, when there is such a directory, keeps it there.
func learnOrRead(kept string, fold int, seen []*article, rounds int) (*outline.Model, error) {
	path := filepath.Join(kept, fmt.Sprintf("part%d.bin", fold))
	if data, err := os.ReadFile(path); err == nil && kept != "" {
		return outline.Unmarshal(data)
	}
	m := learn(seen, rounds)
	if kept == "" {
		return m, nil
	}
	return m, os.WriteFile(path, m.Marshal(), 0o666)
}

// learn learns trees and steps. The second pass learns from first opinions of
// models that have not seen the article, as it will meet them.
func learn(articles []*article, rounds int) *outline.Model {
	const parts = 3
	m := &outline.Model{}
	data := collect(articles)
	var learning sync.WaitGroup
	for p := range parts {
		learning.Go(func() {
			var seen, unseen []*article
			for _, a := range articles {
				if part(a.ID+"first", parts) == p {
					unseen = append(unseen, a)
				} else {
					seen = append(seen, a)
				}
			}
			first := &outline.Model{}
			boost(first, 0, collect(seen), rounds)
			for _, a := range unseen {
				for _, v := range a.all() {
					v.opinions = first.Opinions(0, v.read)
				}
			}
		})
	}
	learning.Go(func() { boost(m, 0, data, rounds) })
	learning.Wait()
	for _, a := range articles {
		for _, v := range a.all() {
			v.read.AddOpinions(v.opinions)
		}
	}
	boost(m, 1, collect(articles), rounds)
	steps(m, articles)
	return m
}

// collect puts all lines that teach something into one set.
func collect(articles []*article) *set {
	data := &set{}
	for _, a := range articles {
		for _, v := range a.all() {
			for i, row := range v.read.Rows {
				if v.weight[i] > 0 {
					data.rows = append(data.rows, row)
					data.gold = append(data.gold, v.gold[i])
					data.weight = append(data.weight, v.weight[i])
				}
			}
		}
	}
	return data
}

// all returns the views to learn from.
func (a *article) all() []*view { return slices.Concat(a.views, a.more) }
