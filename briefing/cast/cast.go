package cast

import (
	"slices"

	"brief/briefing/lexicon"
	"brief/briefing/speech"
	"brief/briefing/tagger"
	"brief/briefing/token"
	"brief/content"
)

// A step leads from names to actors. Each finds in cast.names what those before it left there.
type step func(*cast)

// steps lists the steps in the order in which they run. That matters between the stages, and in the first, third and fifth. In the
// second and fourth it hardly does: of neighbours there, swapped over 2,000 articles, only bodies and served change anything. Of
// steps farther apart, known has to stand before acronyms, and people before german.
func steps() []step {
	return []step{
		// First, where the names end that the tagger saw.
		(*cast).split,
		(*cast).trim,
		(*cast).extend,
		(*cast).joined,

		// Second, names that it did not see, or took for another kind, by what stands beside one of their mentions.
		(*cast).known,
		(*cast).datelines,
		(*cast).people,
		(*cast).bodies,
		(*cast).served,
		(*cast).apposed,
		(*cast).placed,
		(*cast).landforms,
		(*cast).sites,
		(*cast).eastern,
		(*cast).shortSurnames,
		(*cast).firms,
		(*cast).acronyms,
		(*cast).translated,
		(*cast).lands,
		(*cast).german,
		(*cast).labels,
		(*cast).capitalLists,
		(*cast).squads,
		(*cast).profiles,
		(*cast).teams,
		(*cast).clubs,

		// Third, from one mention to all: the kind that most tell, and the mentions that nothing beside them tells.
		(*cast).settleKinds,
		(*cast).headlines,
		(*cast).spread,
		(*cast).often,

		// Fourth, what is no actor, as only now all names are known.
		(*cast).explained,
		(*cast).bare,
		(*cast).peoples,
		(*cast).works,
		(*cast).described,
		(*cast).article, // again, for what was found in asides since newCast

		// Fifth, actors of the names.
		(*cast).merge,
		(*cast).genders,
		(*cast).list,
		(*cast).roles,
	}
}

// stepsFor lists the steps for an article in a Romance language or in another.
func stepsFor(romance bool) []step {
	if romance {
		return romanceSteps()
	}
	return steps()
}

// name is a person, organisation or place that the text names, on its way to an actor.
type name struct {
	first, last int     // half-open range of tokens
	score       float32 // how sure the tagger is, 0 to 1
	kind        Kind
	title       int      // the token where its title or role begins; first when it has none
	figure      int      // index into cast.figures, once merged
	short       int32    // first token, plus 1, of the name that this one is the acronym of; 0 for none
	rule        nameRule // what found it
	strong      bool     // its kind is certain and is not voted down
	birth       bool     // given at birth, and not what its bearer goes by
	double      bool     // the last name of somebody, of two words and more
}

// size returns how many tokens n has.
func (n *name) size() int { return n.last - n.first }

// hasTitle reports whether a title or a role stands before n.
func (n *name) hasTitle() bool { return n.title < n.first }

// part returns a name of the tokens of n from first up to last.
func (n name) part(first, last int) name {
	n.first, n.last, n.title = first, last, first
	return n
}

// resize gives n the tokens from first up to last.
func (n *name) resize(first, last int) {
	if !n.hasTitle() {
		n.title = first
	}
	n.first, n.last = first, last
	n.title = min(n.title, first)
}

// answer is what is known of a question that is asked of an article again and again, and looked into once.
type answer uint8

const (
	unknown answer = iota
	no
	yes
)

// cast is the state of FindAll for an article.
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
	lone      *tally          // words with a capital that stand without another; made by alone
	smalls    map[string]bool // words in small letters; made by inSmallLetters
	doubles   map[string]bool // last names of two words, joined by a hyphen
	sides     map[string]bool // places' names that stand for their teams
	spelled   []uint16        // by token: the number of its word
	texts     []string        // by token; nil where there are many
	keptWords []keptWord      // by number of the word
	classed   []uint32        // by number of the word: where its classes are; see inClass
	capitals  tokenSet        // words with a capital
	loud      tokenSet        // what stands in paragraphs in capitals
	titles    tokenSet        // what stands in headlines with a capital on each word
	starts    []uint32        // the tokens with which paragraphs begin
	buf       []byte
	lang      speech.Language
	sport     answer // whether it is about sport; see sporting
	lineup    answer // whether it names players behind their positions; see inLineup
}

func newCast(in Input, room *Room) *cast {
	c := &cast{doc: in.Doc, text: in.Doc.Text, inArticle: in.InArticle, room: room, toks: in.Tokens, spelled: in.Words.Of, texts: in.Words.Text, lang: in.Language}
	c.names = slices.Grow(room.names[:0], len(in.Names)+len(in.Names)/8)
	c.keepWords(in.Words.Count)
	c.readTokens()
	for _, tagged := range in.Names {
		n := name{score: tagged.Score, kind: kinds[tagged.Kind], rule: byTagger}.part(int(tagged.First), int(tagged.Last))
		if counsel := c.counsel(&n); n.size() > 1 && c.bodyOf(&n) && !counsel {
			n.kind = Organization
		} else if counsel || n.kind == Organization && c.judge(&n) || n.kind == Place && c.calledLikePark(&n) {
			n.kind = Person
		}
		c.names = append(c.names, n)
	}
	c.article()
	return c
}

// kinds maps the tagger's kinds to ours.
var kinds = [...]Kind{tagger.Person: Person, tagger.Organization: Organization, tagger.Place: Place}

// bodyOf reports whether n is a body's name by the word before "of", or else the last:
// "School of Art", "Art School" is a building as well.
func (c *cast) bodyOf(n *name) bool {
	for i := n.first + 1; i < n.last-1; i++ {
		if c.word(i) == "of" {
			return c.facts(i-1).Has(lexicon.OrgHead) || c.word(i-1) == "School"
		}
	}
	return c.facts(n.last - 1).Has(lexicon.OrgHead)
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
	if uint(i) < uint(len(c.texts)) {
		return c.texts[i]
	}
	return c.cutWord(i)
}

// cutWord is word where a text is too long for the texts of its tokens to be kept.
func (c *cast) cutWord(i int) string {
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

// everyToken reports whether is holds of all tokens from first up to last.
func everyToken(first, last int, is func(i int) bool) bool {
	for i := first; i < last; i++ {
		if !is(i) {
			return false
		}
	}
	return true
}

// distinct is for how many names tables that have each once make room at first:
// in a long text they come again and again.
func (c *cast) distinct() int { return min(len(c.names), 256) }
