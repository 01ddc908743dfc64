package tui

import (
	"context"
	"slices"
	"strings"
	"testing"

	"brief/content"
	"brief/tui/render"
)

// told is a theme whose every colour stands for one part of the screen.
func told() Theme {
	return Theme{Name: "told", Heading: "31", Quote: "32", Match: "33", Current: "34", Target: "35", Link: "36", Note: "37",
		Speaker: "91", Role: "92", Dim: "93", Selected: "94", Error: "95", Status: "96", Focus: "97", Title: "41", Border: "42", Key: "43"}
}

// painted are the words on the screen in a style, a row's after the other.
func (d *driver) painted(style render.Style) string {
	var out []string
	for row := range strings.SplitSeq(d.m.View().Content, "\n") {
		words := ""
		for run := range strings.SplitSeq(row, "\x1b[") {
			codes, text, _ := strings.Cut(run, "m")
			if slices.Contains(strings.Split(codes, ";"), string(style)) {
				words += text
			}
		}
		if words = strings.TrimSpace(words); words != "" {
			out = append(out, words)
		}
	}
	return strings.Join(out, " ")
}

// withLink opens the sample with its ferries a link and its table bold.
func withLink(t *testing.T) func(*Options) {
	return func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			doc := sample(t)
			for _, m := range []struct {
				words string
				mark  content.Mark
			}{{"table", content.Mark{Kind: content.Strong}}, {"book ferries", content.Mark{Kind: content.Link, Target: "https://example.org/ferries"}}} {
				at := strings.Index(doc.Text, m.words)
				m.mark.Span = content.Span{Start: at, End: at + len(m.words)}
				doc.Marks = append(doc.Marks, m.mark)
			}
			return doc, nil
		}
	}
}

// TestLaidOverTheText: speech, links, notes, matches and where a jump went are told from
// the text around them, and from each other.
func TestLaidOverTheText(t *testing.T) {
	theme := told()
	open := func(keys string) *driver {
		return newDriver(t, 80, 60, func(o *Options) { o.Theme = theme }, withLink(t), withStore(t.TempDir())).keys(keys)
	}
	for _, c := range []struct {
		keys  string
		style render.Style
		want  string
	}{
		{"", theme.Link, "book ferries"},
		{"", theme.Target, ""},
		{"] ]", theme.Target, "What is at stake?"},
		{"] ] j", theme.Target, ""},
		{"/ b r i d g e enter", theme.Current, "bridge"},
		{"/ b r i d g e enter", theme.Match, "bridge bridge bridge bridge bridge"},
		{"/ b r i d g e enter esc", theme.Match, ""},
		{") ) ) ) w a s k enter esc", theme.Note, "*It need not be long."},
	} {
		if got := open(c.keys).painted(c.style); got != c.want {
			t.Errorf("after %q the style is on %q, want %q", c.keys, got, c.want)
		}
	}
	d := open("")
	if got := d.painted(theme.Quote); !strings.Contains(got, "no deal is better than a bad deal") || !strings.Contains(got, "If the bridge closes, my town closes,") ||
		strings.Contains(got, "told reporters") || strings.Count(got, "▎") < 5 {
		t.Errorf("speech is %q", got)
	}
	if got := d.painted(theme.Heading); !strings.Contains(got, "Why now?") || strings.Contains(got, "Sarland votes") {
		t.Errorf("headings are %q", got)
	}
}
