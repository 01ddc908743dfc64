package lexicon

import (
	_ "embed"
	"strings"
)

// SportTrait is a set of facts about a word, as reports of matches use it.
type SportTrait uint8

// The facts. Each is the letter in sports.txt that its comment starts with.
const (
	Player    SportTrait = 1 << iota // p: who plays for a team: "striker"
	TeamHead                         // l: who leads a team or looks after it, and others do so elsewhere: "coach"
	MatchWord                        // m: in reports of matches, and in few others: "kick-off"
	ClubWord                         // c: ends the names of clubs: "Rovers"
	TownWord                         // t: ends the names of clubs, and those of towns, councils and companies: "City"
	ShortClub                        // s: a word of its own elsewhere that clubs are called by for short: "Hearts"
)

const sportLetters = "plmcts"

//go:embed sports.txt
var sportsFile string

// sportsIndex finds the lines of sports.txt by the hash of their words.
//
//go:embed sports.idx
var sportsIndex string

// Sport returns what is known of word in reports of matches. A word with a capital is another one.
func Sport(word string) SportTrait {
	var found SportTrait
	for _, letter := range []byte(indexed(sportsFile, sportsIndex, []byte(word))) {
		found |= 1 << strings.IndexByte(sportLetters, letter)
	}
	return found
}

// Has reports whether w holds any of the facts.
func (w SportTrait) Has(facts SportTrait) bool { return w&facts != 0 }
