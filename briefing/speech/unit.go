package speech

import (
	"sort"
	"strings"
	"unicode"

	"brief/briefing/token"
)

// unit is a step of the article's outline: a quoted region, a mention, or one
// other token. Patterns are read off the symbols of units.
type unit struct {
	sym         symbol
	first, last int32 // half-open range of tokens
	ref         int32 // of a region or mention: its index
}

// cutUnits makes the outline.
func (a *article) cutUnits() {
	a.units = room(a.units, len(a.Tokens))[:0]
	m := 0
	for i := 0; i < len(a.Tokens); {
		if i > 0 && a.Tokens[i].First() {
			a.units = append(a.units, unit{symBlock, int32(i), int32(i), -1})
		}
		if r := a.regionOf[i]; r >= 0 {
			last := i + 1
			for last < len(a.Tokens) && a.regionOf[last] == r {
				last++
			}
			a.units = append(a.units, unit{a.regionSymbol(int(r)), int32(i), int32(last), r})
			i = last
			continue
		}
		for m < len(a.mentions) && a.mentions[m].first < i {
			m++
		}
		if m < len(a.mentions) && a.mentions[m].first == i {
			a.units = append(a.units, unit{a.mentionSymbol(&a.mentions[m]), int32(i), int32(a.mentions[m].last), int32(m)})
			a.mentions[m].unit = len(a.units) - 1
			i = a.mentions[m].last
			continue
		}
		a.units = append(a.units, unit{a.tokenSymbol(i), int32(i), int32(i + 1), -1})
		i++
	}
	a.unitOf = room(a.unitOf, len(a.regions))
	for r := range a.regions {
		a.unitOf[r] = int32(a.unitAt(a.tokenAt(a.regions[r].outer.Start)))
	}
	a.syms, a.lastWords = room(a.syms, len(a.units)), room(a.lastWords, len(a.units))
	units, syms, lastWords := a.units, a.syms[:len(a.units)], a.lastWords[:len(a.units)] // at hand, so that no bounds are checked
	for u := range units {
		syms[u], lastWords[u] = units[u].sym, a.lastWord(&units[u])
	}
}

func (a *article) regionSymbol(r int) symbol {
	s := a.regions[r].Of(a.Text)
	last := lastRune(s)
	switch last {
	case ',', '-', '–', '—', ';':
		return symComma
	case '.', '!', '?', '…', ':', '\'', '’':
		return symStop
	}
	if a.lang == english && a.stopOutside(r) {
		return symStop
	}
	return symFragment
}

// stopOutside reports whether region r is a whole sentence whose full stop stands behind the mark, as
// British and Irish papers may set it: “We go home”.
func (a *article) stopOutside(r int) bool {
	reg := &a.regions[r]
	if !strings.HasPrefix(a.Text[reg.outer.End:], ".") || strings.HasPrefix(a.Text[reg.outer.End:], "..") || !unicode.IsUpper(firstRune(reg.Of(a.Text))) || !strings.Contains(reg.Of(a.Text), " ") {
		return false
	}
	before := strings.TrimRight(a.Text[a.Blocks[reg.block].Start:reg.outer.Start], " ")
	return before == "" || strings.HasSuffix(before, ":") || endsSentence(before)
}

func (a *article) mentionSymbol(m *mention) symbol {
	head := a.words[m.head].class
	switch {
	case m.kind == pronounMention && head&who != 0:
		return symWho
	case m.kind == pronounMention:
		return symPronoun
	case m.kind == nameMention && head&timeWord == 0:
		return symName
	case head&timeWord != 0:
		return symTime
	case head&sayNoun != 0:
		return symSayNoun
	case head&docNoun != 0:
		return symDocNoun
	}
	return symNoun
}

func (a *article) tokenSymbol(i int) symbol {
	t := a.Tokens[i]
	if t.Kind == token.Punct {
		switch c := a.Text[t.Start]; c {
		case '.', '!', '?':
			if i+1 < len(a.Tokens) && a.sent[i] == a.sent[i+1] {
				return symOther
			}
			return symEnd
		case ',', ':', '(', ')', ';', '-':
			return symbol(c)
		case 0xe2:
			if s := a.tokenText(i); s == "–" || s == "—" {
				return '-'
			}
		}
		return symOther
	}
	e := a.words[i]
	if e.class&cueVerb != 0 && e.form == gerund && e.class&say == 0 {
		return symGerund
	}
	if e.class != 0 {
		if sym := symbolOf(e.class); sym != 0 {
			return sym
		}
	}
	if t.Shape == token.Lower {
		s := a.tokenText(i)
		switch {
		case strings.HasSuffix(s, "ed") && len(s) > 4:
			return symVerb
		case strings.HasSuffix(s, "ly"):
			return symAdverb
		case strings.HasSuffix(s, "ing") && len(s) > 5:
			return symGerund
		}
	}
	return symOther
}

// unitAt returns the index of the unit that holds or follows token i.
func (a *article) unitAt(i int) int {
	return sort.Search(len(a.units), func(u int) bool { return int(a.units[u].last) > i })
}
