package library

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/adrg/xdg"
)

// openCopy opens a copy, brought up to date, of an older library that cannot be brought up to date where
// it is; from is open on that. The copy is kept in the cache for as long as the library stays as it is.
func (l *Library) openCopy(ctx context.Context, from *sql.DB, progress func(done, all int)) error {
	if err := checkOurs(ctx, from); err != nil {
		return l.wrap("open", err)
	}
	at, err := l.copyPath()
	if err != nil {
		return l.errNoCopy(err)
	}
	if _, err := os.Stat(at); err != nil {
		if err := l.makeCopy(ctx, from, at, progress); err != nil {
			return err
		}
	}
	now := time.Now()
	_ = os.Chtimes(at, now, now) // it is used
	if err := l.openAt(at); err != nil {
		return l.errNoCopy(err)
	}
	return nil
}

// openAt makes the copy at a path what is read in place of the library.
func (l *Library) openAt(at string) error {
	db, err := sql.Open("sqlite", fileURI(at)+readSettings+"&immutable=1")
	if err == nil {
		l.use(db)
		l.snapshot, l.copyAt = true, at
	}
	return err
}

// copyPath is where the copy of the library as it is now belongs: what is written to it makes another one of it.
func (l *Library) copyPath() (string, error) {
	path, err := filepath.EvalSymlinks(l.path) // the log is beside the file itself
	if err != nil {
		return "", err
	}
	if path, err = filepath.Abs(path); err != nil {
		return "", err
	}
	state := fmt.Sprint(len(migrations))
	for _, end := range []string{"", "-wal"} {
		if info, err := os.Stat(path + end); err == nil {
			state += fmt.Sprintf(" %d %d", info.Size(), info.ModTime().UnixNano())
		}
	}
	return filepath.Join(xdg.CacheHome, "brief", "libraries", shortHash(path)+"-"+shortHash(state)+".db"), nil
}

func shortHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:12])
}

// makeCopy makes the copy under another name, so that nobody meets an unfinished one, and removes those
// of the library as it was.
func (l *Library) makeCopy(ctx context.Context, from *sql.DB, at string, progress func(done, all int)) (err error) {
	if err := os.MkdirAll(filepath.Dir(at), 0o700); err != nil {
		return l.errNoCopy(err)
	}
	f, err := os.CreateTemp(filepath.Dir(at), filepath.Base(at)+".*"+unfinished)
	if err != nil {
		return l.errNoCopy(err)
	}
	defer os.Remove(f.Name())
	if err := f.Close(); err != nil {
		return l.errNoCopy(err)
	}
	if _, err := from.ExecContext(ctx, "VACUUM INTO ?", f.Name()); damaged(err) {
		return l.wrap("open", err)
	} else if err != nil {
		return l.errNoCopy(err)
	}
	// What is unfinished is thrown away: it needs no journal.
	db, err := sql.Open("sqlite", fileURI(f.Name())+"?_txlock=immediate&_pragma=journal_mode(off)&_pragma=synchronous(full)&_pragma=cache_size(-32768)")
	if err != nil {
		return l.errNoCopy(err)
	}
	err = newLibrary(db, f.Name()).migrate(ctx, progress)
	if err := errors.Join(err, db.Close()); damaged(err) {
		return l.wrap("open", err)
	} else if err != nil {
		return l.errNoCopy(err)
	}
	if err := os.Rename(f.Name(), at); err != nil {
		return l.errNoCopy(err)
	}
	removeCopies(at)
	return nil
}

const (
	// unfinished is how the names of copies end that are being made.
	unfinished = ".tmp"
	// unfinishedFor is how long one may take: older ones are left of programs that were killed.
	unfinishedFor = 24 * time.Hour
	// unusedFor is how long a copy stays that is not opened: its library may be gone.
	unusedFor = 90 * 24 * time.Hour
)

// removeCopies removes the other copies of the library whose copy is at, and those of libraries that nobody reads
// any more. They may stay where that fails.
func removeCopies(at string) {
	dir, copied := filepath.Split(at)
	library, _, _ := strings.Cut(copied, "-")
	files, _ := os.ReadDir(dir)
	for _, f := range files {
		info, err := f.Info()
		if err != nil || f.Name() == copied {
			continue
		}
		stays := unusedFor
		if strings.HasSuffix(f.Name(), unfinished) {
			stays = unfinishedFor
		} else if strings.HasPrefix(f.Name(), library+"-") {
			stays = 0
		}
		if stays == 0 || time.Since(info.ModTime()) > stays {
			os.Remove(filepath.Join(dir, f.Name()))
		}
	}
}

// errNoCopy says that a library can be neither brought up to date nor copied to where it could be.
func (l *Library) errNoCopy(err error) error {
	return fmt.Errorf("cannot bring up to date the library %s: %w, and no copy of it could be made in %s (%w) – make one and %s",
		l.path, errCannotWrite, filepath.Join(xdg.CacheHome, "brief"), err, useCopy)
}
