package plain

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
	"brief/tui/state"
)

var update = flag.Bool("update", false, "write the golden conversations anew")

const article = `The summit opens on Monday.

What is at stake?

Ana Ruiz, the finance minister, said: “No deal is better than a bad deal.” She left early.

A second paragraph on the bridge.

Why now?

Piet Brandt, mayor of Halden, has no bridge to lose.`

// sample is a briefing written by hand, so that no extractor moves the tests.
func sample(t testing.TB) *briefing.Briefing {
	doc, err := content.Parse("summit.txt", []byte(article), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	span := func(words string) content.Span {
		i := strings.Index(doc.Text, words)
		if i < 0 {
			t.Fatalf("%q is not in the article", words)
		}
		return content.Span{Start: i, End: i + len(words)}
	}
	b := &briefing.Briefing{Doc: doc}
	add := func(kind briefing.SectionKind, first, body, last int) {
		s := briefing.Section{ID: len(b.Sections) + 1, Kind: kind, First: first, Body: body, Last: last, Words: 100}
		s.Span = content.Span{Start: doc.Blocks[first].Start, End: doc.Blocks[last-1].End}
		if body > first {
			s.Heading = doc.Blocks[first].Span
		}
		b.Sections = append(b.Sections, s)
	}
	add(briefing.Intro, 0, 0, 1)
	add(briefing.Question, 1, 2, 4)
	add(briefing.Question, 4, 5, 6)
	b.Quotes = []briefing.Quote{{ID: 1, Span: span("No deal is better than a bad deal."), Section: 2, Confidence: 0.97,
		Speaker: briefing.Speaker{Actor: 1, Name: "Ana Ruiz", Mention: span("Ana Ruiz")}}}
	b.Actors = []briefing.Actor{
		{ID: 1, Name: "Ana Ruiz", Aliases: []string{"Ruiz"}, Role: "finance minister", Mentions: []briefing.Mention{{Span: span("Ana Ruiz"), Section: 2}}, Quotes: []int{1}, Part: briefing.Speaks},
		{ID: 2, Name: "Piet Brandt", Role: "mayor of Halden", Mentions: []briefing.Mention{{Span: span("Piet Brandt"), Section: 3}}},
	}
	return b
}

func talk(t testing.TB, b *briefing.Briefing, at int, commands string) (string, int) {
	t.Helper()
	var out bytes.Buffer
	left, err := Run(strings.NewReader(commands), &out, Article{Briefing: b, At: at}, Host{})
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), left
}

func TestConversation(t *testing.T) {
	commands := "sections\nanswers\nread 2\nnext\nnext\nprev\nquotes\nquotes @ruzi\nquotes knd:direct\nquote\nquote\nactors\n" +
		"who ruiz\nwho nobody\nwhy 1\nwhy 99\nsearch BRIDGE\nsearch bridge\ngo\ngo 2\ngo 9\n/br[/\n/mayor\nwhere\nfrob\nquots\n3\nread 99\n\nhelp\nquit\nsections\n"
	var out strings.Builder
	got, _ := talk(t, sample(t), 0, commands)
	// What is typed stands behind its prompt, as on a terminal.
	rest := got
	for n, line := range strings.Split(commands, "\n") {
		prompt := fmt.Sprintf("%d> ", n+1)
		i := strings.Index(rest, prompt)
		if i < 0 {
			break
		}
		out.WriteString(rest[:i+len(prompt)] + line + "\n")
		rest = rest[i+len(prompt):]
	}
	out.WriteString(rest)
	const golden = "testdata/conversation.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if out.String() != string(want) {
		t.Errorf("the conversation differs from %s; run with -update and compare\n%s", golden, out.String())
	}
}

func TestPlaceIsKept(t *testing.T) {
	b := sample(t)
	_, left := talk(t, b, 0, "read 2\nquote 1\n")
	if left != b.Quotes[0].Start {
		t.Errorf("left at %d, the quote is at %d", left, b.Quotes[0].Start)
	}
	got, again := talk(t, b, left, "where\nnext\n")
	if !strings.Contains(got, "You were in section 2.") || !strings.Contains(got, "Section 3 of 3. Why now?") || again != b.Sections[2].Start {
		t.Errorf("left at %d, after\n%s", again, got)
	}
}

func TestEmptyBriefing(t *testing.T) {
	doc, err := content.Parse("x.txt", []byte("Only this."), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := &briefing.Briefing{Doc: doc}
	got, _ := talk(t, b, 0, "quotes\nactors\nquote\nanswers\nnext\nprev\nread\nread 1\nwhere\ngo\nwho\nsearch\n")
	for _, want := range []string{"No quotations found in this text", "No actors found in this text"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestNothingMovesTheCursor: the output is text and newlines alone.
func TestNothingMovesTheCursor(t *testing.T) {
	got, _ := talk(t, sample(t), 0, "sections\nquotes\n\x1b[2Jx\nsearch \x1b]0;t\x07\n")
	for _, r := range got {
		if r < ' ' && r != '\n' {
			t.Fatalf("%U in the output", r)
		}
	}
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestClosedPipeEnds(t *testing.T) {
	if _, err := Run(strings.NewReader("sections\n"), closed{}, Article{Briefing: sample(t)}, Host{}); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("got %v", err)
	}
}

func TestCommandsAreToldApart(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range commands() {
		if c.help == "" {
			t.Errorf("%s has no help", c.names[0])
		}
		for _, n := range c.names {
			if len(n) > 1 {
				n = strings.ToLower(n)
			}
			if seen[n] {
				t.Errorf("%s means two things", n)
			}
			seen[n] = true
		}
	}
}

func FuzzRun(f *testing.F) {
	f.Add("read 2\nquotes -@\nwho \"\n/[/\n§1\ngo -1\n")
	b := sample(f)
	f.Fuzz(func(t *testing.T, commands string) {
		got, left := talk(t, b, 0, commands)
		if left < 0 || left > len(b.Doc.Text) || strings.Contains(got, "\x1b") {
			t.Fatalf("left at %d with %q", left, got)
		}
	})
}

// TestWidth: on a terminal no word is cut at the end of a row.
func TestWidth(t *testing.T) {
	commands := "next\nnext\nquotes\nhelp\n"
	var free, narrow strings.Builder
	for width, out := range map[int]*strings.Builder{0: &free, 40: &narrow} {
		host := Host{}
		if width > 0 {
			host.Width = func() int { return width }
		}
		if _, err := Run(strings.NewReader(commands), out, Article{Briefing: sample(t)}, host); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := strings.Fields(narrow.String()), strings.Fields(free.String()); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("rows of 40 cells have the words %q, not %q", got, want)
	}
	for row := range strings.Lines(narrow.String()) {
		if prompt, said, ok := strings.Cut(row, "> "); ok && len(prompt) == 1 {
			row = said // on a terminal the typed Enter ends the prompt's row
		}
		if n := len([]rune(strings.TrimSuffix(row, "\n"))); n > 40 {
			t.Errorf("%d cells: %q", n, row)
		}
	}
}

// TestKeptThings: marks, notes, corrections, copies and exports, as in the reader,
// and there again at the next conversation.
func TestKeptThings(t *testing.T) {
	store := state.NewStore(t.TempDir())
	var copied, written []string
	var host Host
	converse := func(commands string) string {
		kept, _, err := store.Begin("k")
		if err != nil {
			t.Fatal(err)
		}
		host = Host{
			Copy: func(text []byte) (string, error) { copied = append(copied, string(text)); return "copied.txt", nil },
			Write: func(name string, data []byte) (string, error) {
				written = append(written, string(data))
				return name, nil
			},
			Export:  func(*briefing.Briefing, string) (string, error) { return "summit.md", nil },
			Save:    func(b *briefing.Briefing) (int, error) { return len(b.Quotes), nil },
			Correct: func(b *briefing.Briefing) (bool, error) { return b.Quotes[0].Speaker.Name != "Somebody New", nil },
			OpenURL: func(string) error { return errors.New("No browser here") },
		}
		var out bytes.Buffer
		if _, err := Run(strings.NewReader(commands), &out, Article{Briefing: sample(t), Kept: kept}, host); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	for _, step := range []struct{ commands, want string }{
		{"quote 1\nmark a\nread 3\nto a\nback\n", "Mark a set.\n\n3> Section 3 of 3. Why now?\n\nPiet Brandt, mayor of Halden, has no bridge to lose.\n\n4> Section 2 of 3."},
		{"quote 1\nnote ask her\nnotes\n", "1. ask her: “No deal is better than a bad deal.”"},
		{"'a\n:s3\n:50%\n", "“No deal is better"},
		{"correct 1 Piet Brandt\n", "Quote 1. “No deal is better than a bad deal.” Piet Brandt, mayor of Halden"},
		{"quotes\n", "Piet Brandt, mayor of Halden, section 2"},
		{"copy 1\ncite 1\n", "Copied to copied.txt."},
		{"undo 1\nundo 1\n", "Ana Ruiz, finance minister, section 2.\nIn the library, too.\n\n2> Quote 1 has no corrected speaker."},
		{"export\nexport notes\nsave\n", "Exported to summit.md.\n\n2> Notes written to notes.md.\n\n3> Saved to the library, 1 quote."},
		{"undo\nundo 99\n", "1> Which quote? Type undo and its number; quotes lists the numbers.\n\n2> Which quote?"},
		{"100%\n0%\n", "1> Section 3 of 3. Why now?"},
		{"who zzz\nsearch /(/\n", "Nobody here is called zzz.\n\n2> Bad expression: missing closing ) in (.\n"},
		{"remove 1\nnotes\n", "No notes"},
		{"correct 1 brandt\n", "Quote 1. “No deal is better than a bad deal.” Piet Brandt, mayor of Halden"},
		{"correct 1 Somebody New\nundo 1\n", "“No deal is better than a bad deal.” Somebody New, section 2.\n\n2> "},
		{"quote 1\nnote\nquote 1\nnote why\nnote when\nnotes\nremove 1\nremove 1\n", "1. why; when: “No deal is better than a bad deal.”\n\n7> Note 1 removed.\n\n8> There is no note 1"},
		{"to\nto q\n", "a: Ana Ruiz, the finance minister, said:"},
		{"to q\n", "No mark q – type mark and a letter to set one."},
		{"help copy\nhelp Y\nHELP quote Before\nhelp zzz\n", "1> copy NUMBER: copy a quote with attribution; without a number, what was read last\n\n2> cite NUMBER: copy it as Markdown with a link\n\n3> quote-before: read the quote before\n\n4> No command is about \"zzz\". Type help for all of them.\n"},
		{"S STAKE\n", "Sections:\n2. What is at stake?\nQuotes:\nNo"},
		{"S\n", "Search for what?"},
		{"line 3\n", "Section 2 of 3. What is at stake?"},
		{"line 99\n", "Section 3 of 3. Why now?"},
		{"links\nopen\nopen 3\nchanges\nback\n", "No links in this text.\n\n2> This article has no address.\n\n3> There is no link 3"},
	} {
		if got := converse(step.commands); !strings.Contains(got, step.want) {
			t.Errorf("%q: no %q in\n%s", step.commands, step.want, got)
		}
	}
	if len(copied) != 2 || !strings.HasPrefix(copied[0], "“No deal is better than a bad deal.” – Piet Brandt, mayor of Halden\n") || !strings.HasPrefix(copied[1], "> “No deal") {
		t.Errorf("copied %q", copied)
	}
	if len(written) != 1 || !strings.Contains(written[0], "> No deal is better than a bad deal.\n\nask her") {
		t.Errorf("written %q", written)
	}
}

// TestStepsBothWays: quotes, paragraphs and matches are read forwards and backwards, and
// their ends are said.
func TestStepsBothWays(t *testing.T) {
	for commands, want := range map[string]string{
		"(\n":               "No quote before this one.",
		")\n(\n":            "No quote before this one.",
		"}\n":               "The summit opens on Monday.",
		"}\n{\n":            "That was the first paragraph.",
		"}\n}\n":            "Section 2 of 3. What is at stake?\n\nAna Ruiz",
		"}\n}\n}\n":         "3> \nA second paragraph",
		"}\n}\n}\n}\n}\n":   "That was the last paragraph.",
		"G\n{\n":            "Section 2 of 3. What is at stake?\n\nA second paragraph",
		"G\ng\n":            "Section 1 of 3. Introduction.\n\nThe summit",
		"/no\nN\n":          "No match before this one.",
		"/o\ngo\ngo\nN\n":   "Match 1 of",
		"N\n":               "No search – type search and the words.",
		"L\n":               "End of history.",
		"G\nback\nL\n":      "3> Section 3 of 3. Why now?",
		"G\nback\ng\nL\n":   "End of history.",
		"set mouse\nz\n-\n": "There is no screen to change here.",
		"open x.md\n":       "Cannot open articles here",
		"library\n":         "None here",
		"P\n":               "Who? Type speaker and a name.",
		"e\n":               "No editor",
	} {
		if got, _ := talk(t, sample(t), 0, commands); !strings.Contains(got, want) {
			t.Errorf("%q: no %q in\n%s", commands, want, got)
		}
	}
}

// TestNextMatch: after a search n reads the next match, as in the reader; else the next section.
func TestNextMatch(t *testing.T) {
	said, _ := talk(t, sample(t), 0, "n\nsearch bridge\nn\nn\nn\nwhere\nn\n")
	for _, want := range []string{"1> Section 1 of 3", "3> Match 1 of 2", "4> Match 2 of 2", "5> No match after this one", "7> That was the last section"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
}

// TestOtherArticles: another article is opened by its name or by a link, back returns to
// where this one was left, and each one's place is kept when it is left.
func TestOtherArticles(t *testing.T) {
	doc, err := content.Parse("https://example.org/a", []byte("# One\n\nSee [the list](https://example.org/b#fees), [below](https://example.org/a#below) and [write](mailto:x@example.org), or start [again](https://example.org/a).\n\n## Below\n\nThe end of one.\n"), content.Options{Format: "md"})
	if err != nil {
		t.Fatal(err)
	}
	doc.URL = "https://example.org/a"
	var left, asked []string
	host := Host{
		Open: func(ref string, raw, linked bool) (Article, error) {
			asked = append(asked, fmt.Sprint(ref, " ", raw, " ", linked))
			if strings.Contains(ref, "missing") {
				return Article{}, errors.New("example.org answered 404")
			}
			if ref == doc.Ref {
				return Article{Briefing: briefing.Parse(doc)}, nil
			}
			other, err := content.Parse(ref, []byte("# Two\n\nFirst words.\n\n## Fees\n\nThey are high.\n"), content.Options{Format: "md"})
			return Article{Briefing: briefing.Parse(other)}, err
		},
		Leave: func(a Article, at int) { left = append(left, fmt.Sprint(a.Briefing.Doc.Title, " ", at > 0)) },
		Edit:  func(*content.Document, int) error { return nil },
	}
	for commands, want := range map[string]string{
		"follow 1\n":                         "Type help for the commands.\n\nSection 2 of 2. Fees.\n\nThey are high.",
		"follow 2\nback\n":                   "1> Section 2 of 2. Below.\n\nThe end of one.\n\n2> Section 1 of 2.",
		"follow 3\n":                         "Nothing to read at mailto:x@example.org – open 3 opens it in the browser.",
		"follow 9\n":                         "There is no link 9",
		"follow\n":                           "Which link? Type links for their numbers.",
		"G\nfollow 4\n":                      "2> Section 1 of 2.",
		"G\nopen two.md\nback\n":             "3> One\nSection 2 of 2. Below.\n\nThe end of one.",
		"open two.md\nback\nL\n":             "3> Two\nSection 1 of 2.",
		"open two.md\nback\nG\nL\n":          "End of history.",
		"open https://example.org/missing\n": "1> example.org answered 404.",
		"open -\n":                           "Standard input is read at the start only.",
		"reload\nR\ne\n":                     "1> Read again – nothing has changed.\n\n2> This is all the text there is.\n\n3> Read again",
	} {
		var out bytes.Buffer
		if _, err := Run(strings.NewReader(commands), &out, Article{Briefing: briefing.Parse(doc)}, host); err != nil || !strings.Contains(out.String(), want) {
			t.Errorf("%q: %v, no %q in\n%s", commands, err, want, out.String())
		}
	}
	host.Articles = []string{doc.Ref, "missing", "two.md"}
	for commands, want := range map[string]string{
		"article\narticle\n":            "1> Article 2 of 3.\nexample.org answered 404.\n\n2> Article 3 of 3.\nTwo\n",
		":n\n:n\n:p\narticle-before\n":  "4> Article 1 of 3.\nOne\n",
		"articles\n3\nback\narticles\n": "1> 1. https://example.org/a, read last\n2. missing\n3. two.md\n\n2> Article 3 of 3.\nTwo\n2 sections",
		"article 3\narticle\n":          "2> That was the last article.",
		"article-before\n":              "1> That was the first article.",
		"article 4\n":                   "There is no article 4 – type articles for their numbers.",
	} {
		var out bytes.Buffer
		if _, err := Run(strings.NewReader(commands), &out, Article{Briefing: briefing.Parse(doc)}, host); err != nil || !strings.Contains(out.String(), want) ||
			!strings.Contains(out.String(), "Article 1 of 3. Type article for the next") {
			t.Errorf("%q: %v, no %q in\n%s", commands, err, want, out.String())
		}
	}
	host.Articles = host.Articles[:1]
	spelled, err := content.Parse("weir.txt", []byte("It is at https://example.org/weir, says the town.\n"), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var heard bytes.Buffer
	if _, err := Run(strings.NewReader("links\narticles\n:next\n"), &heard, Article{Briefing: briefing.Parse(spelled)}, host); err != nil || !strings.Contains(heard.String(), "1. https://example.org/weir\n") ||
		strings.Count(heard.String(), "There is one article only") != 2 {
		t.Errorf("an address that is spelled out: %v\n%s", err, heard.String())
	}
	within, err := content.Parse("weir.md", []byte("It is closed,[^1] says the town.\n\n## Notes\n\n[^1]: So it writes.\n"), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	const want = "[1], in this text\n\n2> Section 2 of 2. Notes.\n\n[1]: So it writes.\n\n3> Section 1 of 2."
	if _, err := Run(strings.NewReader("links\nfollow 1\nback\nopen 1\n"), &out, Article{Briefing: briefing.Parse(within)}, host); err != nil ||
		!strings.Contains(out.String(), want) || !strings.Contains(out.String(), "This article has no address.") {
		t.Errorf("within a text: %v, no %q in\n%s", err, want, out.String())
	}
	left, asked = nil, nil
	if _, err := Run(strings.NewReader("G\nfollow 1\nback\n"), io.Discard, Article{Briefing: briefing.Parse(doc)}, host); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(append(left, asked...), ", "); got != "One true, Two true, One true, https://example.org/b#fees false true" {
		t.Errorf("left and asked: %s", got)
	}
	asked = nil
	if _, err := Run(strings.NewReader("follow 1\nreload\nR\ne\nback\nreload\n"), io.Discard, Article{Briefing: briefing.Parse(doc)}, host); err != nil {
		t.Fatal(err)
	}
	const b = "https://example.org/b#fees "
	if got := strings.Join(asked, ", "); got != b+"false true, "+b+"false true, "+b+"true true, "+b+"false true, https://example.org/a false false" {
		t.Errorf("read again: %s", got)
	}
}
