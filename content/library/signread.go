package library

import (
	"context"
	"encoding/json"
	"math"
)

// signedCandidates is [Library.candidates] where signs tell which quotes may match.
func (l *Library) signedCandidates(ctx context.Context, p *plan, enough int) ([]candidate, error) {
	filter := p.signFilter()
	var out []candidate
	to := p.to
	step := 2 * enough
	for to > p.from {
		var ids []int64
		var next int64
		var err error
		if p.match == "" {
			ids, next, err = l.idsBySign(ctx, filter, p.from, to, step)
		} else {
			ids, next, err = l.idsOfBoth(ctx, filter, p, to, max(step, int(float64(step)/max(p.signShare, 0.001))))
		}
		if err != nil {
			return nil, err
		}
		if out, err = l.readCandidates(ctx, p, out, ids, enough); err != nil || len(out) >= enough {
			return out, err
		}
		to, step = next, 4*step
	}
	return out, nil
}

// idsBySign returns at least step rows from to back to from whose signs fit, the
// newest first, and the row before which to go on; there may be fewer at the end.
func (l *Library) idsBySign(ctx context.Context, filter signFilter, from, to int64, step int) (ids []int64, next int64, err error) {
	rows, err := l.query(ctx, "SELECT block, signs FROM sign WHERE block >= ? AND block <= ? ORDER BY block DESC", from>>blockBits, (to-1)>>blockBits)
	if err != nil {
		return nil, 0, err
	}
	defer rows.Close()
	for len(ids) < step && rows.Next() {
		var block int64
		var signs []byte
		if err := rows.Scan(&block, rawBytes{&signs}); err != nil {
			return nil, 0, err
		}
		first := block << blockBits
		for place := len(signs)/signSize - 1; place >= 0; place-- {
			if id := first + int64(place); filter.fits(signAt(signs, place)) && id >= from && id < to {
				ids = append(ids, id)
			}
		}
		next = first
	}
	if len(ids) < step {
		next = math.MinInt64
	}
	return ids, next, rows.Err()
}

// idsOfBoth looks at step rows before to that the index finds, and returns those
// whose signs fit, and the row before which to go on.
func (l *Library) idsOfBoth(ctx context.Context, filter signFilter, p *plan, to int64, step int) (ids []int64, next int64, err error) {
	rows, err := l.query(ctx, "SELECT rowid FROM quote_fts WHERE quote_fts MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC", p.match, p.from, to)
	if err != nil {
		return nil, 0, err
	}
	defer rows.Close()
	next = math.MinInt64
	var blocks []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, 0, err
		}
		ids = append(ids, id)
		if block := id >> blockBits; len(blocks) == 0 || blocks[len(blocks)-1] != block {
			blocks = append(blocks, block)
		}
		if len(ids) == step {
			next = id
			break
		}
	}
	if err := rows.Err(); err != nil {
		return nil, 0, err
	}
	if err := rows.Close(); err != nil { // the next question may use its connection
		return nil, 0, err
	}
	ids, err = l.fitting(ctx, filter, ids, blocks)
	return ids, next, err
}

// fitting returns those of ids, which fall, whose signs fit; blocks are those that they are in.
func (l *Library) fitting(ctx context.Context, filter signFilter, ids, blocks []int64) ([]int64, error) {
	list, err := json.Marshal(blocks)
	if err != nil {
		return nil, err
	}
	rows, err := l.query(ctx, "SELECT block, signs FROM json_each(?) CROSS JOIN sign ON block = value", string(list))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	fit := ids[:0]
	for rows.Next() {
		var block int64
		var signs []byte
		if err := rows.Scan(&block, rawBytes{&signs}); err != nil {
			return nil, err
		}
		for len(ids) > 0 && ids[0]>>blockBits >= block {
			if ids[0]>>blockBits == block && filter.fits(signAt(signs, int(ids[0]&(1<<blockBits-1)))) {
				fit = append(fit, ids[0])
			}
			ids = ids[1:]
		}
	}
	return fit, rows.Err()
}

// readCandidates appends those of ids that match to out, until there are enough.
func (l *Library) readCandidates(ctx context.Context, p *plan, out []candidate, ids []int64, enough int) ([]candidate, error) {
	list, err := json.Marshal(ids)
	if err != nil || len(ids) == 0 {
		return out, err
	}
	rows, err := l.query(ctx, "SELECT "+p.columns()+" FROM json_each(?) CROSS JOIN quote ON quote.id = value WHERE true"+p.where(), string(list))
	if err != nil {
		return nil, err
	}
	return p.collect(out, rows, enough)
}

// rawBytes takes a column's bytes without copying them once more; they hold until
// the next row where the driver says so, which ours does not: they are ours.
type rawBytes struct{ into *[]byte }

// Scan implements [database/sql.Scanner].
func (r rawBytes) Scan(value any) error {
	*r.into, _ = value.([]byte) // a damaged file may have something else there
	return nil
}
