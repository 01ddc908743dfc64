package library

import (
	"context"
	"strings"

	"brief/briefing/query"
)

// A word that is being typed stands for all words that begin with it. Merging
// the lists of thousands of words takes a second at a million quotes, so it is
// done only where they are few. Where they are many, and so common, quotes are
// looked through, the newest first, until there are enough.
const (
	fewWords  = 64   // words of the index, put into the expression at once
	mostWords = 600  // as many are still put in when they are rare together
	rareOne   = 1000 // quotes; so few are rather looked through
	commonIn  = 50   // one quote in so many has one of the words: look through
)

// commonStarts are letters that so many words begin with that counting them is
// slower than looking through quotes.
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
	look := func() {
		p.check(func(c *candidate) bool { return holdsWords(c.textWords(), words, true) }, false)
	}
	defer func() { p.words = append(p.words, words...) }()
	if len(words[n]) == 1 && strings.Contains(commonStarts, words[n]) {
		look()
		return nil
	}
	rare, err := l.rarest(ctx, p.words)
	if err != nil {
		return err
	}
	if rare <= rareOne {
		look()
		return nil
	}
	expanded, exact, err := l.expand(ctx, words[n], mostWords)
	if err != nil {
		return err
	}
	if exact {
		p.require(either(expanded), false)
	}
	if !exact || n > 0 {
		look()
	}
	return nil
}

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

// expand returns the words of the index that begin with prefix, quoted, when
// they are few, or at most most and rare together; else exact is false.
func (l *Library) expand(ctx context.Context, prefix string, most int) (words []string, exact bool, err error) {
	total, err := l.size(ctx)
	if err != nil {
		return nil, false, err
	}
	rows, err := l.db.QueryContext(ctx, "SELECT word, quotes FROM word WHERE word >= ? AND word < ?", prefix, prefix+"\U0010ffff")
	if err != nil {
		return nil, false, err
	}
	defer rows.Close()
	sum := 0
	for rows.Next() {
		var word string
		var n int
		if err := rows.Scan(&word, &n); err != nil {
			return nil, false, err
		}
		words = append(words, quoted(word))
		sum += n
		if len(words) > fewWords && (len(words) > most || sum*commonIn > total) {
			return nil, false, nil
		}
	}
	return words, true, rows.Err()
}

// size is about how many quotes there are.
func (l *Library) size(ctx context.Context) (n int, err error) {
	err = l.db.QueryRowContext(ctx, "SELECT coalesce(sum(quotes), 0) FROM word WHERE word >= ? AND word < ?",
		tagKind, tagKind+"\U0010ffff").Scan(&n)
	return n, err
}

// tagged returns the expression for a name: all its words under the tag, the
// last of which may go on. It is not exact where too many names begin so.
func (l *Library) tagged(ctx context.Context, tag string, words []string) (expr string, exact bool, err error) {
	n := len(words) - 1
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
