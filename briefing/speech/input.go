package speech

import (
	"brief/briefing/token"
	"brief/content"
)

// Input is an article as this package reads it.
type Input struct {
	Text   string
	Blocks []Block       // in order, none over another
	Tokens []token.Token // of all blocks, in order, none across a block
	Words  token.Words   // of Tokens; numbered by Find where there are none, and the language told
	Names  []Name        // in order, none over another
	Actors []Actor       // Name.Actor-1 is an index into it

	Language Language // of Tokens
}

// Block is a paragraph or heading.
type Block struct {
	content.Span
	Heading bool
	Quoted  bool // set off as a quotation
	Item    bool // one of a list
	Skip    bool // not part of the article: no quotes, no speakers
	Caller  bool // it names who speaks below it
	Found   bool // it is the heading of a section that was found, whatever the format says
}

// Name is a place where an actor is named.
type Name struct {
	content.Span
	Actor int // from 1
}

// Actor is somebody who may speak.
type Actor struct {
	Name         string
	Person       bool
	Place        bool
	Male, Female bool // neither when unknown
}

// Kind says what a quote is.
type Kind uint8

// The kinds of quote.
const (
	Direct   Kind = iota // whole sentences in marks
	Partial              // a fragment in marks inside the writer's sentence
	Indirect             // reported without marks
	Other                // marks that are not speech
)

// Quote is a stretch of quoted or reported speech.
type Quote struct {
	content.Span              // the words, without their marks
	Within       content.Span // of a partial quote: the whole reported clause, where it is known
	Kind         Kind
	Actor        int          // who says it, from 1; 0 when nobody of Input.Actors
	Name         string       // of the speaker; "" when nobody is named
	Mention      content.Span // the words that the cue goes with; empty when carried over
	Others       []Voice      // who else says it, in the order of the list that Name comes first in
	Cue          content.Span
	Rule         string
	Confidence   float64 // 0 to 1: the model's estimate, or the rule's where no model was asked
	Group        int     // from 1; shared by the pieces of one utterance
	Chain        []Link
}

// saidBy makes e the speaker of q.
func (q *Quote) saidBy(e *entity) { q.Actor, q.Name = e.actor, e.name }

// Voice is one of several who say the same words: Actor and Name as in Quote.
type Voice struct {
	content.Span // the words that name them
	Actor        int
	Name         string
}

// Link is a step from a mention to what it stands for.
type Link struct {
	content.Span
	Rule string
}
