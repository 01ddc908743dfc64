package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// readSettings are the settings of a connection that only reads.
const readSettings = "?mode=ro&_pragma=busy_timeout(60000)&_pragma=cache_size(-32768)"

// openReadOnly opens a library that cannot be written to, or in whose directory nothing
// can be made: beside the log that others have there or, where there is none, as a file
// that nobody changes, so that no files are made that would be read-only as it is.
func openReadOnly(ctx context.Context, path string, progress func(done, all int)) (*Library, error) {
	l := &Library{path: path, readOnly: true}
	if linked, err := filepath.EvalSymlinks(path); err == nil {
		path = linked // the log is beside the file itself
	}
	log, err := os.Stat(path + "-wal")
	_, unindexed := os.Stat(path + "-shm") // the log's index would be made, and read-only as the file is
	if err == nil && unindexed == nil {
		switch err := l.openWith(ctx, readSettings, progress); {
		case err == nil:
			return l, nil
		case errors.Is(err, ErrDamaged):
			return nil, err
		}
	}
	if err == nil && log.Size() > 0 { // the file alone lacks what the log has
		return nil, fmt.Errorf("cannot open the library %s: %w, and what was saved last is in %s-wal – copy both elsewhere and %s", path, errCannotWrite, path, useCopy)
	}
	if err := l.openWith(ctx, readSettings+"&immutable=1", progress); err != nil {
		return nil, err
	}
	l.snapshot = true
	return l, nil
}

// openWith opens the library, or a copy where this brief cannot read it as it is.
func (l *Library) openWith(ctx context.Context, settings string, progress func(done, all int)) error {
	db, err := sql.Open("sqlite", fileURI(l.path)+settings)
	if err != nil {
		return fmt.Errorf("cannot open the library %s: %w", l.path, err)
	}
	var version int
	err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	switch {
	case err != nil:
		err = l.wrap("open", err)
	case version > len(migrations):
		err = fmt.Errorf("cannot open the library %s: %w", l.path, newer(version))
	case version <= 0:
		err = fmt.Errorf("cannot open the library %s: it is empty, or another program's database – name a library's file", l.path)
	case version < layout:
		err = l.openCopy(ctx, db, progress)
	default:
		l.use(db)
		return nil
	}
	return errors.Join(err, db.Close())
}

// ReadOnly reports whether the library can be read and not written to.
func (l *Library) ReadOnly() bool { return l.readOnly }

// errCannotWrite says that a library only can be read.
var errCannotWrite = errors.New("it or its directory is read-only")

// useCopy tells how a copy of the library is used, also where no command line is.
const useCopy = "use the copy with brief library --library FILE"

// errReadOnly says that something cannot be done with a library that only can be read.
func (l *Library) errReadOnly(what string) error {
	return fmt.Errorf("cannot %s the library %s: %w – copy it elsewhere and %s", what, l.path, errCannotWrite, useCopy)
}
