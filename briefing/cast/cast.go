package cast

import (
	"slices"

	"brief/briefing/lexicon"
	"brief/briefing/speech"
	"brief/briefing/token"
	"brief/content"
)

// step is one step from names to actors.
type step struct {
	name string
	run  func(*cast)
}

// steps lists the steps in the order in which they run.
func steps() []step {
	return []step{
		{"split", (*cast).split},
		{"trim", (*cast).trim},
		{"extend", (*cast).extend},
		{"joined", (*cast).joined},
		{"known", (*cast).known},
		{"datelines", (*cast).datelines},
		{"people", (*cast).people},
		{"bodies", (*cast).bodies},
		{"served", (*cast).served},
		{"apposed", (*cast).apposed},
		{"placed", (*cast).placed},
		{"landforms", (*cast).landforms},
		{"eastern", (*cast).eastern},
		{"short surnames", (*cast).shortSurnames},
		{"firms", (*cast).firms},
		{"acronyms", (*cast).acronyms},
		{"lands", (*cast).lands},
		{"german", (*cast).german},
		{"labels", (*cast).labels},
		{"capital lists", (*cast).capitalLists},
		{"squads", (*cast).squads},
		{"teams", (*cast).teams},
		{"clubs", (*cast).clubs},
		{"kinds", (*cast).settleKinds},
		{"headlines", (*cast).headlines},
		{"spread", (*cast).spread},
		{"often", (*cast).often},
		{"explained", (*cast).explained},
		{"bare", (*cast).bare},
		{"peoples", (*cast).peoples},
		{"works", (*cast).works},
		{"described", (*cast).described},
		{"article", (*cast).article},
		{"merge", (*cast).merge},
		{"genders", (*cast).genders},
		{"list", (*cast).list},
		{"roles", (*cast).roles},
	}
}

// stepsFor lists the steps for an article in a Romance language or in another.
func stepsFor(romance bool) []step {
	if romance {
		return romanceSteps()
	}
	return steps()
}

// name is a mention on its way to an actor.
type name struct {
	mention
	title  int      // the token where its title or role begins; first when it has none
	figure int      // index into cast.figures, once merged
	short  int32    // first token, plus 1, of the name that this one is the acronym of; 0 for none
	rule   nameRule // what found it
	strong bool     // its kind is certain and is not voted down
	birth  bool     // given at birth, and not what its bearer goes by
	double bool     // the last name of somebody, of two words and more
}

// cast is the state of Find.
type cast struct {
	doc       *content.Document
	text      string // of doc
	inArticle func(block int) bool
	room      *Room
	toks      []token.Token
	names     []name // in order, none over another
	figures   []figure
	actors    []Actor
	ids       []int           // by figure: its actor, from 1; 0 when it is part of another figure
	lone      map[string]int  // how often a word with a capital stands without another; made by alone
	smalls    map[string]bool // words in small letters; made by inSmallLetters
	doubles   map[string]bool // last names of two words, joined by a hyphen
	sides     map[string]bool // places' names that stand for their teams
	spelled   token.Words     // of toks
	keptWords []keptWord      // by number of the word
	capitals  tokenSet        // words with a capital
	buf       []byte
	lang      speech.Language
	inGerman  bool
	sport     int8     // 0 not yet known, 1 not about sport, 2 about sport
	lineup    int8     // 0 not yet known, 1 not about players' positions, 2 with them
	line      struct { // what shouting found last
		first, last int // tokens of the paragraph
		loud        bool
	}
}

func newCast(in Input, room *Room) *cast {
	c := &cast{doc: in.Doc, text: in.Doc.Text, inArticle: in.InArticle, room: room, toks: in.Tokens, spelled: in.Words, lang: in.Language, inGerman: in.Language.German()}
	c.names = slices.Grow(room.names[:0], len(in.Names)+len(in.Names)/8)
	c.keepWords()
	c.findCapitals()
	for _, n := range in.Names {
		m := mentionOf(n)
		if m.last-m.first > 1 && c.bodyOf(m) {
			m.kind = Organization
		} else if m.kind == Organization && c.judge(m) || m.kind == Place && c.calledLikePark(m) {
			m.kind = Person
		}
		c.names = append(c.names, name{mention: m, title: m.first, rule: byTagger})
	}
	c.article()
	return c
}

// bodyOf reports whether m is a body's name by the word before "of", or else the last:
// "School of Art", "Art School" is a building as well.
func (c *cast) bodyOf(m mention) bool {
	for i := m.first + 1; i < m.last-1; i++ {
		if c.word(i) == "of" {
			return c.facts(i-1).Has(lexicon.OrgHead) || c.word(i-1) == "School"
		}
	}
	return c.facts(m.last - 1).Has(lexicon.OrgHead)
}

// article drops the names that stand in asides.
func (c *cast) article() {
	blocks, block := c.doc.Blocks, 0
	c.keep(func(n *name) bool {
		for block+1 < len(blocks) && blocks[block+1].Start <= c.start(n) {
			block++
		}
		return c.inArticle(block)
	})
}

// word returns the text of token i, or "" outside the document.
func (c *cast) word(i int) string {
	if i < 0 || i >= len(c.toks) {
		return ""
	}
	return c.text[c.toks[i].Start:c.toks[i].End()]
}

// shape returns the shape of token i, or NoCase outside the document.
func (c *cast) shape(i int) token.Shape {
	if i < 0 || i >= len(c.toks) {
		return token.NoCase
	}
	return c.toks[i].Shape
}

// capital reports whether token i is a word that begins with a capital.
func (c *cast) capital(i int) bool {
	return i >= 0 && i < len(c.toks) && c.toks[i].Kind == token.Word && c.toks[i].Shape >= token.Capital
}

// span returns the span of the tokens from first up to last.
func (c *cast) span(first, last int) content.Span {
	return content.Span{Start: int(c.toks[first].Start), End: int(c.toks[last-1].End())}
}

// spanOf returns the span of a name.
func (c *cast) spanOf(n *name) content.Span { return c.span(n.first, n.last) }

// start returns where a name begins, in bytes.
func (c *cast) start(n *name) int { return int(c.toks[n.first].Start) }

// nameText returns the words of a name.
func (c *cast) nameText(n *name) string { return c.text[c.toks[n.first].Start:c.toks[n.last-1].End()] }

// touching reports whether no space stands between tokens i-1 and i.
func (c *cast) touching(i int) bool {
	return i > 0 && i < len(c.toks) && !c.toks[i].Space()
}

// resize gives a name the tokens from first up to last.
func (c *cast) resize(n *name, first, last int) {
	if n.title == n.first {
		n.title = first
	}
	n.first, n.last = first, last
	n.title = min(n.title, first)
}

// distinct is for how many names tables that have each once make room at first:
// in a long text they come again and again.
func (c *cast) distinct() int { return min(len(c.names), 256) }

// keep filters the names in place.
func (c *cast) keep(good func(*name) bool) {
	kept := 0
	for i := range c.names {
		if !good(&c.names[i]) {
			continue
		}
		if kept < i {
			c.names[kept] = c.names[i]
		}
		kept++
	}
	c.names = c.names[:kept]
}
