package outline

import (
	_ "embed"
	"encoding/binary"
	flags "flag"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flags.Bool("update", false, "write words.idx and forest.bin anew")

//go:embed words.txt
var wordsFile string

// categoryNames are the categories as words.txt calls them.
var categoryNames = [categories]string{"subscribe", "support", "legal", "share", "related", "comments", "advert", "credit",
	"byline", "date", "tags", "note", "menu", "asking", "heading", "function", "saying"}

// TestWordsIndex holds that the index is that of words.txt.
func TestWordsIndex(t *testing.T) {
	want := buildWords(t)
	if *update {
		if err := os.WriteFile("words.idx", want, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(want) != wordsIndex {
		t.Error("words.idx is out of date – run go test ./briefing/outline -run TestWordsIndex -update")
	}
}

// entry is a phrase of words.txt; rest are its words after the first, or all of
// it in an unspaced script.
type entry struct {
	rest     []string
	in       categorySet
	unspaced bool
}

// buildWords returns what words.idx holds.
func buildWords(t *testing.T) []byte {
	index := make([]byte, 2*wordSlots)
	firsts, of := readWords(t)
	for _, first := range firsts {
		i := hash(first)
		for binary.LittleEndian.Uint16(index[2*i:]) != 0 {
			i = (i + 1) & (wordSlots - 1)
		}
		unit := (len(index)-2*wordSlots)/recordUnit + 1
		if unit > 0xFFFF {
			t.Fatal("more records than two bytes can count")
		}
		binary.LittleEndian.PutUint16(index[2*i:], uint16(unit))
		index = counted(t, index, first)
		var phrases []byte
		for _, e := range of[first] {
			further := byte(len(e.rest))
			if e.unspaced {
				further = unspacedMark
			}
			var words []byte
			for _, word := range e.rest {
				words = counted(t, words, word)
			}
			phrases = append(phrases, byte(e.in), byte(e.in>>8), byte(e.in>>16), further)
			phrases = counted(t, phrases, string(words))
		}
		if len(phrases) > 0xFFFF {
			t.Fatalf("%q begins too many phrases", first)
		}
		index = binary.LittleEndian.AppendUint16(index, uint16(len(phrases)))
		index = append(index, phrases...)
		for len(index)%recordUnit != 0 {
			index = append(index, 0)
		}
	}
	return index
}

// counted appends a string with its length before it.
func counted(t *testing.T, index []byte, s string) []byte {
	if len(s) > 0xFF {
		t.Fatalf("%q is too long", s)
	}
	return append(append(index, byte(len(s))), s...)
}

// readWords returns the first words of words.txt in its order, and the phrases of each.
func readWords(t *testing.T) (firsts []string, of map[string][]entry) {
	of = map[string][]entry{}
	var in categorySet
	for line := range strings.Lines(wordsFile) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			c := slices.Index(categoryNames[:], strings.Trim(line, "[]"))
			if c < 0 {
				t.Fatalf("there is no category %s", line)
			}
			in = 1 << c
		default:
			for phrase := range strings.SplitSeq(line, ",") {
				phrase = strings.TrimSpace(phrase)
				if phrase == "" {
					continue
				}
				first, e := phrase, entry{rest: []string{phrase}, in: in, unspaced: true}
				if r, n := utf8.DecodeRuneInString(phrase); unspaced(r) {
					first = phrase[:n]
				} else {
					fields := strings.Fields(phrase)
					first, e = fields[0], entry{rest: fields[1:], in: in}
				}
				if of[first] == nil {
					firsts = append(firsts, first)
				}
				of[first] = add(of[first], e)
			}
		}
	}
	return firsts, of
}

func add(list []entry, e entry) []entry {
	for i := range list {
		if slices.Equal(list[i].rest, e.rest) {
			list[i].in |= e.in
			return list
		}
	}
	return append(list, e)
}
