package library

import (
	"context"
	"math"
	"slices"

	"brief/briefing/query"
	"brief/content/library/sign"
	"brief/content/library/term"
)

// plan is how a filter is answered: an expression for the index, rows between
// from and to, and conditions that only the quote itself can tell.
type plan struct {
	match     string                    // "" for all quotes
	barred    [len(sign.Kinds) + 1]bool // kinds that the table's column must not have; the last for any other
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

	told      uint64  // of words one of which must occur, or else what untold finds; 0 for any quote
	untold    string  // an expression for the rest of those words
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

// check adds a condition, turned round when not is true.
func (p *plan) check(cond func(*candidate) bool, not bool) {
	p.conds = append(p.conds, func(c *candidate) bool { return cond(c) != not })
}

// plan plans a search that wants enough quotes.
func (l *Library) plan(ctx context.Context, q query.Query, enough int) (*plan, error) {
	p := &plan{from: sign.FirstRow, to: math.MaxInt64, enough: enough, pass: 1, signShare: 1}
	typed := -1 // the term that is still being typed
	if n := len(q.Terms); n > 0 && openEnded(q.Text) && q.Terms[n-1].End == len(q.Text) && q.Terms[n-1].Expression() == nil {
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
	p.settle(c)
	return p, nil
}

// settle decides where each condition is looked for, now that all are there, and what the index is asked.
func (p *plan) settle(c counts) {
	if p.contradicts() {
		p.none = true
		return
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
}

// contradicts reports whether the same must occur and must not: the index would go through all that has it.
func (p *plan) contradicts() bool {
	return slices.ContainsFunc(p.must, func(q part) bool { return q.bit&p.notBits != 0 || q.bit == 0 && slices.Contains(p.not, q.expr) })
}

// planTerm takes a term into the plan, but for words that are still being typed.
func (l *Library) planTerm(ctx context.Context, p *plan, t query.Term, typed bool) error {
	if matches := t.Expression(); matches != nil {
		return l.planExpression(ctx, p, t, matches)
	}
	switch t.Key {
	case "source":
		return l.planSource(ctx, p, t)
	case "kind":
		p.kinds = append(p.kinds, t)
		return nil
	case "after", "before":
		p.date(t)
		return nil
	}
	words := term.Split(nil, t.Value)
	if len(words) == 0 {
		return nil // signs alone ask for nothing
	}
	switch t.Key {
	case "":
		if !typed || t.Not {
			p.text(words, t.Not)
		}
	case "speaker":
		return l.planSpeaker(ctx, p, words, t.Not)
	case "about":
		return l.planAbout(ctx, p, words, t.Not)
	case "role":
		return l.planRole(ctx, p, words, t.Not)
	case "sec":
		return l.planHeading(ctx, p, words, t.Not)
	}
	return nil
}

// signed reports whether signs are looked through.
func (p *plan) signed() bool {
	return p.rareKinds || p.notBits != 0 || slices.ContainsFunc(p.must, func(q part) bool { return q.bit != 0 })
}

// signFilter is what signs must be like.
func (p *plan) signFilter() sign.Filter {
	f := sign.Filter{Want: sign.Any, Bar: p.notBits, Pairs: p.pairs, Told: p.told}
	for i := range p.must {
		f.Want |= p.must[i].bit
	}
	for i, k := range sign.Kinds {
		if p.barred[i] {
			f.Bar |= sign.OfKind(k)
		} else if p.barred[len(sign.Kinds)] {
			f.Some |= sign.OfKind(k)
		}
	}
	return f
}
