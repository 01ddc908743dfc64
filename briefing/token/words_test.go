package token

import (
	"fmt"
	"strings"
	"testing"

	"brief/content/eight"
)

// TestWords holds that tokens have one number where they are spelled alike and
// nowhere else, at any length and with more words than a table begins with.
func TestWords(t *testing.T) {
	var b strings.Builder
	for i := range 3 {
		for k := range 3000 {
			fmt.Fprintf(&b, "w%d x%dabcdefghijklmnop abcdefgh%dijklmnopqrst The the é É ’ . ", k, k, k%(i+1))
		}
	}
	text := b.String()
	toks := Append(nil, text, 0)
	words := WordsOf(text, toks)
	numbers, spellings := map[string]uint16{}, map[uint16]string{}
	for i, tok := range toks {
		word, n := text[tok.Start:tok.End()], words.Of[i]
		if had, ok := numbers[word]; ok && had != n {
			t.Fatalf("%q is %d and %d", word, had, n)
		}
		if had, ok := spellings[n]; ok && had != word {
			t.Fatalf("%d is %q and %q", n, had, word)
		}
		if n == Unnumbered || int(n) >= words.Count {
			t.Fatalf("%q is %d of %d", word, n, words.Count)
		}
		numbers[word], spellings[n] = n, word
	}
}

// TestUnnumbered holds that words beyond those that two bytes can number have none.
func TestUnnumbered(t *testing.T) {
	var b strings.Builder
	for k := range 70_000 {
		fmt.Fprintf(&b, "w%d ", k)
	}
	text := b.String() + "w1 w69999"
	toks := Append(nil, text, 0)
	var room Numbers
	words := room.Of(text, toks)
	n := len(toks)
	if words.Of[n-1] != Unnumbered || words.Of[n-2] != words.Of[1] || words.Of[65_534] != 65_535 || words.Of[65_535] != Unnumbered {
		t.Errorf("numbers %d, %d, %d, %d", words.Of[n-1], words.Of[n-2], words.Of[65_534], words.Of[65_535])
	}
	if again := room.Of("a b a", Append(nil, "a b a", 0)); again.Of[0] != 1 || again.Of[1] != 2 || again.Of[2] != 1 || again.Count != 3 {
		t.Errorf("in used room: %v", again)
	}
}

// TestLikeWords holds that words which differ only in their middle, and so have one
// hash, are numbered as far as a short search finds them, and never wrongly.
func TestLikeWords(t *testing.T) {
	var b strings.Builder
	for range 2 {
		for k := range 4 * mostProbes {
			fmt.Fprintf(&b, "abcdefgh%cxabcdefgh ", 'Ā'+k)
		}
	}
	text := b.String()
	toks := Append(nil, text, 0)
	words := WordsOf(text, toks)
	numbered := 0
	for i := range len(toks) / 2 {
		n := words.Of[i]
		if again := words.Of[i+len(toks)/2]; n != again {
			t.Fatalf("word %d is %d and then %d", i, n, again)
		}
		if n != Unnumbered {
			numbered++
		}
	}
	if numbered < mostProbes || numbered > 2*mostProbes {
		t.Errorf("%d of %d like words have numbers", numbered, len(toks)/2)
	}
}

// TestLetters8 holds that eight bytes at a time are told apart as one by one.
func TestLetters8(t *testing.T) {
	edges := []byte("AZaz@[`{ 0\x00\x7f\x80\xc1\xe1\xff")
	for seed := range 20_000 {
		var word [8]byte
		for i, x := 0, uint32(seed)*2654435761; i < 8; i++ {
			x = x*1664525 + 1013904223
			if word[i] = "the Word"[x>>28%8]; x>>20&3 == 0 {
				word[i] = edges[x>>24%uint32(len(edges))]
			}
		}
		letters, capitals := 0, 0
		for letters < 8 && isASCIILetter(word[letters]) {
			if word[letters] < 'a' {
				capitals++
			}
			letters++
		}
		if n, c := letters8(eight.Load(string(word[:]))); n != letters || c != capitals {
			t.Fatalf("%q begins with %d letters, %d of them capitals, not %d and %d", word, letters, capitals, n, c)
		}
	}
}

// TestWordsText: the texts of tokens are kept up to a bound, and beyond it none are.
func TestWordsText(t *testing.T) {
	for _, n := range []int{1, 100, mostTexts, mostTexts + 1} {
		text := strings.Repeat("Ruiz ", n)
		toks := Append(nil, text, 0)
		words := WordsOf(text, toks)
		if len(toks) > mostTexts {
			if words.Text != nil || words.Slice(1, 2).Text != nil {
				t.Errorf("%d tokens: texts are kept", len(toks))
			}
			continue
		}
		for i, tok := range toks {
			if words.Text[i] != text[tok.Start:tok.End()] {
				t.Fatalf("%d tokens: token %d is %q", len(toks), i, words.Text[i])
			}
		}
		if part := words.Slice(0, 1); len(part.Text) != 1 || len(part.Of) != 1 {
			t.Errorf("%d tokens: a slice of one has %d texts", len(toks), len(part.Text))
		}
	}
}
