package main

import (
	_ "embed"
	"strings"
)

// pagesFile holds articles with their pages that were made up to learn from.
//
//go:embed pages.txt
var pagesFile string

// madeUp returns the articles of pages.txt.
func madeUp() []*article {
	var all []*article
	for row := range strings.Lines(pagesFile) {
		label, text, _ := strings.Cut(strings.TrimSpace(row), " ")
		switch label {
		case "", "#":
			continue
		case "=":
			all = append(all, &article{ID: "made-up-" + text, Set: madeUpSet, News: true})
			continue
		}
		a, l := all[len(all)-1], labelled{label, text}
		a.Copy = append(a.Copy, l)
		if label != "X" && label != "B" {
			a.Lines = append(a.Lines, l)
		}
	}
	return all
}

// madeUpSet is the set of the articles of pages.txt, which are reported apart.
const madeUpSet = "made up"
