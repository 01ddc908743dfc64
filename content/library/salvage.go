package library

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// salvage moves what can still be read to a new library in place of the damaged one.
func salvage(ctx context.Context, r *Report, progress func(done, all int)) error {
	fresh := r.Path + ".new"
	if info, err := os.Lstat(fresh); err == nil && info.Size() > 0 && !beginsAsDatabase(fresh) {
		return fmt.Errorf("cannot repair %s: a file %s is in the way, which is none of a repair – move it", r.Path, fresh)
	}
	if err := removeAll(fresh); err != nil {
		return err
	}
	to, err := Open(ctx, fresh)
	if err != nil {
		return err
	}
	err = rescue(ctx, r, to, progress)
	if err == nil {
		err = to.count(ctx, r)
	}
	if err == nil {
		err = to.lost(ctx, r, progress)
	}
	if err := errors.Join(err, to.Close()); err != nil {
		return fmt.Errorf("cannot repair %s: %w", r.Path, err)
	}
	if r.Articles == 0 && !beginsAsDatabase(r.Path) {
		r.Problems = nil
		return errors.Join(fmt.Errorf("%s is no library, and nothing in it is of one – it is left as it is", r.Path), removeAll(fresh))
	}
	return takePlace(r, fresh)
}

// takePlace puts the repaired library in place of the damaged one, which is kept under another name.
func takePlace(r *Report, fresh string) error {
	kept, err := freeName(r.Path + ".bad")
	if err != nil {
		return err
	}
	for _, end := range []string{"-wal", "-shm"} { // they must not be taken for the new one's
		if err := os.Rename(r.Path+end, kept+end); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("cannot keep the damaged library: %w", err)
		}
	}
	err = os.Link(r.Path, kept) // under both names, there is a library at every moment
	if err != nil {
		err = os.Rename(r.Path, kept) // no links here
	}
	if err != nil {
		return fmt.Errorf("cannot keep the damaged library: %w", err)
	}
	if err := os.Rename(fresh, r.Path); err != nil {
		return fmt.Errorf("cannot put the repaired library in place: %w", err)
	}
	r.Kept, r.Repaired = filepath.Base(kept), true
	return nil
}

// beginsAsDatabase reports whether a file begins as all of SQLite's do.
func beginsAsDatabase(path string) bool {
	const begin = "SQLite format 3\x00" // https://www.sqlite.org/fileformat.html#the_database_header
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, len(begin))
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == begin
}

// freeName returns path, or path with a number, of no file that is there.
func freeName(path string) (string, error) {
	for n := 0; n < 1000; n++ {
		name := path
		if n > 0 {
			name = fmt.Sprintf("%s%d", path, n)
		}
		if _, err := os.Lstat(name); errors.Is(err, os.ErrNotExist) {
			return name, nil
		}
	}
	return "", fmt.Errorf("there are too many damaged libraries beside %s – remove some", path)
}

func removeAll(path string) error {
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + end); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("cannot remove an unfinished repair: %w", err)
		}
	}
	return nil
}
