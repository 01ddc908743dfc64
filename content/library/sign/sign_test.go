package sign

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"brief/content/library/term"
)

// TestBounded holds that a block may be as long as it can be, and no longer.
func TestBounded(t *testing.T) {
	if want := fmt.Sprintf("length(signs) <= %d,", size<<blockBits); !strings.Contains(bounded, want) {
		t.Errorf("%s has no %q", bounded, want)
	}
}

// TestLists holds that all bits are used, each once, and that the start of
// every word with a bit has one as well, on which planning a prefix relies.
func TestLists(t *testing.T) {
	if n := firstStart + len(Starts); n != 64 {
		t.Errorf("%d bits", n)
	}
	seen := map[uint64]string{}
	for _, w := range append(slices.Clone(Words[:]), func() (tagged []string) {
		for _, s := range Starts {
			tagged = append(tagged, term.Start+s)
		}
		return tagged
	}()...) {
		if other, twice := seen[OfWord(w)]; twice {
			t.Errorf("%q and %q share a bit", w, other)
		}
		seen[OfWord(w)] = w
	}
	for _, w := range Words {
		if start := term.FirstLetters(w); start != "" && !slices.Contains(Starts[:], start) {
			t.Errorf("%q has no bit for its start", w)
		}
	}
}

func TestPut(t *testing.T) {
	var block []byte
	block = put(block, 5, Sign{3, 1})
	block = put(block, 2, Sign{7, 9})
	if got := get(block, 2); got != (Sign{7, 9}) || get(block, 4) != (Sign{}) || get(block, 99) != (Sign{}) {
		t.Errorf("%v in %x", got, block)
	}
	if block = put(block, 5, Sign{}); len(block) != 3*size {
		t.Errorf("the end is not cut off: %x", block)
	}
	if block = put(block, 2, Sign{}); len(block) != 0 {
		t.Errorf("an empty block has %x", block)
	}
}
