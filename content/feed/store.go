package feed

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/adrg/xdg"

	"brief/content/atomicfile"
	"brief/content/clean"
)

// Feed is a subscription.
type Feed struct {
	Name  string `json:"name"` // what the user calls it; unique
	URL   string `json:"url"`
	Title string `json:"title"` // what it calls itself
}

// Store is the list of subscriptions in a file. Its methods read the file anew,
// write it atomically and are safe to use from several processes.
type Store struct{ path string }

// At returns the store in the file at path; "" means the user's own.
func At(path string) Store {
	if path == "" {
		path = filepath.Join(xdg.DataHome, "brief", "feeds.json")
	}
	return Store{path}
}

// schema is the version of the file; a newer one is left alone.
const schema = 1

type storeFile struct {
	Schema int    `json:"schema"`
	Feeds  []Feed `json:"feeds"`
}

// List returns the subscriptions by name, in any case. A missing file is an empty list; a
// damaged one is an error and is never written over.
func (s Store) List() ([]Feed, error) {
	data, err := os.ReadFile(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read the feeds: %w", err)
	}
	var file storeFile
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("%s is damaged (%w) – repair it or move it away", s.path, err)
	}
	if file.Schema != schema {
		return nil, fmt.Errorf("%s was written by another version of brief – update brief, or move it away", s.path)
	}
	for i := range file.Feeds { // a list from elsewhere is text from outside
		f := &file.Feeds[i]
		f.Name, f.URL, f.Title = clean.Line(f.Name), clean.Line(f.URL), clean.Line(f.Title)
	}
	slices.SortFunc(file.Feeds, func(a, b Feed) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), strings.Compare(a.Name, b.Name))
	})
	return file.Feeds, nil
}

// Find returns the subscription with the name or the address.
func (s Store) Find(name string) (Feed, error) {
	feeds, err := s.List()
	if err != nil {
		return Feed{}, err
	}
	if i := slices.IndexFunc(feeds, known(name)); i >= 0 {
		return feeds[i], nil
	}
	return Feed{}, noFeed(name)
}

// known wants the feeds that have a name, or an address that is given in its place.
func known(name string) func(Feed) bool {
	return func(f Feed) bool { return strings.EqualFold(f.Name, name) || f.URL == name }
}

// ErrUnknown is the error of a name that no subscription has.
var ErrUnknown = errors.New("no feed")

func noFeed(name string) error {
	return fmt.Errorf("%w %q – see brief feed list", ErrUnknown, clean.Line(name))
}

// Put adds a subscription, or changes the one of the same address, and returns it as
// it is kept. One without a name keeps what it was called, or goes by its title, with a number
// where another feed has it; a name that another feed has is an error, and that feed stays.
func (s Store) Put(f Feed) (Feed, error) {
	err := s.change(func(feeds []Feed) ([]Feed, error) {
		if i := slices.IndexFunc(feeds, func(g Feed) bool { return g.URL == f.URL }); i >= 0 {
			f.Name = cmp.Or(f.Name, feeds[i].Name)
			feeds = slices.Delete(feeds, i, i+1)
		}
		if f.Name == "" {
			f.Name = freeName(feeds, cmp.Or(f.Title, f.URL))
		}
		if g, taken := called(feeds, f.Name); taken {
			return nil, fmt.Errorf("another feed is called %q, %s – give a name of its own behind the address, or end that one with brief feed remove", g.Name, g.URL)
		}
		return append(feeds, f), nil
	})
	return f, err
}

// called returns the feed with the name.
func called(feeds []Feed, name string) (Feed, bool) {
	i := slices.IndexFunc(feeds, func(f Feed) bool { return strings.EqualFold(f.Name, name) })
	if i < 0 {
		return Feed{}, false
	}
	return feeds[i], true
}

// freeName is name, with a number where a feed has it.
func freeName(feeds []Feed, name string) string {
	free := name
	for n := 2; ; n++ {
		if _, taken := called(feeds, free); !taken {
			return free
		}
		free = fmt.Sprintf("%s %d", name, n)
	}
}

// Remove ends the subscription with the name or the address.
func (s Store) Remove(name string) error {
	return s.change(func(feeds []Feed) ([]Feed, error) {
		left := slices.DeleteFunc(slices.Clone(feeds), known(name))
		if len(left) == len(feeds) {
			return nil, noFeed(name)
		}
		return left, nil
	})
}

// move changes a feed's address, and reports whether it did: not where no feed, or another one, has these.
func (s Store) move(from, to string) (bool, error) {
	at := func(feeds []Feed, address string) int {
		return slices.IndexFunc(feeds, func(f Feed) bool { return f.URL == address })
	}
	if feeds, err := s.List(); err != nil || at(feeds, from) < 0 || at(feeds, to) >= 0 {
		return false, err
	}
	moved := false
	err := s.change(func(feeds []Feed) ([]Feed, error) {
		if i := at(feeds, from); i >= 0 && at(feeds, to) < 0 {
			feeds[i].URL, moved = to, true
		}
		return feeds, nil
	})
	return moved && err == nil, err
}

// change rewrites the list under a lock, so that two processes lose nothing.
func (s Store) change(edit func([]Feed) ([]Feed, error)) error {
	if err := os.MkdirAll(filepath.Dir(s.path), 0o755); err != nil {
		return s.unsaved(err)
	}
	lock, err := os.OpenFile(s.path+".lock", os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return s.unsaved(err)
	}
	defer lock.Close() // which unlocks
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		return s.unsaved(err)
	}
	feeds, err := s.List()
	if err != nil {
		return err
	}
	if feeds, err = edit(feeds); err != nil {
		return err
	}
	data, err := json.MarshalIndent(storeFile{schema, feeds}, "", "  ")
	if err != nil {
		return err
	}
	if err := atomicfile.Write(s.path, append(data, '\n'), 0o600); err != nil {
		return s.unsaved(err)
	}
	return nil
}

// unsaved says why the list could not be written, and where it stands.
func (s Store) unsaved(err error) error {
	return fmt.Errorf("cannot save the feeds in %s: %w", s.path, atomicfile.Reason(err))
}
