package briefing_test

import (
	"os"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"

	"pgregory.net/rapid"
)

func parseOrSkip(t testing.TB, text string) *briefing.Briefing {
	t.Helper()
	return parseNamed(t, "test", text)
}

// parseNamed is like parseOrSkip; a name that ends in ".md" is of Markdown.
func parseNamed(t testing.TB, name, text string) *briefing.Briefing {
	t.Helper()
	format := "text"
	if strings.HasSuffix(name, ".md") {
		format = "md"
	}
	doc, err := content.Parse("test.txt", []byte(text), content.Options{Format: format})
	if err != nil {
		t.Skip("nothing to read")
	}
	return briefing.Parse(doc)
}

// TestMission holds the article that the program was first asked to read: all
// its speech, with the right people.
func TestMission(t *testing.T) {
	data, err := os.ReadFile("../../shared/articles/ukraine-talks.txt")
	if err != nil {
		t.Skip("the shared articles are not here")
	}
	want := []struct {
		speaker, words string
		kind           briefing.QuoteKind
		joined         bool // to the quote before
	}{
		{"Trump", "I think that there’s a good chance", briefing.Direct, false},
		{"Zelensky", "priorities", briefing.Partial, false},
		{"Rubio", "We had a very productive session", briefing.Direct, false},
		{"Rubio", "We don't want to only end the war", briefing.Direct, true},
		{"Rubio", "there is more work to be done", briefing.Partial, false},
		{"Zelensky", "looks better", briefing.Partial, false},
		{"Stanovaya", "I see nothing at the moment", briefing.Direct, false},
		{"Stanovaya", "more confident than ever", briefing.Partial, false},
		{"Stanovaya", "finally accepts that it cannot win", briefing.Partial, true},
		{"Stanovaya", "If the Americans can help", briefing.Direct, false},
		{"Trump", "standard thing", briefing.Partial, false},
		{"Trump", "deal maker does", briefing.Partial, true},
		{"Bacon", "For those who oppose the Russian invasion", briefing.Direct, false},
		{"Bacon", "it is clear that Witkoff fully favors", briefing.Direct, true},
	}
	b := parseOrSkip(t, string(data))
	appeal := strings.Index(b.Doc.Text, "A Message from")
	var got []briefing.Quote
	for _, q := range b.Quotes {
		if q.Start < appeal && q.Kind != briefing.Indirect {
			got = append(got, q)
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%d pieces of quoted speech, want %d", len(got), len(want))
	}
	for i, w := range want {
		q := got[i]
		if !strings.HasPrefix(b.Text(q.Span), w.words) || q.Kind != w.kind || !strings.HasSuffix(q.Speaker.Name, w.speaker) {
			t.Errorf("piece %d is %v %q by %q, want %v %q by %q", i+1, q.Kind, b.Text(q.Span), q.Speaker.Name, w.kind, w.words, w.speaker)
		}
		if i > 0 && (q.Group == got[i-1].Group) != w.joined {
			t.Errorf("piece %d %q: same group as the one before: %v, want %v", i+1, w.words, !w.joined, w.joined)
		}
	}
}

// FuzzQuotes holds that any text gives quotes in bounds, in order and numbered.
func FuzzQuotes(f *testing.F) {
	f.Add("“One,” Ann Lee said. “Two.”\n\n“Three,” she added.\n\nHe said that he would go.")
	f.Add("\"a\" “b ‘c' \"d ''e'' „f“ «g» »h« “”\"\n\n“i\n\n“j” Q: k? A: l")
	f.Add(strings.Repeat("\"", 500) + strings.Repeat("“a ", 300) + "said Bo, \"x")
	f.Add("Ana Lee and Bo Ray spoke.\n\nANA LEE: One.\nQ. Two? A. Three.\n\nAnd more.\n\nBO RAY: “Four,” “five”\n\nLEE:")
	f.Add("Ana Lee’s answer: “No.” In his words, “yes”? The reply from Ana, Bo and Cy was: “A.”\n\n: Ana wrote on X: B http://c")
	f.Add("The Moderator: (00:22\n\nOne.\n\nAna Ruiz: (00:40)\n\nTwo.\n\nThe Moderator: (00:52\n\nThree.\n\nAna Ruiz: (1:40)\n\nFour.")
	f.Add("The Boss -- Chief (Finance\n\nOne.\n\nOperator\n\nTwo.\n\nThe Boss -- Chief (Finance\n\nMr. Hale. Three.\n\nQ Four?\n\nANA RUIZ, HOST (voice-over):")
	f.Add("« Oui », a-t-il dit à la maire de l’île, Ana Ruiz, qui dénonce « un du des » selon elle. « Non, a dit le de, qu’il »\n\nD’après L’un des « d’ », le")
	f.Add("«Sí», añadió el del de la. Según dijo, la ministra y el «no ha» que, ha dicho: «¿Y?»\n\n— ella (los, «a juicio de» Ana Ruiz, la")
	f.Add("Segundo a Ana, «o que foi» disse a do. Secondo l’un «il che è», della Ana Ruiz ha detto gli: «non")
	f.Fuzz(func(t *testing.T, text string) {
		checkQuotes(t, parseOrSkip(t, text))
		checkQuotes(t, parseNamed(t, "a.md", text))
	})
}

// TestLabels parses documents of lines that may name speakers, in any order.
func TestLabels(t *testing.T) {
	pieces := []string{"The Moderator: (00:22", "The Moderator: (00:22)", "Ana Ruiz: (00:40]", "Ana Ruiz 0:22", "[00:01] Ana Ruiz: One.", "ANA RUIZ, HOST:", "RUIZ (voice-over): Two.",
		"The Minister (Ms Ana Ruiz)", "Mr Bo Hale (Warley) (Lab)", "Mr Hale", "Operator", "Bo Hale -- Chief (Finance", "Bo Hale -- Chief", "Mr. Hale. Three.", "Q Four?", "Q: Five?", "A: Six.",
		"(Laughter.)", "“Seven,” said Ana Ruiz (49)", "He said so.", "Notes:", "Bo Hale (51),", "Ms. Moss", ":", "The (", "Piet Brandt, Mayor of Halden:"}
	rapid.Check(t, func(rt *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 12).Draw(rt, "lines"), "\n\n")
		checkQuotes(t, parseOrSkip(t, text))
	})
}

func checkQuotes(t *testing.T, b *briefing.Briefing) {
	t.Helper()
	last, groups := 0, 0
	for i, q := range b.Quotes {
		if q.ID != i+1 || q.Start < last || q.Empty() || q.End > len(b.Doc.Text) {
			t.Fatalf("quote %d %v has the ID %d, is out of order, empty or outside", i+1, q.Span, q.ID)
		}
		if q.Group < 1 || q.Group > groups+1 {
			t.Fatalf("quote %d has group %d after %d", q.ID, q.Group, groups)
		}
		groups = max(groups, q.Group)
		if q.Rule == "" || q.Confidence < 0 || q.Confidence > 1 {
			t.Fatalf("quote %d has the rule %q and confidence %v", q.ID, q.Rule, q.Confidence)
		}
		for _, s := range []content.Span{q.Speaker.Mention, q.Cue, q.Within} {
			if s.Start < 0 || s.End > len(b.Doc.Text) || s.End < s.Start {
				t.Fatalf("quote %d points outside the text: %v", q.ID, s)
			}
		}
		if a := b.Actor(q.Speaker.Actor); q.Speaker.Actor != 0 && (a == nil || a.Name != q.Speaker.Name) {
			t.Fatalf("quote %d is by actor %d, which is not %q", q.ID, q.Speaker.Actor, q.Speaker.Name)
		}
		last = q.Start
	}
}

// TestManyMarks finds no wrong quotes among thousands of marks, most of which never close,
// and soon: it would take minutes if pairing were quadratic. BenchmarkGrowth measures more of them.
func TestManyMarks(t *testing.T) {
	marks, quotes := 60_000, 6_000
	if testing.Short() {
		marks, quotes = 6_000, 600
	}
	for _, mark := range []string{"\"", "“", "“a ", "‘a "} {
		checkQuotes(t, parseOrSkip(t, strings.Repeat(mark, marks)))
	}
	for _, mark := range []string{"le « a » de la ", "a dit le « un » de la ", "el «a», dijo "} {
		checkQuotes(t, parseOrSkip(t, strings.Repeat(mark, quotes)))
	}
}
