package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
	"brief/tui/render"
)

// openSpeakerHere shows all that the speaker at hand said: of the selected
// quote, the selected actor, or of the quote that the reader is at.
func (m *Model) openSpeakerHere() tea.Cmd {
	name := ""
	if q := m.quoteHere(); q != nil {
		name = q.Speaker.Name
	}
	if m.focus == Actors {
		name = ""
		if a := m.actors.selected(); a != nil {
			name = a.Name
		}
	}
	if name == "" {
		m.say("Nobody is named here – select a quote or an actor")
		return nil
	}
	return m.openSpeaker(oneLine(name))
}

// offerSpeaker has the top overlay lead to a speaker's page.
func (m *Model) offerSpeaker(name string) {
	if name != "" && m.opt.Library != nil {
		o := m.topOverlay()
		o.speaker, o.offers = oneLine(name), append(o.offers, Speaker)
	}
}

// openSpeaker shows the page of whoever is called name in the library.
func (m *Model) openSpeaker(name string) tea.Cmd {
	if m.opt.Library == nil {
		m.complain(errNoLibrary)
		return nil
	}
	find, save := m.opt.Library.People, m.keys.Label(SaveArticle)
	return m.send("Looking for "+name, func(ctx context.Context) (func() tea.Cmd, error) {
		people, err := find(ctx, name)
		if errors.Is(err, ErrNobody) {
			err = fmt.Errorf("the library quotes nobody called %s – press %s to add this article", name, save)
		}
		return func() tea.Cmd {
			if len(people) == 1 {
				m.showPerson(&people[0])
			} else {
				m.showPeople(name, people)
			}
			return nil
		}, err
	})
}

// showPeople lists people of one name to choose from.
func (m *Model) showPeople(name string, people []Person) {
	o := &overlay{title: "Speakers", about: name, info: fmt.Sprintf("%d of that name", len(people)), stays: true, tall: true}
	o.setPicks(m.personPicks(people))
	m.stack(o)
}

func (m *Model) personPicks(people []Person) []pick {
	var picks []pick
	var names, counts []string
	for i := range people {
		names, counts = append(names, oneLine(people[i].Name)), append(counts, saidCount(&people[i]))
	}
	names, counts = column(names), column(counts)
	for i := range people {
		p := &people[i]
		picks = append(picks, pick{
			person: p,
			rows:   m.personRows(p, names[i], counts[i]),
			choose: func() tea.Cmd {
				return m.openSpeaker(fmt.Sprintf("#%d", p.ID))
			},
		})
	}
	return picks
}

// personRows is a person's name, how much they said, and what tells namesakes apart: their
// roles, or else their last quote and its article.
func (m *Model) personRows(p *Person, name, count string) rowsFunc {
	return func(width int, selected bool) []row {
		name, said := segment{marker(selected) + name, m.look.theme.Speaker}, segment{count, m.look.theme.Dim}
		if len(p.Roles) > 0 || len(p.Said) == 0 {
			r := row{name, said, {"  " + strings.Join(p.Roles, "; "), m.look.theme.Role}}
			if selected {
				return r.wrap(width)
			}
			return []row{r}
		}
		last := &p.Said[len(p.Said)-1]
		where := m.savedHeading(last)(width-render.Width(name.text+said.text), false)[0]
		words := m.savedWords(last, width-2, false) // reported speech stands without marks
		return []row{append(row{name, said, {" ", ""}}, where...), append(row{{"  ", ""}}, words[0]...)}
	}
}

// saidCount is how much one of several people to choose from said.
func saidCount(p *Person) string {
	switch {
	case p.Quotes > 0:
		return "  " + briefing.Count(p.Quotes, "quote")
	case p.Reported > 0:
		return fmt.Sprintf("  %d reported", p.Reported)
	}
	return ""
}

// offers are the keys that the page tells of.
func (p *page) offers() []Intent {
	out := []Intent{Find, Copy, Merge, SplitOff, Export}
	if slices.ContainsFunc(p.said, func(q SavedQuote) bool { return q.Later }) {
		out = append(out, Changes)
	}
	if p.Merged {
		out = append(out, Split)
	}
	return out
}

// showPerson opens a speaker's page.
func (m *Model) showPerson(p *Person) {
	o := &overlay{title: "Speaker", stays: true, tall: true, page: &page{Person: p, said: p.Said}}
	m.fillPage(o)
	m.stack(o)
}

// fillPage lists every quote in time order, under its article.
func (m *Model) fillPage(o *overlay) {
	p, said := o.page.Person, o.page.said
	o.about, o.info = p.Name, briefing.Count(len(said), "quote")
	if o.page.about != "" {
		o.about += " / " + o.page.about
		all := len(p.Said)
		if slices.ContainsFunc(said, func(q SavedQuote) bool { return q.Kind == briefing.Indirect }) {
			all += p.Reported // which are looked at as well
		}
		o.info = fmt.Sprintf("%d of %d", len(said), all)
	}
	picks, once := m.personFacts(p, o.page.about), foldSame(said)
	for i := range once {
		q := &once[i]
		if i == 0 || once[i-1].Article != q.Article {
			picks = append(picks, pick{heading: true, rows: m.savedHeading(q.SavedQuote)})
		}
		p := m.savedPick(q, m.saidRows(q))
		p.speaker = "" // whose page this is
		picks = append(picks, p)
	}
	o.offers = o.page.offers()
	if len(once) < len(said) {
		o.offers = append(o.offers, AlsoIn)
	}
	if len(said) == 0 {
		none := " No quotes match " + query.Quoted(o.page.about)
		if o.page.about == "" { // nobody is found who said nothing at all
			none = " Only reported speech – " + m.keys.Label(Find) + "kind:indirect shows it"
		}
		picks = append(picks, pick{heading: true, row: row{{none, m.look.theme.Dim}}})
	}
	if len(p.Alike) > 0 {
		head := row{{" May be the same person", m.look.theme.Heading}, {" · " + m.keys.Label(Merge) + " makes them one", m.look.theme.Dim}}
		picks = append(append(picks, pick{heading: true, row: head}), m.personPicks(p.Alike)...)
	}
	o.setPicks(picks)
}

// personFacts are the lines above a person's quotes: roles, other names, who may be the same, and what is not
// listed without a filter.
func (m *Model) personFacts(p *Person, about string) []pick {
	var picks []pick
	fact := func(name, text string) {
		if text != "" {
			picks = append(picks, pick{heading: true, rows: func(width int, _ bool) []row {
				return wrapRows(name+text, width-2, m.look.theme.Dim, " ")
			}})
		}
	}
	fact("", strings.Join(p.Roles, "; "))
	fact("also ", strings.Join(p.Names, ", "))
	var names []string
	for i := range p.Alike {
		if name := p.Alike[i].Name; !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if names != nil {
		fact("perhaps also ", strings.Join(names, ", ")+" (at the end)")
	}
	if p.Reported > 0 && len(p.Said) > 0 && about == "" {
		fact("", fmt.Sprintf("%d reported as well – %skind:indirect shows that", p.Reported, m.keys.Label(Find)))
	}
	return picks
}

// kindWidth is how many cells the kind of a quote takes behind its words.
const kindWidth = len("  indirect ")

// saidRows are a quote on a speaker's page: its words with the kind behind them or, where there is more to tell, that
// in a row below: what they answer is cut before what else there is to say.
func (m *Model) saidRows(q *folded) rowsFunc {
	const least = 8 // cells of a heading that still tells something
	return func(width int, selected bool) []row {
		kind := "  " + q.Kind.String()
		if room := width - kindWidth; q.Heading == "" && len(q.others) == 0 && !q.Earlier && width >= narrowColumns-2 {
			rows := m.savedWords(q.SavedQuote, room, selected)
			first := rows[0][len(rows[0])-1].text
			rows[0] = append(rows[0], segment{render.Spaces(room-2-render.Width(first)) + kind, m.look.theme.Dim})
			return rows
		}
		where := q.about(width, func(alsoIn string) string {
			line := q.Kind.String() + alsoIn + savedFate(q.SavedQuote)
			room := width - render.Width("    "+" · "+line)
			if heading := oneLine(q.Heading); render.Width(heading) <= room || room >= least {
				line = strings.TrimPrefix(m.look.cut(heading, room)+" · ", " · ") + line
			}
			return "    " + line
		})
		return append(m.savedWords(q.SavedQuote, width, selected), row{{where, m.look.theme.Dim}})
	}
}

// openSpeakerOf shows the page of the speaker whom an overlay, or its selected
// entry, is about.
func (m *Model) openSpeakerOf(o *overlay) tea.Cmd {
	name := o.speaker
	if p := o.picked(); p != nil {
		name = p.speaker
	}
	if name == "" {
		m.say("Nobody is named here")
		return nil
	}
	return m.openSpeaker(name)
}
