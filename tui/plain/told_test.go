package plain

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
	"brief/tui/change"
	"brief/tui/state"
)

// hears holds that each of the conversations, with the sample as edit leaves it, says what it must.
func hears(t *testing.T, host Host, edit func(*Article), conversations map[string]string) {
	t.Helper()
	for commands, want := range conversations {
		a := Article{Briefing: sample(t)}
		edit(&a)
		var out bytes.Buffer
		if _, err := Run(strings.NewReader(commands), &out, a, host); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q: no %q in\n%s", commands, want, out.String())
		}
	}
}

// TestWhoSaysWhat: reported and unsure speech is told as such, and so is who says nothing.
func TestWhoSaysWhat(t *testing.T) {
	hears(t, Host{}, func(a *Article) {
		b := a.Briefing
		at := strings.Index(b.Doc.Text, "has no bridge to lose")
		b.Quotes = append(b.Quotes,
			briefing.Quote{ID: 2, Span: content.Span{Start: at, End: at + len("has no bridge to lose")}, Section: 3, Kind: briefing.Indirect, Confidence: .9,
				Speaker: briefing.Speaker{Actor: 2, Name: "Piet Brandt"}},
			briefing.Quote{ID: 3, Span: content.Span{Start: at, End: at + len("has no bridge")}, Confidence: .3, Speaker: briefing.Speaker{Actor: 2, Name: "Piet Brandt"}})
		b.Actors[1].Part, b.Actors[1].Aliases = briefing.Declined, nil
		b.Actors = append(b.Actors, briefing.Actor{ID: 3, Name: "Ada Ruiz"})
	}, map[string]string{
		"quotes\n":                 "section 2.\n3. “has no bridge” perhaps Piet Brandt, mayor of Halden.\nLeft out: 1 of reported speech, which quotes kind:indirect lists.\n\n2> ",
		"quotes kind:indirect\n":   "2. Reported: has no bridge to lose. Piet Brandt, mayor of Halden, section 3.\n",
		"quotes brandt lose\n":     "No quote in quotation marks matches; add kind:indirect for reported speech.\n",
		"quotes kind:indirekt\n":   "No quote matches kind:indirekt – did you mean indirect?",
		"quotes brandt zzz\n":      "No quote matches brandt zzz",
		"quote 3\n":                "Quote 3. “has no bridge” perhaps Piet Brandt, mayor of Halden.\n",
		"quote\n(\n":               "No quote before this one.",
		"quote\nquote\n(\n":        "3> Quote 1. “No deal",
		"quote\nquote\nquote\n":    "That was the last quote.",
		"quotes\n1\n§1\n1\n":       "2> Quote 1. “No deal is better than a bad deal.” Ana Ruiz, finance minister, section 2.",
		"quotes\n§1\n2\n":          "2> Section 1 of 3. Introduction",
		"quotes\nnext\n3\n":        "3> Section 3 of 3. Why now?",
		"actors\n2\n":              "2> Piet Brandt, person, mayor of Halden.",
		"search deal\n1\n":         "2> Match 1 of 2.",
		"quote 4\nquote 0\n":       "There is no quote 4 – type quotes for their numbers.\n\n2> There is no quote 0",
		"why\n":                    "Which quote? Type quotes for their numbers.",
		"quote 1\nwhy\n":           "2> Quote 1. “No deal is better than a bad deal.” Ana Ruiz, finance minister, section 2.\n97 percent sure",
		"who 2\n":                  "Piet Brandt, person, mayor of Halden.\n1 mention. First in section 3: Piet Brandt, mayor of Halden, has no bridge to lose.\nWas asked and did not answer.\nQuote 3: “has no bridge” perhaps",
		"who 1\n":                  "Ana Ruiz, person, finance minister.\nAlso called Ruiz.\n",
		"who 3\n":                  "1> Ada Ruiz, person.\n\n",
		"who 4\n":                  "Nobody here is called 4",
		"who ruiz\n":               "section 2.\n\nAda Ruiz, person.\n\n2> ",
		"actors -minister\n":       "2. Piet Brandt, person, mayor of Halden, 1 mention.\n3. Ada Ruiz, person, 0 mentions.\n",
		"everywhere at what\n":     "Sections:\n2. What is at stake?",
		"everywhere zzz\n":         "Sections:\nNo section is called zzz.\nQuotes:\nNo quote matches zzz.\nActors:\nNo actor matches zzz.\n\n",
		"everywhere bridge to\n":   "In the text:\n1 place; type search bridge to to list them.",
		"everywhere “bridge to”\n": "In the text:\n1 place; type search bridge to to list them.",
		"everywhere \"\"\n":        "Search for what?",
		"everywhere brandt\n":      "Sections:\nNo section is called brandt.\nQuotes:\n3. “has no bridge” perhaps",
		"everywhere halden\n":      "Actors:\n2. Piet Brandt",
		"everywhere “AT STAKE”\n":  "Sections:\n2. What is at stake?\nQuotes:",
	})
}

// TestWhatIsNotThere: what is asked for and is not there, or cannot be done here, is said.
func TestWhatIsNotThere(t *testing.T) {
	fails := Host{
		Copy:    func([]byte) (string, error) { return "", errors.New("disk full") },
		Export:  func(*briefing.Briefing, string) (string, error) { return "summit.md", fs.ErrExist },
		OpenURL: func(string) error { return nil },
		Edit:    func(*content.Document, int) error { return errors.New("vi is not here") },
		Speaker: func(name string) string { return "All of " + name + ".\n" },
	}
	hears(t, fails, func(a *Article) { a.Briefing.Doc.URL = "https://example.org/summit" }, map[string]string{
		"copy 1\n":          "Disk full.\n",
		"copy 2\n":          "There is no quote 2",
		"export\n":          "Already exported to summit.md.\n",
		"export notes\n":    "No notes to export.\n",
		"e\n":               "Vi is not here.\n",
		"open\n":            "1> Opened https://example.org/summit#:~:text=",
		"quote 1\nopen\n":   "Opened https://example.org/summit#:~:text=No%20deal",
		"speaker Ana\n":     "All of Ana.\n",
		"mark\n":            "Which mark? Type mark and a letter.\n",
		"mark ab\nmark '\n": "Which mark? Type mark and a letter.\n\n2> Which mark?",
		"mark a\n":          "Nothing is kept here.\n",
		"note x\n":          "Nothing is kept here.\n",
		"to\n":              "No marks – type mark and a letter to set one.\n",
		"line\nline x\n":    "Which line? Type line and a number, or a share such as 50%.\n\n2> Which line?",
		"line 101%\n":       "There is no place 101% – give 0% to 100%.\n",
		"line x%\n":         "There is no place x% – give 0% to 100%.\n",
		"line 0%\n":         "1> Section 1 of 3.",
		"line 1\n":          "1> Section 1 of 3.",
		"line 2\n":          "1> Section 2 of 3.",
		"line 100%\n":       "1> Section 3 of 3. Why now?",
		":line 3\n":         "Section 2 of 3. What is at stake?",
		":42\n":             "1> Section 3 of 3. Why now?",
		":x1\n":             "There is no command \"x1\". Type",
		"read\n":            "1> Section 1 of 3.",
		"read 0\n":          "There is no section 0 – give a number from 1 to 3.\n",
		"2\nwhere\n":        "2> Section 2 of 3. What is at stake? 1",
		"changes\n":         "Nothing changed since you read it.\n",
	})
	hears(t, Host{}, func(*Article) {}, map[string]string{
		"export\n":              "Cannot export here – use brief export.\n",
		"save\n":                "No library here – use brief library.\n",
		"open\n":                "This article has no address.\n",
		"back\n":                "Start of history.\n",
		"line 3\nback\n":        "2> Section 1 of 3.",
		"50%\nback\n":           "2> Section 1 of 3.",
		"2\nback\n":             "2> Section 1 of 3.",
		"/bridge\ngo 2\nback\n": "3> Section 1 of 3.",
		"2\n(\n":                "No quote before this one.",
	})
}

// TestChangesAreTold: what was before stands before what is now.
func TestChangesAreTold(t *testing.T) {
	hears(t, Host{}, func(a *Article) {
		a.Changes = change.Report{
			Sections: []change.Change{{Kind: change.Reworded, ID: 2, Old: "What is it?", New: "What is at stake?", Paragraphs: []change.Change{{Kind: change.New, New: "A second\nparagraph."}}},
				{Kind: change.Reworded, ID: 3, Old: "Why now?", New: "Why now?", Paragraphs: []change.Change{{Kind: change.Removed, Old: "Then."}}},
				{Kind: change.Reworded, ID: 1, Paragraphs: []change.Change{{Kind: change.New, New: "First."}}}},
			Quotes: []change.Change{{Kind: change.Removed, Old: "Never."}},
		}
	}, map[string]string{
		"changes\n": "1> Section, reworded.\nBefore: What is it?\nNow: What is at stake?\nParagraph, new.\nNow: A second paragraph.\n" +
			"Section Why now?, reworded.\nParagraph, removed.\nBefore: Then.\nSection Introduction, reworded.\nParagraph, new.\nNow: First.\nQuote, removed.\nBefore: Never.\n\n2> ",
	})
}

// TestReloadOfAChange: after another version is read the place is at the same words, back
// leads where it led, and what is between two matches is counted anew.
func TestReloadOfAChange(t *testing.T) {
	host := Host{Open: func(string, bool, bool) (Article, error) {
		doc, err := content.Parse("summit.txt", []byte("It begins anew.\n\n"+article), content.Options{})
		return Article{Briefing: briefing.Parse(doc)}, err
	}}
	hears(t, host, func(*Article) {}, map[string]string{
		"search second\ngo\nreload\nwhere\n": "percent of the article is behind you.",
		"G\nreload\n}\n":                     "That was the last paragraph.",
		"G\n{\nreload\nG\nback\n":            "\n\nA second paragraph on the bridge.",
		"G\ng\nreload\nback\n":               "Piet Brandt, mayor of Halden, has no bridge to lose.\n\n5> ",
		"reload\n":                           "1> summit",
	})
}

// TestCopiesAreTold: how an article was read is told, that it is a copy also when it is read again.
func TestCopiesAreTold(t *testing.T) {
	copied := func(a *Article) {
		a.Briefing.Doc.Notice = "example.org refused the connection – showing the copy of 9 Jun 2026"
	}
	host := Host{Open: func(string, bool, bool) (Article, error) {
		a := Article{Briefing: sample(t)}
		copied(&a)
		return a, nil
	}}
	hears(t, host, copied, map[string]string{"": "to read.\nExample.org refused the connection – showing the copy of 9 Jun 2026.\n"})
	hears(t, host, func(*Article) {}, map[string]string{"reload\n": "1> Example.org refused the connection – showing the copy of 9 Jun 2026.\n"})
}

// TestLongLists: of many matches the first are read out, and how many more there are.
func TestLongLists(t *testing.T) {
	doc, err := content.Parse("x.txt", []byte(strings.Repeat("One bridge more.\n\n", longestList+1)), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, _ := talk(t, &briefing.Briefing{Doc: doc}, 0, "search bridge\n")
	if !strings.Contains(got, "50. Section 0: One bridge more.\nAnd 1 more; type go and a number to read one.\n") {
		t.Error(got)
	}
	doc.Text, doc.Blocks = doc.Text[:doc.Blocks[longestList-1].End], doc.Blocks[:longestList]
	if got, _ := talk(t, &briefing.Briefing{Doc: doc}, 0, "search bridge\n"); !strings.Contains(got, "50. Section 0: One bridge more.\n\n2> ") {
		t.Error(got)
	}
}

// TestNotesThatMoved: a note and a mark are told with what became of their words, the marks
// by their letters.
func TestNotesThatMoved(t *testing.T) {
	kept, _, err := state.NewStore(t.TempDir()).Begin("k")
	if err != nil {
		t.Fatal(err)
	}
	kept.Change(func(a *state.Article) {
		a.SetMark("b", state.NewPlace(article, strings.Index(article, "Why now")))
		a.SetMark("a", state.NewPlace(article, strings.Index(article, "A second")))
		a.AddNote(state.Note{Target: state.Anchor{Exact: "A second paragraph", Start: 3, End: 21}, Text: "so"})
		a.AddNote(state.Note{Target: state.Anchor{Exact: "Nowhere", Start: 3, End: 10}})
	})
	hears(t, Host{}, func(a *Article) { a.Kept = kept }, map[string]string{
		"notes\n":        "1. so (moved): “A second paragraph”\n2. Highlight (orphaned): “Nowhere”\n",
		"marks\n":        "1> a: A second paragraph on the bridge.\nb: Why now?\n\n",
		"''\n":           "1> a: A second",
		"'b\nback\n":     "2> Section 1 of 3.",
		"remove\n":       "Which note? Type notes for their numbers.",
		"remove 3\n":     "There is no note 3",
		"remove 0\n":     "There is no note 0",
		"export notes\n": "Cannot export here",
	})
}
