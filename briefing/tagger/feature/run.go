package feature

import (
	"strings"

	"brief/briefing/token"
)

// Runs returns the stretches of tokens that may hold names, in order.
func (p *Page) Runs() []Run { return p.runs }

// findRuns joins capitalised words that stand together, over up to three
// connecting tokens ("of the", "-", "&"), and particles before them ("al-").
func (p *Page) findRuns() {
	p.runs = p.runs[:0]
	for i := 0; i < len(p.toks); {
		if !p.Capital(i) {
			i++
			continue
		}
		r := Run{p.back(i), i + 1}
		for {
			next := p.bridge(r.Last)
			if next < 0 {
				break
			}
			r.Last = next + 1
		}
		r.Last = p.tail(r.Last)
		if n := len(p.runs); n > 0 && p.runs[n-1].Last > r.First {
			r.First = p.runs[n-1].Last
		}
		p.runs = append(p.runs, r)
		i = r.Last
	}
}

// CutAtDays ends the runs behind each day and month that says when ("On Tuesday | Boeing said"). Load leaves them
// whole, as the model has learned from them: runs cut in training brought nothing.
func (p *Page) CutAtDays() {
	out := p.cut[:0]
	for _, r := range p.runs {
		for i := r.First + 1; i < r.Last; i++ {
			if p.Capital(i) && p.saysWhen(i-1) {
				out = append(out, Run{r.First, i})
				r.First = i
			}
		}
		out = append(out, r)
	}
	p.runs, p.cut = out, p.runs
}

// saysWhen reports whether token i is a day or a month behind a word that makes it a time.
func (p *Page) saysWhen(i int) bool {
	day := &p.attrs[i+pad]
	if i < 1 || day.form != formCapital || day.fact&DateWord == 0 || p.toks[i].First() {
		return false
	}
	t, d := &p.toks[i-1], &p.toks[i]
	return SaysWhen(p.text[t.Start:t.End()], p.text[d.Start:d.End()])
}

// SaysWhen reports whether word, right before a day of the week or a month, makes a time of it: "on Tuesday", "in
// May", and not "in Friday Harbor" or "by June Hale".
func SaysWhen(word, day string) bool {
	weekday := strings.HasSuffix(day, "day")
	switch word {
	case "In", "in":
		return !weekday
	case "On", "on", "Last", "last", "Next", "next", "This", "this", "Early", "early", "Late", "late":
		return true
	case "By", "by", "Since", "since", "Until", "until", "Every", "every", "From", "from":
		return weekday
	}
	return false
}

// common is how frequent a word is, at least, that is no name by itself: of
// 30,000 such that began sentences, one was taken for one.
const common = 24

// Plain reports whether run r is only a common word that begins a sentence
// ("The", "But"), "I" or a day, so that it need not be looked at. Prepare must
// have seen r.
func (p *Page) Plain(r Run) bool {
	a := &p.attrs[r.First+pad]
	switch {
	case r.Last > r.First+1:
		return false
	case a.form == formCapital:
		return a.start && a.fact.Frequent() >= common || a.fact&DateWord != 0 && a.fact.Person() == 0
	}
	return a.form == formInitial && a.hash == pronoun
}

// pronoun is the hash of "I".
var pronoun = Hash("I")

// Capital reports whether token i has a capital letter.
func (p *Page) Capital(i int) bool {
	f := p.attrs[i+pad].form
	return f >= formCapital && f <= formMixed
}

// bridge returns the index of the next capitalised token when only connecting
// tokens stand between i and it, or -1.
func (p *Page) bridge(i int) int {
	for j := i; j < len(p.toks) && j <= i+3 && (j == i || !p.toks[j].First()); j++ {
		if p.toks[j].First() {
			return -1
		}
		if p.Capital(j) {
			return j
		}
		if !p.connects(j) {
			return -1
		}
	}
	return -1
}

// connects reports whether a token without a capital may stand inside a name.
func (p *Page) connects(i int) bool {
	t := &p.toks[i]
	word := p.text[t.Start:t.End()]
	switch t.Kind {
	case token.Number:
		return true
	case token.Suffix:
		return len(word) != 3 // "n't"
	case token.Punct:
		switch word {
		case "-", "–", "‑", "&", "'", "’", "/", "+", "@", "#", "_":
			return true
		case ".":
			return i > 0 && !t.Space() && abbreviates(p.text[p.toks[i-1].Start:p.toks[i-1].End()])
		}
		return false
	}
	return connective(word)
}

func connective(word string) bool {
	if len(word) > 5 {
		return false
	}
	switch word {
	case "of", "the", "for", "and", "in", "on", "at", "to", "a", "de", "del", "dela", "des", "la", "las", "le", "les", "los", "du", "da", "das", "di", "do", "dos", "della",
		"van", "von", "der", "den", "het", "ter", "ten", "zu", "bin", "ibn", "al", "el", "ul", "ur", "as", "ash", "e", "y", "et", "und", "i", "d", "l", "wa", "ben", "abu", "bint", "san", "o", "n":
		return true
	}
	return false
}

// abbreviates is like abbreviation, and also true of what ends companies' and people's names.
func abbreviates(word string) bool {
	switch word {
	case "Inc", "Corp", "Co", "Ltd", "Bros", "Cos", "Ave", "Esq":
		return true
	}
	return abbreviation(word)
}

// back returns where a run that begins with the capital at i starts, particles
// and numbers before it included.
func (p *Page) back(i int) int {
	for first := i; ; {
		j := first - 1
		if j < 0 || p.toks[first].First() {
			return first
		}
		t := &p.toks[j]
		switch {
		case t.Kind == token.Number:
		case t.Kind == token.Punct && !p.toks[first].Space() && (p.text[t.Start:t.End()] == "-" || p.text[t.Start:t.End()] == "’" || p.text[t.Start:t.End()] == "'" || p.text[t.Start:t.End()] == "#" || p.text[t.Start:t.End()] == "@"):
		case t.Kind == token.Word && particle(p.text[t.Start:t.End()]):
		default:
			return first
		}
		first = j
		if i-first >= 3 {
			return first
		}
	}
}

// particle reports whether a small word may begin a name.
func particle(word string) bool {
	switch word {
	case "al", "el", "an", "ar", "as", "ash", "at", "de", "del", "di", "da", "du", "van", "von", "der", "den", "bin", "ibn", "abu", "la", "le", "ul", "d", "l", "ad":
		return true
	}
	return false
}

// tail returns the end of a run that so far ends at i: the stop of an
// abbreviation, and a number, belong to it.
func (p *Page) tail(i int) int {
	if i < len(p.toks) && !p.toks[i].First() && !p.toks[i].Space() && p.text[p.toks[i].Start:p.toks[i].End()] == "." &&
		abbreviates(p.text[p.toks[i-1].Start:p.toks[i-1].End()]) {
		i++
	}
	if i == len(p.toks) || p.toks[i].First() {
		return i
	}
	switch t := p.toks[i]; {
	case t.Kind == token.Number:
		i++
	case t.Kind == token.Punct && !t.Space() && p.text[t.Start:t.End()] == "-" && i+1 < len(p.toks) && !p.toks[i+1].Space():
		i++ // "Covid-19", "Al-shabaab"
		if i < len(p.toks) && !p.toks[i].First() {
			i++
		}
	}
	return i
}
