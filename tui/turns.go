package tui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/content"
	"brief/content/clean"
)

// turn tells which of several articles this one is: "2/20".
func (m *Model) turn() string {
	at := slices.Index(m.opt.Articles, m.ref)
	if at < 0 || len(m.opt.Articles) < 2 {
		return ""
	}
	return fmt.Sprintf("%d/%d", at+1, len(m.opt.Articles))
}

// turnHere is where in the list of articles the reader is: where it was last, if this one is none of them.
func (m *Model) turnHere() int {
	for r := &m.reading; r != nil; r = r.from {
		if at := slices.Index(m.opt.Articles, r.ref); at >= 0 {
			return at
		}
	}
	return 0
}

// openTurn reads the next article of several, or with -1 the one before; Back returns. What cannot be opened is said and
// passed over.
func (m *Model) openTurn(dir int) tea.Cmd {
	all, at := m.opt.Articles, m.turnHere()+dir
	switch {
	case len(all) < 2 || m.opt.Open == nil:
		m.say(fmt.Sprintf("There is one article only – %sopen NAME opens another", m.keys.Label(CommandLine)))
		return nil
	case at < 0:
		m.say("This is the first article")
		return nil
	case at >= len(all):
		m.say("This is the last article")
		return nil
	}
	open, store := m.opt.Open, m.opt.Store
	return m.send("Opening "+clean.Line(all[at]), func(ctx context.Context) (func() tea.Cmd, error) {
		var failed []error
		for ; at >= 0 && at < len(all) && ctx.Err() == nil; at += dir {
			ref := all[at]
			fetch := func(ctx context.Context, raw bool) (*content.Document, error) { return open(ctx, ref, raw) }
			doc, err := fetch(ctx, false)
			if err != nil {
				failed = append(failed, err)
				continue
			}
			k := keptOf(store, doc)
			return func() tea.Cmd {
				cmd := m.visit(source{ref: ref, fetch: fetch}, doc, k, content.Span{})
				if failed != nil {
					m.complain(passedOver(failed))
				}
				return cmd
			}, nil
		}
		return nil, cmp.Or(passedOver(failed), ctx.Err())
	})
}

// passedOver says why the articles of a turn could not be opened: of several, the first.
func passedOver(failed []error) error {
	if len(failed) > 1 {
		return fmt.Errorf("%d cannot be opened – %w", len(failed), failed[0])
	}
	return errors.Join(failed...)
}

// listTurns lists the articles to choose from.
func (m *Model) listTurns() {
	if len(m.opt.Articles) < 2 {
		m.openTurn(1) // says so
		return
	}
	var picks []pick
	for _, ref := range m.opt.Articles {
		picks = append(picks, pick{row: row{{"  " + clean.Line(ref), ""}}, choose: func() tea.Cmd {
			if ref == m.ref {
				return nil
			}
			return m.openArticle(ref)
		}})
	}
	m.openPicks("Articles", picks).sel = m.turnHere()
}
