package plan

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"brief/briefing/query"
	"brief/content/library/answer"
	"brief/content/library/sign"
	"brief/content/library/term"
)

// planExpression asks for what an expression matches in the words or in the speaker's name. No index knows that, but
// of an expression that needs one of some runs of letters only quotes that have a word with one are looked through.
func (in index) planExpression(ctx context.Context, p *Plan, t query.Term, matches func(fields ...string) bool) error {
	p.NeedNames = true
	p.Check(func(c *Candidate) bool { return matches(c.Text, c.Name) }, t.Not)
	runs := t.Runs()
	if t.Not || len(runs) == 0 || slices.ContainsFunc(runs, inSigns) {
		return nil
	}
	with, err := in.wordsWith(ctx, runs)
	if err != nil || with.words > mostWords {
		return err
	}
	c, err := in.counts(ctx, p.must)
	if err != nil {
		return err
	}
	look := c.cost(p.must, p.pass*c.share(with.quotes), p.enough)
	switch {
	case with.words == 0:
		p.None = true
	case c.cost(append(slices.Clone(p.must), with), p.pass, p.enough) < look:
		p.must = append(p.must, with)
	}
	return nil
}

// inSigns reports whether a run is in a word that signs tell, which the index does not have.
func inSigns(run string) bool {
	return slices.ContainsFunc(sign.Words[:], func(w string) bool { return strings.Contains(w, run) })
}

// wordsWith finds the words of texts and of speakers' names that have one of some runs, or may have one where the index
// cuts them off; of more than mostWords it finds but some.
func (in index) wordsWith(ctx context.Context, runs []string) (part, error) {
	var words []string
	quotes := 0
	for _, run := range runs {
		rows, err := in.Query(ctx, `SELECT word, quotes FROM word WHERE (instr(word, ?) OR octet_length(word) > ?)
			AND NOT (word >= ? AND word < ?) LIMIT ?`, run, term.Longest-utf8.UTFMax, term.Kind, term.Heading+last, mostWords+1)
		found, err := answer.All(rows, err, (*wordCount).into)
		if err != nil {
			return part{}, err
		}
		for _, w := range found {
			words, quotes = append(words, quoted(w.word)), quotes+w.quotes
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	return part{expr: Either(words), quotes: quotes, words: len(words)}, nil
}
