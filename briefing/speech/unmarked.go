package speech

import "strings"

// unmarked reads a label without a colon: the letter of a question at a press briefing
// ("Q Thank you."), or a title and a name, or a name in capitals, that are a sentence ("Mr. Hale. I object.", "ANA RUIZ. Bo.").
func (a *article) unmarked(i, block int) (turn, bool) {
	b := &a.Blocks[block]
	if int(a.Tokens[i].Start) != b.Start || a.regionOf[i] >= 0 {
		return turn{}, false
	}
	text := b.Of(a.Text)
	size, l := 0, turnLabel{person, "", -1}
	if strings.HasPrefix(text, "Q ") && len(text) > len("Q ") && (text[2] == '(' || text[2] >= 'A' && text[2] <= 'Z') {
		size, l = 1, turnLabel{question, "q", -1}
	} else if size = hearingLabel(text); size == 0 {
		return turn{}, false
	}
	t := turn{block: block, first: i, last: i + 1, colon: i, end: b.End, unmarked: true, label: l}
	name := b.Start
	if title, _, _ := strings.Cut(text[:size], " "); title == "The" || isHearingTitle(title) {
		name += len(title) + 1
	}
	for ; i < len(a.Tokens) && int(a.Tokens[i].Start) < b.Start+size; i++ {
		if l.kind == person && int(a.Tokens[i].Start) < name {
			t.first = i + 1
		}
		t.last, t.colon = i+1, i
	}
	if l.kind == question {
		return t, true
	}
	if i < len(a.Tokens) && a.tokenText(i) == "." {
		t.colon = i
	}
	if t.label = a.readLabel(t.first, t.last); t.label.kind != person {
		if name == b.Start {
			return turn{}, false // "STEP ONE. Mix it."
		}
		t.label.kind, t.label.key = person, lastWord(strings.ToLower(text[:size]))
	}
	return t, true
}

// isHearingTitle reports whether a title, also in capitals, is one that records set before the names of those who speak.
func isHearingTitle(title string) bool {
	if len(title) > 1 && title == strings.ToUpper(title) {
		title = title[:1] + strings.ToLower(title[1:])
	}
	return among(title, hearingTitles)
}

// hearingLabel returns the size of the title and name, or of the name in capitals, that are the first sentence of
// text, in bytes without its full stop; or 0.
func hearingLabel(text string) int {
	const longest, most = 50, 4 // bytes, words
	head := text[:min(len(text), longest)]
	title, rest, ok := strings.Cut(head, " ")
	if ok && title == "The" {
		chair, _, ok := strings.Cut(rest, ". ")
		switch strings.TrimPrefix(chair, "Acting ") {
		case "Chairman", "CHAIRMAN", "Chairwoman", "Chair", "CHAIR", "SPEAKER", "SPEAKER pro tempore", "PRESIDING OFFICER", "VICE PRESIDENT", "PRESIDENT pro tempore", "ACTING PRESIDENT pro tempore", "CLERK":
			if ok {
				return len(title) + 1 + len(chair)
			}
		}
	}
	name, size := rest, len(title)+1
	if !isHearingTitle(title) {
		name, size = head, 0
	}
	name, _, stop := strings.Cut(name, ". ")
	if !ok || !stop || size == 0 && (name != strings.ToUpper(name) || !strings.Contains(name, " ")) {
		return 0
	}
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > most {
		return 0
	}
	for _, w := range words {
		if w != "of" && (w[0] < 'A' || w[0] > 'Z' && w[0] < 0x80) {
			return 0
		}
	}
	return size + len(name)
}

// keepUnmarked leaves labels without a colon out of turns where they are few: two questions
// beside speakers who are named or one beside many turns, or four names, two if in capitals, and one block in four, where one speaks again: in a list
// of people nobody does ("ANA RUIZ. Born in 1870. …").
func (a *article) keepUnmarked(turns []turn) []turn {
	const leastNames, leastLoud, leastQuestions, share, many = 4, 2, 2, 4, 4 // one block in so many; turns
	questions, names, loud, marked := 0, 0, 0, 0
	seen, again := map[string]bool{}, false
	for _, t := range turns {
		switch {
		case !t.unmarked:
			marked++
		case t.label.kind == question:
			questions++
		default:
			names++
			if a.capitals(t.last-1, t.last) {
				loud++
			}
			label := a.span(t.first, t.last).Of(a.Text)
			again = again || seen[label]
			seen[label] = true
		}
	}
	if again && (names >= leastNames || loud >= leastLoud) && names*share >= len(a.Blocks) || questions >= leastQuestions && marked > 0 || questions > 0 && marked >= many {
		return turns
	}
	kept := turns[:0]
	for _, t := range turns {
		if !t.unmarked {
			kept = append(kept, t)
		}
	}
	return kept
}
