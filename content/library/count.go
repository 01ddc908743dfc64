package library

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"brief/content/library/sign"
)

// countWords adds to the counts of words, by which a search is planned.
func countWords(ctx context.Context, tx *sql.Tx, counts map[string]int) error {
	add := newBulk(ctx, tx, "INSERT INTO word (word, quotes)", 2)
	add.behind = " ON CONFLICT (word) DO UPDATE SET quotes = quotes + excluded.quotes"
	for _, w := range slices.Sorted(maps.Keys(counts)) {
		if err := add.add(w, counts[w]); err != nil {
			return err
		}
	}
	return add.end()
}

// waitingCounts are counts of words that the table has, which wait for their turn:
// searches need every word at once, but only about how many quotes have it. Writing
// them with each of many transactions took a tenth of building.
type waitingCounts struct {
	fresh map[string]int // of the transaction that is open
	safe  map[string]int // of those committed before
	turns int            // how many those were
}

// mostTurns is how many transactions counts wait at most.
const mostTurns = sign.MostWaiting

// count counts the words of n quotes that the tally has.
func (a *adder) count(n int) error {
	now := map[string]int{}
	later := now
	if n >= fewRows && a.waiting.turns < mostTurns {
		later = a.waiting.fresh
	}
	a.known.tally.count(now, later)
	return countWords(a.ctx, a.tx, now)
}

// commit commits the transaction, with the counts whose turn it is.
func (a *adder) commit() error {
	due := a.waiting.turns >= mostTurns
	if due {
		if err := countWords(a.ctx, a.tx, a.waiting.safe); err != nil {
			return err
		}
	}
	if err := a.tx.Commit(); err != nil {
		return err
	}
	w := &a.waiting
	if due {
		w.safe, w.turns = map[string]int{}, 0
	}
	if len(w.fresh) > 0 {
		w.turns++
	}
	for word, quotes := range w.fresh {
		w.safe[word] += quotes
	}
	clear(w.fresh)
	return nil
}

// writeWaiting writes the counts and the signs that still wait.
func (a *adder) writeWaiting(ctx context.Context, l *Library) error {
	if a.wrote < fewRows {
		return nil
	}
	return l.write(ctx, func(tx *sql.Tx) error {
		if err := countWords(ctx, tx, a.waiting.safe); err != nil {
			return err
		}
		return sign.PutWaiting(ctx, tx)
	})
}
