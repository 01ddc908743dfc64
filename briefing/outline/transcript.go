package outline

import (
	"strings"
	"unicode"

	"brief/briefing/lexicon"
)

// transcripts keeps the lines of a broadcast's transcript from being headings, the
// ones that ask apart where one speaker asks often: its speakers stand before a colon
// in a quarter of the lines, in capitals, or on lines of their own, one with his office.
func transcripts(opinions []Opinion, lines []line) {
	const brief = 4 // words
	for i := range lines {
		switch l := &lines[i]; {
		case l.calls, i > 0 && lines[i-1].calls:
			opinions[i] = certain(Text)
		case i+1 < len(lines) && lines[i+1].calls && l.end == endsColon && l.words <= brief: // Questions and Answers:
			opinions[i] = certain(Head)
		}
	}
	const fewest, widest = 3, 140 // turns; characters of a question
	speakers, asked, turns, known := map[string]int{}, map[string]int{}, 0, false
	for i := range lines {
		name, own := lines[i].speaker()
		if name == "" {
			continue
		}
		turns++
		speakers[name]++
		known = known || !own || strings.Contains(lines[i].text, ",") || lines[i].isPart()
		if !own && lines[i].end == endsQuestion {
			asked[name]++
		}
	}
	if !known || turns < fewest || turns*4 < len(lines) || len(speakers) < 2 || len(speakers) == turns {
		return
	}
	for i := range lines {
		l := &lines[i]
		name, own := l.speaker()
		if own && speakers[name] < 2 && !strings.Contains(l.text, ",") && !l.caseless() {
			name, own = "", false // "Polling Hours:"
		}
		directs := l.start == startsBracket && l.caseless()
		below := i > 0 && isOwn(&lines[i-1])
		switch {
		case name != "" && !own && l.end == endsQuestion && l.width <= widest && asked[name] >= 2 && asked[name]*3 >= speakers[name] && i+1 < len(lines):
			opinions[i] = certain(Head)
		case name != "", directs, below:
			opinions[i] = certain(Text)
		}
	}
}

func isOwn(l *line) bool {
	name, own := l.speaker()
	return name != "" && own
}

// speaker returns the last name of who speaks a line of a transcript, in lower
// case, and whether the line names him only: "RACHEL MARTIN, HOST: Good morning.",
// "Piet Brandt, Mayor of Halden:"; "" for other lines.
func (l *line) speaker() (name string, alone bool) {
	const longest, most = 80, 4 // bytes of a label, words of a name
	if l.block.Kind > 0 {
		return "", false
	}
	colon := strings.IndexByte(l.text[:min(len(l.text), longest)], ':')
	if colon <= 1 || colon+1 < len(l.text) && l.text[colon+1] != ' ' {
		return "", false
	}
	alone = colon+1 == len(l.text)
	label := l.text[:colon]
	if alone && !strings.Contains(label, " ") && !l.isPart() {
		return "", false // "Background:"
	}
	if end := strings.IndexAny(label, ",("); end > 0 {
		label = label[:end]
	}
	words := strings.Fields(label)
	if len(words) == 0 || len(words) > most {
		return "", false
	}
	titled := len(words) > 1 && strings.ToUpper(words[len(words)-1]) == words[len(words)-1] // "Mr. HALE:"
	for i, w := range words {
		first := []rune(w)[0]
		if !unicode.IsUpper(first) && first != '#' || !alone && strings.ToUpper(w) != w && !strings.HasPrefix(w, "Mc") && (i > 0 || !titled) {
			return "", false
		}
	}
	return strings.ToLower(words[len(words)-1]), alone
}

// isPart reports whether a line is only somebody's part in a talk, or an office, in capitals: "JOURNALIST:", "MINISTER:".
func (l *line) isPart() bool {
	const longest = 20 // bytes
	if len(l.text) >= longest || !l.caseless() {
		return false
	}
	word := strings.ToLower(strings.TrimSuffix(l.text, ":"))
	return lexicon.TalkPart(word) || lexicon.Lookup(word).Has(lexicon.Role)
}

// caseless reports whether a line has no small letter, as directions have none: "(END VIDEO CLIP)".
func (l *line) caseless() bool { return strings.ToUpper(l.text) == l.text }
