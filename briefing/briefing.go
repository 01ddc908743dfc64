package briefing

import (
	"iter"
	"sort"

	"brief/briefing/cast"
	"brief/content"
)

// Briefing is a Document and what was found in it. It is complete when Parse
// returns it, and then immutable and safe for concurrent use.
type Briefing struct {
	Doc      *content.Document
	Sections []Section // in order of First; all but the nested ones cover every block once
	Quotes   []Quote   // in order of Start
	Actors   []Actor   // in order of first mention

	asides  []bool // by block: not part of the article
	callers []int  // blocks that name who speaks below them, in order

	work *workspace // shared between extractors, gone after Parse
}

// SectionKind says what a section is.
type SectionKind uint8

// The kinds of section.
const (
	Intro    SectionKind = iota // the text before the first heading
	Question                    // under a heading that asks
	Topic                       // under a heading that states
	Aside                       // printed with the article but not part of it
)

var sectionKindNames = [...]string{"intro", "question", "heading", "aside"}

func (k SectionKind) String() string { return sectionKindNames[k] }

// Section is a heading and the blocks under it. An aside that stands in the
// middle of another section is a Section too, nested in it: it comes after it
// in Sections, and its blocks lie within the other's range.
type Section struct {
	content.Span     // from its heading (or first block) to the end of its last block
	ID           int // from 1; Sections[ID-1]
	Kind         SectionKind
	Heading      content.Span // empty for an intro and for an aside without a heading
	Level        int          // heading level from 1; 0 without a heading
	First, Last  int          // half-open range of indexes into Doc.Blocks, the heading's block included
	Body         int          // index of the first block after the heading; First where the heading opens a paragraph ("Why it matters: …")
	Words        int          // of the body, without asides nested in it
	Parent       int          // ID of the section that a nested aside stands in; 0 for all others
	Rule         string
}

// QuoteKind says what kind of quotation a quote is.
type QuoteKind uint8

// The kinds of quote.
const (
	Direct   QuoteKind = iota // whole sentences in marks
	Partial                   // a fragment in marks inside the writer's sentence
	Indirect                  // reported speech without marks
	Other                     // marks that are not speech: titles, scare quotes
)

var quoteKindNames = [...]string{"direct", "partial", "indirect", "other"}

func (k QuoteKind) String() string { return quoteKindNames[k] }

// Quote is quoted or reported speech; its span covers the words without marks.
type Quote struct {
	content.Span
	ID         int // from 1; Quotes[ID-1]
	Kind       QuoteKind
	Speaker    Speaker
	Others     []Speaker    // who says it together with Speaker, who is the first of the list ("Ruiz, Berg and Holm said"); mostly nil
	Cue        content.Span // the word that says that somebody speaks; empty without one
	Section    int          // ID of the section it stands in
	Rule       string       // the sieve that found the speaker, or that made it no speech
	Confidence float64      // of the speaker, 0 to 1: the model's estimate, or the rule's where no model was asked
	Within     content.Span // of a fragment: the whole reported clause, the writer's words included ("spans" in JSON); empty when unknown
	Group      int          // quotes that are pieces of one utterance share it; never 0
	Chain      []Link       // how a pronoun or a carried-over speaker was followed to its name
}

// ManualRule is the rule of a speaker that somebody named by hand.
const ManualRule = "manual"

// Listed reports whether lists and counts hold the quote unless asked for more:
// it is speech in quotation marks. Reported speech waits for its kind to be named.
func (q *Quote) Listed() bool { return q.Kind == Direct || q.Kind == Partial }

// Link is a step from a mention to what it stands for.
type Link struct {
	content.Span        // the mention that the step leads to
	Rule         string // why
}

// ActorID names an actor of a Briefing: Actors[ID-1]. Zero is nobody named.
type ActorID int

// Speaker is who says a quote. Actor is zero when the mention is a description
// of somebody unnamed ("a nurse"); a zero Speaker is nobody named.
type Speaker struct {
	Actor   ActorID
	Mention content.Span // the very words the cue goes with, a pronoun included; empty when carried over
	Name    string       // of the actor, or the description in the article's words
}

// Known reports whether anybody is named or described.
func (s Speaker) Known() bool { return s.Name != "" }

// ActorKind says what an actor is.
type ActorKind = cast.Kind

// The kinds of actor.
const (
	Person       = cast.Person
	Organization = cast.Organization
	Place        = cast.Place
)

// Part says how an actor takes part in the article. The parts partition the actors.
type Part uint8

// The parts.
const (
	SpokenAbout Part = iota
	Speaks           // has at least one quote
	Declined         // was asked and did not answer, and has no quote
)

var partNames = [...]string{"spoken-about", "speaks", "declined"}

func (p Part) String() string { return partNames[p] }

// Mention is a place where an actor is named.
type Mention struct {
	content.Span
	Section int // ID of the section it stands in
}

// Actor is a person, organisation or place: one entry for all its names.
type Actor struct {
	ID       ActorID
	Kind     ActorKind
	Name     string       // the fullest name, without title
	Role     string       // in the article's own words; "" when it gives none
	RoleSpan content.Span // where the role stands; empty without one
	Aliases  []string     // other names it goes by in the article, in order of use
	Mentions []Mention    // in order
	Quotes   []int        // IDs of the quotes it speaks, in order
	Part     Part
	Gender   Gender
	Rule     string
}

// Gender is the grammatical gender that pronouns for an actor take.
type Gender = cast.Gender

// The genders; AnyGender when nothing tells.
const (
	AnyGender = cast.AnyGender
	Male      = cast.Male
	Female    = cast.Female
)

// Actor returns the actor with the id, or nil for zero.
func (b *Briefing) Actor(id ActorID) *Actor {
	if id < 1 || int(id) > len(b.Actors) {
		return nil
	}
	return &b.Actors[id-1]
}

// SectionAt returns the innermost section that holds the byte at offset, or the
// next one when it lies between two; nil after the last.
func (b *Briefing) SectionAt(offset int) *Section {
	next := sort.Search(len(b.Sections), func(i int) bool { return b.Sections[i].Start > offset })
	for i := next - 1; i >= 0; i = b.Sections[i].Parent - 1 {
		if b.Sections[i].End > offset {
			return &b.Sections[i]
		}
	}
	if next == len(b.Sections) {
		return nil
	}
	return &b.Sections[next]
}

// InArticle reports whether the block is part of the article: quotes, actors
// and word counts leave out what is not, and readers fold it.
func (b *Briefing) InArticle(block int) bool { return !b.asides[block] }

// Body yields the indexes of the blocks that are the section's own: without its
// heading and without asides nested in it.
func (b *Briefing) Body(s *Section) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := s.Body; i < s.Last; i++ {
			if (s.Kind == Aside || b.InArticle(i)) && !yield(i) {
				return
			}
		}
	}
}

// Text returns the words that span covers.
func (b *Briefing) Text(span content.Span) string { return span.Of(b.Doc.Text) }
