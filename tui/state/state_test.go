package state

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brief/briefing"
	"brief/content"
	"brief/tui/change"
)

func begin(t *testing.T, s *Store, key Key) *Session {
	t.Helper()
	session, notice, err := s.Begin(key)
	if err != nil || notice != "" {
		t.Fatalf("begin: %q, %v", notice, err)
	}
	return session
}

func save(t *testing.T, s *Session) {
	t.Helper()
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
}

const text = "What is at stake?\n\nIf the bridge closes, my town closes, said the mayor of Halden.\n\nNobody knows."

func TestWhatIsSavedComesBack(t *testing.T) {
	store := NewStore(filepath.Join(t.TempDir(), "new", "dir"))
	s := begin(t, store, "k")
	at := NewPlace(text, 19)
	s.Change(func(a *Article) {
		a.Ref, a.Title, a.Version = "a.txt", "A", Version(text)
		a.Place = at
		a.SetMark("b", at)
		a.MarkRead("What is at stake?")
		a.Layout = Layout{Pane: "quotes", Zoom: true, Measure: 70}
		a.AddSearch("bridge")
		a.AddSearch("town")
		a.AddSearch("bridge")
		a.AddNote(Note{Target: at, Text: "two\nlines", Created: "2025-12-02T10:00:00Z"})
		a.Correct(Correction{Quote: at, Speaker: "Piet Brandt"})
	})
	before := s.Article()
	save(t, s)
	if pending(s) {
		t.Error("changes are pending after they were saved")
	}
	got := begin(t, store, "k").Article()
	before.Schema = schema
	if diff := cmp.Diff(before, got); diff != "" {
		t.Error(diff)
	}
	if strings.Join(got.Searches, "|") != "town|bridge" {
		t.Errorf("searches: %q", got.Searches)
	}
}

func TestTwoReadersLoseNothing(t *testing.T) {
	store := NewStore(t.TempDir())
	one, two := begin(t, store, "k"), begin(t, store, "k")
	one.Change(func(a *Article) { a.SetMark("a", NewPlace(text, 0)) })
	two.Change(func(a *Article) { a.SetMark("b", NewPlace(text, 19)) })
	save(t, one)
	save(t, two)
	one.Change(func(a *Article) { a.MarkRead("") })
	save(t, one)
	got := begin(t, store, "k").Article()
	if len(got.Marks) != 2 || !got.IsRead("") {
		t.Errorf("lost something: %+v", got)
	}
	if len(two.Article().Marks) != 2 {
		t.Errorf("the second reader does not see the first one's mark")
	}
}

func TestManyWritersAtOnce(t *testing.T) {
	store := NewStore(t.TempDir())
	var group sync.WaitGroup
	for w := range 4 {
		group.Go(func() {
			s, _, _ := store.Begin("k")
			for i := range 10 {
				s.Change(func(a *Article) { a.AddNote(Note{Target: Anchor{Exact: fmt.Sprint(w, i)}}) })
				if err := s.Save(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if n := len(begin(t, store, "k").Article().Notes); n != 40 {
		t.Errorf("%d of 40 notes are left", n)
	}
}

func TestCorruptFileIsKept(t *testing.T) {
	dir := t.TempDir()
	store := NewStore(dir)
	for n, name := range []string{"k.json.bad", "k.json.2.bad"} {
		junk := []byte(strings.Repeat("{junk", n+1))
		if err := os.WriteFile(filepath.Join(dir, "k.json"), junk, 0o600); err != nil {
			t.Fatal(err)
		}
		_, notice, err := store.Begin("k")
		if err != nil || !strings.HasSuffix(notice, "Starting afresh – bad state kept as "+name) {
			t.Errorf("notice %q, error %v", notice, err)
		}
		if kept, _ := os.ReadFile(filepath.Join(dir, name)); !bytes.Equal(kept, junk) {
			t.Errorf("%s holds %q", name, kept)
		}
	}
}

func TestNewerFileIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	newer := []byte(`{"schema": 99, "place": "in a form of its own"}`)
	for _, name := range []string{"k.json", "k.version.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), newer, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	store := NewStore(dir)
	s, notice, err := store.Begin("k")
	if err != nil || !strings.HasPrefix(notice, "A newer brief wrote ") {
		t.Errorf("notice %q, error %v", notice, err)
	}
	s.Change(func(a *Article) { a.Title = "ours" })
	if err := s.Save(); !errors.Is(err, ErrNewer) {
		t.Errorf("saving: %v", err)
	}
	if err := store.SaveVersion("k", "v", change.Version{}); !errors.Is(err, ErrNewer) {
		t.Errorf("saving the version: %v", err)
	}
	for _, name := range []string{"k.json", "k.version.json"} {
		if got, _ := os.ReadFile(filepath.Join(dir, name)); !bytes.Equal(got, newer) {
			t.Errorf("%s was overwritten: %s", name, got)
		}
	}
}

// TestFailedSaveLosesNothing: the directory's place is taken by a file, as
// permissions do not stop the superuser.
func TestFailedSaveLosesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state")
	if err := os.WriteFile(dir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, _, _ := NewStore(dir).Begin("k")
	s.Change(func(a *Article) { a.AddNote(Note{Text: "keep me"}) })
	err := s.Save()
	if err == nil || !strings.HasPrefix(err.Error(), "cannot save in ") || strings.Contains(err.Error(), "\n") {
		t.Fatalf("got %v", err)
	}
	if !pending(s) || len(s.Article().Notes) != 1 {
		t.Error("the note is gone")
	}
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	save(t, s)
	if len(begin(t, NewStore(dir), "k").Article().Notes) != 1 {
		t.Error("the note was not saved when it could be")
	}
}

func TestFullDiskLeavesTheOldFile(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no /dev/full here")
	}
	dir := t.TempDir()
	store := NewStore(dir)
	s := begin(t, store, "k")
	s.Change(func(a *Article) { a.Title = "old" })
	save(t, s)
	if err := os.Symlink("/dev/full", filepath.Join(dir, "k.json.tmp")); err != nil {
		t.Skip(err)
	}
	s.Change(func(a *Article) { a.Title = "new" })
	if err := s.Save(); err == nil || !strings.Contains(err.Error(), "no space left on device") {
		t.Errorf("got %v", err)
	}
	if got := begin(t, store, "k").Article().Title; got != "old" {
		t.Errorf("the file now says %q", got)
	}
	save(t, s)
	if got := begin(t, store, "k").Article().Title; got != "new" {
		t.Errorf("after making room the file says %q", got)
	}
}

func TestVersions(t *testing.T) {
	store := NewStore(t.TempDir())
	if _, version := store.LoadVersion("k"); version != "" {
		t.Errorf("a version of nothing: %q", version)
	}
	want := change.Version{
		Sections: []change.Section{{ID: 1, Paragraphs: []string{"one \"word\""}}, {ID: 2, Heading: "Why <b>?", Paragraphs: []string{"a", "b"}}},
		Quotes:   []change.Quote{{ID: 1, Text: "No\x1b[2J deal", Speaker: "Ana Ruiz"}, {ID: 2, Text: "Ü"}},
	}
	if err := store.SaveVersion("k", "v1", want); err != nil {
		t.Fatal(err)
	}
	got, version := store.LoadVersion("k")
	want.Quotes[0].Text = "No[2J deal"
	if diff := cmp.Diff(want, got); diff != "" || version != "v1" {
		t.Error(version, diff)
	}
}

// TestCorruptFileIsKeptByWriters: who writes without having read sets it aside too.
func TestCorruptFileIsKeptByWriters(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "k.json"), []byte("{junk"), 0o600); err != nil {
		t.Fatal(err)
	}
	a, err := NewStore(dir).Update("k", func(a *Article) { a.Title = "new" })
	if err != nil || a.Title != "new" {
		t.Errorf("updated to %+v, %v", a, err)
	}
	if kept, _ := os.ReadFile(filepath.Join(dir, "k.json.bad")); string(kept) != "{junk" {
		t.Errorf("kept %q", kept)
	}
}

// TestNotesMarkdown: each note stands below its words, with what became of them.
func TestNotesMarkdown(t *testing.T) {
	doc := &content.Document{Title: "A bridge", Text: text}
	mine := NewAnchor(text, content.Span{Start: 19, End: 41})
	got := NotesMarkdown(doc, []Note{{Target: mine, Text: "ask"}, {Target: Anchor{Exact: "gone\nwords", Start: 3, End: 9}}})
	if want := "# Notes on A bridge\n\n> " + mine.Exact + "\n\nask\n\n> gone words\n\n("; !strings.HasPrefix(got, want) || strings.Count(got, "(") != 1 {
		t.Errorf("got\n%s\nwant it to begin\n%s", got, want)
	}
}

// TestSince: nothing has changed at the first reading or where the text is the same,
// and what is told once is not told again.
func TestSince(t *testing.T) {
	store := NewStore(t.TempDir())
	for _, step := range []struct {
		text string
		news bool
	}{{"One thing.", false}, {"One thing.", false}, {"Another thing.", true}, {"Another thing.", false}, {"One thing.", true}} {
		doc, err := content.Parse("a.txt", []byte(step.text), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		doc.URL = "https://example.org/a"
		b := &briefing.Briefing{Doc: doc, Sections: []briefing.Section{{ID: 1, Span: doc.Blocks[0].Span, Last: 1}}}
		report, err := store.Since(b)
		if err != nil || report.Empty() == step.news {
			t.Errorf("%q: %+v, %v", step.text, report, err)
		}
	}
}

// TestSinceReadsNoContent: where the text is the same, what was kept of it, which may
// be many megabytes, is not read, and what is not as we write it says nothing.
func TestSinceReadsNoContent(t *testing.T) {
	doc, err := content.Parse("a.txt", []byte("One thing."), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	dir, version := t.TempDir(), Version(doc.Text)
	store := NewStore(dir)
	path := store.versionPath(KeyOf(doc))
	for file, kept := range map[string]bool{
		`{"schema":2,"version":"` + version + `","content":{"sec`:            true,
		`{"schema":2,"version":"other","content":{"sec`:                      false,
		`{"version":"` + version + `","schema":2,"content":{"sec`:            false,
		`{"schema":"2","version":"` + version + `","content":{"sec`:          false,
		`["schema",2,"version","` + version + `"]`:                           false,
		`{"schema":2,"pad":"` + strings.Repeat("x", 600) + `","content":{}}`: false,
	} {
		if err := os.WriteFile(path, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
		report, err := store.Since(&briefing.Briefing{Doc: doc})
		now, _ := os.ReadFile(path)
		if err != nil || !report.Empty() || (string(now) == file) != kept {
			t.Errorf("%.60s: %+v, %v, then %.60s", file, report, err, now)
		}
	}
}

// TestNoteOn: each note is found by its own words.
func TestNoteOn(t *testing.T) {
	var a Article
	one, other := Anchor{Exact: "one"}, Anchor{Exact: "other"}
	a.AddNote(Note{Target: one, Text: "first"})
	a.AddNote(Note{Target: other, Text: "second"})
	a.AddNote(Note{Target: one, Text: "again"})
	if a.NoteOn(one) != "again" || a.NoteOn(other) != "second" || a.NoteOn(Anchor{Exact: "none"}) != "" || len(a.Notes) != 2 {
		t.Errorf("%+v", a.Notes)
	}
}

func TestKeys(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "b.txt")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	t.Chdir(dir)
	for _, same := range [][]*content.Document{
		{{Ref: "a.txt", Text: "x"}, {Ref: path, Text: "y"}, {Ref: link}},
		{{Ref: "-", Text: "x"}, {Ref: "-", Text: "x"}},
		{{Ref: "https://Example.org/a/?utm_source=x&mc_cid=5#top"}, {Ref: "HTTPS://example.org/a"}, {Ref: "http://example.org:80/a"}, {Ref: "https://m.example.org/b", URL: "https://example.org/a"}},
		{{Ref: content.DefaultSample}, {Ref: content.DefaultSample}},
	} {
		for i := range same {
			if a, b := KeyOf(same[0]), KeyOf(same[i]); a != b {
				t.Errorf("%v and %v have the keys %s and %s", same[0].Ref, same[i].Ref, a, b)
			}
		}
	}
	seen := map[Key]string{}
	for _, d := range []*content.Document{{Ref: "a.txt"}, {Ref: "c.txt"}, {Ref: "-", Text: "x"}, {Ref: "-", Text: "y"},
		{Ref: "https://example.org/a"}, {Ref: "https://example.org/a?id=2"}, {Ref: "https://example.org/a?id=3&utm_medium=mail"}, {Ref: content.DefaultSample}} {
		key := KeyOf(d)
		if other, ok := seen[key]; ok || strings.ContainsAny(string(key), `/\.`) {
			t.Errorf("%q has the key %q, as has %q", d.Ref, key, other)
		}
		seen[key] = d.Ref
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"schema":1,"place":{"exact":"a\u001b","start":-4,"end":-9},"marks":{"a":{}},"notes":[{"text":"\u202e"}]}`))
	f.Add([]byte(`{"schema":2}`))
	f.Add([]byte(`{"schema":1,"read":null,"marks":[]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := decode(data)
		if err != nil {
			if !errors.Is(err, errCorrupt) && !errors.Is(err, ErrNewer) {
				t.Fatal(err)
			}
			return
		}
		for _, n := range append(a.Notes, Note{Target: a.Place}) {
			if strings.ContainsAny(n.Text+n.Target.Exact, "\x1b\u202e\u009b\x00") {
				t.Fatalf("unsafe: %+q", n.Text+n.Target.Exact)
			}
			span, _ := n.Target.Locate(text)
			if span.Start < 0 || span.End < span.Start || span.End > len(text) {
				t.Fatalf("%+v is located at %v", n.Target, span)
			}
		}
		a.SetMark("x", a.Place)
		a.AddSearch("x")
	})
}

// TestMovedFile: what was kept of a file is there under its new path, and only
// for the very same text.
func TestMovedFile(t *testing.T) {
	dir := t.TempDir()
	store := NewStore(filepath.Join(dir, "state"))
	open := func(path, text string) *Session {
		doc, err := content.Parse(filepath.Join(dir, path), []byte(text), content.Options{Format: "text"})
		if err != nil {
			t.Fatal(err)
		}
		s, notice, err := store.Open(doc)
		if err != nil || notice != "" {
			t.Fatalf("open: %q, %v", notice, err)
		}
		return s
	}
	s := open("a.txt", text)
	s.Change(func(a *Article) { a.SetMark("m", NewPlace(text, 19)) })
	save(t, s)
	if n := len(open("new name.txt", text).Article().Marks); n != 1 {
		t.Errorf("the moved file has %d marks, want 1", n)
	}
	if n := len(open("other.txt", text+" Or do they?").Article().Marks); n != 0 {
		t.Errorf("another text has %d marks, want none", n)
	}
	moved := open("new name.txt", text)
	moved.Change(func(a *Article) { a.SetMark("n", NewPlace(text, 0)) })
	save(t, moved)
	if n := len(open("new name.txt", text).Article().Marks); n != 2 {
		t.Errorf("%d marks after the next run, want 2", n)
	}
	if n := len(open("a.txt", text).Article().Marks); n != 1 {
		t.Errorf("the old path has %d marks, want 1", n)
	}
}

// pending reports whether s has changes that have not been written.
func pending(s *Session) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.pending) > 0
}
