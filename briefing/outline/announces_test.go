package outline

import (
	"strings"
	"testing"
)

// TestForms holds what tells lines from headings by their form, each with lines that it must leave alone.
func TestForms(t *testing.T) {
	for name, c := range map[string]struct {
		is       func(*line) bool
		yes, not string
	}{
		"announces": {(*line).announces,
			"Key benefits include:|There are three kinds of ferry:|Focus on these goals in spring:|You need to bring:|The islands that the ferry serves on most days are the following ones:",
			"Pros:|Key benefits:|Why it matters:|What the new rules are:|The bottom line:|Where we are:|The road ahead:|Three kinds of ferry|The case for:|Things to watch for:"},
		"presses": {(*line).presses,
			"Try Acme Now|Start Here|Book a Free Demo|Get Started|Read the letter here|Learn more|Claim Your Free Guide!",
			"Get your papers in order|Buy or lease|Start early|Try again?|Now or never|What to watch today|Read between the lines|Free trade|Visit a free museum|Join a free walking tour|Start here|Get help today|Get started"},
		"no heading": {(*line).noHeading,
			"the conscious feeling of pain.|to pay less,|Ann Field, May 3 - Reply|Ann Field @annfield|@annfield’s picture|Eva Holm - Antworten|Main article: The Halden bridge",
			"iPhones for islanders|The feeling of pain|Who is @annfield?|@annfield|Dinner @ eight|The Ministry’s Reply|Die wichtigsten Fragen und Antworten"},
		"breaks off": {(*line).breaksOff,
			"Choose your name and|The board of the",
			"What to look for|And|Vitamin A and B|What stars are made of|What he is accused of"},
		"cites": {(*line).citesLinks,
			"Article PubMed Google Scholar|PubMed",
			"A scholar at last"},
		"refers": {(*line).refers,
			"Must read: The Halden bridge|Also check: Ten ferries",
			"Main articles of faith|Must reads of the year: ten books|Also: the bridge"},
		"points on": {(*line).pointsOn,
			"Main article: The Halden bridge|Further information: Ten ferries",
			"Main articles of faith|The main article: a chair|Information: the bridge"},
		"gallery": {(*line).inGallery,
			"Image 3 of 5|[1/4] The bridge|Item 1 of 4 The bridge|Photo 12 of 30|Bild 2 von 4 Die Brücke",
			"Part 1 of 3|[1/4 The bridge|Image of the year|3 of 5|Slide 3 of 12 shows that costs have doubled.|Picture 2 of 5 in the series was sold in May."},
		"made by": {(*line).madeBy,
			"Animation by Ann Field|Photos by Bo Ruiz|Ann Field courtesy of Orbix",
			"Photos by the sea|Stories by Ann Field|A photo by Ann Field|Simple courtesy at sea|Police lend a courtesy Ford"},
		"took for": {(*line).tookFor,
			"Ann Field for The Courier|Maria Ruiz for The Halden Times",
			"Big Plans for The Future|A vote for The Hague|Ann Field for the Courier|Ann Field spoke for The Courier in May|Victoria Park for The Young"},
		"ends in credit": {(*line).endsInCredit,
			"The lake in May.Credit...Ann Field for The Courier|The lake in May.Credit…via Ruiz family|The lake in May. Ann Field/AP hide caption",
			"He gave her credit...|The lake in May. Ann Field/Getty Images|Credit...|They promised a Tax Credit...|Child Tax Credit… What You Need"},
		"goes on": {(*line).goesOn,
			"Article continues below|Story continues below advertisement",
			"The story continues below the waves|Continue reading|Story continues"},
		"asks and signs": {(*line).asksAndSigns,
			"Will it cost more? – from Ann Field in Halden|Must I wait? I have a ticket. - from Bo Ruiz|Can I go? From Jo Berg, Wick|Who pays? - Eva, Halden",
			"Will it cost more?|Who pays? Nobody knows|Why? From next year on it is free|Is it safe? – and who says so|Will you come? – Yes"},
		"asks by name": {(*line).asksByName,
			"Jo: When may I take the ferry to the islands again?|Ann Field: My ticket is lost. Can I have another one from the office?",
			"A: What do you mean by that, and who told you?|Read more: When may I take the ferry again this year?|the plan: who will pay for the ferry in spring?|Jo: Why?|Jo: I may take the ferry to the islands again."},
	} {
		for _, text := range strings.Split(c.yes, "|") {
			if !c.is(&readLines(document(text))[0]) {
				t.Errorf("%s: %q is not one", name, text)
			}
		}
		for _, text := range strings.Split(c.not, "|") {
			if c.is(&readLines(document(text))[0]) {
				t.Errorf("%s: %q is one", name, text)
			}
		}
	}
}

// TestAnnouncedLists holds that items below a sentence that announces them are kept, and other lines below one not.
func TestAnnouncedLists(t *testing.T) {
	for name, c := range map[string]struct{ rows, want string }{
		"items":     {"T The company that sells it could do one of three things:|B - take the loss|B - raise prices|B - sell less|B Ten ferries of the world", "TTTTB"},
		"unmarked":  {"T The company that sells it could do one of three things:|B Ten ferries of the world|B Mayor says no", "TBB"},
		"a label":   {"T More:|B - take the loss|B - raise prices", "TBB"},
		"furniture": {"T You can follow what we write on the harbour in many ways:|B - Sign up for our newsletter|B - Follow us on Facebook", "TBB"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		announcedLists(states, lines)
		if got := spell(states); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestAuthorBox holds which names over notes stand behind the article, and that those of an article on people do not.
func TestAuthorBox(t *testing.T) {
	const text = "T " + paragraph
	const note = "T Field is a reporter who covers the harbours of the north for the Courier."
	for name, c := range map[string]struct{ rows, want string }{
		"last name":     {text + "|" + text + "|" + text + "|H Ann Field|" + note + "|H Subscribe", "TTTBBB"},
		"signed":        {"T The ferry|T By Ann Field|" + text + "|" + text + "|H Ann Field|T Ann Field is a friend of the north who lives by the sea with two dogs.", "TTTTBB"},
		"about people":  {"H Bo Ruiz|T Bo Ruiz was an engineer, who built the pier in 1950.|" + text + "|" + text + "|H Ann Field|" + note, "HTTTHT"},
		"a thing":       {text + "|" + text + "|" + text + "|H Island Catering|T Island Catering is a firm that cooks for the ferry and for the people of the harbour.", "TTTHT"},
		"in last names": {"H Bo Ruiz|T Ruiz has led the council for ten years and wants to build a bridge.|" + text + "|" + text + "|H Ann Field|" + note, "HTTTHT"},
		"told of":       {text + "|" + text + "|" + text + "|H Ann Field|T Field is held in the jail of Denby, and denies that she was anywhere near the bank.", "TTTHT"},
		"dead":          {text + "|" + text + "|" + text + "|H Ann Field|T Field was a writer who had two children, and whose friends laid flowers at the quay.", "TTTHT"},
		"in the title":  {"T Ann Field jailed for life|T Ann Field held again|" + text + "|" + text + "|H Ann Field|T Ann Field is held in the jail of Denby, and denies that she was near the bank.", "TTTTHT"},
		"two writers":   {text + "|" + text + "|" + text + "|" + text + "|" + text + "|H BO RUIZ|T Ruiz covers the county and its courts for the Courier, from Denby.|H Ann Field|" + note, "TTTTTBBBB"},
		"text below":    {text + "|" + text + "|" + text + "|H Ann Field|" + note + "|" + text, "TTTHTT"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		authorBox(states, lines)
		if got := spell(states); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// spell writes states as linesOf reads them.
func spell(states []State) string {
	out := ""
	for _, s := range states {
		out += string("THIB"[s])
	}
	return out
}

// TestRaised holds what questions with labels, lines that stand several times and numbers of references become.
func TestRaised(t *testing.T) {
	const text = "|" + paragraph
	for name, c := range map[string]struct {
		rule       func([]Opinion, []line)
		rows, want string
		head       float32 // the opinion before
	}{
		"readers":            {labelledApart, "Jo: When may I take the ferry to the islands again?" + text + "|Eva: Will the ticket of last year be good for it?" + text, "HTHT", 0.1},
		"speakers":           {labelledApart, "Jo: When may I take the ferry to the islands again?" + text + "|Eva: Will the ticket of last year be good for it?" + text + "|Jo: Yes.", "TTTTT", 0.1},
		"letters alone":      {labelledApart, "Q|May I go? I am ill.|A" + text + "|Q|And my wife, who is not?|A" + text, "THTTTHTT", 0.1},
		"long letters":       {labelledApart, "Q" + text + text + "|May I go?|A" + text + "|Q" + text + text + "|Must I?|A" + text, "TTTTTTTTTTTT", 0.1},
		"one letter":         {labelledApart, "Q|May I go? I am ill.|A" + text, "TTTT", 0.1},
		"labels":             {interviews, "Q: May I go?|A: No.|Q: May she?|A: No.|Who knows?" + text + "|And why?" + text + "|Is it so?" + text + "|Who says?" + text, "HTHTTTTTTTTT", 0.1},
		"names and others":   {interviews, "Bo: May I go?|No.|Bo: May she?|No.|Who knows?" + text + "|And why?" + text + "|Is it so?" + text + "|Who says?" + text, "HTHTHTHTHTHT", 0.1},
		"signed":             {signedQuestions, "Will it cost more? – from Ann Field" + text + "|Must I wait? – from Bo Ruiz" + text, "HTHT", 0.1},
		"letters before":     {signedQuestions, "Q Why was it closed?|A " + paragraph + "|Q Who pays?|A " + paragraph, "HTHT", 0.1},
		"no answers":         {signedQuestions, "Q Why was it closed?" + text + "|Q Who pays?" + text, "TTTT", 0.1},
		"the same thrice":    {repeated, "Ferries" + text + "|Pricing" + text + "|Ferries" + text + "|Pricing" + text + text + "|Pricing" + text, "TTHTTTHTTHT", 0.4},
		"the same, unlikely": {repeated, "Pricing" + text + text + "|Pricing" + text + text + "|Pricing" + text, "TTTTTTTT", 0.1},
		"cells":              {repeated, text[1:] + "|High|Low|High|Low|High|Low", "TTTTTTT", 0.4},
		"references":         {references, "1.|Hale B. Piers. 1999.|2.|Ruiz A. Piles. 2001.|3.|Holm E. Quays. 2003.|4.|Field A. Ships. 2004.|5.|Berg J. Sand. 2005.|6.|Stone C. Salt. 2006.", "THTHTHTHTHTH", 0.9},
		"chapters":           {references, strings.Repeat("1."+text+text+text+text+"|", 5) + "6.|So it began.", strings.Repeat("H", 27), 0.9},
	} {
		lines := readLines(document(strings.Split(c.rows, "|")...))
		opinions := make([]Opinion, len(lines))
		for i := range opinions {
			opinions[i] = orText(Head, c.head)
		}
		c.rule(opinions, lines)
		got := ""
		for _, o := range opinions {
			got += map[bool]string{true: "H", false: "T"}[o[Head] > o[Text]]
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestLone holds that a heading without a fellow must be surer than two, or than a question.
func TestLone(t *testing.T) {
	for name, c := range map[string]struct{ rows, want string }{
		"a caption":  {"H A leather holster", "T"},
		"a question": {"H What happens next?", "H"},
		"two":        {"H The money|H The piers", "HH"},
	} {
		rows := strings.Split(c.rows, "|")
		for range 8 {
			rows = append(rows, "T "+paragraph)
		}
		lines, states := linesOf(rows...)
		opinions := make([]Opinion, len(lines))
		for i := range opinions {
			opinions[i] = orText(Head, 0.8)
		}
		lone(states, opinions, lines)
		if got := spell(states)[:len(c.want)]; got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
