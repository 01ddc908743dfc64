package library

import (
	"cmp"
	"context"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"brief/content/library/plan"
	"brief/content/library/sign"
)

// signedCandidates is [Library.candidates] where signs tell which quotes may match.
func (l *Library) signedCandidates(ctx context.Context, p *lookup, enough int) ([]plan.Candidate, error) {
	signs, err := l.signs.Open(ctx, &l.statements)
	if err != nil {
		return nil, err
	}
	var out []plan.Candidate
	step := enough + enough/2
	for to := p.To; to > p.From; step *= 4 {
		var ids []int64
		if ids, to, err = l.fitting(ctx, p, signs, to, step); err != nil {
			return nil, err
		}
		if out, err = l.readCandidates(ctx, p, out, ids, enough); err != nil || p.done(len(out), enough) {
			return out, err
		}
	}
	return out, nil
}

// fitting returns about step rows before to whose signs fit and that the index finds, the newest first, and the row
// before which to go on.
func (l *Library) fitting(ctx context.Context, p *lookup, signs *sign.Reader, to int64, step int) (ids []int64, next int64, err error) {
	filter := p.SignFilter()
	find := func(match string) ([]int64, int64, error) {
		if match == "" {
			return signs.Scan(ctx, &filter, p.From, to, step)
		}
		ids, next, err := l.matching(ctx, p, match, to, int(float64(step)/max(p.SignShare, 0.001)))
		if err != nil {
			return nil, 0, err
		}
		ids, err = signs.Choose(ctx, &filter, ids)
		return ids, next, err
	}
	if ids, next, err = find(p.Match); err != nil || p.Untold == "" {
		return ids, next, err
	}
	match := p.Untold
	if p.Match != "" {
		match = "(" + p.Match + ") AND " + p.Untold
	}
	filter.Told = 0
	others, before, err := find(match)
	next = max(next, before) // as far back as both have looked
	ids = slices.DeleteFunc(append(slices.Clone(ids), others...), func(id int64) bool { return id < next })
	slices.SortFunc(ids, func(x, y int64) int { return cmp.Compare(y, x) })
	return slices.Compact(ids), next, err
}

// matching returns at most step rows before to that the index finds for match, the newest
// first, and the row before which to go on.
func (l *Library) matching(ctx context.Context, p *lookup, match string, to int64, step int) (ids []int64, next int64, err error) {
	var list string // in one row: each row takes longer to hand over than to find; a bare LIMIT ? would be understood anew each time
	err = l.statements.QueryRow(ctx, `SELECT coalesce(group_concat(id), '') FROM (SELECT rowid AS id FROM quote_fts
		WHERE quote_fts MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT 0 + ?)`, []any{match, p.From, to, step}, &list)
	if err != nil || list == "" {
		return nil, math.MinInt64, err
	}
	ids = make([]int64, 0, strings.Count(list, ",")+1)
	for number := range strings.SplitSeq(list, ",") {
		id, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			return nil, 0, err
		}
		ids = append(ids, id)
	}
	// SQLite promises no order of what group_concat takes; it has always been that of the rows.
	slices.SortFunc(ids, func(x, y int64) int { return cmp.Compare(y, x) })
	if len(ids) < step {
		return ids, math.MinInt64, nil
	}
	return ids, ids[len(ids)-1], nil
}

// readCandidates appends those of ids that match to out, until there are enough.
func (l *Library) readCandidates(ctx context.Context, p *lookup, out []plan.Candidate, ids []int64, enough int) ([]plan.Candidate, error) {
	list, err := json.Marshal(ids)
	if err != nil || len(ids) == 0 {
		return out, err
	}
	rows, err := l.statements.Query(ctx, "SELECT "+p.columns()+" FROM json_each(?) CROSS JOIN quote ON quote.id = value WHERE true"+p.Where(), string(list))
	if err != nil {
		return nil, err
	}
	return p.collect(out, rows, enough)
}
