package library

import (
	"context"
	"strings"
	"unicode/utf8"

	"brief/briefing"
	"brief/briefing/query"
)

// A word that is being typed stands for all words that begin with it. Merging
// the lists of all of them takes up to a second at a million quotes. The index
// has the first two letters of words as tags, so what begins with them is one
// list; from the third letter on, either the words themselves are put into the
// expression, or quotes with the tag are looked through, whichever costs less.
const (
	wordCost  = 70  // microseconds, to open a word's list
	quoteCost = 8   // microseconds, to read a quote and look through it
	fewWords  = 16  // so few are always put into the expression
	mostWords = 300 // of one expression
	rareOne   = 500 // quotes; where so few are left, they are looked through
)

// commonStarts are letters that so many words begin with that looking through
// any quotes finds enough at once.
const commonStarts = "abcdefghilmnoprstuw"

// planTyped asks for the term that is being typed.
func (l *Library) planTyped(ctx context.Context, p *plan, t query.Term) error {
	words := splitWords(nil, t.Value)
	if len(words) == 0 {
		return nil
	}
	n := len(words) - 1
	if n > 0 {
		p.require(all(words[:n]), false)
	}
	exact, err := l.planPrefix(ctx, p, words[n])
	if err != nil {
		return err
	}
	if !exact || n > 0 {
		p.check(func(c *candidate) bool { return holdsWords(c.textWords(), words, true) }, false)
	}
	p.words = append(p.words, words...)
	return nil
}

// planPrefix asks the index for words that begin with prefix; it is not exact
// where the quotes found have to be looked through.
func (l *Library) planPrefix(ctx context.Context, p *plan, prefix string) (exact bool, err error) {
	start := wordStart(prefix)
	if start == "" {
		if strings.Contains(commonStarts, prefix) {
			return false, nil
		}
		starts, _, err := l.expand(ctx, tagStart+prefix, mostWords)
		p.require(either(append(starts, quoted(prefix))), false)
		return true, err
	}
	if start == prefix {
		p.require(quoted(tagStart+start), false)
		return true, nil
	}
	rare, err := l.rarest(ctx, p.words)
	if err != nil {
		return false, err
	}
	tagged, err := l.rarest(ctx, []string{tagStart + start})
	if err != nil {
		return false, err
	}
	var many, quotes int
	err = l.db.QueryRowContext(ctx, "SELECT count(*), coalesce(sum(quotes), 0) FROM word WHERE word >= ? AND word < ?",
		prefix, prefix+last).Scan(&many, &quotes)
	if err != nil {
		return false, err
	}
	look := min(tagged, rare, defaultLimit*tagged/max(1, quotes)) * quoteCost
	if many > mostWords || rare <= rareOne || many*wordCost > look {
		p.require(quoted(tagStart+start), false)
		return false, nil
	}
	expanded, _, err := l.expand(ctx, prefix, mostWords)
	p.require(either(expanded), false)
	return true, err
}

// last sorts behind all that a word may go on with.
const last = string(utf8.MaxRune)

// rarest returns about how many quotes have the rarest of words.
func (l *Library) rarest(ctx context.Context, words []string) (int, error) {
	least := 1 << 60
	for _, w := range words {
		var n int
		err := l.db.QueryRowContext(ctx, "SELECT coalesce((SELECT quotes FROM word WHERE word = ?), 0)", w).Scan(&n)
		if err != nil {
			return 0, err
		}
		least = min(least, n)
	}
	return least, nil
}

// expand returns the words of the index that begin with prefix, quoted; it is
// not exact where there are more than most.
func (l *Library) expand(ctx context.Context, prefix string, most int) (words []string, exact bool, err error) {
	rows, err := l.db.QueryContext(ctx, "SELECT word FROM word WHERE word >= ? AND word < ? LIMIT ?", prefix, prefix+last, most+1)
	if err != nil {
		return nil, false, err
	}
	defer rows.Close()
	for rows.Next() {
		var word string
		if err := rows.Scan(&word); err != nil {
			return nil, false, err
		}
		words = append(words, quoted(word))
	}
	return words, len(words) <= most, rows.Err()
}

// tagged returns the expression for a name: all its words under the tag, the
// last of which may go on. It is not exact where too many names begin so.
func (l *Library) tagged(ctx context.Context, tag string, words []string) (expr string, exact bool, err error) {
	n := len(words) - 1
	var many, quotes, total int
	err = l.db.QueryRowContext(ctx, `SELECT count(*), coalesce(sum(quotes), 0), coalesce((SELECT quotes FROM word WHERE word = ?), 0)
		FROM word WHERE word >= ? AND word < ?`, tagKind+briefing.Direct.String(), tag+words[n], tag+words[n]+last).Scan(&many, &quotes, &total)
	if err != nil {
		return "", false, err
	}
	if look := defaultLimit * total / max(1, quotes) * quoteCost; many > mostWords || many > fewWords && many*wordCost > look {
		return "", false, nil
	}
	expanded, exact, err := l.expand(ctx, tag+words[n], mostWords)
	if err != nil || !exact || len(expanded) == 0 {
		return "", exact, err
	}
	parts := []string{either(expanded)}
	for _, w := range words[:n] {
		parts = append(parts, quoted(tag+w))
	}
	return "(" + strings.Join(parts, " AND ") + ")", true, nil
}
