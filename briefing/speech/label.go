package speech

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// turnLabel is what stands before the colon of a turn.
type turnLabel struct {
	kind   labelKind
	key    string // the same for the labels of one speaker
	entity int    // whom it names, or -1
}

type labelKind uint8

const (
	notice   labelKind = iota // "Note:", "Price:", a dateline: nobody speaks
	question                  // "Q:"
	answer                    // "A:"
	person                    // a name, or a part in the talk: "Moderator:"
	strange                   // it may be a name that nothing else in the article bears
	examines                  // "BY MR. HALE:": who asks the questions below
	swears                    // who answers them
)

// isHeadlineLabel reports whether s stands before the colon of a headline to say what the
// article is.
func isHeadlineLabel(s string) bool {
	switch strings.ToLower(s) {
	case "obituary", "analysis", "explainer", "explained", "opinion", "comment", "editorial", "review", "profile", "interview", "exclusive", "live", "watch", "video",
		"photos", "podcast", "breaking", "update", "updated", "fact check", "factbox", "timeline", "q&a", "recap", "preview":
		return true
	}
	return false
}

func isQuestion(s string) bool { return s == "Q" || s == "A" }

// readLabel says what the tokens [first, colon) label.
func (a *article) readLabel(first, colon int) turnLabel {
	text := strings.ToLower(strings.TrimRight(a.span(first, colon).Of(a.Text), "."))
	switch text {
	case "q", "question":
		return turnLabel{question, "q", -1}
	case "a", "answer":
		return turnLabel{answer, "a", -1}
	}
	if part(text) {
		return turnLabel{person, text, -1}
	}
	last := lastWord(text)
	named := a.looksNamed(first, colon)
	switch e := a.labelled(last, text); {
	case e >= 0 && a.entities[e].person:
		return turnLabel{person, last, e}
	case colon == first+1 && a.isPart(first, text):
		return turnLabel{strange, last, -1}
	case e >= 0 && a.entities[e].place, !named:
		return turnLabel{entity: -1}
	default:
		return turnLabel{strange, last, e}
	}
}

// isPart reports whether the word before a colon, text in small letters, is one person's role in capitals, as in plays: "MINISTER|:|". Not of
// what heads facts ("STAFF:", "PATIENTS:").
func (a *article) isPart(i int, text string) bool {
	return a.words[i].class&role != 0 && a.capitals(i, i+1) && isSingular(text) && !among(text, noticeWords) && !among(text, crewNouns) && !a.labelsName(i+1)
}

// labelsName reports whether a person's name stands behind the colon, and nobody is called by it: "STRIKER|:| Ana Ruiz scored twice."
func (a *article) labelsName(colon int) bool {
	i := colon + 1
	for i < len(a.Tokens) && a.person(i) {
		i++
	}
	return i > colon+1 && (i == len(a.Tokens) || a.tokenText(i) != ",")
}

// part reports whether text is a part that somebody has in a talk, numbered or not.
func part(text string) bool {
	words := strings.Fields(strings.TrimRight(text, "0123456789# "))
	if len(words) == 0 {
		return false
	}
	for _, w := range words[:len(words)-1] {
		if !among(w, beforeParts) {
			return false
		}
	}
	switch last := words[len(words)-1]; last {
	case "member", "voice", "man", "woman", "judge", "student":
		return true
	case "chair", "chairman", "chairwoman", "chairperson", "president", "members", "senators":
		return len(words) > 1 // alone it heads a list
	default:
		return lexicon.TalkPart(last)
	}
}

// labelled returns the entity that a label names, by a person's last word, by its
// whole name or else by the initials or the first name of one person alone; or -1.
func (a *article) labelled(last, text string) int {
	if a.bearers == nil {
		a.bearers = map[string]int{}
		for i := len(a.entities) - 1; i >= 0; i-- {
			a.bearers[strings.ToLower(a.entities[i].name)] = i
		}
		for i := len(a.entities) - 1; i >= 0; i-- {
			if e := &a.entities[i]; e.person && e.actor > 0 {
				a.bearers[" "+lastWord(e.name)] = i
				if short := initials(e.name); short != "" {
					a.bearsAlone("."+short, i)
				}
				given, _, _ := strings.Cut(strings.ToLower(e.name), " ")
				a.bearsAlone("^"+given, i)
			}
		}
	}
	named, known := a.bearers[text]
	if i, known := a.bearers[" "+last]; known {
		return i
	}
	if !known || a.entities[named].actor == 0 {
		if i, short := a.bearers["."+text]; short {
			return i
		}
		if i, given := a.bearers["^"+text]; given {
			return i
		}
	}
	if !known {
		return -1
	}
	return named
}

// bearsAlone notes that entity i goes by name, or, where another does as well, that it names nobody.
func (a *article) bearsAlone(name string, i int) {
	if _, shared := a.bearers[name]; shared {
		i = -1
	}
	a.bearers[name] = i
}

// initials are the first letters of the words of a person's name, as interviews
// shorten it; "" of a single word.
func initials(name string) string {
	var out strings.Builder
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	for _, word := range words {
		r := firstRune(word)
		out.WriteRune(r)
	}
	if len(words) < 2 {
		return ""
	}
	return strings.ToLower(out.String())
}

// looksNamed reports whether tokens [first, last) look like a name that the
// article does not use elsewhere: capitals only, and no word of the language.
func (a *article) looksNamed(first, last int) bool {
	words := 0
	for i := first; i < last; i++ {
		t := a.Tokens[i]
		if t.Kind == token.Punct || t.Kind == token.Suffix {
			continue
		}
		word := strings.ToLower(a.tokenText(i))
		if t.Shape < token.Capital || a.words[i].class&^(title|role) != 0 || among(word, noticeWords) && (i == first || a.words[i-1].class&title == 0) { // "Mr. Price"
			return false
		}
		words++
	}
	if words == 0 {
		return false
	}
	word := a.tokenText(last - 1)
	return words > 1 || lexicon.Lookup(word) == 0 && lexicon.Lookup(strings.ToLower(word)) == 0
}
