package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
	"brief/tui/item"
	"brief/tui/render"
)

// actorsPane lists people, organisations and places: those who speak first.
type actorsPane struct {
	list
	filtered // of all actors, in the order shown
	look     *look
	brief    *briefing.Briefing
	speak    int    // how many of them speak
	longest  int    // cells of the longest name
	digits   [2]int // of the most mentions and of the most quotes
}

// set shows the actors of b.
func (p *actorsPane) set(b *briefing.Briefing) {
	p.brief, p.list, p.filtered, p.speak, p.longest, p.digits = b, list{}, filtered{}, 0, 0, [2]int{2, 2}
	if b == nil {
		return
	}
	var all []int
	for i := range b.Actors {
		all = append(all, i)
		p.digits[0] = max(p.digits[0], len(strconv.Itoa(len(b.Actors[i].Mentions))))
		p.digits[1] = max(p.digits[1], len(strconv.Itoa(len(b.Actors[i].Quotes))))
		p.longest = max(p.longest, render.Width(oneLine(b.Actors[i].Name)))
		if b.Actors[i].Part == briefing.Speaks {
			p.speak++
		}
	}
	slices.SortStableFunc(all, func(i, j int) int {
		x, y := &b.Actors[i], &b.Actors[j]
		return cmp.Or(cmp.Compare(len(y.Quotes), len(x.Quotes)), cmp.Compare(len(y.Mentions), len(x.Mentions)))
	})
	p.filtered = newFiltered(func() []query.Item { return item.Actors(b) }, all)
	p.show(all)
}

func (p *actorsPane) title() (string, string) {
	if p.brief == nil {
		return "", p.waitingInfo(p.look)
	}
	if p.filter == "" {
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
	return p.list.draw(width, height, p.look.theme, focused, p.item)
}

// item is an actor on one row: name, kind, role, mentions, quotes. The role of the
// selected one is told whole, below where it is cut.
func (p *actorsPane) item(i, width int, selected bool) []row {
	a := &p.brief.Actors[i]
	counts := fmt.Sprintf(" %*d×", p.digits[0], len(a.Mentions))
	if n := len(a.Quotes); n > 0 {
		counts += fmt.Sprintf(" %*dq", p.digits[1], n)
	} else {
		counts += render.Spaces(p.digits[1] + 2)
	}
	left, role := width-2-3-render.Width(counts), oneLine(a.Role)
	name := min(max(12, min(p.longest, left-leastRole)), 28)
	if left-name < leastRole {
		name = left
	}
	rows := []row{{
		{marker(selected), p.look.theme.Key},
		{render.Fit(oneLine(a.Name), name), p.look.theme.Speaker},
		{" " + actorLetter(a.Kind) + " ", p.look.theme.Dim},
		{render.Fit(role, left-name), p.look.theme.Role},
		{counts, p.look.theme.Dim},
	}}
	if selected && render.Width(role) > left-name {
		rows = append(rows, wrapRows(role, width-4, p.look.theme.Role, "    ")...)
	}
	return rows
}

// leastRole is the fewest cells in which a role tells anything.
const leastRole = 8

func actorLetter(k briefing.ActorKind) string { return [...]string{"P", "O", "L"}[k] }

func (p *actorsPane) do(intent Intent) Action {
	return p.list.do(intent, p.target)
}

// target is the selected actor's first mention.
func (p *actorsPane) target() content.Span {
	a := &p.brief.Actors[p.current()]
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
