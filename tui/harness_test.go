package tui

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/tui/screen"
)

// driver runs a Model as Bubble Tea would, with every command done at once.
type driver struct {
	testing.TB
	m      *Model
	copied []string
	quit   bool
}

// newDriver opens the sample article on a screen of the size.
func newDriver(t testing.TB, width, height int, change ...func(*Options)) *driver {
	clock := time.Unix(0, 0)
	opt := Options{
		Ref:   "bridge.txt",
		Load:  func(context.Context, bool) (*content.Document, error) { return sample(t), nil },
		Parse: func(_ context.Context, doc *content.Document) *briefing.Briefing { return sampleBriefing(doc) },
		Now:   func() time.Time { clock = clock.Add(10 * time.Second); return clock },
	}
	for _, c := range change {
		c(&opt)
	}
	m, err := New(opt)
	if err != nil {
		t.Fatal(err)
	}
	m.after = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }
	d := &driver{TB: t, m: m}
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
	d.do(m.Init())
	return d
}

func (d *driver) send(msg tea.Msg) {
	_, cmd := d.m.Update(msg)
	d.do(cmd)
}

// do runs a command and all that follow from it; timers are left out.
func (d *driver) do(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	switch msg := msg.(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			d.do(c)
		}
	case tea.QuitMsg:
		d.quit = true
	case screen.CopyMsg:
		d.copied = append(d.copied, string(msg))
		d.send(screen.CopiedMsg{})
	default:
		d.send(msg)
	}
}

// keys sends keys as Bubble Tea names them, separated by spaces.
func (d *driver) keys(keys string) *driver {
	d.Helper()
	for _, k := range strings.Fields(keys) {
		d.send(keyMsg(k))
	}
	return d
}

// typed sends each character as a key.
func (d *driver) typed(text string) *driver {
	for _, r := range text {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return d
}

func keyMsg(name string) tea.KeyPressMsg {
	special := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "space": tea.KeySpace,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "f1": tea.KeyF1}
	var mod tea.KeyMod
	for _, m := range []struct {
		name string
		mod  tea.KeyMod
	}{{"ctrl+", tea.ModCtrl}, {"alt+", tea.ModAlt}, {"shift+", tea.ModShift}} {
		if rest, ok := strings.CutPrefix(name, m.name); ok {
			name, mod = rest, mod|m.mod
		}
	}
	if code, ok := special[name]; ok {
		return tea.KeyPressMsg{Code: code, Mod: mod}
	}
	r := []rune(name)[0]
	if mod != 0 {
		return tea.KeyPressMsg{Code: r, Mod: mod}
	}
	return tea.KeyPressMsg{Code: r, Text: name}
}

// screen is what the terminal shows, without styles.
func (d *driver) screen() string {
	rows := strings.Split(stripSGR(d.m.View().Content), "\n")
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return strings.Join(rows, "\n") + "\n"
}

func (d *driver) shows(want ...string) *driver {
	d.Helper()
	for _, w := range want {
		if s := d.screen(); !strings.Contains(s, w) {
			d.Errorf("the screen does not show %q:\n%s", w, s)
		}
	}
	return d
}

func (d *driver) hides(words ...string) *driver {
	d.Helper()
	for _, w := range words {
		if s := d.screen(); strings.Contains(s, w) {
			d.Errorf("the screen shows %q:\n%s", w, s)
		}
	}
	return d
}

// stripSGR drops the only escapes that the reader writes.
func stripSGR(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != 0x1b {
			b.WriteByte(s[i])
			continue
		}
		for i < len(s) && s[i] != 'm' {
			i++
		}
	}
	return b.String()
}

func sample(t testing.TB) *content.Document {
	data, err := os.ReadFile("testdata/bridge.txt")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := content.Parse("bridge.txt", data, content.Options{Format: "text"})
	if err != nil {
		t.Fatal(err)
	}
	doc.Title, doc.Authors, doc.Published, doc.Site = "Norvia–Sarland summit: what you need to know", []string{"J. Field", "S. Ortega"}, "2026-06-09", "example.org"
	doc.URL = "https://example.org/summit"
	return doc
}

// sampleBriefing says by hand what the sample says, so that no test of the
// reader depends on the extractors.
func sampleBriefing(doc *content.Document) *briefing.Briefing {
	b := &briefing.Briefing{Doc: doc}
	addSections(b)
	for i, a := range []struct{ name, role string }{
		{"Ingrid Voss", "a pollster"}, {"Ana Ruiz", "Finance Minister"}, {"Tomas Okoye", "Premier"}, {"Piet Brandt", "Halden mayor"}, {"River Commission", ""},
	} {
		actor := briefing.Actor{ID: briefing.ActorID(i + 1), Name: a.name, Role: a.role}
		short := a.name[strings.LastIndexByte(a.name, ' ')+1:]
		for at := 0; ; {
			n := strings.Index(doc.Text[at:], short)
			if n < 0 {
				break
			}
			actor.Mentions = append(actor.Mentions, briefing.Mention{Span: content.Span{Start: at + n, End: at + n + len(short)}})
			at += n + len(short)
		}
		if a.role == "" {
			actor.Kind = briefing.Organization
		}
		b.Actors = append(b.Actors, actor)
	}
	for _, q := range []struct {
		words string
		actor briefing.ActorID
		kind  briefing.QuoteKind
	}{
		{"A handshake is worth nothing without a date,", 1, briefing.Direct}, {"no deal is better than a bad deal", 2, briefing.Partial},
		{"We want to leave Halden with something in writing,", 3, briefing.Direct}, {"It need not be long.", 3, briefing.Direct},
		{"If the bridge closes, my town closes,", 4, briefing.Direct}, {"We do not want to use the list,", 2, briefing.Direct},
		{"It has page numbers.", 2, briefing.Direct},
	} {
		at := strings.Index(doc.Text, q.words)
		if at < 0 {
			continue // an edited sample
		}
		quote := briefing.Quote{Span: content.Span{Start: at, End: at + len(q.words)}, ID: len(b.Quotes) + 1, Kind: q.kind, Confidence: 0.97, Rule: "cue-after"}
		quote.Section = b.SectionAt(at).ID
		a := b.Actor(q.actor)
		quote.Speaker = briefing.Speaker{Actor: q.actor, Name: a.Name}
		a.Quotes, a.Part = append(a.Quotes, quote.ID), briefing.Speaks
		b.Quotes = append(b.Quotes, quote)
	}
	if n := len(b.Quotes); n > 0 {
		b.Quotes[n-1].Confidence = 0.4
	}
	return b
}

func addSections(b *briefing.Briefing) {
	doc := b.Doc
	for i, blk := range doc.Blocks {
		text := blk.Of(doc.Text)
		s := briefing.Section{ID: len(b.Sections) + 1, First: i, Body: i + 1, Heading: blk.Span, Level: 2, Rule: "question"}
		switch {
		case strings.HasSuffix(text, "?"):
			s.Kind = briefing.Question
		case text == "Read more":
			s.Kind = briefing.Aside
		case i == 0:
			s.Body, s.Heading, s.Level = 0, content.Span{}, 0
		default:
			continue
		}
		b.Sections = append(b.Sections, s)
	}
	for i := range b.Sections {
		s := &b.Sections[i]
		s.Last = len(doc.Blocks)
		if i+1 < len(b.Sections) {
			s.Last = b.Sections[i+1].First
		}
		s.Span = content.Span{Start: doc.Blocks[s.First].Start, End: doc.Blocks[s.Last-1].End}
		for _, blk := range doc.Blocks[s.Body:s.Last] {
			s.Words += len(strings.Fields(blk.Of(doc.Text)))
		}
	}
}

// readOnce opens an article that the real extractors have read, which many readers may show.
func readOnce(t testing.TB, ref string) func(*Options) {
	doc, err := content.Open(t.Context(), ref, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := briefing.Parse(doc)
	return func(o *Options) { readBy(o, b) }
}

func sizeMsg(width, height int) tea.Msg { return tea.WindowSizeMsg{Width: width, Height: height} }

// readBy opens the article of b, which says what is found in it.
func readBy(o *Options, b *briefing.Briefing) {
	o.Load = func(context.Context, bool) (*content.Document, error) { return b.Doc, nil }
	o.Parse = func(context.Context, *content.Document) *briefing.Briefing { return b }
}
