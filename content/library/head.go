package library

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

// A library's first page says where its tables begin. They begin where those of
// a new library do, which is made by the same statements: with a new one's first
// page, a file whose own is damaged can be read.

const pageSize = 4096

// rescueUnderHead copies what can be read of a damaged library under the first
// page of a new one.
func rescueUnderHead(ctx context.Context, r *Report, tx *sql.Tx) (err error) {
	fresh, patched := r.Path+".head", r.Path+".under"
	defer func() { err = errors.Join(err, removeAll(fresh), removeAll(patched)) }()
	if err := errors.Join(removeAll(fresh), removeAll(patched)); err != nil {
		return err
	}
	l, err := Open(ctx, fresh)
	if err != nil {
		return err
	}
	if err := l.Close(); err != nil {
		return err
	}
	if err := putHead(fresh, r.Path, patched); err != nil {
		return fmt.Errorf("cannot copy the damaged library: %w", err)
	}
	_, err = rescueFrom(ctx, &Report{}, patched, tx)
	return err
}

// firstPage reads the first page of a database, and tells how large that is in bytes.
func firstPage(path string) (page []byte, size int64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, err
	}
	defer f.Close()
	page = make([]byte, pageSize)
	if _, err := io.ReadFull(f, page); err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, 0, err
	}
	return page, info.Size(), nil
}

// putHead copies body to out with the first page of head.
func putHead(head, body, out string) error {
	first, least, err := firstPage(head)
	if err != nil {
		return err
	}
	b, err := os.Open(body)
	if err != nil {
		return err
	}
	defer b.Close()
	info, err := b.Stat()
	if err != nil {
		return err
	}
	// A file cut short is filled up: SQLite reads no table where the page that one begins with is beyond the end.
	whole := info.Size() / pageSize * pageSize
	size := max(whole, least)
	// The format of the header is SQLite's, https://www.sqlite.org/fileformat2.html#the_database_header.
	binary.BigEndian.PutUint32(first[28:], uint32(size/pageSize))
	clear(first[32:40]) // free pages
	copy(first[92:96], first[24:28])
	o, err := os.OpenFile(out, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = o.Write(first)
	if err == nil && whole > pageSize {
		_, err = b.Seek(pageSize, io.SeekStart)
	}
	if err == nil {
		_, err = io.CopyN(o, b, whole-pageSize)
	}
	if err == nil {
		err = o.Truncate(size)
	}
	return errors.Join(err, o.Close())
}
