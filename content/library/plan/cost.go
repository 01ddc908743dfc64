package plan

import (
	"context"
	"encoding/json"
	"slices"

	"brief/content/library/answer"
)

// part is one of the expressions that a search asks of the index, all of which
// must hold.
type part struct {
	expr   string
	word   string                // when it is a word of the text
	quotes int                   // about how many have it; 0 when that is not known
	words  int                   // how many words of the index it names; 0 counts as 1
	bit    uint64                // of signs, which are asked instead of the index; 0 when there is none
	check  func(*Candidate) bool // tells the same from the quote; nil when only the index knows
}

// What a search costs, in microseconds. All of a library's frequent words
// together are met in few quotes, and the index goes through all their lists to
// find them: it may be cheaper to leave a word out, and to look for it in the
// quotes that have the others.
const (
	wordCost  = 35   // to open a word's list
	entryCost = 0.03 // to pass an entry of a list
	signCost  = 0.01 // to look at a sign
	orCost    = 0.05 // times the words of an expression, more to pass an entry
	quoteCost = 6    // to read a quote and look through it
)

// counts is about how many quotes there are, and how many have a word.
type counts struct {
	all int
	of  map[string]int
}

// counts reads the counts of the words in parts.
func (in index) counts(ctx context.Context, parts []part) (counts, error) {
	c := counts{of: map[string]int{}}
	var words []string
	for i := range parts {
		if parts[i].word != "" {
			words = append(words, parts[i].word)
		}
	}
	kinds := kindTags()
	names, err := json.Marshal(append(words, kinds...))
	if err != nil {
		return c, err
	}
	rows, err := in.Query(ctx, "SELECT word, quotes FROM word WHERE word IN (SELECT value FROM json_each(?))", string(names))
	found, err := answer.All(rows, err, (*wordCount).into)
	for _, w := range found {
		c.of[w.word] = w.quotes
		if slices.Contains(kinds, w.word) {
			c.all += w.quotes
		}
	}
	for i := range parts {
		if parts[i].word != "" {
			parts[i].quotes = c.of[parts[i].word]
		}
	}
	return c, err
}

// wordCount is a row of the table word.
type wordCount struct {
	word   string
	quotes int
}

func (w *wordCount) into() []any { return []any{&w.word, &w.quotes} }

// share is how much of all quotes n are.
func (c counts) share(n int) float64 { return min(1, float64(n+1)/float64(c.all+1)) }

// cost is what it costs to find enough quotes that have parts, where only the
// share pass of those is wanted.
func (c counts) cost(parts []part, pass float64, enough int) float64 {
	found := float64(c.all)
	entries, signs, open := 0.0, 0.0, 0
	for i := range parts {
		if parts[i].quotes > 0 {
			found *= c.share(parts[i].quotes)
			if parts[i].bit != 0 {
				signs = float64(c.all)
				continue
			}
			entries += float64(parts[i].quotes) * (1 + orCost*float64(parts[i].words))
		}
		open += max(1, parts[i].words)
	}
	read := min(found, float64(enough)/pass)
	through := 1.0
	if found > read {
		through = read / found
	}
	return read*quoteCost + through*(entries*entryCost+signs*signCost) + float64(open*wordCost)
}

// leaveOut takes words out of the expression that are cheaper to look for in
// the quotes that have the rest.
func (p *Plan) leaveOut(c counts) {
	pass := p.pass
	cost := c.cost(p.must, pass, p.enough)
	for len(p.must) > 1 {
		most := -1 // the most frequent that can be left out
		for i := range p.must {
			if p.must[i].check != nil && p.must[i].bit == 0 && (most < 0 || p.must[i].quotes > p.must[most].quotes) {
				most = i
			}
		}
		if most < 0 {
			return
		}
		rest := slices.Delete(slices.Clone(p.must), most, most+1)
		share := pass * c.share(p.must[most].quotes)
		less := c.cost(rest, share, p.enough)
		if less >= cost {
			return
		}
		p.conds = append(p.conds, p.must[most].check)
		p.must, cost, pass = rest, less, share
	}
}
