package plan

import (
	"context"
	"math"
	"slices"

	"brief/briefing/query"
	"brief/content/library/sign"
	"brief/content/library/term"
)

// Plan is how a filter is answered: an expression for the index, rows between
// from and to, and conditions that only the quote itself can tell.
type Plan struct {
	Match     string   // "" for all quotes
	From, To  int64    // rows
	Words     []string // that must occur, for ranking
	Typed     bool     // the last of them may go on
	NeedNames bool     // conditions look at names and headings
	None      bool     // nothing can match
	Untold    string   // an expression for the rest of the words of which signs tell some, or ""
	SignShare float64  // of the quotes, about how many have signs that fit

	barred [len(sign.Kinds) + 1]bool // kinds that the table's column must not have; the last for any other
	days   string                    // a condition on the articles' days, beside From and To
	conds  []func(*Candidate) bool
	enough int // so many quotes are wanted

	must  []part
	not   []string // expressions
	kinds []query.Term
	pass  float64 // the share of what the index finds that kinds and signs of words not wanted let through

	told      uint64 // of words one of which must occur, or else what Untold finds; 0 for any quote
	notBits   uint64 // of words that must not occur
	pairs     uint32 // of words side by side
	rareKinds bool   // so few quotes are of the kinds wanted that signs find them sooner
}

// index is what the library's tables tell of words, names and days.
type index struct{ sign.Asker }

// Passes reports whether all holds of a quote that only the quote itself can tell.
func (p *Plan) Passes(c *Candidate) bool {
	for _, cond := range p.conds {
		if !cond(c) {
			return false
		}
	}
	return true
}

// require adds an expression, turned round when not is true.
func (p *Plan) require(expr string, not bool) {
	switch {
	case not && expr != "":
		p.not = append(p.not, expr)
	case not:
	case expr == "":
		p.None = true
	default:
		p.must = append(p.must, part{expr: expr})
	}
}

// Check adds a condition, turned round when not is true.
func (p *Plan) Check(cond func(*Candidate) bool, not bool) {
	p.conds = append(p.conds, func(c *Candidate) bool { return cond(c) != not })
}

// Make plans a search that wants enough quotes of the library that is asked.
func Make(ctx context.Context, ask sign.Asker, q query.Query, enough int) (*Plan, error) {
	in, p := index{ask}, &Plan{From: sign.FirstRow, To: math.MaxInt64, enough: enough, pass: 1, SignShare: 1}
	typed := -1 // the term that is still being typed
	if n := len(q.Terms); n > 0 && openEnded(q.Text) && q.Terms[n-1].End == len(q.Text) && q.Terms[n-1].Expression() == nil {
		typed = n - 1
	}
	for i, t := range q.Terms {
		if err := in.planTerm(ctx, p, t, i == typed); err != nil {
			return nil, err
		}
	}
	if err := in.planDays(ctx, p); err != nil {
		return nil, err
	}
	var c counts
	if len(p.must) > 1 || typed >= 0 || len(p.kinds) > 0 {
		var err error
		if c, err = in.counts(ctx, p.must); err != nil {
			return nil, err
		}
	}
	for _, t := range p.kinds {
		p.kind(t, c)
	}
	if typed >= 0 && q.Terms[typed].Key == "" && !q.Terms[typed].Not { // last, as the others say what it costs
		if err := in.planTyped(ctx, p, q.Terms[typed], c); err != nil {
			return nil, err
		}
	}
	p.settle(c)
	return p, nil
}

// settle decides where each condition is looked for, now that all are there, and what the index is asked.
func (p *Plan) settle(c counts) {
	if p.contradicts() {
		p.None = true
		return
	}
	p.leaveOut(c)
	p.SignShare = p.pass
	for i := range p.must {
		if p.must[i].bit != 0 {
			p.SignShare *= c.share(p.must[i].quotes)
		}
	}
	if len(p.not) > 0 && !slices.ContainsFunc(p.must, func(q part) bool { return q.bit == 0 }) { // the index can only leave out of what it has found
		p.require(AnyKind(), false)
	}
	p.Match = p.expression()
}

// contradicts reports whether the same must occur and must not: the index would go through all that has it.
func (p *Plan) contradicts() bool {
	return slices.ContainsFunc(p.must, func(q part) bool { return q.bit&p.notBits != 0 || q.bit == 0 && slices.Contains(p.not, q.expr) })
}

// planTerm takes a term into the plan, but for words that are still being typed.
func (in index) planTerm(ctx context.Context, p *Plan, t query.Term, typed bool) error {
	if matches := t.Expression(); matches != nil {
		return in.planExpression(ctx, p, t, matches)
	}
	switch t.Key {
	case "source":
		return in.planSource(ctx, p, t)
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
		return in.planSpeaker(ctx, p, words, t.Not)
	case "about":
		return in.planAbout(ctx, p, words, t.Not)
	case "role":
		return in.planRole(ctx, p, words, t.Not)
	case "sec":
		return in.planHeading(ctx, p, words, t.Not)
	}
	return nil
}

// Signed reports whether signs are looked through.
func (p *Plan) Signed() bool {
	return p.rareKinds || p.notBits != 0 || slices.ContainsFunc(p.must, func(q part) bool { return q.bit != 0 })
}

// SignFilter is what signs must be like.
func (p *Plan) SignFilter() sign.Filter {
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
