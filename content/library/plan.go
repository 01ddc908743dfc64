package library

import (
	"context"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
	"brief/briefing/query"
)

// plan is how a filter is answered: an expression for the index, rows between
// from and to, and conditions that only the quote itself can tell.
type plan struct {
	match     string                     // "" for all quotes
	barred    [len(quotedKinds) + 1]bool // kinds that the table's column must not have; the last for any other
	from, to  int64
	days      string // a condition on the articles' days, beside from and to
	conds     []func(*candidate) bool
	words     []string // that must occur, for ranking
	typed     bool     // the last of them may go on
	needNames bool     // conds look at names and headings
	none      bool     // nothing can match
	enough    int      // so many quotes are wanted

	few    int // so many are enough where mostLooked are looked through; 0 when none are ranked
	looked int // so many have been looked through
	ranked int // so many had been found then, which are ranked; 0 while fewer are looked through

	must  []part
	not   []string // expressions
	kinds []query.Term
	pass  float64 // the share of what the index finds that kinds and signs of words not wanted let through

	notBits   uint64  // of words that must not occur
	pairs     uint32  // of words side by side
	rareKinds bool    // so few quotes are of the kinds wanted that signs find them sooner
	signShare float64 // of the quotes, about how many have signs that fit
}

func (p *plan) passes(c *candidate) bool {
	for _, cond := range p.conds {
		if !cond(c) {
			return false
		}
	}
	return true
}

// require adds an expression, turned round when not is true.
func (p *plan) require(expr string, not bool) {
	switch {
	case not && expr != "":
		p.not = append(p.not, expr)
	case not:
	case expr == "":
		p.none = true
	default:
		p.must = append(p.must, part{expr: expr})
	}
}

// requireWord adds a word of the text.
func (p *plan) requireWord(word string) {
	p.words = append(p.words, word)
	if slices.ContainsFunc(p.must, func(q part) bool { return q.word == word }) {
		return
	}
	p.must = append(p.must, part{expr: quoted(word), word: word, bit: wordBit(word),
		check: func(c *candidate) bool { return c.holds([]string{word}, false) }})
}

// check adds a condition, turned round when not is true.
func (p *plan) check(cond func(*candidate) bool, not bool) {
	p.conds = append(p.conds, func(c *candidate) bool { return cond(c) != not })
}

// plan plans a search that wants enough quotes.
func (l *Library) plan(ctx context.Context, q query.Query, enough int) (*plan, error) {
	p := &plan{from: firstRow, to: math.MaxInt64, enough: enough, pass: 1, signShare: 1}
	typed := -1 // the term that is still being typed
	if n := len(q.Terms); n > 0 && openEnded(q.Text) && q.Terms[n-1].End == len(q.Text) {
		typed = n - 1
	}
	for i, t := range q.Terms {
		if err := l.planTerm(ctx, p, t, i == typed); err != nil {
			return nil, err
		}
	}
	if err := l.planDays(ctx, p); err != nil {
		return nil, err
	}
	var c counts
	if len(p.must) > 1 || typed >= 0 || len(p.kinds) > 0 {
		var err error
		if c, err = l.counts(ctx, p.must); err != nil {
			return nil, err
		}
	}
	for _, t := range p.kinds {
		p.kind(t, c)
	}
	if typed >= 0 && q.Terms[typed].Key == "" && !q.Terms[typed].Not { // last, as the others say what it costs
		if err := l.planTyped(ctx, p, q.Terms[typed], c); err != nil {
			return nil, err
		}
	}
	p.leaveOut(c)
	p.signShare = p.pass
	for i := range p.must {
		if p.must[i].bit != 0 {
			p.signShare *= c.share(p.must[i].quotes)
		}
	}
	if len(p.not) > 0 && !slices.ContainsFunc(p.must, func(q part) bool { return q.bit == 0 }) { // the index can only leave out of what it has found
		p.require(anyKind(), false)
	}
	p.match = p.expression()
	return p, nil
}

// planTerm takes a term into the plan, but for words that are still being typed.
func (l *Library) planTerm(ctx context.Context, p *plan, t query.Term, typed bool) error {
	switch t.Key {
	case "":
		if !typed || t.Not {
			p.text(t)
		}
	case "speaker":
		return l.planSpeaker(ctx, p, t)
	case "about":
		return l.planAbout(ctx, p, t)
	case "source":
		return l.planSource(ctx, p, t)
	case "kind":
		p.kinds = append(p.kinds, t)
	case "after", "before":
		p.date(t)
	case "role":
		return l.planRole(ctx, p, t)
	case "sec":
		return l.planHeading(ctx, p, t)
	}
	return nil
}

// expression is what the plan asks of the index; it is empty where any quote will do.
func (p *plan) expression() string {
	var parts []string
	for i := range p.must {
		if p.must[i].bit == 0 {
			parts = append(parts, p.must[i].expr)
		}
	}
	match := strings.Join(parts, " AND ")
	if len(p.not) > 0 {
		match = "(" + match + ") NOT (" + strings.Join(p.not, " OR ") + ")"
	}
	return match
}

// anyKind finds all: every quote has a kind.
func anyKind() string {
	var tags []string
	for _, k := range quotedKinds {
		tags = append(tags, quoted(tagKind+k.String()))
	}
	return either(tags)
}

// quotedKinds are the kinds of quotes that are saved.
var quotedKinds = [...]briefing.QuoteKind{briefing.Direct, briefing.Partial, briefing.Indirect}

// openEnded reports whether the last word of a filter may go on.
func openEnded(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return !unicode.IsSpace(r) && !strings.ContainsRune(`"“”`, r)
}

// text asks for whole words; several in one term must follow each other.
func (p *plan) text(t query.Term) {
	words := splitWords(nil, t.Value)
	if len(words) == 0 {
		return
	}
	if len(words) > 1 {
		p.check(func(c *candidate) bool { return c.holds(words, false) }, t.Not)
	}
	switch {
	case !t.Not:
		p.pairs |= pairBits(words)
		for _, w := range words {
			p.requireWord(w)
		}
	case len(words) == 1 && wordBit(words[0]) != 0:
		p.notBits |= wordBit(words[0])
	case len(words) == 1:
		p.require(quoted(words[0]), true)
	}
}

// mostKinds is the share of quotes from which on it is cheaper to look at the
// kind of those that have the words, or of any, than to go through signs for it.
const mostKinds = 0.3

// kind asks for kinds whose names begin with the value.
func (p *plan) kind(t query.Term, c counts) {
	quotes := 0
	for i, k := range quotedKinds {
		fits := strings.HasPrefix(k.String(), query.Fold(t.Value, true))
		if fits {
			quotes += c.of[tagKind+k.String()]
		}
		p.barred[i] = p.barred[i] || fits == t.Not
	}
	p.barred[len(quotedKinds)] = p.barred[len(quotedKinds)] || !t.Not
	share := c.share(quotes)
	if t.Not {
		share = 1 - share
	}
	p.pass *= share
	p.rareKinds = p.rareKinds || share < mostKinds
}

// signed reports whether signs are looked through.
func (p *plan) signed() bool {
	return p.rareKinds || p.notBits != 0 || slices.ContainsFunc(p.must, func(q part) bool { return q.bit != 0 })
}

// signFilter is what signs must be like.
func (p *plan) signFilter() signFilter {
	f := signFilter{want: signAny, bar: p.notBits, pairs: p.pairs}
	for i := range p.must {
		f.want |= p.must[i].bit
	}
	for i, k := range quotedKinds {
		if p.barred[i] {
			f.bar |= kindBit(k)
		} else if p.barred[len(quotedKinds)] {
			f.some |= kindBit(k)
		}
	}
	return f
}

// where is the condition on the table's columns, going on from another.
func (p *plan) where() string {
	var in, out []string
	for i, k := range quotedKinds {
		if p.barred[i] {
			out = append(out, itoa(int64(k)))
		} else {
			in = append(in, itoa(int64(k)))
		}
	}
	switch {
	case p.barred[len(quotedKinds)]:
		return p.days + " AND quote.kind IN (" + strings.Join(in, ",") + ")"
	case out != nil:
		return p.days + " AND quote.kind NOT IN (" + strings.Join(out, ",") + ")"
	}
	return p.days
}

// date narrows the rows; a date that is still being typed narrows nothing yet.
func (p *plan) date(t query.Term) {
	value := t.Value
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(value) < len(layout) {
			continue
		}
		date, err := time.Parse(layout, value[:len(layout)])
		if err != nil {
			return
		}
		first := daysTo(date) << dayBits
		if (t.Key == "after") != t.Not {
			p.from = max(p.from, first)
		} else {
			p.to = min(p.to, first)
		}
		return
	}
}

// holdsWords reports whether seq follow each other in words; with prefix, the
// last of seq may be the beginning of a word.
func holdsWords(words, seq []string, prefix bool) bool {
	if len(seq) == 0 {
		return true
	}
	for i := 0; i+len(seq) <= len(words); i++ {
		n := len(seq) - 1
		if !slices.Equal(words[i:i+n], seq[:n]) {
			continue
		}
		if w := words[i+n]; w == seq[n] || prefix && strings.HasPrefix(w, seq[n]) {
			return true
		}
	}
	return false
}

// quoted makes a word of the index fit for an expression; it has no quotation
// mark in it, being letters and digits.
func quoted(word string) string { return `"` + word + `"` }

func all(words []string) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = quoted(w)
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return "(" + strings.Join(parts, " AND ") + ")"
}

func either(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return "(" + strings.Join(parts, " OR ") + ")"
}
