package plan

import (
	"strconv"
	"strings"

	"brief/briefing/query"
	"brief/content/library/sign"
	"brief/content/library/term"
)

// mostKinds is the share of quotes from which on it is cheaper to look at the
// kind of those that have the words, or of any, than to go through signs for it.
const mostKinds = 0.3

// kind asks for kinds whose names begin with the value.
func (p *Plan) kind(t query.Term, c counts) {
	quotes := 0
	for i, k := range sign.Kinds {
		fits := strings.HasPrefix(k.String(), query.Fold(t.Value, true))
		if fits {
			quotes += c.of[term.Kind+k.String()]
		}
		p.barred[i] = p.barred[i] || fits == t.Not
	}
	p.barred[len(sign.Kinds)] = p.barred[len(sign.Kinds)] || !t.Not
	share := c.share(quotes)
	if t.Not {
		share = 1 - share
	}
	p.pass *= share
	p.rareKinds = p.rareKinds || share < mostKinds
}

// Where is the condition on the table's columns, going on from another.
func (p *Plan) Where() string {
	var in, out []string
	for i, k := range sign.Kinds {
		if p.barred[i] {
			out = append(out, strconv.Itoa(int(k)))
		} else {
			in = append(in, strconv.Itoa(int(k)))
		}
	}
	switch {
	case p.barred[len(sign.Kinds)]:
		return p.days + " AND quote.kind IN (" + strings.Join(in, ",") + ")"
	case out != nil:
		return p.days + " AND quote.kind NOT IN (" + strings.Join(out, ",") + ")"
	}
	return p.days
}

// kindTags are the words of the index for kinds, of which every quote has one.
func kindTags() []string {
	var tags []string
	for _, k := range sign.Kinds {
		tags = append(tags, term.Kind+k.String())
	}
	return tags
}

// AnyKind finds all quotes.
func AnyKind() string {
	tags := kindTags()
	for i := range tags {
		tags[i] = quoted(tags[i])
	}
	return Either(tags)
}
