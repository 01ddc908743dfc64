package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"brief/briefing"
	"brief/content"
	"brief/tui/plain"
	"brief/tui/state"
)

// converse reads an article in the linear mode. Commands come from standard
// input, or from the terminal where the article does.
func (a *app) converse(ctx context.Context, ref string) error {
	if wait := waitingFor(ref); wait != "" {
		fmt.Fprintln(prompting{a.out}, wait)
	}
	doc, err := content.Open(ctx, ref, a.options())
	if err != nil {
		a.fail(err)
		return nil
	}
	in := a.in
	if ref == "-" {
		tty, err := os.Open("/dev/tty")
		if err != nil {
			return errors.New("no terminal to read commands from – give the ARTICLE as a path instead of piping it in")
		}
		defer tty.Close()
		in = tty
	}
	kept, b, saved := a.keep(doc), briefing.Parse(doc), &shelves{path: a.libraryFile()}
	defer saved.close()
	host := plain.Host{
		At: placeIn(kept, doc.Text), Width: a.out.widthNow(), Kept: kept,
		Copy: keepCopy, Write: writeNew, Export: exportHere, OpenURL: openURL,
		Save: func(b *briefing.Briefing) (int, error) { return saved.Add(ctx, b) },
	}
	if host.Changes, err = state.NewStore(state.DefaultDir()).Since(b); err != nil {
		a.say(err.Error())
	}
	left, err := plain.Run(in, prompting{a.out}, b, host)
	if err != nil && !closedPipe(err) {
		a.fail(err)
	}
	kept.Change(func(s *state.Article) {
		s.Ref, s.Title, s.Version = doc.Ref, doc.Title, state.Version(doc.Text)
		s.Place = state.NewPlace(doc.Text, left)
	})
	if err := kept.Save(); err != nil {
		a.fail(fmt.Errorf("the place is not kept: %w", err))
	}
	return nil
}

// waitingFor says what takes a while, to who cannot see that nothing has come yet;
// "" where nothing does.
func waitingFor(ref string) string {
	if content.IsAddress(ref) {
		host := ref
		if u, err := url.Parse(ref); err == nil && u.Host != "" {
			host = u.Host
		}
		return "Fetching " + content.CleanLine(host) + "…"
	}
	if info, err := os.Stat(ref); err == nil && info.Size() > longText {
		return "Opening " + content.CleanLine(filepath.Base(ref)) + "…"
	}
	return ""
}

// keep begins a session with what is kept of doc; problems are said.
func (a *app) keep(doc *content.Document) *state.Session {
	s, notice, err := state.NewStore(state.DefaultDir()).Open(doc)
	if err != nil {
		notice = err.Error()
	}
	if notice != "" {
		a.say(notice)
	}
	return s
}

// placeIn is where in text the last session left off; 0 when there was none.
func placeIn(s *state.Session, text string) int {
	place := s.Article().Place
	if place.Zero() {
		return 0
	}
	span, _ := place.Locate(text)
	return span.Start
}

// prompting writes out all that it is given at once, as a prompt must be seen.
type prompting struct{ out *output }

func (p prompting) Write(data []byte) (int, error) {
	n, err := p.out.Write(data)
	if err == nil {
		err = p.out.Flush()
	}
	return n, err
}
