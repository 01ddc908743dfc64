package state

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"brief/content"
)

// Open starts a Session for doc. A file that nothing is kept of takes over what
// is kept of the same text under another path: it was moved or renamed. The
// results are as of [Store.Begin].
func (s *Store) Open(doc *content.Document) (session *Session, notice string, err error) {
	key := KeyOf(doc)
	session, notice, err = s.Begin(key)
	if err != nil || !strings.HasPrefix(string(key), "file-") {
		return session, notice, err
	}
	session.text = doc.Text
	if exists(s.path(key)) {
		return session, notice, nil
	}
	from, ok := s.sameText(doc.Text)
	if !ok || from == key {
		return session, notice, nil
	}
	before, err := s.read(from)
	if err != nil {
		return session, notice, nil // a state that cannot be read is no state of this file
	}
	session.Change(func(a *Article) {
		if a.Schema == 0 { // nobody has written it meanwhile
			*a = before.clone()
		}
	})
	return session, notice, nil
}

// sketchBytes is how much of a text's start and of its end tells texts apart well
// enough to look closer.
const sketchBytes = 2048

// sketch names a text cheaply; two texts may share it.
func sketch(text string) string {
	n := min(len(text), sketchBytes)
	return hash(fmt.Sprint(len(text), text[:n], text[len(text)-n:]))
}

// textPath is the file that tells where a text was read.
func (s *Store) textPath(text string) string {
	return filepath.Join(s.dir, "text-"+sketch(text)+".key")
}

// sameText returns the key under which something is kept of the very text.
func (s *Store) sameText(text string) (Key, bool) {
	data, err := os.ReadFile(s.textPath(text))
	if err != nil {
		return "", false
	}
	key, version, _ := strings.Cut(strings.TrimSpace(string(data)), " ")
	if key != filepath.Base(key) || version != Version(text) || !exists(s.path(Key(key))) {
		return "", false
	}
	return Key(key), true
}

// rememberText tells later runs that key is what is kept of text.
func (s *Store) rememberText(text string, key Key) error {
	path, line := s.textPath(text), fmt.Sprintf("%s %s\n", key, Version(text))
	if data, err := os.ReadFile(path); err == nil && string(data) == line {
		return nil
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	unlock, err := s.lock(key)
	if err != nil {
		return err
	}
	defer unlock()
	return s.write(path, func(w io.Writer) error {
		_, err := io.WriteString(w, line)
		return err
	})
}
