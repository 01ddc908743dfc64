package library

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"slices"
)

// signChanges are signs in the order of their rows, 20 bytes each: the row's number,
// has and pairs. Those of many quotes, of which each block gets a few, wait under
// numbers of blocks below waitingBlocks for several transactions, as rewriting most blocks with
// each takes a tenth of building. They are the library's from the start, so that
// nothing is lost with the process, and who reads signs puts them on top.
type signChanges []byte

const changeSize = 8 + signSize

// set gives the row id a sign; a zero one takes it away.
func (c *signChanges) set(id int64, s sign) error {
	out := binary.LittleEndian.AppendUint64(*c, uint64(id))
	out = binary.LittleEndian.AppendUint64(out, s.has)
	*c = binary.LittleEndian.AppendUint32(out, s.pairs)
	return nil
}

// first returns the first change of some.
func (c signChanges) first() (id int64, s sign) {
	return int64(binary.LittleEndian.Uint64(c)), signAt(c[8:changeSize], 0)
}

// save puts the changes behind those that wait or, when they are few or it is their turn, all into their blocks.
func (c signChanges) save(ctx context.Context, tx *sql.Tx) error {
	if len(c) == 0 {
		return nil
	}
	if len(c) >= fewRows*changeSize {
		var waiting int64
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM sign WHERE "+areWaiting).Scan(&waiting); err != nil {
			return err
		}
		if waiting < mostTurns {
			_, err := tx.ExecContext(ctx, "INSERT INTO sign (block, signs) VALUES (?, ?)", waitingBlocks+waiting-mostTurns, []byte(c)) // the latest has the largest number
			if err == nil {
				_, err = tx.ExecContext(ctx, signsChange)
			}
			return err
		}
	}
	return saveSigns(ctx, tx, c)
}

// saveSigns puts the changes that wait, and behind them last, into their blocks.
func saveSigns(ctx context.Context, tx *sql.Tx, last signChanges) error {
	all, err := waitingSigns(ctx, tx)
	if err != nil {
		return err
	}
	if len(all) > 0 {
		if _, err := tx.ExecContext(ctx, "DELETE FROM sign WHERE "+areWaiting); err != nil {
			return err
		}
	}
	all = append(all, last)
	w, err := newSignWriter(ctx, tx)
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
			return w.flush()
		}
		_, s := all[from].first()
		if err := w.set(least, s); err != nil {
			return err
		}
		all[from] = all[from][changeSize:]
	}
}

// waitingSigns returns the changes that wait, the earliest first.
func waitingSigns(ctx context.Context, tx *sql.Tx) ([]signChanges, error) {
	rows, err := tx.QueryContext(ctx, "SELECT signs FROM sign WHERE "+areWaiting+" ORDER BY block")
	return readAll(rows, err, func(c *signChanges) []any { return []any{rawBytes{(*[]byte)(c)}} })
}

// withChanges puts the changes that wait, which are the last of blocks, into the
// others, and returns these.
func withChanges(blocks []signBlock) []signBlock {
	n := len(blocks)
	for n > 0 && blocks[n-1].block < waitingBlocks {
		n--
	}
	out, waiting := blocks[:n:n], blocks[n:]
	places := make(map[int64]int, n)
	for i := range out {
		places[out[i].block] = i
	}
	slices.Reverse(waiting) // the earliest first
	for _, b := range waiting {
		for c := signChanges(b.signs); len(c) >= changeSize; c = c[changeSize:] {
			id, s := c.first()
			place, known := places[id>>blockBits]
			if !known {
				place = len(out)
				places[id>>blockBits], out = place, append(out, signBlock{block: id >> blockBits})
			}
			out[place].signs = putSign(out[place].signs, int(id&(1<<blockBits-1)), s)
		}
	}
	slices.SortFunc(out, func(x, y signBlock) int { return cmp.Compare(y.block, x.block) })
	return out
}
