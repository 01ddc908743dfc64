package cast

import (
	"brief/briefing/speech"
	"brief/briefing/tagger"
	"brief/briefing/token"
	"brief/content"
)

// Kind says what an actor is.
type Kind uint8

// The kinds of actor.
const (
	Person Kind = iota
	Organization
	Place
)

var kindNames = [...]string{"person", "organization", "place"}

func (k Kind) String() string { return kindNames[k] }

// Gender is the grammatical gender that pronouns for an actor take.
type Gender uint8

// The genders; AnyGender when nothing tells.
const (
	AnyGender Gender = iota
	Male
	Female
)

// Actor is a person, organisation or place with all its names.
type Actor struct {
	Kind     Kind
	Name     string         // the fullest name, without title
	Role     string         // in the article's own words; "" when it gives none
	RoleSpan content.Span   // where the role stands; empty without one
	Aliases  []string       // other names it goes by in the article, in order of use
	Mentions []content.Span // in order
	Gender   Gender
	Rule     string // what found the name that it is listed under
}

// Input is an article as the package reads it.
type Input struct {
	Doc       *content.Document
	Tokens    []token.Token        // of all blocks, none of which crosses a block
	Words     token.Words          // of Tokens
	Names     []tagger.Name        // in Tokens, in order and none over another
	Language  speech.Language      // of the article
	InArticle func(block int) bool // false for what is printed with the article but not part of it
}

// Room is what FindAll needs beside an article, to be used again for the next one.
// The zero Room is ready; it serves one article at a time.
type Room struct {
	keptWords []keptWord
	classed   []uint32
	sets      tokenSet
	starts    []uint32
	names     []name
}

// FindAll returns the actors of each article in order of their first mention. Each has a room of its own; all take a step
// before the next one, so that the steps' code comes from memory once for all.
func FindAll(ins []Input, rooms []*Room) [][]Actor {
	casts, out := make([]*cast, len(ins)), make([][]Actor, len(ins))
	for i := range ins {
		casts[i] = newCast(ins[i], rooms[i])
	}
	for _, romance := range [...]bool{false, true} {
		for _, step := range stepsFor(romance) {
			for _, c := range casts {
				if c.lang.Romance() == romance {
					step(c)
				}
			}
		}
	}
	for i, c := range casts {
		rooms[i].names, out[i] = c.names, c.actors
	}
	return out
}
