package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"brief/content/library/sign"
)

// Library is an open library. It is safe for concurrent use, also by several
// processes at once.
type Library struct {
	db         *sql.DB
	path       string
	statements statements
	signs      sign.Cache
	readOnly   bool   // nothing can be written to it
	snapshot   bool   // what others write meanwhile is not seen
	copyAt     string // the file that is read in place of the library's own; "" for that one
}

func newLibrary(db *sql.DB, path string) *Library {
	l := &Library{path: path}
	l.use(db)
	return l
}

// use makes db what is read and written.
func (l *Library) use(db *sql.DB) { l.db, l.statements.db = db, db }

// ErrDamaged says that the file is there but cannot be read as a library.
var ErrDamaged = errors.New("the library is damaged")

// errNoLibrary is ErrDamaged of a file that does not begin as a library does.
var errNoLibrary = fmt.Errorf("it is no library, or %w", ErrDamaged)

// DefaultPath is where the library is kept: brief/library.db under the XDG data directory.
func DefaultPath() string { return filepath.Join(xdg.DataHome, "brief", "library.db") }

// settings of every connection: a commit that has returned survives a power cut,
// writers wait for each other for a minute instead of failing, and a writer's transaction
// takes its lock at once. The log may grow to 128 MB before it is copied into the
// file: pages that many articles share are copied once, not with each commit. Of
// that, 32 MB stay while others have the library open.
const settings = "?_txlock=immediate&_pragma=busy_timeout(60000)&_pragma=journal_mode(wal)" +
	"&_pragma=synchronous(full)&_pragma=cache_size(-32768)&_pragma=wal_autocheckpoint(32768)&_pragma=journal_size_limit(33554432)"

// Open opens the library at path and makes it when there is none. A library of
// an older version is brought up to date; a newer or a damaged one is left as it is. One
// that cannot be written to is opened for reading.
func Open(ctx context.Context, path string) (*Library, error) { return OpenShowing(ctx, path, nil) }

// OpenShowing is [Open]. Where the index of an older version has to be made anew,
// progress is told how many quotes are done; it may be nil.
func OpenShowing(ctx context.Context, path string, progress func(done, all int)) (*Library, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("cannot open the library %s: it is a directory or a device – name a file", path)
	}
	if err == nil && !writable(path) {
		return openReadOnly(ctx, path, progress)
	}
	there := err == nil
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		instead := "name another file with brief library --library FILE"
		if path == DefaultPath() {
			instead = "set XDG_DATA_HOME to one that can be written to"
		}
		return nil, fmt.Errorf("cannot make the library's directory: %w – %s", err, instead)
	}
	db, err := sql.Open("sqlite", fileURI(path)+settings)
	if err != nil {
		return nil, fmt.Errorf("cannot open the library %s: %w", path, err)
	}
	l := newLibrary(db, path)
	if err = l.migrate(ctx, progress); err == nil {
		return l, nil
	}
	db.Close()
	if c := code(err); there && (c == codeReadOnly || c == codeCantOpen) {
		return openReadOnly(ctx, path, progress)
	}
	return nil, l.wrap("open", err)
}

// OpenToRead is [OpenShowing] for who only looks: where there is no file, none is made, and
// the library is empty.
func OpenToRead(ctx context.Context, path string, progress func(done, all int)) (*Library, error) {
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		return OpenShowing(ctx, path, progress)
	}
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, fmt.Errorf("cannot open the library %s: %w", path, err)
	}
	db.SetMaxOpenConns(1) // each connection has a memory of its own
	l := newLibrary(db, path)
	if err := l.migrate(ctx, nil); err != nil {
		db.Close()
		return nil, l.wrap("open", err)
	}
	return l, nil
}

// fileURI is path as SQLite takes it with parameters behind.
func fileURI(path string) string { return "file:" + (&url.URL{Path: path}).EscapedPath() }

// Path is where the library is kept.
func (l *Library) Path() string { return l.path }

// Close closes the library; what was added is already safe before.
func (l *Library) Close() error { return l.db.Close() }

// The result codes of SQLite that are told apart.
const (
	codeError    = 1
	codeBusy     = 5
	codeReadOnly = 8
	codeDisk     = 10 // reading or writing failed, as beyond a limit of file size
	codeCorrupt  = 11
	codeFull     = 13
	codeCantOpen = 14
	codeNotADB   = 26
)

// wrap says what could not be done, and what next where that is known.
func (l *Library) wrap(what string, err error) error {
	if damaged(err) && l.copyAt != "" {
		os.Remove(l.copyAt) // another one may be sound
	}
	if l.snapshot && (damaged(err) || l.copyAt != "" && code(err) == codeCantOpen) { // its copy may be another one's by now
		return fmt.Errorf("cannot %s the library %s, which is read-only here: somebody has written to it meanwhile, or it is damaged (%w) – try again", what, l.path, err)
	}
	if damaged(err) && l.readOnly {
		return fmt.Errorf("cannot %s %s: %w (%w), and %w – copy it elsewhere; of the copy, brief library --library FILE check repairs what can be", what, l.path, ErrDamaged, err, errCannotWrite)
	}
	if damaged(err) {
		says := ErrDamaged
		if code(err) == codeNotADB && !beginsAsDatabase(l.path) {
			says = errNoLibrary
		}
		return fmt.Errorf("cannot %s %s: %w (%w) – %s repairs what can be", what, l.path, says, err, CommandLine(l.path, "check"))
	}
	switch code(err) {
	case codeBusy:
		return fmt.Errorf("cannot %s the library %s: another brief has been writing to it for a minute – try again when it is done", what, l.path)
	case codeFull:
		return fmt.Errorf("cannot %s the library %s: the disk is full – what was reported as saved is safe", what, l.path)
	case codeDisk:
		return fmt.Errorf("cannot %s the library %s: the disk fails, or a limit on file size is met (%w) – what was reported as saved is safe", what, l.path, err)
	case codeCantOpen:
		return fmt.Errorf("cannot %s the library %s: it cannot be opened, or made in its directory – name another file with brief library --library FILE", what, l.path)
	case codeReadOnly:
		return l.errReadOnly(what)
	}
	return fmt.Errorf("cannot %s the library %s: %w", what, l.path, err)
}

// damaged reports whether err means a damaged file. No statement asks for what a
// library does not have: one that cannot be understood met a damaged list of tables.
func damaged(err error) bool {
	if errors.Is(err, sign.ErrVersion) {
		return true
	}
	switch code(err) {
	case codeCorrupt, codeNotADB, codeError:
		return true
	}
	return false
}

// write runs do in a transaction that holds the write lock from its start.
func (l *Library) write(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}
