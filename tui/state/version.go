package state

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"unicode/utf8"

	"brief/briefing"
	"brief/content/atomicfile"
	"brief/content/clean"
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
	if statedVersion(s.versionPath(key)) == version {
		return change.Report{}, nil
	}
	old, before := s.LoadVersion(key)
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
	if err := s.write(path, func(w io.Writer) error { return writeVersion(w, version, v) }); err != nil {
		return s.saveError(err)
	}
	return nil
}

// writeVersion writes a versionFile a paragraph and a quote at a time, as that of a
// whole book takes many megabytes.
func writeVersion(w io.Writer, version string, v change.Version) error {
	out := bufio.NewWriter(w)
	values := json.NewEncoder(out)
	put := func(before string, value any) {
		out.WriteString(before)
		_ = values.Encode(value) // what cannot be written Flush tells of
	}
	between := func(i int) string { return ","[:min(i, 1)] }
	put(`{"schema":`, schema)
	put(`,"version":`, version)
	out.WriteString(`,"content":{"sections":[`)
	for i := range v.Sections {
		sec := &v.Sections[i]
		put(between(i)+`{"id":`, sec.ID)
		put(`,"heading":`, sec.Heading)
		out.WriteString(`,"paragraphs":[`)
		for j, words := range sec.Paragraphs {
			out.WriteString(between(j))
			writeString(out, words)
		}
		out.WriteString("]}")
	}
	out.WriteString(`],"quotes":[`)
	for i := range v.Quotes {
		put(between(i), &v.Quotes[i])
	}
	out.WriteString("]}}\n")
	return out.Flush()
}

// stringPiece is how many bytes of a string are written at a time: a paragraph may be
// all of a book.
const stringPiece = 64 << 10

// writeString writes text, which is valid UTF-8, as a string of JSON.
func writeString(out *bufio.Writer, text string) {
	out.WriteByte('"')
	for len(text) > 0 {
		n := min(stringPiece, len(text))
		for n < len(text) && n > stringPiece-utf8.UTFMax && !utf8.RuneStart(text[n]) {
			n--
		}
		piece, _ := json.Marshal(text[:n]) // a string can always be written
		out.Write(piece[1 : len(piece)-1])
		text = text[n:]
	}
	out.WriteByte('"')
}

func (s *Store) versionPath(key Key) string {
	return filepath.Join(s.dir, string(key)+".version.json")
}

// statedVersion returns the version that the file at path states before its content,
// which may be many megabytes; "" where it begins in no way of ours.
func statedVersion(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	in := json.NewDecoder(io.LimitReader(f, 512))
	var head [5]json.Token
	for i := range head {
		if head[i], err = in.Token(); err != nil {
			return ""
		}
	}
	if written, ok := head[2].(float64); !ok || written > schema || head[0] != json.Delim('{') || head[1] != "schema" || head[3] != "version" {
		return ""
	}
	version, _ := head[4].(string)
	return version
}

// readVersion reads what was kept of an article's last version; none is no error.
func readVersion(path string) (versionFile, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return versionFile{}, nil
	}
	if err != nil {
		return versionFile{}, fmt.Errorf("cannot read the last version: %s", atomicfile.Reason(err))
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
		sec.Heading = clean.Text(sec.Heading)
		for j := range sec.Paragraphs {
			sec.Paragraphs[j] = clean.Text(sec.Paragraphs[j])
		}
	}
	for i := range f.Content.Quotes {
		q := &f.Content.Quotes[i]
		q.Text, q.Speaker = clean.Text(q.Text), clean.Text(q.Speaker)
	}
}
