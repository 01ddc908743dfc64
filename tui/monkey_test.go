package tui

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"

	"brief/briefing"
	"brief/content"
)

// TestAnyKeys presses thousands of keys of the table at random, on screens of
// changing size: nothing panics, and every screen keeps its shape.
func TestAnyKeys(t *testing.T) {
	var keys []string
	for _, b := range Bindings() {
		if b.Intent != Quit && b.Intent != Interrupt {
			keys = append(keys, b.Keys...)
		}
	}
	keys = append(keys, "a", "s", "x", "3", "%", "é", "@", ":")
	steps := 1500
	if testing.Short() {
		steps = 150
	}
	widths, heights := []int{20, 24, 40, 60, 80, 100, 120, 160, 200}, []int{5, 6, 12, 17, 18, 24, 40, 60}
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 2))
		d := newDriver(t, 120, 40, func(o *Options) {
			if refs := [...]string{"", content.DefaultSample, "testdata/wide.txt", "testdata/wide.txt"}; refs[seed] != "" {
				o.Parse = nil // the real extractors
				o.Load = func(ctx context.Context, _ bool) (*content.Document, error) {
					return content.Open(ctx, refs[seed], content.Options{})
				}
			}
			o.ASCII = seed == 3
		}, withStore(t.TempDir()), withLibrary(&fakeLibrary{t: t}), func(o *Options) { o.Feeds = fakeFeeds{} })
		last := ""
		for n := range steps {
			if n%20 == 0 {
				last = "resize"
				d.send(sizeMsg(widths[random.IntN(len(widths))], heights[random.IntN(len(heights))]))
			} else {
				last = keys[random.IntN(len(keys))]
				d.keys(last)
			}
			d.checkGeometry(last)
		}
	}
}

// TestAnyKeysAhead presses keys at random before the article is there, before its findings
// are, and after: nothing panics, and none waits for what has come.
func TestAnyKeysAhead(t *testing.T) {
	keys := strings.Fields("j k / S 1 2 3 4 enter esc q n N z B K m a ' ] w : ? tab up down backspace ctrl+o P J t c Z r D E F y u")
	seeds := uint64(150)
	if testing.Short() {
		seeds = 15
	}
	for seed := range seeds {
		random := rand.New(rand.NewPCG(seed, 3))
		d, end := stuck(t, "x")
		d.m.fetch = func(context.Context, bool) (*content.Document, error) { return sample(t), nil }
		d.m.opt.Library = &fakeLibrary{t: t}
		press := func(most int) {
			for range random.IntN(most) {
				if random.IntN(20) == 0 {
					d.send(tea.MouseClickMsg{X: random.IntN(d.m.width), Y: random.IntN(d.m.height)})
				}
				key := keys[random.IntN(len(keys))]
				d.keys(key).checkGeometry(key)
			}
		}
		d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing {
			press(14)
			return sampleBriefing(doc)
		}
		press(6)
		end(sample(t), nil)
		press(20)
		if n := len(d.m.early); n > 0 && d.m.brief != nil && !d.m.search.commit {
			t.Errorf("%d: %d keys wait for nothing", seed, n)
		}
	}
}

// TestKeptAsDrawnAnew holds that what is kept of the screen after steps in the article and
// in the lists is what would be drawn.
func TestKeptAsDrawnAnew(t *testing.T) {
	scrolls := strings.Fields("j j j k k d u space b")
	others := strings.Fields("] [ ) ( } / n N Z t K esc enter tab 1 2 3 4 z + m a * G g")
	commands := []string{":set ascii", ":set noascii", ":theme dark", ":theme mono", ":42", ":s2"}
	sizes := [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}}
	for _, size := range sizes {
		random := rand.New(rand.NewPCG(1, uint64(size[0])))
		d := newDriver(t, size[0], size[1], withStore(t.TempDir()), func(o *Options) {
			o.Parse, o.Mouse = nil, true
			o.Load = func(ctx context.Context, _ bool) (*content.Document, error) {
				return content.Open(ctx, content.DefaultSample, content.Options{})
			}
		})
		for range 400 {
			key := scrolls[random.IntN(len(scrolls))]
			x, y := random.IntN(d.m.width), random.IntN(d.m.height)
			switch random.IntN(24) {
			case 0:
				key = "another size"
				to := sizes[random.IntN(len(sizes))]
				d.send(sizeMsg(to[0], to[1]))
			case 1:
				key = "a click"
				d.send(tea.MouseClickMsg{X: x, Y: y})
			case 2:
				key = "the wheel"
				d.send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})
			case 3:
				if d.m.prompt == nil && len(d.m.overlays) == 0 && d.m.pending == "" && d.m.layout.Mode != TooSmall {
					key = commands[random.IntN(len(commands))]
					d.typed(key).keys("enter")
				}
			case 4, 5, 6, 7, 8, 9:
				key = others[random.IntN(len(others))]
				d.keys(key)
			default:
				d.keys(key)
			}
			kept := d.m.Frame().Rows
			d.m.drawn, d.m.stale = drawing{}, true
			if diff := cmp.Diff(d.m.Frame().Rows, kept); diff != "" {
				t.Fatalf("%v after %q (-drawn anew +kept):\n%s", size, key, diff)
			}
		}
	}
}
