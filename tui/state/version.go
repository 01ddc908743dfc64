package state

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"brief/briefing"
	"brief/tui/change"
)

// versionFile is a version of an article as it is kept.
type versionFile struct {
	Schema  int            `json:"schema"`
	Version string         `json:"version"` // of the text; see [Version]
	Content change.Version `json:"content"`
}

// LoadVersion returns the version of the article that was kept last and the
// name of its text's version; "" when there is none that can be read.
func (s *Store) LoadVersion(key Key) (v change.Version, version string) {
	f, err := readVersion(s.versionPath(key))
	if err != nil {
		return change.Version{}, ""
	}
	return f.Content, f.Version
}

// Since returns what changed in b since it was read last, and keeps b as what
// was read. Where it was never read before nothing has changed.
func (s *Store) Since(b *briefing.Briefing) (change.Report, error) {
	key, version := KeyOf(b.Doc), Version(b.Doc.Text)
	old, before := s.LoadVersion(key)
	if before == version {
		return change.Report{}, nil
	}
	now, report := change.Of(b), change.Report{}
	if before != "" {
		report = change.Compare(old, now)
	}
	return report, s.SaveVersion(key, version, now)
}

// SaveVersion keeps v, whose text's version is version, in place of the one
// before. A corrupt file is set aside, and a newer brief's file is left alone.
func (s *Store) SaveVersion(key Key, version string, v change.Version) error {
	unlock, err := s.lock(key)
	if err != nil {
		return err
	}
	defer unlock()
	path := s.versionPath(key)
	switch _, err := readVersion(path); {
	case errors.Is(err, ErrNewer):
		return s.saveError(err)
	case errors.Is(err, errCorrupt):
		if _, err := keepBad(path); err != nil {
			return s.saveError(err)
		}
	}
	data, err := json.Marshal(versionFile{schema, version, v})
	if err == nil {
		err = s.write(path, append(data, '\n'))
	}
	if err != nil {
		return s.saveError(err)
	}
	return nil
}

func (s *Store) versionPath(key Key) string {
	return filepath.Join(s.dir, string(key)+".version.json")
}

func readVersion(path string) (versionFile, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return versionFile{}, nil
	}
	if err != nil {
		return versionFile{}, fmt.Errorf("cannot read the last version: %s", reason(err))
	}
	if err := checkSchema(data); err != nil {
		return versionFile{}, err
	}
	var f versionFile
	if err := json.Unmarshal(data, &f); err != nil {
		return versionFile{}, errCorrupt
	}
	f.clean()
	return f, nil
}

// clean makes the words safe to show.
func (f *versionFile) clean() {
	for i := range f.Content.Sections {
		sec := &f.Content.Sections[i]
		sec.Heading = cleanText(sec.Heading)
		for j := range sec.Paragraphs {
			sec.Paragraphs[j] = cleanText(sec.Paragraphs[j])
		}
	}
	for i := range f.Content.Quotes {
		q := &f.Content.Quotes[i]
		q.Text, q.Speaker = cleanText(q.Text), cleanText(q.Speaker)
	}
}
