package library

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"brief/briefing"
	"brief/content"
)

// readLines is FollowLines of lines that are all there at once.
func readLines(in io.Reader, add func(Record) error) error {
	r := lineReader{add: add}
	if err := scanLines(in, r.take); err != nil {
		return err
	}
	return r.give()
}

// TestFollowLines holds that what a slow pipe has told is given while it waits, that it waits longer for
// what the article before had, and that the same library comes of it as of the lines at once.
func TestFollowLines(t *testing.T) {
	var lines []string
	for _, name := range content.Samples() {
		doc, err := content.Open(t.Context(), name, content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		b := briefing.Parse(doc)
		for _, print := range []func([]byte, briefing.Selection) ([]byte, int){b.AppendSectionsJSON, b.AppendQuotesJSON, b.AppendActorsJSON} {
			line, _ := print(nil, briefing.Selection{})
			lines = append(lines, string(line)+"\n")
		}
	}
	atOnce, slowly := open(t), open(t)
	if err := readLines(strings.NewReader(strings.Join(lines, "")), func(r Record) error { add(t, atOnce, r); return nil }); err != nil {
		t.Fatal(err)
	}
	pipe, writer := io.Pipe()
	idle, ended := make(chan struct{}, 100), make(chan error, 1)
	given := 0
	go func() {
		ended <- FollowLines(pipe, 25*time.Millisecond, func(r Record) error { given++; add(t, slowly, r); return nil }, func() error { idle <- struct{}{}; return nil })
	}()
	for i, line := range lines {
		io.WriteString(writer, line)
		if <-idle; i == 0 && given != 1 {
			t.Errorf("after the first line %d are given", given)
		}
	}
	if given != 1+len(lines)/3 { // the sections of the first article alone, then each as a whole
		t.Errorf("given %d times", given)
	}
	writer.Close()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(withoutTimes(t, atOnce), withoutTimes(t, slowly)); diff != "" {
		t.Errorf("(-at once +slowly)\n%s", diff)
	}
}

// TestFollowLinesInVain holds that a line that never follows is not waited for without end.
func TestFollowLinesInVain(t *testing.T) {
	in := io.MultiReader(strings.NewReader(`{"schema":1,"ref":"a","quotes":[],"actors":[]}`+"\n"+`{"schema":1,"ref":"b","quotes":[]}`+"\n"), silent{})
	given, enough := 0, errors.New("enough")
	err := FollowLines(in, time.Millisecond, func(r Record) error {
		if given++; given == 2 {
			return enough
		}
		return nil
	}, func() error { return nil })
	if !errors.Is(err, enough) {
		t.Error(err)
	}
}

// withoutTimes is an export without when things were saved.
func withoutTimes(t *testing.T, l *Library) string {
	var out strings.Builder
	if err := l.Export(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	export := out.String()
	for _, field := range []string{`"added":"`, `"updated":"`, `"saved":"`} {
		parts := strings.Split(export, field)
		for i := range parts[1:] {
			_, parts[i+1], _ = strings.Cut(parts[i+1], `"`)
		}
		export = strings.Join(parts, field)
	}
	return export
}

// TestFollowLinesEnds holds that what cannot be saved, and a line that is none, end it, and that the
// article before the latter is given.
func TestFollowLinesEnds(t *testing.T) {
	const line = `{"schema":1,"ref":"a","quotes":[]}` + "\n"
	full := errors.New("the disk is full")
	endless := io.MultiReader(strings.NewReader(strings.Repeat(line, 3)), silent{})
	if err := FollowLines(endless, time.Hour, func(Record) error { return full }, nil); !errors.Is(err, full) {
		t.Error(err)
	}
	if err := FollowLines(io.MultiReader(strings.NewReader(line), silent{}), time.Millisecond, func(Record) error { return nil }, func() error { return full }); !errors.Is(err, full) {
		t.Error(err)
	}
	given := 0
	err := FollowLines(strings.NewReader(line+"{}\n"+line), time.Hour, func(Record) error { given++; return nil }, nil)
	if err == nil || err.Error() != "line 2 is none of brief's: it names no schema" || given != 1 {
		t.Errorf("given %d, %v", given, err)
	}
}

// silent never says anything.
type silent struct{}

func (silent) Read([]byte) (int, error) { select {} }

// TestSparseLines holds that lines of some kinds take nothing from an article that is saved: its title, authors, day,
// source, address, and its quotes' headings and subjects.
func TestSparseLines(t *testing.T) {
	doc, err := content.Open(t.Context(), "halden-bridge", content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	l, b := open(t), briefing.Parse(doc)
	known := NewRecord(b, "a note")
	known.URL, known.Key = "https://example.org/halden", "built-in:"+doc.Ref
	add(t, l, known)
	before, err := l.Search(t.Context(), "", Options{Limit: 500})
	if err != nil {
		t.Fatal(err)
	}
	type printer = func([]byte, briefing.Selection) ([]byte, int)
	for _, printers := range [][]printer{{b.AppendQuotesJSON}, {b.AppendActorsJSON}, {b.AppendSectionsJSON}, {b.AppendSectionsJSON, b.AppendQuotesJSON}, {b.AppendQuotesJSON, b.AppendActorsJSON}} {
		var lines []byte
		for _, print := range printers {
			lines, _ = print(lines, briefing.Selection{})
			lines = append(lines, '\n')
		}
		if err := readLines(bytes.NewReader(lines), func(r Record) error { add(t, l, r); return nil }); err != nil {
			t.Fatal(err)
		}
		after, err := l.Search(t.Context(), "", Options{Limit: 500})
		if err != nil {
			t.Fatal(err)
		}
		for i := range after.Hits {
			after.Hits[i].Article.Updated = before.Hits[i].Article.Updated
		}
		if diff := cmp.Diff(before, after, cmp.AllowUnexported(Hit{}, Speaker{})); diff != "" {
			t.Error(diff)
		}
	}
}

// TestBadLines holds that a line that is none of brief's is told by what is wrong with it, and that a mark of the
// order of bytes is none of it.
func TestBadLines(t *testing.T) {
	for lines, want := range map[string]string{
		"\ufeff" + `{"schema":1,"ref":"a"}`: "",
		`{"schema":1,"ref":5}`:              "line 1 is not JSON as brief writes it: ref is of another kind there, not number",
		"[]":                                "line 1 is not JSON as brief writes it: a line is of another kind there, not array",
		`{"schema":1,"ref":"a","quotes":[{"end":1e30}]}`:            "line 1 is not JSON as brief writes it: quotes.end is of another kind there, not number 1e30",
		`{"schema":1,"ref":"a"}` + "\n" + `{"schema":1,"quotes":1}`: "line 2 is not JSON as brief writes it: quotes is of another kind there, not number",
		"hello": "line 1 is not JSON as brief writes it: invalid character 'h' looking for beginning of value",
	} {
		n := 0
		err := readLines(strings.NewReader(lines), func(Record) error { n++; return nil })
		if err == nil && want != "" || err != nil && err.Error() != want {
			t.Errorf("%q: %v", lines, err)
		}
	}
}
