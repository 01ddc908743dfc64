package tui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
	"brief/tui/render"
)

// page is a speaker's page: what of their words is shown.
type page struct {
	*Person
	about string // a filter; "" for everything
	said  []SavedQuote
	was   int64 // whose page it was before two people became one; 0 for nobody
}

// pageKey does the keys of a speaker's page.
func (m *Model) pageKey(o *overlay, intent Intent) (tea.Cmd, bool) {
	changes := intent == Merge || intent == Split || intent == SplitOff
	if changes && o.page.ReadOnly {
		m.complain(errReadOnlyLibrary)
		return nil, true
	}
	switch intent {
	case Find:
		m.ask(aboutPrompt)
		if len(o.page.said) > 0 { // nobody goes on with what finds nothing
			m.prompt.insert(o.page.about)
		}
	case Changes:
		m.openColumns(o.page)
	case Merge:
		if p := o.picked(); p != nil && p.person != nil {
			return m.merge(o, p.person), true
		}
		m.ask(mergePrompt)
	case Split:
		return m.split(o), true
	case SplitOff:
		return m.splitOff(o), true
	default:
		return nil, false
	}
	return nil, true
}

// narrowPage shows what a filter finds of the words on the page on top.
func (m *Model) narrowPage(about string) tea.Cmd {
	o, said := m.topOverlay(), m.opt.Library.Said
	return m.send("Looking for "+about, func(ctx context.Context) (func() tea.Cmd, error) {
		found, err := said(ctx, o.page.ID, about)
		_, mistake := errors.AsType[*query.Error](err)
		if err != nil && !mistake {
			return nil, err
		}
		return func() tea.Cmd {
			o.page.about, o.page.said = about, found
			m.fillPage(o)
			if mistake {
				m.complain(err)
			}
			return nil
		}, nil
	})
}

// mergeWith merges the person of the page on top with the one of a name.
func (m *Model) mergeWith(name string) tea.Cmd {
	o, find := m.topOverlay(), m.opt.Library.People
	return m.send("Looking for "+name, func(ctx context.Context) (func() tea.Cmd, error) {
		people, err := find(ctx, name)
		switch {
		case errors.Is(err, ErrNobody):
			return nil, fmt.Errorf("the library quotes nobody called %s", name)
		case err != nil:
			return nil, err
		case len(people) > 1:
			return func() tea.Cmd { m.chooseMerged(o, name, people); return nil }, nil
		}
		return func() tea.Cmd { return m.merge(o, &people[0]) }, nil
	})
}

// chooseMerged lists the people of one name, one of whom is the person of the page o too.
func (m *Model) chooseMerged(o *overlay, name string, people []Person) {
	picks := m.personPicks(people)
	for i := range picks {
		picks[i].choose = func() tea.Cmd { return m.merge(o, &people[i]) }
	}
	list := m.openPicks("Same person as", picks)
	list.verb, list.about, list.info = "choose", name, fmt.Sprintf("%d of that name", len(people))
}

// merge makes one of the person of the page o and another.
func (m *Model) merge(o *overlay, other *Person) tea.Cmd {
	p, library := o.page.Person, m.opt.Library
	if other.ID == p.ID {
		m.say(p.Name + " is this very person")
		return nil
	}
	said := fmt.Sprintf("%s and %s are one person now – %s undoes it", p.Name, other.Name, m.keys.Label(Split))
	return m.regroup(o, min(p.ID, other.ID), p.ID, func(ctx context.Context) (string, error) {
		return said, library.Merge(ctx, p.ID, other.ID)
	})
}

// split undoes all merging of the person of the page o.
func (m *Model) split(o *overlay) tea.Cmd {
	p, library, off := o.page.Person, m.opt.Library, m.keys.Label(SplitOff)
	return m.regroup(o, cmp.Or(o.page.was, p.ID), 0, func(ctx context.Context) (string, error) {
		n, err := library.Split(ctx, p.ID)
		if err == nil && n == 1 {
			err = fmt.Errorf("nobody was merged with %s – %s splits off what one article has", p.Name, off)
		}
		return fmt.Sprintf("%s is %d people again", p.Name, n), err
	})
}

// splitOff makes the speaker of the selected quote's article somebody else.
func (m *Model) splitOff(o *overlay) tea.Cmd {
	p := o.picked()
	if p == nil || p.quote == nil {
		m.say("No quote here – select one of the article that means somebody else")
		return nil
	}
	library, id, article := m.opt.Library, o.page.ID, p.quote.Article
	return m.regroup(o, id, 0, func(ctx context.Context) (string, error) {
		n, err := library.SplitOff(ctx, id, article)
		if n == 1 {
			return "1 quote of that article is somebody else's now", err
		}
		return briefing.Count(n, "quote") + " of that article are somebody else's now", err
	})
}

// regroup changes who is the same person and shows the page anew, of the person with the
// number id; was is for the page to remember.
func (m *Model) regroup(on *overlay, id, was int64, change func(context.Context) (said string, err error)) tea.Cmd {
	find := m.opt.Library.People
	return m.send("Writing to the library", func(ctx context.Context) (func() tea.Cmd, error) {
		said, err := change(ctx)
		if err != nil {
			return nil, err
		}
		people, err := find(ctx, fmt.Sprintf("#%d", id))
		if errors.Is(err, ErrNobody) { // the one article had all of their quotes
			err = nil
		}
		return func() tea.Cmd {
			if len(people) == 1 {
				on.page = &page{Person: &people[0], said: people[0].Said, was: was}
				m.fillPage(on)
			} else {
				m.overlays = slices.DeleteFunc(m.overlays, func(o *overlay) bool { return o == on })
			}
			m.say(said)
			return nil
		}, err
	})
}

// narrowColumns is the width in cells below which columns stand one below the other.
const narrowColumns = 60

// openColumns shows the earlier and the later words of a page side by side.
func (m *Model) openColumns(p *page) {
	if !slices.ContainsFunc(p.said, func(q SavedQuote) bool { return q.Later }) {
		m.say("Nothing to hold against each other – one article has it all")
		return
	}
	said := p.said
	o := m.openLines("Earlier and later words", func() []row { return m.columns(said) })
	o.about, o.columns = p.Name, true
}

// columns are the earlier and the later half of what was said, side by side where
// the present width has room for it.
func (m *Model) columns(said []SavedQuote) []row {
	half := slices.IndexFunc(said, func(q SavedQuote) bool { return q.Later })
	width := columnsWidth(m.width) - 2
	side := width
	if width >= narrowColumns {
		side = (width - 3) / 2
	}
	earlier, later := m.column("Earlier", said[:half], side), m.column("Later", said[half:], side)
	if side == width {
		return append(append(earlier, row{}), later...)
	}
	return m.look.sideBySide(earlier, later, side, " "+m.look.glyphs.sep+" ")
}

// column is quotes one below the other, in rows of width cells.
func (m *Model) column(title string, said []SavedQuote, width int) []row {
	rows := wrapRows(title+" · "+spanOf(said), width-2, m.look.theme.Heading, " ")
	once := foldSame(said)
	for i := range once {
		q := &once[i]
		if i == 0 || once[i-1].Article != q.Article {
			rows = append(rows, row{})
			rows = append(rows, wrapRows(savedDay(q.SavedQuote)+" · "+q.Title, width-2, m.look.theme.Dim, " ")...)
		}
		rows = append(rows, wrapRows(quoted(briefing.Spoken(q.Words))+q.alsoIn(), width-4, "", "   ")...)
	}
	return rows
}

// spanOf tells how much was said and from when to when.
func spanOf(said []SavedQuote) string {
	first, last := savedDay(&said[0]), savedDay(&said[len(said)-1])
	if first != last {
		first += " – " + last
	}
	return briefing.Count(len(said), "quote") + ", " + first
}

// sideBySide puts rows of width cells beside others.
func (l *look) sideBySide(left, right []row, width int, between string) []row {
	out := make([]row, max(len(left), len(right)))
	for i := range out {
		text, style := "", render.Style("")
		if i < len(left) && len(left[i]) > 0 {
			text, style = left[i][0].text, left[i][0].style
		}
		out[i] = row{{l.fit(text, width), style}, {between, ""}}
		if i < len(right) {
			out[i] = append(out[i], right[i]...)
		}
	}
	return out
}
