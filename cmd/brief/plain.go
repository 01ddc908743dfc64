package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content"
	"brief/content/clean"
	"brief/tui/plain"
	"brief/tui/state"
)

// converse reads the first of articles, and the others as it is asked to, in the linear mode. Commands come from
// standard input, or from the terminal where the article does.
func (a *app) converse(ctx context.Context, all []string) error {
	ref := refOf(all)
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
	t := &talk{app: a, ctx: ctx, saved: &shelves{path: a.libraryFile()}}
	defer t.saved.close()
	host := t.host()
	host.Articles = all
	if _, err := plain.Run(in, prompting{a.out}, t.article(doc, false), host); err != nil && !closedPipe(err) {
		a.fail(err)
	}
	return nil
}

// talk is what a conversation in the linear mode is given.
type talk struct {
	*app
	ctx   context.Context
	saved *shelves
}

func (t *talk) host() plain.Host {
	return plain.Host{
		Width: t.out.widthNow(),
		Copy:  keepCopy, Write: writeNew, Export: exportHere, OpenURL: openURL, Edit: runEditor,
		Save:    func(b *briefing.Briefing) (int, error) { return t.saved.Add(t.ctx, b) },
		Correct: func(b *briefing.Briefing) (bool, error) { return t.saved.Correct(t.ctx, b) },
		Open:    t.open,
		Leave:   t.leave,
		Library: t.library,
		Feeds:   t.feeds,
		Speaker: func(name string) string { return t.answer("library", "speaker", "--", name) },
	}
}

// article is doc, with raw all text of its page, with what is found in it and what is kept of it.
func (t *talk) article(doc *content.Document, raw bool) plain.Article {
	kept, b := t.keep(doc), briefing.Parse(doc)
	out := plain.Article{Briefing: b, At: placeIn(kept, doc.Text), Kept: kept}
	if raw || t.raw {
		return out // it is more than the article that was read before
	}
	var err error
	if out.Changes, err = state.NewStore(state.DefaultDir()).Since(b); err != nil {
		t.say(err.Error())
	}
	return out
}

// open opens another article for the conversation.
func (t *talk) open(ref string, raw, linked bool) (plain.Article, error) {
	ref = asTyped(ref)
	if wait := waitingFor(ref); wait != "" {
		fmt.Fprintln(prompting{t.out}, wait)
	}
	doc, err := t.opener(new(progress), linked)(t.ctx, ref, raw)
	if err != nil {
		return plain.Article{}, err
	}
	return t.article(doc, raw), nil
}

// leave keeps the place in an article.
func (t *talk) leave(left plain.Article, at int) {
	doc := left.Briefing.Doc
	left.Kept.Change(func(s *state.Article) {
		s.Ref, s.Title, s.Version = doc.Ref, doc.Title, state.Version(doc.Text)
		s.Place = state.NewPlace(doc.Text, at)
	})
	if err := left.Kept.Save(); err != nil {
		t.fail(fmt.Errorf("the place is not kept: %w", err))
	}
}

// library is what brief library says to a request: a command of its own that changes nothing, or
// words to search for. No other command is run, as its name may be the first word of a search.
func (t *talk) library(request string) string {
	words := strings.Fields(request)
	const saves = "The library is empty – save adds this article" // here, too
	said := func(args ...string) string {
		return strings.Replace(t.answer(append([]string{"library"}, args...)...), content.Capital(t.emptyLibrary()), saves, 1)
	}
	switch {
	case len(words) == 0:
		return said("list")
	case slices.Contains([]string{"list", "show", "speaker", "search"}, words[0]):
		return said(words...)
	case slices.ContainsFunc(libraryCommand(t.app).Commands(), func(c *cobra.Command) bool { return c.Name() == words[0] }):
		return fmt.Sprintf("This is no search – brief library %[1]s does it outside, and search %[1]s finds the word.\n", words[0])
	}
	return said("search", "--", request)
}

// feeds is the subscriptions, or the entries of the one called name; an address is subscribed to.
func (t *talk) feeds(name string) string {
	args := []string{"feed", "list"}
	switch {
	case content.IsAddress(name):
		args = []string{"feed", "add", "--", name}
	case name != "":
		args = []string{"feed", "entries", "--", name}
	}
	return strings.NewReplacer("\t", "  ", "brief feed add ADDRESS", "feeds ADDRESS", "brief feed list", "feeds").Replace(t.answer(args...)) // a tab has no width to wrap by
}

// answer is what brief prints for args, and then what it reports, without its name.
func (t *talk) answer(args ...string) string {
	var out, reports bytes.Buffer
	run(t.ctx, args, strings.NewReader(""), &out, &reports)
	for line := range strings.Lines(reports.String()) {
		out.WriteString(content.Sentence(errors.New(strings.TrimPrefix(line, "brief: "))) + "\n")
	}
	return out.String()
}

// waitingFor says what takes a while, to who cannot see that nothing has come yet;
// "" where nothing does.
func waitingFor(ref string) string {
	if content.IsAddress(ref) {
		host := ref
		if u, err := url.Parse(ref); err == nil && u.Host != "" {
			host = u.Host
		}
		return "Fetching " + clean.Line(host) + "…"
	}
	if info, err := os.Stat(ref); err == nil && info.Size() > longText {
		return "Opening " + clean.Line(filepath.Base(ref)) + "…"
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
