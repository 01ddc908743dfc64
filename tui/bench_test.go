package tui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/content"
)

// longText is an article of about n words with headings and quotes.
func longText(n int) *content.Document {
	b := content.NewBuilder(n * 7)
	for words := 0; words < n; words += 120 {
		b.Begin(content.Block{Kind: content.Heading, Level: 2})
		b.Text("What happens after that?")
		for range 2 {
			b.Begin(content.Block{})
			b.Text(strings.Repeat("The bridge carries about a third of the trade between the two banks. ", 4))
			b.Text("“We want to leave Halden with something in writing,” said Premier Tomas Okoye.")
		}
	}
	return b.Document(content.Meta{Ref: "long"})
}

func BenchmarkScrollFrame(b *testing.B) {
	d := newDriver(b, 120, 40, func(opt *Options) {
		opt.Load = func(context.Context, bool) (*content.Document, error) { return longText(10000), nil }
		opt.Parse = nil
	})
	key := keyMsg("j")
	for b.Loop() {
		d.m.Update(key)
		d.m.Frame()
	}
}

// BenchmarkStepInQuotes is a step in the list of quotes, whose place the article shows.
func BenchmarkStepInQuotes(b *testing.B) {
	d := newDriver(b, 120, 40, func(opt *Options) {
		opt.Load = func(context.Context, bool) (*content.Document, error) { return longText(10000), nil }
		opt.Parse = nil
	})
	d.keys("3")
	steps := []tea.KeyPressMsg{keyMsg("j"), keyMsg("k")}
	for n := 0; b.Loop(); n++ {
		d.m.Update(steps[n/50%2])
		d.m.Frame()
	}
}

func BenchmarkFirstFrame(b *testing.B) {
	doc := longText(10000)
	d := newDriver(b, 120, 40)
	for b.Loop() {
		d.m.open(doc, kept{})
		d.m.stale = true
		d.m.Frame()
	}
}
