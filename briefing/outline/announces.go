package outline

import (
	"strings"

	"brief/content"
)

// announces reports whether a line that ends in a colon is a sentence, or the beginning of
// one, that what follows completes: "Key benefits include:", "There are three kinds:". A label
// is none ("Pros:"), nor is what opens with a question word ("Why it matters:").
func (l *line) announces() bool {
	const fewest, sentence = 3, 8 // words
	if l.end != endsColon || l.words < fewest {
		return false
	}
	text := strings.ToLower(strings.TrimRight(l.text, ": "))
	first, _, _ := strings.Cut(text, " ")
	if oneOf(questionWords, first) {
		return false
	}
	switch last := text[strings.LastIndexByte(text, ' ')+1:]; {
	case oneOf(" include includes including included follows following are were is ", last),
		oneOf(" to by with for ", last) && hasFiniteVerb(text), // and not "The case for:"
		oneOf(" there these you we they ", first),
		strings.Contains(text, " these "), strings.Contains(text, " the following "):
		return true
	}
	return l.words >= sentence && hasFiniteVerb(text)
}

// hasFiniteVerb reports whether text in lower case has one of the commonest.
func hasFiniteVerb(text string) bool {
	for word := range strings.SplitSeq(text, " ") {
		if oneOf(" is are was were has have had can could will would must should may ", word) {
			return true
		}
	}
	return false
}

// breaksOff reports whether a line ends with a word that more must follow, as one that a page broke;
// "of" may end what has a verb: "What stars are made of", "What he dies of".
func (l *line) breaksOff() bool {
	if l.words < 2 {
		return false
	}
	last := l.text[strings.LastIndexByte(l.text, ' ')+1:]
	if last == "of" {
		text := strings.ToLower(l.text)
		first, _, _ := strings.Cut(text, " ")
		return !oneOf(questionWords, first) && !oneOf(" things something nothing ", first) && !hasFiniteVerb(text)
	}
	return oneOf(" and or the a an und oder ", last)
}

// announcedLists gives to the article the items right below one of its sentences that
// announces them: a company "could do one of three things:".
func announcedLists(states []State, lines []line) {
	const narrowest, most = 40, 12 // characters of the sentence; items
	for i := range lines {
		l := &lines[i]
		if states[i] != Text || l.end != endsColon || l.width < narrowest || l.found.covered > 0 || l.address {
			continue
		}
		for j := i + 1; j < len(lines) && j <= i+most && lines[j].isItem(&lines[i+1]); j++ {
			lines[j].keep(&states[j])
		}
	}
}

// isItem reports whether a line may be an item of the list that begins with first.
func (l *line) isItem(first *line) bool {
	const widest, few = 200, 34 // characters; per cent of the words
	item := l.block.Kind == content.ListItem
	marked := item || l.start == startsDash || l.start == startsLower || l.start == startsDigit
	alike := l.block.Kind == first.block.Kind && (item || l.start == first.start)
	return marked && alike && l.width <= widest && l.around() == 0 && l.found.covered*100 < few*l.found.words && !l.leadsAway()
}
