package outline

import (
	"strings"
	"testing"
)

// TestFootnotes holds which numbered lines below an article are its notes.
func TestFootnotes(t *testing.T) {
	const cites = "T The fuel passes through the strait.[1] Ports are few.[2]|T The voyage takes nine days.[3]|T " + paragraph + "|T " + paragraph
	const raised = "T The fuel passes through the strait.1 Ports were few in 2011.2 The voyage took “nine days.”3|T " + paragraph + "|T " + paragraph + "|T " + paragraph
	const plain = "T " + paragraph + "|T " + paragraph + "|T " + paragraph + "|T " + paragraph
	const works = "|T 1. Ann Field, The Strait, 2021, 14.|T 2. Ibid.|T 3. Bo Hale, Ports, 2019."
	for name, c := range map[string]struct{ rows, want string }{
		"in brackets":       {cites + works, "TTTTBBB"},
		"raised":            {raised + works, "TTTTBBB"},
		"numbers bracketed": {cites + "|H Notes|T [1] Ann Field, 2021.|T [2] Ibid.|T [3] Bo Hale, 2019.|B Share", "TTTTBBBBB"},
		"not cited":         {plain + works, "TTTTTTT"},
		"remarks":           {cites + "|T 1. I like the old name more.|T 2. It is told so.|T 3. Nobody asked him.", "TTTTTTT"},
		"two":               {cites + "|T 1. Ann Field, 2021.|T 2. Ibid.", "TTTTTT"},
		"a list of hits":    {"T “Salt” was his No.1 of 1987.|T It was No.2 in the north, No.3 at sea.|T " + paragraph + "|T " + paragraph + works, "TTTTTTT"},
		"sections follow":   {cites + works + "|H What now?|T " + paragraph, "TTTTTTTHT"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		footnotes(states, lines)
		if got := statesOf(states); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestLeadsToQuestion holds which question above another one only leads to it.
func TestLeadsToQuestion(t *testing.T) {
	for text, want := range map[string]bool{
		"So what is the plan, and who pays for it?": true,
		"Who pays?":                    false,
		"So the mayor will pay for it": false,
	} {
		lines := readLines(document(paragraph, text, "What is the plan?", paragraph))
		if got := leadsToQuestion(lines, 1); got != want {
			t.Errorf("%q leads to the next: %v", text, got)
		}
	}
	if lines := readLines(document(paragraph, "So what now?", paragraph, "Who pays?", paragraph)); leadsToQuestion(lines, 1) {
		t.Error("a question with its answer leads to the next")
	}
}

// TestDisclosed holds which lines above a scholar's article tell of its writer's interests.
func TestDisclosed(t *testing.T) {
	text := []string{paragraph, paragraph, paragraph, paragraph, paragraph, paragraph}
	above := append([]string{"Why rivers taste of salt", "Disclosure statement", "Ann Field receives money from a board.", "Partners", "The University of Halden", "View all partners"}, text...)
	if got := skipped(readLines(document(above...)), 1); got != 6 {
		t.Errorf("ends at line %d", got)
	}
	six := append(append([]string{}, above...), "This article tells why that is so.", paragraph)
	six = append(append(six, text...), text...)
	if got := skipped(readLines(document(six...)), 1); got != 6 {
		t.Errorf("above a paragraph on the article itself it ends at line %d", got)
	}
	section := append([]string{"Disclosure statement", "What I own is three boats, and I say so here."}, text...)
	one := []string{"Skip Orbix post", paragraph, "End of Orbix post"}
	if got := skip(make([]Opinion, 6), readLines(document(append(one, one...)...)), 0); got != 6 {
		t.Errorf("two posts at the end are skipped to %d", got)
	}
	post := []string{"Skip Orbix post", "Allow Orbix content?", paragraph, "End of Orbix post", paragraph}
	if got := skipped(readLines(document(post...)), 0); got != 4 {
		t.Errorf("a post is skipped to %d", got)
	}
	if got := skipped(readLines(document(section...)), 0); got != 0 {
		t.Errorf("a section ends at line %d", got)
	}
}

// TestMessages holds how far what a newsletter is paid for reaches.
func TestMessages(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		want  int // lines that are aside
	}{
		"up to the next item": {[]string{"1. Boats", paragraph, "A MESSAGE FROM ORBIX HEALTH", "Care near you", "With 14 clinics, care is near.", "Find a clinic.", "2. Bridges", paragraph}, 4},
		"no items":            {[]string{"Boats", paragraph, "A message from Orbix Health:", "Care near you", paragraph, "Bridges", paragraph}, 0},
		"of the editor":       {[]string{"Boats", "A message from the editor", paragraph, "1. Boats", paragraph, "2. Bridges", paragraph}, 0},
		"over the first item": {[]string{"Boats", "A message from Ann Field", paragraph, "1. Boats", paragraph, "2. Bridges", paragraph}, 0},
		"in a list of advice": {[]string{"1. Boats", paragraph, "A message from my father", paragraph, "2. Bridges", paragraph}, 0},
		"of a person":         {[]string{"Boats", "A message from the mayor was read to the crews, who had waited in the rain for an hour.", paragraph}, 0},
	} {
		lines := readLines(document(c.lines...))
		opinions := make([]Opinion, len(lines))
		messages(opinions, lines)
		got := 0
		for _, o := range opinions {
			got += int(o[Inset])
		}
		if got != c.want {
			t.Errorf("%s: %d lines", name, got)
		}
	}
}

// TestShortAnswers holds that readers' questions are headings where an answer or two are short, and that those are none
// which the text asks by the way.
func TestShortAnswers(t *testing.T) {
	ask := []string{"My lawn is all moss. Must I start again?", "We have moles. Is there a kind way to move them?", "Our fig is nine years old. What is wrong?", "Can I plant them again?"}
	answered := []string{"Ask the gardener of the quay", ask[0], paragraph, ask[1], "There is not. They leave in summer.", ask[2], paragraph, ask[3], paragraph}
	for i, p := range Parts(document(answered...)) {
		if asks := i%2 == 1; asks != (p == Heading) {
			t.Errorf("line %d is %v", i, p)
		}
	}
	byTheWay := []string{"The lawn", paragraph, paragraph, ask[0], "It is. All of it is.", paragraph, paragraph, ask[1], paragraph, paragraph, paragraph}
	if parts := Parts(document(byTheWay...)); parts[3] == Heading || parts[7] == Heading {
		t.Error("questions by the way are headings")
	}
}
