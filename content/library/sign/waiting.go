package sign

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"slices"
)

// Changes are signs in the order of their rows, 20 bytes each: the row's number,
// has and pairs. Those of many quotes, of which each block gets a few, wait under
// numbers of blocks below waitingBlocks for several transactions, as rewriting most blocks with
// each takes a tenth of building. They are the library's from the start, so that
// nothing is lost with the process, and who reads signs puts them on top.
type Changes []byte

const changeSize = 8 + size

// MostWaiting is how many transactions changes wait at most.
const MostWaiting = 8

// Len is how many changes there are.
func (c Changes) Len() int { return len(c) / changeSize }

// Set gives the row id a sign; a zero one takes it away.
func (c *Changes) Set(id int64, s Sign) error {
	out := binary.LittleEndian.AppendUint64(*c, uint64(id))
	out = binary.LittleEndian.AppendUint64(out, s.Has)
	*c = binary.LittleEndian.AppendUint32(out, s.Pairs)
	return nil
}

// first returns the first change of some.
func (c Changes) first() (id int64, s Sign) {
	return int64(binary.LittleEndian.Uint64(c)), get(c[8:changeSize], 0)
}

// Save puts the changes behind those that wait, where they may, or when it is their turn all into their blocks.
func (c Changes) Save(ctx context.Context, tx *sql.Tx, mayWait bool) error {
	if len(c) == 0 {
		return nil
	}
	if mayWait {
		var waiting int64
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM sign WHERE "+Waiting).Scan(&waiting); err != nil {
			return err
		}
		if waiting < MostWaiting {
			_, err := tx.ExecContext(ctx, "INSERT INTO sign (block, signs) VALUES (?, ?)", waitingBlocks+waiting-MostWaiting, []byte(c)) // the latest has the largest number
			if err == nil {
				_, err = tx.ExecContext(ctx, changed)
			}
			return err
		}
	}
	return putAll(ctx, tx, c)
}

// PutWaiting puts the changes that wait into their blocks.
func PutWaiting(ctx context.Context, tx *sql.Tx) error { return putAll(ctx, tx, nil) }

// putAll puts the changes that wait, and behind them last, into their blocks.
func putAll(ctx context.Context, tx *sql.Tx, last Changes) error {
	all, err := waiting(ctx, tx)
	if err != nil {
		return err
	}
	if len(all) > 0 {
		if _, err := tx.ExecContext(ctx, "DELETE FROM sign WHERE "+Waiting); err != nil {
			return err
		}
	}
	all = append(all, last)
	w, err := NewWriter(ctx, tx)
	if err != nil {
		return err
	}
	for {
		least, from := int64(0), -1 // of the same row, the earlier change goes first
		for i, c := range all {
			if len(c) < changeSize { // a damaged file may have a part of one
				continue
			}
			if id, _ := c.first(); from < 0 || id < least {
				least, from = id, i
			}
		}
		if from < 0 {
			return w.Flush()
		}
		_, s := all[from].first()
		if err := w.Set(least, s); err != nil {
			return err
		}
		all[from] = all[from][changeSize:]
	}
}

// waiting returns the changes that wait, the earliest first.
func waiting(ctx context.Context, tx *sql.Tx) ([]Changes, error) {
	rows, err := tx.QueryContext(ctx, "SELECT signs FROM sign WHERE "+Waiting+" ORDER BY block")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Changes
	for rows.Next() {
		var c Changes
		if err := rows.Scan(rawBytes{(*[]byte)(&c)}); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, rows.Err()
}

// withChanges puts the changes that wait, which are the last of blocks, into the
// others, and returns these.
func withChanges(blocks []block) []block {
	n := len(blocks)
	for n > 0 && blocks[n-1].number < waitingBlocks {
		n--
	}
	out, waiting := blocks[:n:n], blocks[n:]
	places := make(map[int64]int, n)
	for i := range out {
		places[out[i].number] = i
	}
	slices.Reverse(waiting) // the earliest first
	for _, b := range waiting {
		for c := Changes(b.signs); len(c) >= changeSize; c = c[changeSize:] {
			id, s := c.first()
			place, known := places[id>>blockBits]
			if !known {
				place = len(out)
				places[id>>blockBits], out = place, append(out, block{number: id >> blockBits})
			}
			out[place].signs = put(out[place].signs, int(id&(1<<blockBits-1)), s)
		}
	}
	slices.SortFunc(out, func(x, y block) int { return cmp.Compare(y.number, x.number) })
	return out
}
