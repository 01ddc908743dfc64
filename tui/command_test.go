package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
)

// TestLineCommand: ":N" goes to the line that "brief text" prints there, whatever
// the width; past the end to the last.
func TestLineCommand(t *testing.T) {
	for _, width := range []int{40, 80, 200} {
		d := newDriver(t, width, 24)
		lines := strings.Split(strings.TrimRight(d.m.doc.Text, "\n"), "\n")
		for n, want := range map[string]string{"1": lines[0], "5": lines[4], "99999": lines[len(lines)-1], "99999999999999999999": lines[len(lines)-1], "$": lines[len(lines)-1]} {
			d.typed(":" + n).keys("enter")
			if got := d.m.article.target.Of(d.m.doc.Text); got != want {
				t.Errorf("width %d: :%s goes to %q, want %q", width, n, got, want)
			}
		}
	}
}

// TestPercentCommand: ":50%" goes to the middle of a text of one paragraph, too.
func TestPercentCommand(t *testing.T) {
	d := newDriver(t, 80, 24, plainText(strings.Repeat("word ", 4000)))
	d.typed(":50%").keys("enter")
	if at := d.m.article.at; at < 9_990 || at > 10_010 {
		t.Errorf(":50%% goes to byte %d of %d", at, len(d.m.doc.Text))
	}
}

func TestCommandCompletion(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.typed(":th").keys("tab").shows(":theme terminal▏").keys("tab").shows(":theme light▏")
	d.keys("esc").typed(":speaker p").keys("tab").shows(":speaker Piet Brandt▏")
	d.keys("esc").typed(":speaker bra").keys("tab").shows(":speaker Piet Brandt▏")
	d.keys("esc").typed(":zz").keys("tab").shows(":zz▏")
}

// TestHelpListsCommands: the help tells of commands as of keys.
func TestHelpListsCommands(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.typed(":help commands").keys("enter").shows(" Commands", ":42 :50% :s3 :$", ":open NAME", "read another file, address or built-in briefing", ":articles").hides(" Move")
	for _, o := range orders() {
		if o.help == "" && len(o.names[0]) > shortOrder {
			t.Errorf("the help does not tell of %s", o.names[0])
		}
	}
}

// TestOpenCompletion: Tab behind :open and :e goes through files and directories, into the only one, and looks for
// none before it is pressed.
func TestOpenCompletion(t *testing.T) {
	tree, asked := map[string][]string{"sto": {"stories/", "story one.txt"}, "stor": {"stories/"}, "stories/": {"stories/a.md"}}, 0
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Files = func(begun string) []string { asked++; return tree[begun] }
	})
	d.typed(":open sto").shows("Tab complete")
	if asked > 0 {
		t.Errorf("files were looked for %d times before Tab", asked)
	}
	d.keys("tab").shows(":open stories/▏").keys("tab").shows(":open story one.txt▏")
	d.keys("esc").typed(`:e "stor`).keys("tab").shows(":e stories/▏").keys("tab").shows(":e stories/a.md▏")
	d.keys("esc").typed(":open halden").keys("tab").shows(":open halden-bridge▏")
	d.keys("esc").typed(":open stor")
	late := d.m.tab()
	d.typed("m").send(late())
	d.shows(":open storm▏") // somebody typed on
	d.keys("esc").typed(":open ")
	late = d.m.tab()
	d.keys("backspace").send(late())
	d.shows(":open▏") // and here back
}

// TestKeysByName: what a key does can be asked for by its name, and words are found as "/" finds them.
func TestKeysByName(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.typed(":quotes").keys("enter").shows("*3 Quotes").typed(":next-section").keys("enter")
	d.typed(":ans").keys("tab").shows(":answers▏").keys("enter").shows("What is at stake?", "Why now?")
	d.typed(":answers").keys("enter").typed(":search bridge").keys("enter").shows("/bridge  2/7")
	d.keys("n").shows("/bridge  3/7")
	d.typed(":redrew").keys("enter").shows(`No command "redrew" – did you mean redraw?`)
	d.typed(":search zzz").keys("enter").shows(`No match for "zzz"`).typed(":interrupt").keys("enter").shows("No command")
	if d.quit {
		t.Error("a name has quit")
	}
}

// TestOpenCommand: another article takes the screen, back leads to the one before,
// and one that cannot be opened costs nothing.
func TestOpenCommand(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Open = func(_ context.Context, ref string, _ bool) (*content.Document, error) {
			if ref != "other.txt" {
				return nil, fmt.Errorf("cannot open %s: no such file", ref)
			}
			return content.Parse(ref, []byte("Who pays?\n\nNobody does, for once."), content.Options{Format: "text"})
		}
	})
	d.keys("] ]")
	before := d.topLine()
	d.typed(":open missing.txt").keys("enter").shows("Cannot open missing.txt: no such file")
	d.typed(":open -").keys("enter").shows("Standard input is read at the start only")
	d.typed(":open other.txt").keys("enter").shows("Nobody does, for once.").keys("ctrl+o")
	if got := d.topLine(); got != before {
		t.Errorf("back leads to %q, it was %q", got, before)
	}
	d.typed(":open hal").keys("tab").shows(":open halden-bridge▏")
}

// TestCopyWithoutClipboard: where the terminal has none, the reader is told where the text is.
func TestCopyWithoutClipboard(t *testing.T) {
	var kept string
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Copy = func(text []byte) (string, error) { kept = string(text); return "/state/copied.txt", nil }
	})
	d.keys("y").shows("Copied to /state/copied.txt")
	if kept == "" || len(d.copied) > 0 {
		t.Errorf("kept %q, copied %q", kept, d.copied)
	}
}

// TestAnswersStay: going down the answers ends with the last one shown.
func TestAnswersStay(t *testing.T) {
	d := newDriver(t, 80, 24).keys("Z")
	for range 30 {
		d.keys("j")
	}
	d.shows("No question after this one").keys("k j")
	if !d.m.article.answers {
		t.Error("j past the last answer opens the whole article")
	}
	before, want := d.screen(), d.m.article.section()
	if d.keys("enter"); d.m.article.answers || d.m.article.at != want.Start {
		t.Errorf("Enter leaves answers %v, and goes to %d, not to %d", d.m.article.answers, d.m.article.at, want.Start)
	}
	if d.keys("ctrl+o"); d.screen() != before {
		t.Errorf("back from an answer\n%s\nnot\n%s", d.screen(), before)
	}
}

// TestEveryKeyAnswers: a key that can do nothing says so, whatever is on the screen.
func TestEveryKeyAnswers(t *testing.T) {
	for _, c := range []struct{ keys, says string }{
		{"M", "M does nothing – ? lists the keys"},
		{"Q", "Q does nothing – q: close what is on top, else quit"},
		{"v", "v does nothing – e: open in $EDITOR"},
		{">", "> does nothing – G: bottom"},
		{"&", "& does nothing – /: find in the article, filter a list: words or /expression/"},
		{"%", "% does nothing – :42 goes to a line, :50% to half the text"},
		{"m left", "A mark's name is a letter or a digit"},
		{"p", "p does nothing – :42 goes to a line, :50% to half the text"},
		{"`", "` does nothing – ': and a letter: go to a mark"},
		{"ctrl+n", "Ctrl-N does nothing – j: a line or a row down"},
		{"ctrl+t", "Ctrl-T does nothing"},
		{"s", "That is for the library – B opens it"},
		{"A", "That is for the library – B opens it"},
		{"J", "That is for a speaker's page – P opens it"},
		{"esc", "Nothing to clear – q quits"},
		{"? Z", "Z does nothing here – Esc closes this"},
		{"t 9", "9 does nothing here"},
		{"z", "Zoom on – this screen shows one pane anyway"},
		{"z esc", "Zoom off – this screen shows one pane anyway"},
		{"enter", "Nothing to open here"},
		{"3 / z z z enter enter", "Nothing is selected here"},
		{"Z k", "No question before this one"},
	} {
		newDriver(t, 80, 24).keys(c.keys).shows(c.says)
	}
	newDriver(t, 80, 24).typed(":frobnicate").keys("enter").shows(` No command "frobnicate" – Tab completes one, ? tells of them`)
	for line, says := range map[string]string{
		"+3": `No command "+3"`, "-3": `No command "-3"`, "s+1": `No command "s+1"`, "/rubio": `No command "/rubio" – / finds in the article`,
		"s99": `No such place as "s99" – try s1 to s7 `, "120%": `No such place as "120%" – try 0% to 100% `,
		"?x y": `No command "?x" – / finds in the article`, "s": "No command", "%": "No command",
	} {
		newDriver(t, 80, 24).typed(":" + line).keys("enter").shows(says)
	}
}

// TestPasteWithoutAPrompt: it is no row of commands, and that is said.
func TestPasteWithoutAPrompt(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.send(tea.PasteMsg{Content: "Gq"})
	if d.shows("Nothing here to paste into – / finds, : takes a command"); d.quit || d.m.article.anchor != 0 {
		t.Error("a paste was taken for keys")
	}
}

// TestNothingSelectedHasNoContext: where no quote is selected nothing is drawn below the
// list, and no hint leads to a next one.
func TestNothingSelectedHasNoContext(t *testing.T) {
	d := newDriver(t, 80, 24, found(func(b *briefing.Briefing) { b.Quotes = nil })).keys("3")
	if s := d.screen(); strings.Contains(s, "context") || strings.Contains(s, ") quote") || strings.Contains(s, "0/0") {
		t.Errorf("without quotes:\n%s", s)
	}
	d = newDriver(t, 80, 24).keys("3").shows("context ── Ingrid Voss").keys("/").typed("zzz")
	if s := d.screen(); strings.Contains(s, "context") {
		t.Errorf("without a match:\n%s", s)
	}
}
