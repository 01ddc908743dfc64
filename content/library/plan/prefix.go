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

// A word that is being typed stands for all words that begin with it. Merging
// the lists of all of them takes up to a second at a million quotes. The index
// has the first two letters of words as tags, so what begins with them is one
// list; from the third letter on, either the words themselves are put into the
// expression, or quotes with the tag are looked through, whichever costs less. What signs
// tell of those words is put together with what the index finds of the others.
const (
	fewWords  = 16  // so few are always put into the expression
	mostWords = 300 // of one expression
)

// commonStarts are letters that so many words begin with that looking through
// any quotes finds enough at once.
const commonStarts = "abcdefghilmnoprstuw"

// planTyped asks for the term that is being typed; c has the counts of the other words.
func (in index) planTyped(ctx context.Context, p *Plan, t query.Term, c counts) error {
	words := term.Split(nil, t.Value)
	if len(words) == 0 {
		return nil
	}
	n := len(words) - 1
	if n > 0 {
		p.pairs |= sign.OfPairs(words[:n])
		for _, w := range words[:n] {
			p.requireWord(w)
		}
		var err error
		if c, err = in.counts(ctx, p.must); err != nil {
			return err
		}
	}
	exact, err := in.planPrefix(ctx, p, words[n], c)
	if err != nil {
		return err
	}
	if !exact || n > 0 {
		p.Check(func(c *Candidate) bool { return c.holds(words, true) }, false)
	}
	p.Words, p.Typed = append(p.Words, words[n]), true
	return nil
}

// planPrefix asks the index for words that begin with prefix; it is not exact
// where the quotes found have to be looked through.
func (in index) planPrefix(ctx context.Context, p *Plan, prefix string, c counts) (exact bool, err error) {
	start := term.FirstLetters(prefix)
	if start == "" {
		if strings.Contains(commonStarts, prefix) {
			return false, nil
		}
		starts, _, err := in.expand(ctx, term.Start+prefix, mostWords)
		p.require(Either(append(starts, quoted(prefix))), false)
		return true, err
	}
	begins := func(c *Candidate) bool { return c.holds([]string{prefix}, true) }
	var many, quotes, tagged int
	var first string // of those words
	err = in.QueryRow(ctx, `SELECT count(*), coalesce(sum(quotes), 0), coalesce(min(word), ''), coalesce((SELECT quotes FROM word WHERE word = ?), 0)
		FROM word WHERE word >= ? AND word < ?`, []any{term.Start + start, prefix, prefix + last}, &many, &quotes, &first, &tagged)
	if err != nil {
		return false, err
	}
	tag := part{expr: quoted(term.Start + start), quotes: tagged, bit: sign.OfWord(term.Start + start), check: begins}
	if start == prefix {
		p.must = append(p.must, tag)
		return true, nil
	}
	if many == 0 { // the table has every word that any quote ever had
		p.None = true
		return true, nil
	}
	if bit := sign.OfWord(prefix); bit != 0 && many == 1 && first == prefix { // no other word begins so
		p.must = append(p.must, part{expr: quoted(prefix), word: prefix, bit: bit, quotes: quotes, check: begins})
		return true, nil
	}
	words := part{quotes: quotes, words: many, check: begins}
	look := c.cost(append(slices.Clone(p.must), tag), p.pass*min(1, float64(quotes+1)/float64(tagged+1)), p.enough)
	find := c.cost(append(slices.Clone(p.must), words), p.pass, p.enough)
	if many > mostWords || look < find {
		p.must = append(p.must, tag)
		return false, nil
	}
	return true, in.planWords(ctx, p, prefix, tag, words)
}

// planWords asks for the words that begin with prefix one by one; tag has all that begin like it, words what they have in common.
func (in index) planWords(ctx context.Context, p *Plan, prefix string, tag, words part) error {
	expanded, _, err := in.expand(ctx, prefix, mostWords)
	if err != nil {
		return err
	}
	if told, rest := bySigns(expanded); told != 0 { // the index does not have these
		p.told, p.Untold = told, Either(rest)
		p.must = append(p.must, part{expr: tag.expr, quotes: tag.quotes, bit: tag.bit})
		return nil
	}
	words.expr = Either(expanded)
	p.must = append(p.must, words)
	return nil
}

// bySigns parts quoted words into those that signs tell, as bits, and the rest.
func bySigns(words []string) (told uint64, rest []string) {
	for _, w := range words {
		if bit := sign.OfWord(strings.Trim(w, `"`)); bit != 0 {
			told |= bit
		} else {
			rest = append(rest, w)
		}
	}
	return told, rest
}

// last sorts behind all that a word may go on with.
const last = string(utf8.MaxRune)

// expand returns the words of the index that begin with prefix, quoted; it is
// not exact where there are more than most.
func (in index) expand(ctx context.Context, prefix string, most int) (words []string, exact bool, err error) {
	rows, err := in.Query(ctx, "SELECT word FROM word WHERE word >= ? AND word < ? LIMIT ?", prefix, prefix+last, most+1)
	words, err = answer.All(rows, err, func(word *string) []any { return []any{word} })
	for i, word := range words {
		words[i] = quoted(word)
	}
	return words, len(words) <= most, err
}

// lookCost is what it costs to read a quote with its names and to compare them, in microseconds.
const lookCost = 2.5

// tagged returns the expression for a name: all its words under the tag, the
// last of which may go on. It is not exact where so many names begin so that
// enough quotes are found sooner by looking through any.
func (in index) tagged(ctx context.Context, tag string, words []string, enough int) (expr string, exact bool, err error) {
	n := len(words) - 1
	c, err := in.counts(ctx, nil)
	if err != nil {
		return "", false, err
	}
	var many, quotes int
	err = in.QueryRow(ctx, "SELECT count(*), coalesce(sum(quotes), 0) FROM word WHERE word >= ? AND word < ?",
		[]any{tag + words[n], tag + words[n] + last}, &many, &quotes)
	if err != nil {
		return "", false, err
	}
	look := float64(min(c.all, enough*c.all/max(1, quotes))) * lookCost
	if many > mostWords || many > fewWords && float64(many*wordCost) > look {
		return "", false, nil
	}
	expanded, exact, err := in.expand(ctx, tag+words[n], mostWords)
	if err != nil || !exact || len(expanded) == 0 {
		return "", exact, err
	}
	parts := []string{Either(expanded)}
	for _, w := range words[:n] {
		parts = append(parts, quoted(tag+w))
	}
	return "(" + strings.Join(parts, " AND ") + ")", true, nil
}
