package outline

import (
	"strings"
	"testing"

	"brief/content"
)

// TestStandfirsts holds that what stands between the title and the byline is the article's, and what credits a picture is not.
func TestStandfirsts(t *testing.T) {
	for rows, want := range map[string]bool{
		"The pool is to close|Two of its beams have rusted and nobody knew|By Ann Field|" + paragraph:                        true,
		"The pool is to close|The old pool in May. Photograph by Bo Ruiz|By Ann Field|" + paragraph:                          false,
		"The pool is to close|Share this|By Ann Field|" + paragraph:                                                          false,
		"The pool is to close|Two of its beams have rusted and nobody knew|" + paragraph + "|" + paragraph + "|By Ann Field": false,
	} {
		doc := document(strings.Split(rows, "|")...)
		doc.Blocks[0].Hint = content.HintTitle
		for i := range doc.Blocks {
			if strings.HasPrefix(doc.Blocks[i].Of(doc.Text), "By ") {
				doc.Blocks[i].Hint = content.HintAside | content.HintByline
			}
		}
		lines := readLines(doc)
		opinions := make([]Opinion, len(lines))
		for i := range opinions {
			opinions[i] = certain(Inset)
		}
		standfirsts(opinions, lines)
		if got := opinions[1][Text] == 1; got != want {
			t.Errorf("%q: %t", rows, got)
		}
	}
}

// TestSentencesBelow holds that a sentence below the first button of what seems to be the end is the article's, and a pitch
// is not.
func TestSentencesBelow(t *testing.T) {
	for rows, want := range map[string]bool{
		paragraph + "|Loading|The mayor has not yet answered the letter.|Save|Share":      true,
		paragraph + "|Loading|Harbour tours for all the family.|Save|Share":               false,
		paragraph + "|Loading|Subscribe to our newsletter that is free.|Save|Share":       false,
		paragraph + "|The mayor has not yet answered the letter.|Loading|Save|Share":      false,
		paragraph + "|Loading|Save|More|The mayor has not yet answered the letter.|Share": false,
	} {
		lines := readLines(document(strings.Split(rows, "|")...))
		states := make([]State, len(lines))
		opinions := make([]Opinion, len(lines))
		for i := range states {
			if opinions[i] = (Opinion{Text: 0.3, Tail: 0.7}); i > 0 {
				states[i] = Tail
			}
		}
		sentencesBelow(states, opinions, lines)
		if kept := states[1] == Inset && states[2] == Text && states[3] == Tail; kept != want {
			t.Errorf("%q: %t", rows, kept)
		}
	}
}

// TestCaptionForms holds that a line is a caption by the name behind its last sentence, or by standing twice, and that
// refrains and headings are none.
func TestCaptionForms(t *testing.T) {
	const below = "Nobody had asked the islanders, who pay for the ferry by their rates, and the harbour board met behind closed doors."
	const twice = "Bo Ruiz opens the old pool in the north of the town"
	for rows, want := range map[string]bool{
		paragraph + "|The old pool at noon. Photo by Bo Ruiz/Courier|" + below:                                      true,
		paragraph + "|The town took on debt. Credit Bo Ruiz|" + below:                                               true,
		paragraph + "|The mayor will open the pool once it is full. Credit: ORB|" + below:                           true,
		paragraph + "|Mayor Ann FieldIllustration: Bo Ruiz / The Halden Courier|" + below:                           true,
		paragraph + "|Those who saw the flood are asked to call. File photograph: Bo Ruiz|" + below:                 true,
		paragraph + "|NEW BOATS. The mayor opens the pool in the north of the town. File photo by Bo Ruiz|" + below: true,
		paragraph + "|Ann FieldImage source, Orbix|" + below:                                                        true,
		paragraph + "|The town took on debt and Credit Suisse|" + below:                                             false,
		paragraph + "|The mayor had written below what she sent: “Photo: my wife”|" + below:                         false,
		paragraph + "|What we learn from a photo by chance|" + below:                                                false,
		paragraph + "|The pool in the north of the town is closed until May (Getty Images)|" + below:                true,
		paragraph + "|Ann Field won the race across the bay three days before the storm (Bo Ruiz)|" + below:         true,
		paragraph + "|The talks will go on in Tolland (Reuters).|" + below:                                          false,
		paragraph + "|What the law says of pools (Article 5)|" + below:                                              false,
		paragraph + "|" + twice + "|" + twice + "|" + below:                                                         true,
		"Say the name of it|" + twice + "|" + twice + "|And say it low":                                             false,
		paragraph + "|What the Old Pool Is Like in the North|What the Old Pool Is Like in the North|" + below:       false,
	} {
		lines := readLines(document(strings.Split(rows, "|")...))
		opinions := make([]Opinion, len(lines))
		for i := range opinions {
			opinions[i] = Opinion{Text: 0.8, Head: 0.1, Inset: 0.1}
		}
		captions(opinions, lines)
		furnish(opinions, lines)
		if got := aside(opinions[1]) > 0.5; got != want {
			t.Errorf("%q: %t", rows, got)
		}
	}
}

// TestLeadsOn holds that a label of some words before a headline leads to another article.
func TestLeadsOn(t *testing.T) {
	for text, want := range map[string]bool{
		"READ MORE: Council closes the pool":                         true,
		"Also read: Council closes the pool":                         true,
		"Read more: I went on with it, and then it was done.":        false,
		"Latest: the council closes the pool":                        false,
		"What happened next: the council closed the pool for a week": false,
	} {
		lines := readLines(document(text))
		if got := lines[0].leadsOn(); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// TestLonePerson holds that the only heading of an article is not a person's name, and that one of several may be.
func TestLonePerson(t *testing.T) {
	const text = "|T The clerk called the roll at ten and then he stopped, since two of the members had left the room."
	const more = text + text + text + text + text + "|T It was Maria Ruiz who went first, and all of the others went behind her in a row, up to the door."
	for rows, want := range map[string]int{
		"T Council" + text + "|H Maria Ruiz" + more:                                                        0,
		"T Council" + text + "|H Green Light" + more:                                                       1,
		"T Council" + text + "|H Victoria Park" + more + "|T It is shut in Victoria Park, the clerk said.": 1,
		"T Council" + text + "|H Maria Ruiz" + more + "|H Bo Hale" + text:                                  2,
		"T Council" + text + "|H The mayor’s plan" + more:                                                  1,
		"T Council" + text + "|H Maria Ruiz" + more + "|H The plan" + text:                                 2,
	} {
		lines, states := linesOf(strings.Split(rows, "|")...)
		opinions := make([]Opinion, len(lines))
		for i, s := range states {
			opinions[i] = orText(s, 0.9)
		}
		lone(states, opinions, lines)
		got := 0
		for _, s := range states {
			got += int(flag(s == Head))
		}
		if got != want {
			t.Errorf("%.60q: %d, want %d", rows, got, want)
		}
	}
}
