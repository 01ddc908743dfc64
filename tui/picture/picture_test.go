package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "draw the README's pictures anew")

// TestPicturesAreFresh holds that the README's pictures are those of the present
// screens.
func TestPicturesAreFresh(t *testing.T) {
	if testing.Short() {
		t.Skip("drawn anew once, before a release")
	}
	const dir = "../../.github"
	if *update {
		if err := run(dir); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range scenes() {
		rows, err := s.play()
		if err != nil {
			t.Fatal(err)
		}
		drawn, err := os.ReadFile(filepath.Join(dir, s.name+".svg"))
		if err != nil || !bytes.Equal(drawn, svg(rows, s.width, s.caption)) {
			t.Errorf("%s.svg is not the present screen: run go test ./tui/picture -update and look at it (%v)", s.name, err)
		}
	}
}

// TestPictures holds that every scene is a screen of its size, and every picture
// well-formed and the same each time.
func TestPictures(t *testing.T) {
	for _, s := range scenes()[:2] {
		rows, err := s.play()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != s.height {
			t.Errorf("%s has %d rows of %d", s.name, len(rows), s.height)
		}
		picture := svg(rows, s.width, s.caption)
		again, err := s.play()
		if err != nil || !bytes.Equal(picture, svg(again, s.width, s.caption)) {
			t.Errorf("%s differs from one time to the next", s.name)
		}
		decoder := xml.NewDecoder(bytes.NewReader(picture))
		for {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", s.name, err)
			}
		}
	}
}

func TestSpans(t *testing.T) {
	got := spans("ab\x1b[1;31mcd\x1b[m\x1b[38;5;196;48;2;1;2;3mé漢\x1b[0m.")
	want := []span{
		{0, 2, "ab", style{}},
		{2, 2, "cd", style{bold: true, fore: "#e06c75"}},
		{4, 3, "é漢", style{fore: "#ff0000", back: "#010203"}},
		{7, 1, ".", style{}},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestWordsKeepTheirColumns(t *testing.T) {
	var got []string
	for _, w := range words("  a b   │漢 c──") {
		got = append(got, strings.Repeat(" ", w.column)+w.text)
	}
	want := []string{"  a b", "        │", "         漢 c", "             ──"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
