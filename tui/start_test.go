package tui

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"brief/content"
	"brief/tui/state"
)

// opening holds what the reader shows while a long article is being read.
type opening struct {
	*driver
	rows []string // the article's, before the whole is there
}

// openLong opens the sample by way of its first blocks, sending keys before the
// whole is there.
func openLong(t *testing.T, store *state.Store, keys string) *opening {
	whole := sample(t)
	b := content.NewBuilder(0)
	for _, block := range whole.Blocks[:len(whole.Blocks)-2] {
		b.Begin(block)
		b.Text(block.Of(whole.Text))
	}
	start := b.Document(content.Meta{Ref: whole.Ref, Title: whole.Title, Authors: whole.Authors, Published: whole.Published, Site: whole.Site})
	o := &opening{}
	var m *Model
	d := newDriver(t, 80, 24, func(opt *Options) {
		opt.Store = store
		opt.Start = func(context.Context) *content.Document { return start }
		opt.Load = func(context.Context, bool) (*content.Document, error) {
			if m == nil { // the driver's model is not ours to see yet
				return nil, context.Canceled
			}
			o.rows = articleRows(m)
			for _, k := range strings.Fields(keys) {
				m.Update(keyMsg(k))
			}
			return whole, nil
		}
	})
	m = d.m
	d.do(m.startLoad(false))
	o.driver = d
	return o
}

// articleRows are the rows of text, without the header, the footer, the title and
// the bars beside quotes.
func articleRows(m *Model) []string {
	rows := strings.Split(stripSGR(m.View().Content), "\n")
	if len(rows) < 4 {
		return nil
	}
	for i := range rows {
		rows[i] = strings.ReplaceAll(rows[i], "▎", " ") // findings come later
	}
	return rows[3 : len(rows)-1]
}

// TestStart: what a long article begins with is shown first, nothing moves when
// the whole is there, and keys typed meanwhile are done then.
func TestStart(t *testing.T) {
	o := openLong(t, nil, "")
	if now := articleRows(o.m); len(o.rows) < 10 || strings.Join(o.rows, "\n") != strings.Join(now, "\n") {
		t.Errorf("first\n%s\nthen\n%s", strings.Join(o.rows, "\n"), strings.Join(now, "\n"))
	}
	want := newDriver(t, 80, 24).keys("j j d k")
	if got := openLong(t, nil, "j j d k").screen(); got != want.screen() {
		t.Errorf("keys typed before the whole is there:\n%s\nafter:\n%s", got, want.screen())
	}
}

// TestStartElsewhere: where the last run left the article far down, its start is not shown.
func TestStartElsewhere(t *testing.T) {
	store := state.NewStore(filepath.Join(t.TempDir(), "state"))
	left := newDriver(t, 80, 24, func(opt *Options) { opt.Store = store }).keys("G")
	if err := left.m.Leave(); err != nil {
		t.Fatal(err)
	}
	o := openLong(t, store, "")
	if o.rows != nil && strings.TrimSpace(strings.Join(o.rows, "")) != "" {
		t.Errorf("shown first:\n%s", strings.Join(o.rows, "\n"))
	}
	got, want := strings.Join(articleRows(o.m), "\n"), strings.Join(articleRows(left.m), "\n")
	if got != want {
		t.Errorf("opened again:\n%s\nleft:\n%s", got, want)
	}
}
