package state

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/rogpeppe/go-internal/lockedfile"

	"brief/content"
	"brief/content/atomicfile"
)

// Store is a directory of states. It is safe for concurrent use, by other
// processes too.
type Store struct {
	dir string
}

// DefaultDir is where states are kept: brief below $XDG_STATE_HOME.
func DefaultDir() string { return filepath.Join(xdg.StateHome, "brief") }

// NewStore returns the Store in dir, which is made at the first write.
func NewStore(dir string) *Store { return &Store{dir} }

// ErrNewer says that a newer brief wrote the file; it is never overwritten.
var ErrNewer = errors.New("written by a newer brief")

// Load returns what is kept under key, or the zero Article. A notice, one clean
// line that 80 cells have room for, says that the file was unreadable and has been set
// aside, or that a newer brief wrote it. The error is for a file that cannot be read at all.
func (s *Store) Load(key Key) (a Article, notice string, err error) {
	a, err = s.read(key)
	switch {
	case errors.Is(err, ErrNewer):
		return Article{}, fmt.Sprintf("A newer brief wrote %s – it is left as it is", filepath.Base(s.path(key))), nil
	case errors.Is(err, errCorrupt):
		unlock, err := s.lock(key)
		if err != nil {
			return Article{}, "", err
		}
		defer unlock()
		return s.setAside(key)
	}
	return a, "", err
}

// Update applies change to what is kept under key and writes it. Two Updates at
// once, in any processes, happen one after the other. When it fails, what was
// kept is as it was.
func (s *Store) Update(key Key, change func(*Article)) (Article, error) {
	unlock, err := s.lock(key)
	if err != nil {
		return Article{}, err
	}
	defer unlock()
	a, err := s.read(key)
	if errors.Is(err, errCorrupt) {
		a, _, err = s.setAside(key)
	}
	if err != nil {
		return Article{}, s.saveError(err)
	}
	change(&a)
	a.Schema = schema
	err = s.write(s.path(key), func(w io.Writer) error {
		out := json.NewEncoder(w)
		out.SetIndent("", " ")
		return out.Encode(a)
	})
	if err != nil {
		return Article{}, s.saveError(err)
	}
	return a, nil
}

// Knows reports whether anything is kept about the article at a web address.
func (s *Store) Knows(address string) bool {
	if !content.IsAddress(address) {
		return false
	}
	_, err := os.Stat(s.path(newKey("url", canonicalURL(address))))
	return err == nil
}

func (s *Store) path(key Key) string { return filepath.Join(s.dir, string(key)+".json") }

// lock keeps other writers of key out until the returned function is called.
func (s *Store) lock(key Key) (unlock func(), err error) {
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return nil, s.saveError(err)
	}
	unlock, err = lockedfile.MutexAt(filepath.Join(s.dir, string(key)+".lock")).Lock()
	if err != nil {
		return nil, s.saveError(err)
	}
	return unlock, nil
}

// errCorrupt says that a file is no state of any version.
var errCorrupt = errors.New("corrupt")

func (s *Store) read(key Key) (Article, error) {
	data, err := os.ReadFile(s.path(key))
	if errors.Is(err, fs.ErrNotExist) {
		return Article{}, nil
	}
	if err != nil {
		return Article{}, fmt.Errorf("cannot read the state: %w", atomicfile.Reason(err))
	}
	return decode(data)
}

// decode reads a state file's bytes; its errors are ErrNewer and errCorrupt.
func decode(data []byte) (Article, error) {
	if err := checkSchema(data); err != nil {
		return Article{}, err
	}
	var a Article
	if json.Unmarshal(data, &a) != nil {
		return Article{}, errCorrupt
	}
	a.clean()
	return a, nil
}

// checkSchema returns ErrNewer or errCorrupt for a file that is not ours to read.
func checkSchema(data []byte) error {
	var head struct {
		Schema int `json:"schema"`
	}
	if err := json.Unmarshal(data, &head); err != nil || head.Schema < 1 {
		return errCorrupt
	}
	if head.Schema > schema {
		return ErrNewer
	}
	return nil
}

// setAside renames the corrupt file of key, unless another reader has already
// put a good one in its place, and returns what there is then. It is called
// under the lock.
func (s *Store) setAside(key Key) (Article, string, error) {
	a, err := s.read(key)
	if !errors.Is(err, errCorrupt) {
		return a, "", err
	}
	bad, err := keepBad(s.path(key))
	if err != nil {
		return Article{}, "", s.saveError(err)
	}
	return Article{}, fmt.Sprintf("Starting afresh – bad state kept as %s", filepath.Base(bad)), nil
}

// keepBad renames the file at path to a free name that ends in .bad.
func keepBad(path string) (bad string, err error) {
	bad = path + ".bad"
	for n := 2; exists(bad); n++ {
		bad = fmt.Sprintf("%s.%d.bad", path, n)
	}
	return bad, os.Rename(path, bad)
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// write replaces the file at path by what fill writes, all of it or not at all. It is
// called under the lock.
func (s *Store) write(path string, fill func(io.Writer) error) (err error) {
	// One name is enough, as a lock is held; what a killed writer left is overwritten.
	f, err := os.OpenFile(path+".tmp", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := fill(f); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	syncDir(s.dir)
	return nil
}

// syncDir makes a rename last through a power cut where the system can; where
// it cannot, the rename is still whole.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		d.Close()
	}
}

func (s *Store) saveError(err error) error {
	if errors.Is(err, ErrNewer) {
		return fmt.Errorf("cannot save: the state was %w – it is left as it is", err)
	}
	return fmt.Errorf("cannot save in %s: %w", s.dir, atomicfile.Reason(err))
}
