package outline

import (
	"strings"
	"testing"
)

// statesOf are the states of lines, as linesOf reads them.
func statesOf(states []State) string {
	var b strings.Builder
	for _, s := range states {
		b.WriteByte("THIB"[s])
	}
	return b.String()
}

// TestComments holds below which lines readers' comments stand, however long.
func TestComments(t *testing.T) {
	const text = "T " + paragraph + "|T " + paragraph + "|T " + paragraph
	const said = "T I have crossed on that boat since I was a girl, and nobody has asked me what I make of a bridge."
	for name, c := range map[string]struct{ rows, want string }{
		"counted":           {text + "|I 2 Comments|T Sam T|H May 3, 2026 at 9:14 am|" + said + "|I Reply|" + said, "TTTBBBBBB"},
		"German":            {text + "|I Kommentare|T Quaiwart|I 06.11.2025, 13.47 Uhr|" + said + "|" + said, "TTTBBBBB"},
		"named":             {text + "|T One comment|T Ann Field says:|" + said, "TTTBBB"},
		"a section":         {text + "|H Comments|" + said + "|" + said + "|H What now?|" + said, "TTTHTTHT"},
		"no comment":        {text + "|H No comment|T On May 5, 2021 the mayor was silent|" + said, "TTTHTT"},
		"rules":             {text + "|I Comments|I Leave a respectful comment|" + said + "|" + said, "TTTBBBB"},
		"asked for by law":  {text + "|H Comments|T Written comments are due on June 3, 2021|" + said + "|" + said, "TTTHTTT"},
		"what others say":   {text + "|H Comments|T The mayor says:|" + said + "|T The union writes:|" + said, "TTTHTTTT"},
		"an opinion":        {text + "|H Kommentar|T Von Anna Feld, 14.03 Uhr|" + said, "TTTHTT"},
		"numbered":          {text + "|H 3. Comments|T 12 May 2021|" + said + "|" + said, "TTTHTTT"},
		"two days":          {text + "|T Comments|T Sam T|T May 3, 2026|" + said + "|T Ann|T May 4, 2026|" + said, "TTTBBBBBBB"},
		"no comment follow": {text + "|I 0 Comments|" + said, "TTTIT"},
		"above the text":    {"I Comments|I May 3, 2026|" + text, "IITTT"},
		"sections follow":   {text + "|I 2 Comments|I May 3, 2026|" + said + "|H The quay|" + said + "|H The works|" + said, "TTTIITHTHT"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		readersComments(states, lines)
		if got := statesOf(states); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestAboutAuthor holds which late lines present who wrote or printed the article.
func TestAboutAuthor(t *testing.T) {
	const text = "T " + paragraph + "|T " + paragraph + "|T " + paragraph + "|T " + paragraph + "|T " + paragraph + "|T " + paragraph + "|T " + paragraph
	for name, c := range map[string]struct{ rows, want string }{
		"a writer":     {text + "|H About Ann Field|T Ann Field plants trees and writes of them.|B Share", "TTTTTTTBBB"},
		"her name":     {text + "|H About the Author - Ann Field|T Hi! I plant trees.|B Share", "TTTTTTTBBB"},
		"us":           {text + "|H Über uns|T Wir pflanzen.|B Teilen", "TTTTTTTBBB"},
		"a town":       {text + "|H About Halden|T It has a bridge and 400 people.|B Share", "TTTTTTTHTB"},
		"a topic":      {text + "|H About time|T It took them forty years.|B Share", "TTTTTTTHTB"},
		"no tail":      {text + "|H About Alder Falls|T It has a bridge and 400 people.", "TTTTTTTHT"},
		"a section on": {text + "|H About Ann Field|T She plants trees.|H The trees|" + text[:len(paragraph)+2] + "|B Share", "TTTTTTTHTHTB"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		aboutAuthor(states, lines)
		if got := statesOf(states); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestReachUp holds how far up a tail reaches: to a line that names furniture, over what is likely some.
func TestReachUp(t *testing.T) {
	for name, c := range map[string]struct {
		rows   string
		likely float32 // that the doubtful lines are furniture
		want   string
	}{
		"a box":        {"T " + paragraph + "|I About the author|T Ann Field|T Senior reporter|B Share", 0.8, "TBBBB"},
		"doubtful":     {"T " + paragraph + "|I About the author|T Ann Field|T Senior reporter|B Share", 0.5, "TITTB"},
		"not named":    {"T " + paragraph + "|I The quay at noon|T Ann Field|T Senior reporter|B Share", 0.8, "TITTB"},
		"a paragraph":  {"T " + paragraph + "|I Advertisement|T " + paragraph + "|T Ann Field|B Share", 0.8, "TITTB"},
		"without tail": {"T " + paragraph + "|I About the author|T Ann Field", 0.8, "TIT"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		opinions := make([][States]float32, len(lines))
		for i := range opinions {
			opinions[i] = [States]float32{Text: 1 - c.likely, Inset: c.likely}
		}
		reachUp(states, opinions, lines, nil)
		if got := statesOf(states); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestListed holds that a list of contents names the sections below it.
func TestListed(t *testing.T) {
	section := func(head string) string { return head + "|" + paragraph }
	for name, c := range map[string]struct{ rows, want string }{
		"a list":        {"The quay|The works|The money|" + section("The quay") + "|" + section("The works") + "|" + section("The money"), "TTTHTHTHT"},
		"two lines":     {"The quay|The works|" + section("The quay") + "|" + section("The works"), "TTTTTT"},
		"another order": {"The quay|The works|The money|" + section("The money") + "|" + section("The works") + "|" + section("The quay"), "TTTTTTTTT"},
		"a chorus":      {"Heave!|Haul!|Home!|" + paragraph + "|Heave!|Haul!|Home!|" + paragraph, "TTTTTTTT"},
		"a menu":        {"The quay|The works|The money|" + paragraph + "|The quay|The works|The money", "TTTTTTT"},
		"rows":          {"Price: low|Open: all day|Price: low|Open: all day|Price: low|" + section("Open: all day") + "|" + section("Price: low"), "TTTTTTTTT"},
	} {
		lines := readLines(document(strings.Split(c.rows, "|")...))
		opinions := make([][States]float32, len(lines))
		for i := range opinions {
			opinions[i] = [States]float32{Text: 0.8, Head: 0.2}
		}
		listed(opinions, lines)
		got := ""
		for i := range opinions {
			got += map[bool]string{true: "H", false: "T"}[opinions[i][Head] > opinions[i][Text]]
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
