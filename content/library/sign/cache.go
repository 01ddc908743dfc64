package sign

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"math"
	"slices"
	"sync"
)

// block is a row of the table sign.
type block struct {
	number int64
	signs  []byte
}

// Asker runs statements, the texts of which must be few.
type Asker interface {
	Query(ctx context.Context, text string, args ...any) (*sql.Rows, error)
	QueryRow(ctx context.Context, text string, args []any, into ...any) error
}

// Cache keeps all signs in memory, 12 bytes a quote, from the first search on
// that goes through many until somebody changes them.
type Cache struct {
	lock    sync.Mutex
	version int64   // of the library, when blocks were read
	blocks  []block // the newest first; nil when they have not been read
}

// fewBlocks is how many blocks are read where they are, before all are kept in memory.
const fewBlocks = 64

// Reader reads signs for one search.
type Reader struct {
	ask     Asker
	cache   *Cache
	version int64
	blocks  []block // all, or nil
}

// Open returns a reader of the signs as they are now or, where they change meanwhile, will be.
func (c *Cache) Open(ctx context.Context, ask Asker) (*Reader, error) {
	r, waiting := &Reader{ask: ask, cache: c}, false // waiting: some are not in their blocks yet
	if err := ask.QueryRow(ctx, "SELECT max(version), EXISTS (SELECT 1 FROM sign WHERE "+Waiting+") FROM sign_version", nil, (*versionColumn)(&r.version), &waiting); err != nil {
		return nil, err
	}
	if r.blocks = c.of(r.version); r.blocks == nil && waiting {
		return r, r.all(ctx) // a block alone does not tell all of its rows
	}
	return r, nil
}

// of returns the blocks if they were kept at that version, and else forgets them.
func (c *Cache) of(version int64) []block {
	c.lock.Lock()
	defer c.lock.Unlock()
	if c.version != version {
		c.blocks = nil
	}
	return c.blocks
}

// all reads all signs, and keeps them for other searches.
func (r *Reader) all(ctx context.Context) error {
	blocks, err := r.read(ctx, math.MaxInt, "ORDER BY block DESC") // at once, as changes that wait may be put into their blocks meanwhile
	if err != nil {
		return err
	}
	r.blocks = withChanges(blocks)
	c := r.cache
	c.lock.Lock()
	defer c.lock.Unlock()
	c.version, c.blocks = r.version, r.blocks
	return nil
}

// read reads at most most blocks.
func (r *Reader) read(ctx context.Context, most int, where string, args ...any) ([]block, error) {
	rows, err := r.ask.Query(ctx, "SELECT block, "+bounded+" FROM sign "+where, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := []block{}
	for len(out) < most && rows.Next() {
		var b block
		if err := rows.Scan(&b.number, rawBytes{&b.signs}); err != nil {
			return nil, err
		}
		out = append(out, b)
	}
	return out, rows.Err()
}

// Scan returns at least step rows from to back to from whose signs fit, the newest
// first, and the row before which to go on; there may be fewer than step where
// there is more.
func (r *Reader) Scan(ctx context.Context, f *Filter, from, to int64, step int) (ids []int64, next int64, err error) {
	blocks, some := r.blocks, false
	if blocks == nil {
		blocks, err = r.read(ctx, fewBlocks, "WHERE block >= ? AND block <= ? ORDER BY block DESC", from>>blockBits, (to-1)>>blockBits)
		if err != nil {
			return nil, 0, err
		}
		some = len(blocks) == fewBlocks
	}
	at := blockOf(blocks, (to-1)>>blockBits)
	for ; at < len(blocks) && blocks[at].number >= from>>blockBits; at++ {
		ids = blocks[at].appendFitting(ids, f, from, to)
		if next = blocks[at].number << blockBits; len(ids) >= step {
			return ids, next, nil
		}
	}
	if some {
		return ids, next, r.all(ctx) // the next part will be larger
	}
	return ids, math.MinInt64, nil
}

// Choose returns those of ids, which fall, whose signs fit.
func (r *Reader) Choose(ctx context.Context, f *Filter, ids []int64) ([]int64, error) {
	blocks, err := r.holding(ctx, ids)
	if err != nil {
		return nil, err
	}
	fit := ids[:0]
	for _, id := range ids {
		for len(blocks) > 0 && blocks[0].number > id>>blockBits {
			blocks = blocks[1:]
		}
		if len(blocks) > 0 && blocks[0].number == id>>blockBits && f.fits(get(blocks[0].signs, int(id&(1<<blockBits-1)))) {
			fit = append(fit, id)
		}
	}
	return fit, nil
}

// holding returns the blocks of ids, which fall, and maybe others.
func (r *Reader) holding(ctx context.Context, ids []int64) ([]block, error) {
	if r.blocks != nil {
		return r.blocks, nil
	}
	var numbers []int64
	for _, id := range ids {
		if n := len(numbers); n == 0 || numbers[n-1] != id>>blockBits {
			numbers = append(numbers, id>>blockBits)
		}
	}
	if len(numbers) > fewBlocks {
		err := r.all(ctx)
		return r.blocks, err
	}
	list, err := json.Marshal(numbers)
	if err != nil {
		return nil, err
	}
	return r.read(ctx, fewBlocks, "WHERE block IN (SELECT value FROM json_each(?)) ORDER BY block DESC", string(list))
}

// rawBytes takes a column's bytes, which the driver makes for each row, without copying them.
type rawBytes struct{ into *[]byte }

// Scan implements [database/sql.Scanner].
func (r rawBytes) Scan(value any) error {
	*r.into, _ = value.([]byte) // a damaged file may have something else there
	return nil
}

// appendFitting appends the rows of a block from to back to from whose signs fit.
func (b *block) appendFitting(ids []int64, f *Filter, from, to int64) []int64 {
	first, mask := b.number<<blockBits, f.Want|f.Bar
	for at := len(b.signs)/size*size - size; at >= 0; at -= size {
		if binary.LittleEndian.Uint64(b.signs[at:])&mask != f.Want {
			continue
		}
		place := at / size
		if id := first + int64(place); f.fits(get(b.signs, place)) && id >= from && id < to {
			ids = append(ids, id)
		}
	}
	return ids
}

// blockOf returns the place of the block of a number, or of the next older one, in a list that begins with the newest.
func blockOf(blocks []block, number int64) int {
	at, _ := slices.BinarySearchFunc(blocks, number, func(b block, number int64) int { return cmp.Compare(number, b.number) })
	return at
}
