package lexicon

import (
	"strings"
	"testing"
)

func TestSport(t *testing.T) {
	for word, want := range map[string]SportTrait{
		"striker": Player | MatchWord, "coach": TeamHead, "Rovers": ClubWord | ShortClub, "Town": TownWord | ShortClub, "relegation": MatchWord,
		"town": 0, "Striker": 0, "minister": 0, "": 0,
	} {
		if got := Sport(word); got != want {
			t.Errorf("%s: got %b, want %b", word, got, want)
		}
	}
}

// TestSports holds that each word of the file is found with its letters, and stands there once.
func TestSports(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(sportsFile) {
		word, letters, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if seen[word] {
			t.Errorf("%q stands there twice", word)
		}
		seen[word] = true
		got := ""
		for i, letter := range sportLetters {
			if Sport(word).Has(1 << i) {
				got += string(letter)
			}
		}
		if len(got) != len(letters) || strings.Trim(letters, got) != "" {
			t.Errorf("%q has %q, want %q", word, got, letters)
		}
	}
}
