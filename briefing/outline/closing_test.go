package outline

import (
	"strings"
	"testing"
)

// TestCloses holds which lines at an article's end are not its text.
func TestCloses(t *testing.T) {
	for text, want := range map[string]bool{
		"Email Ann Field at afield@courier.example":                                        true,
		"Email Ann Field at afield@courier.example or follow her on X at @annfield":        true,
		"Email Bo Hale at bo@ferry.example with your papers":                               false,
		"Contact: theeditor@courier.example":                                               false, // not a sentence, which the model knows
		"Contact with the ferry was lost on Friday at noon.":                               false,
		"Follow the Courier on Facebook, Twitter and Instagram.":                           true,
		"Follow the river to the bridge, and then the road to Halden.":                     false,
		"We may earn a commission if you buy through our links.":                           true,
		"Agents earn a commission when people buy a house, and they do not always say so.": false,
		"The Courier may receive a commission on what you buy here.":                       true,
		"The agents may earn a commission of three per cent, the county said.":             false,
		"What we print is for informational purposes only and does not replace a doctor.":  true,
		"Enjoyed this story? Share it with a friend.":                                      true,
		"Like what you see? Send it on.":                                                   true,
		"Like the bridge? So do I, said the mayor, but it will have to go.":                false,
		"Like it or not, the bridge will close on Friday. Who asked?":                      false,
		"This article was originally written in German.":                                   true,
		"Comments are closed.":                                                                              true,
		"Love this town? Then fight for it, she told them.":                                                 false,
		"Like the taste of smoke? Use haddock.":                                                             false,
		"The map was first published in this newsletter.":                                                   true,
		"The map was first published in 1960 and has never been out of print in this country.":              false,
		"The feast couldn't happen without the crews, who give up this week for it.":                        false,
		"This opera was originally written in German.":                                                      false,
		"This bridge was originally written off in 1962.":                                                   false,
		"Thank you for your patience while we verify access.":                                               true,
		"Thank you for your patience, the mayor told the islanders, and went home.":                         false,
		"The post Why the Ferry Stopped appeared first on The Courier.":                                     true,
		"The ferry appeared first on Friday, behind the mole.":                                              false,
		"Want all of The Courier? Subscribe.":                                                               true,
		"Want all of the cake? Take it.":                                                                    false,
		"Copyright © 2026, Halden Radio":                                                                    true,
		"Copyright law of 1911 does not hold for maps, a court said.":                                       false,
		"You received this email because you signed up for The Morning.":                                    false,
		"The county will repair both roads by June, at a cost of 4 million pounds, and pay the commission.": false,
	} {
		l := readLines(document(text))
		if got := l[0].closes(); got != want {
			t.Errorf("%q closes: %v", text, got)
		}
	}
}

// TestKept holds which lines are given back to the article: days of a calendar, rows with its labels, its last words.
func TestKept(t *testing.T) {
	const begin = "T The hall has forty rooms, and this is what is on in them."
	for name, c := range map[string]struct{ rows, want string }{
		"a calendar":        {begin + "|T Monday 4 May|T Chess, 7pm|T Tuesday 5 May|T Swim, 10am|B Friday 8 May|B Quiz, 8pm|B Saturday 9 May|B Halden v Wick, 3pm|B Share your event", "TTTTTTTTTB"},
		"German days":       {begin + "|T Montag, 4. Mai|T Schach, 19 Uhr|T Freitag, 8. Mai|B Quiz, 20 Uhr|B Samstag, 9. Mai|B Chor, 15 Uhr", "TTTTTTT"},
		"days of headlines": {begin + "|B Ferry strike enters its second week|B Monday 4 May|B Fires burn on in the hills|B Tuesday 5 May|B Mayor says no|B Friday 8 May", "TBBBBBB"},
		"two days":          {begin + "|T Monday 4 May|T Chess, 7pm|B Tuesday 5 May|B Swim, 10am", "TTTBB"},
		"labels":            {"I Skip to text|" + begin + "|T Length: 6 km|T Flat.|T Length: 9 km|T Steep.|T Length: 4 km|I Length: 7 km|B Length: 2 km|B Time: 1 hr", "ITTTTTTTTB"},
		"labels of others":  {"I Skip to text|" + begin + "|T Length: 6 km|T Flat.|T Length: 9 km|B Length: 4 km|B Length: 7 km", "ITTTTBB"},
		"a signature":       {begin + "|T The meeting closed at nine.|B Signed: E. Park, chair", "TTT"},
		"a page's end":      {begin + "|I Skip to text|B Bo Hale, planner", "TIB"},
		"a call":            {begin + "|B Subscribe now", "TB"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		labelledRows(states, lines)
		calendars(states, lines)
		shortTail(states, lines)
		if got := statesOf(states); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestLetterHeads holds that what stands over each of two letters heads it, and a signature's place is of the letter.
func TestLetterHeads(t *testing.T) {
	const letter = "Sir – Your report on the bridge forgets the ferry, which was never closed for rust in 400 years."
	for name, c := range map[string]struct{ rows, want string }{
		"two letters":  {"In praise of buses|" + letter + "|Dr. Una Grey|Tolland|Eggs and reason|" + letter + "|Bo Hale|Wick", "HTTTHTTT"},
		"one letter":   {"In praise of buses|" + letter + "|Dr. Una Grey|Tolland", "TTTT"},
		"a day, names": {"3 May 2026|" + letter + "|Bo Hale|Wick|Ann Field|" + letter + "|Ann Field", "TTTTTTT"},
	} {
		lines := readLines(document(strings.Split(c.rows, "|")...))
		opinions := make([][States]float32, len(lines))
		for i := range opinions {
			opinions[i] = [States]float32{Text: 0.7, Tail: 0.3}
		}
		letters(opinions, lines)
		got := ""
		for i := range opinions {
			got += map[bool]string{true: "H", false: "T"}[opinions[i][Head] > 0.5]
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
		if i := strings.Index(c.rows, "Tolland"); i >= 0 && opinions[3][Text] != 1 {
			t.Errorf("%s: the place is not surely of the letter", name)
		}
	}
}

// TestPageTop holds that a title that stands twice above the text heads no section, and one below may.
func TestPageTop(t *testing.T) {
	const title = "How will the ferry be saved?"
	for name, c := range map[string]struct {
		rows string
		at   int
		want bool
	}{
		"above the text": {title + "|News|3 May 2026|" + title + "|" + paragraph, 3, false},
		"below":          {title + "|" + paragraph + "|" + title + "|" + paragraph, 2, true},
	} {
		lines := readLines(document(strings.Split(c.rows, "|")...))
		opinions := make([][States]float32, len(lines))
		for i := range opinions {
			opinions[i] = [States]float32{Text: 0.1, Head: 0.9}
		}
		veto(opinions, lines)
		if got := opinions[c.at][Head] > 0.5; got != c.want {
			t.Errorf("%s: a heading: %v", name, got)
		}
	}
}

// TestCaptionLabels holds which labels of pictures pages print in one with what they label.
func TestCaptionLabels(t *testing.T) {
	for text, want := range map[string]bool{
		"Image caption, The bridge at noon": true, "Media captionWho is Bo Hale?": true, "Image caption The bridge at noon": true,
		"Image copyright Reuters": true, "Media captions are no news": false, "Image copyright law is old": false, "Who is Bo Hale?": false,
	} {
		l := readLines(document(text))
		if got := l[0].labelled(); got != want {
			t.Errorf("%q is labelled: %v", text, got)
		}
	}
}

// TestRefers holds which lines call to another article by a label.
func TestRefers(t *testing.T) {
	for text, want := range map[string]bool{
		"Related article Are ferries worth it?": true, "Must read: The bridge": true, "Related articles of the law": false,
		"Related article of the law": false, "The bridge": false, "Back to blog": false,
	} {
		l := readLines(document(text))
		if got := l[0].refers(); got != want {
			t.Errorf("%q refers: %v", text, got)
		}
	}
	for text, want := range map[string]bool{"Back to blog": true, "Zurück zum Inhaltsverzeichnis": true, "Back to school": false, "Back to work after the strike": false} {
		l := readLines(document(text))
		if got := l[0].named(); got != want {
			t.Errorf("%q names furniture: %v", text, got)
		}
	}
}

// TestReachesAuthor holds that only who signs the article is reached at its end.
func TestReachesAuthor(t *testing.T) {
	for text, want := range map[string]bool{
		"Ann Field can be reached at afield@courier.example.":                 true,
		"Ann Field can be reached at 555-0142 or afield@courier.example.":     true,
		"Contact Ann Field at 555-0142. Follow her @afield.":                  true,
		"Contact Ann Field at 555-0142 for a seat on the ferry.":              false,
		"Detective Bo Hale can be reached at 555-0142.":                       false,
		"The harbor office can be reached at harbor@halden.example.":          false,
		"Ann Field can be reached by nobody who has no boat, as she says.":    false,
		"Contact between the two was lost at 555 meters, the county reports.": false,
	} {
		lines, _ := linesOf("T Ferry to Halden stops", "T By Ann Field", "T "+paragraph, "T "+text)
		if got := reachesAuthor(lines, 3, nil); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestOwnAddress holds which addresses on lines of their own are the page's.
func TestOwnAddress(t *testing.T) {
	const text, address = "T " + paragraph, "https://courier.example/a/4boR"
	for name, c := range map[string]struct{ rows, want string }{
		"at the top":      {"T Ferry stops|T " + address + "|" + text + "|" + text + "|" + text + "|" + text, "TITTTT"},
		"in the text":     {"T Ferry stops|" + text + "|" + text + "|T " + address + "|" + text + "|" + text, "TTTTTT"},
		"announced":       {"T Ferry stops|T Book here:|T " + address + "|" + text + "|" + text + "|" + text, "TTTTTT"},
		"below titles":    {"T Ferry stops|T " + address + "|T Mail goes by road|T " + address + "b|" + text + "|" + text, "TTTTTT"},
		"a list":          {"T Ferry stops|T " + address + "|T " + address + "b|" + text + "|" + text + "|" + text, "TTTTTT"},
		"on each page":    {"T Ferry stops|" + text + "|" + text + "|T " + address + "|" + text + "|T " + address, "TTTITI"},
		"of a short note": {"T Ferry stops|T " + address + "|" + text, "TTT"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		opinions := make([]Opinion, len(lines))
		for i := range opinions {
			opinions[i] = certain(Text)
		}
		captions(opinions, lines)
		for i := range states {
			states[i] = Text
			if aside(opinions[i]) > 0.5 {
				states[i] = Inset
			}
		}
		if got := statesOf(states); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestRelatedEnd holds how far the titles below "Related" go.
func TestRelatedEnd(t *testing.T) {
	const text = "T " + paragraph
	for name, c := range map[string]struct {
		rows string
		want int
	}{
		"a heading last":   {"T Fires burn on in the hills|T Mayor resigns|T The bridge|" + text, 2},
		"above a question": {"T Fires burn on in the hills|T Mayor of Wick resigns over harbor|T Who pays?|" + text, 2},
		"a word above it":  {"T Fires burn on in the hills|T The works|T Who pays?|" + text, 1},
		"what announces":   {"T Fires burn on in the hills|T Here is what we know:|T Who pays?|" + text, 1},
		"none":             {text, 0},
	} {
		lines, _ := linesOf(strings.Split(c.rows, "|")...)
		if got := relatedEnd(lines, 0); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}
