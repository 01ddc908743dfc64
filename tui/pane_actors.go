package tui

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
	"brief/tui/item"
	"brief/tui/render"
)

// actorsPane lists people, then organisations, then places: of each those who speak first.
type actorsPane struct {
	list
	filtered // of all actors, in the order shown
	look     *look
	brief    *briefing.Briefing
	speak    int    // how many of them speak
	digits   [2]int // of the most mentions and of the most quotes
	visited  int    // the actor whom Enter went to last, or -1
	visits   int    // how many of their quotes and mentions it has shown
}

// set shows the actors of b.
func (p *actorsPane) set(b *briefing.Briefing) {
	p.brief, p.list, p.filtered, p.speak, p.digits = b, list{heading: p.group}, filtered{}, 0, [2]int{1, 1}
	p.visited = -1
	if b == nil {
		return
	}
	var all []int
	for i := range b.Actors {
		all = append(all, i)
		p.digits[0] = max(p.digits[0], len(strconv.Itoa(len(b.Actors[i].Mentions))))
		p.digits[1] = max(p.digits[1], len(strconv.Itoa(len(b.Actors[i].Quotes))))
		if b.Actors[i].Part == briefing.Speaks {
			p.speak++
		}
	}
	slices.SortStableFunc(all, func(i, j int) int {
		x, y := &b.Actors[i], &b.Actors[j]
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), cmp.Compare(len(y.Quotes), len(x.Quotes)), cmp.Compare(len(y.Mentions), len(x.Mentions)))
	})
	p.filtered = newFiltered(func() []query.Item { return item.Actors(b) }, all)
	p.show(all)
}

func (p *actorsPane) title() (string, string) {
	if p.brief == nil {
		return "", p.waitingInfo(p.look)
	}
	switch {
	case len(p.all) == 0:
		return "", "0"
	case p.filter == "":
		return "", fmt.Sprintf("%d · %d speak", len(p.all), p.speak)
	}
	return p.filter, fmt.Sprintf("%d of %d", len(p.shown), len(p.all))
}

func (p *actorsPane) draw(width, height int, focused bool) []string {
	switch {
	case p.brief == nil:
		return p.waiting(p.look, width, height)
	case len(p.all) == 0:
		return message(p.look, width, height, "No actors found in this text")
	case p.none != "":
		return message(p.look, width, height, p.none)
	}
	return p.list.draw(width, height, p.look, focused, p.item)
}

// item is an actor on one row: name, role, kind, mentions, quotes. Where the row has
// no room for a column of kinds nor for headings, the kind stands in for a role that
// the article does not give. The selected one is told whole.
func (p *actorsPane) item(i, width int, selected bool) []row {
	a := &p.brief.Actors[i]
	theme, right := p.look.theme, p.counts(a, width)
	about := oneLine(a.Role)
	if width >= lineWidth {
		right = fmt.Sprintf("  %-*s%s", len(briefing.Organization.String()), a.Kind, right)
	} else if about == "" && !p.grouped() {
		about = a.Kind.String()
	}
	name, room := oneLine(a.Name), width-2-render.Width(right)
	if about != "" {
		about = ", " + about
	}
	first := row{{marker(selected), theme.Key}}
	below := ""
	switch left := room - render.Width(name); {
	case left < 0:
		first, below = append(first, segment{p.look.fit(name, room), theme.Speaker}), name+about
	case selected && render.Width(about) > left:
		first, below = append(first, segment{p.look.fit(name, room), theme.Speaker}), strings.TrimPrefix(about, ", ")
	default:
		whole, ok := strings.CutPrefix(p.look.fit(name+about, room), name)
		if !ok {
			whole = render.Spaces(left) // a name that fits is not cut for what stands behind it
		}
		first = append(first, segment{name, theme.Speaker}, segment{whole, theme.Role})
	}
	rows := []row{append(first, segment{right, theme.Dim})}
	if selected && below != "" {
		rows = append(rows, wrapRows(below, width-4, theme.Role, "    ")...)
	}
	return rows
}

// counts is how often an actor is named and how many quotes it speaks, in words
// where there is room for them.
func (p *actorsPane) counts(a *briefing.Actor, width int) string {
	const roomForWords = 110
	mention, quote := "×", "q"
	if width >= roomForWords {
		mention, quote = plural(" mention", len(a.Mentions)), plural(" quote", len(a.Quotes))
	}
	counts := fmt.Sprintf(" %*d%s", p.digits[0], len(a.Mentions), mention)
	if len(a.Quotes) == 0 {
		return counts + render.Spaces(1+p.digits[1]+render.Width(quote))
	}
	return counts + fmt.Sprintf(" %*d%s", p.digits[1], len(a.Quotes), quote)
}

// plural is a noun for n things, as wide for one as for more.
func plural(noun string, n int) string {
	if n == 1 {
		return noun + " "
	}
	return noun + "s"
}

// group is the heading over the actors of a kind, their number included, and
// whether the one at i of shown is the first of them.
func (p *actorsPane) group(i int) (over row, begins bool) {
	kind := p.brief.Actors[p.shown[i]].Kind
	begin := func(kind briefing.ActorKind) int {
		return sort.Search(len(p.shown), func(i int) bool { return p.brief.Actors[p.shown[i]].Kind >= kind })
	}
	first := begin(kind)
	name := [...]string{briefing.Person: "People", briefing.Organization: "Organizations", briefing.Place: "Places"}[kind]
	return row{{fmt.Sprintf("%s %d", name, begin(kind+1)-first), p.look.theme.Heading}}, i == first
}

// do has Enter go to the first quote of an actor, and when asked again to what is next:
// all their quotes, then their mentions.
func (p *actorsPane) do(intent Intent) Action {
	action := p.list.do(intent, p.target)
	if action.Kind != Commit {
		return action
	}
	if at := p.current(); at != p.visited {
		p.visited, p.visits = at, 0
	}
	if n := len(p.evidence()); n > 1 {
		action.Text = p.visit(p.visits % n)
	}
	p.visits++
	return action
}

// visit names what Enter shows of an actor.
func (p *actorsPane) visit(i int) string {
	a := p.selected()
	what, of := "Quote", len(a.Quotes)
	if i >= of {
		what, i, of = "Mention", i-of, len(a.Mentions)
	}
	return fmt.Sprintf("%s %d of %d", what, i+1, of)
}

// evidence are the places in the article of what the selected actor says, then of where
// they are named.
func (p *actorsPane) evidence() []content.Span {
	a := p.selected()
	var out []content.Span
	for _, q := range a.Quotes {
		out = append(out, p.brief.Quotes[q-1].Span)
	}
	for i := range a.Mentions {
		out = append(out, a.Mentions[i].Span)
	}
	if out == nil {
		out = append(out, a.RoleSpan)
	}
	return out
}

// target is where Enter goes.
func (p *actorsPane) target() content.Span {
	all := p.evidence()
	if p.current() != p.visited {
		return all[0]
	}
	return all[p.visits%len(all)]
}

// mention is the selected actor's first mention.
func (p *actorsPane) mention() content.Span {
	a := p.selected()
	if len(a.Mentions) == 0 {
		return a.RoleSpan
	}
	return a.Mentions[0].Span
}

// selected returns the selected actor, or nil.
func (p *actorsPane) selected() *briefing.Actor {
	if p.brief == nil || p.current() < 0 {
		return nil
	}
	return &p.brief.Actors[p.current()]
}
