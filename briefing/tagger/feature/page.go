package feature

import (
	"slices"

	"brief/briefing/token"
)

// form is a token's case pattern, finer than token.Shape.
type form uint8

const (
	formEdge form = iota // beyond the text
	formPunct
	formLower
	formCapital
	formInitial // one capital letter
	formUpper
	formStops // "U.S."
	formMixed
	formNumber
	formSuffix
	formNoCase
)

// attr is what is known of one token.
type attr struct {
	hash   uint64
	fact   Fact
	entry  int32 // of the word in the evidence table
	form   form
	label  uint8 // of the first pass
	here   uint8 // what other mentions of the word were taken for, as opinion packs it
	long   uint8 // in names of which kinds, of several words, it is elsewhere
	phrase uint8 // the kind of listed phrase that it is part of, and where; 0 for none
	start  bool  // a sentence may start here, so that its capital says little
	loud   bool  // its line is all in capitals
	gap    bool  // no space before it
}

// Page holds the tokens of one document and what features are made of. It is
// reused from document to document, and is for one goroutine.
type Page struct {
	text   string
	toks   []token.Token
	number []uint16 // by token, of its word
	known  []attr   // by number: what is the same wherever the word stands; with a form once it was seen
	attrs  []attr   // with pad entries before and after the tokens
	words  evidence
	runs   []Run
	cut    []Run // room for CutAtDays
	titled []Run // lines with a capital on each word
}

// pad is how far features look beyond a run; attrs has so many empty entries at each end.
const pad = 3

// Run is a stretch of tokens, half open, that may hold names; all outside are none.
type Run struct{ First, Last int }

// Load makes p hold the tokens of a document, with their words.
func (p *Page) Load(text string, toks []token.Token, words token.Words) {
	p.text, p.toks, p.number = text, toks, words.Of
	p.known = slices.Grow(p.known[:0], words.Count)[:words.Count]
	clear(p.known)
	if n := len(toks) + 2*pad; cap(p.attrs) < n {
		p.attrs = make([]attr, n)
	} else {
		p.attrs = p.attrs[:n]
	}
	clear(p.attrs[:pad])
	clear(p.attrs[len(p.attrs)-pad:])
	p.words.reset(len(toks))
	p.describe()
	p.readCase()
	p.findRuns()
}

// describe fills in what is known of each token by itself.
func (p *Page) describe() {
	attrs, number := p.attrs[pad:], p.number
	for i := range p.toks {
		t, a, k := &p.toks[i], &attrs[i], &p.known[number[i]]
		if k.form == formEdge || number[i] == token.Unnumbered {
			*k = p.know(t)
		}
		*a = *k
		a.gap = !t.Space()
		a.start = t.First() || i == 0 || p.toks[i-1].Kind == token.Punct && p.startsSentence(i)
		if a.entry < 0 {
			continue
		}
		if e := &p.words.list[a.entry]; a.form == formLower {
			e.lower++
		} else if !a.start {
			e.upper++
		}
	}
}

// know returns what is known of a token's word wherever it stands.
func (p *Page) know(t *token.Token) attr {
	word := p.text[t.Start:t.End()]
	a := attr{hash: Hash(word), form: formOf(t, word), entry: -1}
	if a.form > formPunct {
		a.fact = Look(a.hash)
	}
	switch a.form {
	case formLower, formCapital, formMixed, formUpper, formStops:
		a.entry = p.words.add(a.hash)
	}
	return a
}

func formOf(t *token.Token, word string) form {
	switch t.Kind {
	case token.Punct:
		return formPunct
	case token.Number:
		return formNumber
	case token.Suffix:
		return formSuffix
	}
	switch t.Shape {
	case token.Lower:
		return formLower
	case token.Capital:
		if len(word) == 1 {
			return formInitial
		}
		return formCapital
	case token.Upper:
		if word[1] == '.' {
			return formStops
		}
		return formUpper
	case token.Mixed:
		return formMixed
	}
	return formNoCase
}

// startsSentence reports whether the token before i, a mark, may end a sentence.
func (p *Page) startsSentence(i int) bool {
	prev := &p.toks[i-1]
	for range 3 { // over closing and opening quotes
		switch p.text[prev.Start:prev.End()] {
		case "!", "?", ":", ";", "…", "•", "*", "|", "—":
			return true
		case ".":
			return prev.Space() || i < 2 || !abbreviation(p.text[p.toks[i-2].Start:p.toks[i-2].End()])
		case "“", "\"", "‘", "(", "[", "«", "”", "’", "'", ")", "]", "»":
			if i--; i < 1 || p.toks[i].First() {
				return true
			}
			prev = &p.toks[i-1]
			if prev.Kind != token.Punct {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// abbreviation reports whether a stop after the word does not end a sentence.
func abbreviation(word string) bool {
	switch len(word) {
	case 1:
		return word[0] >= 'A' && word[0] <= 'Z'
	case 2, 3, 4:
		switch word {
		case "Mr", "Mrs", "Ms", "Dr", "St", "Sr", "Jr", "Lt", "Gov", "Gen", "Sen", "Rep", "Col", "Sgt", "Maj", "Capt", "Cpl", "Adm", "Rev", "Hon", "Prof", "Pres", "Supt", "Insp", "Messrs",
			"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "No", "vs", "Vs", "Mt", "Ft":
			return true
		}
	}
	return false
}
