package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// name is a gold mention: bytes of the text, and its kind (0 person, 1
// organisation, 2 place, 3 another name).
type name struct{ start, end, kind int }

// article is an annotated document.
type article struct {
	id    string
	text  string
	toks  []token.Token
	words token.Words
	names []name
	made  map[string]bool // the made-up words; nil for an article as it was written
}

// madeIn reports whether a made-up word is in the run.
func (a *article) madeIn(r feature.Run) bool {
	for _, t := range a.toks[r.First:r.Last] {
		if a.made[a.text[t.Start:t.End()]] {
			return true
		}
	}
	return false
}

// corpus is a file of articles. Complete says that names of other kinds are
// marked too, so that what is not marked is certainly no name.
type corpus struct {
	name     string
	articles []article
	complete bool
	weight   float32
	madeUp   bool // words of its names
}

var kinds = map[string]int{"PER": 0, "ORG": 1, "LOC": 2, "MISC": 3}

// readCorpus reads a JSONL file whose offsets count characters.
func readCorpus(path string) (corpus, error) {
	f, err := os.Open(path)
	if err != nil {
		return corpus{}, err
	}
	defer f.Close()
	c := corpus{name: strings.TrimSuffix(filepath.Base(path), ".jsonl"), weight: 1}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var line struct {
			ID       string
			Text     string
			Mentions []struct {
				Start, End int
				Type       string
			}
		}
		if err := json.Unmarshal(in.Bytes(), &line); err != nil {
			return c, err
		}
		a := article{id: line.ID, text: line.Text}
		at := byteOffsets(line.Text)
		for _, m := range line.Mentions {
			n := name{at[m.Start], at[m.End], kinds[m.Type]}
			c.complete = c.complete || n.kind == 3
			a.names = append(a.names, n)
		}
		a.close()
		a.toks = token.Append(nil, a.text, 0)
		a.words = token.WordsOf(a.text, a.toks)
		a.adjectives()
		c.articles = append(c.articles, a)
	}
	return c, in.Err()
}

// byteOffsets maps a character's index to its byte's.
func byteOffsets(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// close takes out the spaces that tokenised corpora put before endings ("do n't").
func (a *article) close() {
	var out []byte
	moved := make([]int, len(a.text)+1)
	for i := 0; i < len(a.text); i++ {
		moved[i] = len(out)
		rest := a.text[i:]
		if strings.HasPrefix(rest, " '") && ending(rest[1:]) || strings.HasPrefix(rest, " n't") {
			continue
		}
		out = append(out, a.text[i])
	}
	moved[len(a.text)] = len(out)
	for i := range a.names {
		n := &a.names[i]
		n.start, n.end = moved[n.start], moved[n.end]
	}
	a.text = string(out)
}

func ending(s string) bool {
	for _, e := range []string{"'s", "'ll", "'re", "'ve", "'d", "'m", "' "} {
		if strings.HasPrefix(s, e) && (len(s) == len(e) || e == "' " || s[len(e)] == ' ' || s[len(e)] == '.' || s[len(e)] == ',') {
			return e != "' "
		}
	}
	return false
}

// adjectives makes faiths and peoples that a corpus calls organisations or
// places names of another kind, as news corpora have them.
func (a *article) adjectives() {
	for i := range a.names {
		n := &a.names[i]
		word := a.text[n.start:n.end]
		if n.kind == 3 || n.kind == 0 || strings.Contains(word, " ") {
			continue
		}
		if f := feature.Of(word); f&feature.Demonym != 0 && f&(feature.Country|feature.City) == 0 {
			n.kind = 3
		}
	}
}
