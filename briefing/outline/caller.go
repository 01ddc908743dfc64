package outline

import (
	"strings"

	"brief/content"
)

// caller is how a line names who speaks below it, in transcripts of calls and debates.
type caller uint8

const (
	noCaller     caller = iota
	timedCaller         // "Ana Ruiz: (00:22)", "Ana Ruiz 0:22"
	officeCaller        // "Ana Ruiz -- Chief Executive"
	seatCaller          // "Mr Bo Hale (Warley) (Lab)", "The Minister (Ms Ana Ruiz)"
	postCaller          // "[–]ruiz77 12 points 3 hours ago", "u/ruiz77 • 3 yr. ago": who wrote a post of a forum
	plainCaller         // "Mr Hale", "Operator", of a seat's line the name or office alone: one only beside the others
)

var (
	timedPattern  = content.Expression(`^\p{Lu}[^:()\d]{1,60}(?:: [\[(]| \d? ?[\[(]?)(?:\d+:)?\d{1,2}:\d{2}[\])]?$`)
	officePattern = content.Expression(`^\p{Lu}[\w.'’-]+(?: \p{Lu}[\w.'’-]+){0,3} (?:--|—|–) .{3,80}$`)
	seatPattern   = content.Expression(`^(?:The \p{Lu}[^()\d]{2,80} \((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|\p{Lu}[\w'’-]+)\.? \p{Lu}[^()\d]{2,60}\)|(?:Q?\d{1,3}\. )?\p{Lu}[^()\d]{2,60} \([^()\d]{3,60}\) \([^()\d]{2,25}\))$`)
	postPattern   = content.Expression(`^(?:\[[–—+-]\] ?)?(?:u/)?[\w-]{2,30}(?: \[\w+\]| \(?OP\)?| ?[•·])* ?(?:-?[\d.,]+k? points?\*? .{2,40}|\d.{1,20}) ago(?: \*| \(.{3,60}\))?$`)
	plainPattern  = content.Expression(`^\w+\.? (?:Deputy )?\p{Lu}[\w'’-]+(?: \p{Lu}[\w'’-]+){0,2}$`)
)

// readCallers marks the lines that name who speaks below them, where there are several,
// of one kind or plain ones beside it, and somebody comes again.
func readCallers(lines []line) {
	const fewest = 3 // lines
	var kinds [plainCaller + 1]int
	names := map[string]int{}
	all, operated := 0, false
	told := whatCalls(lines)
	for i := range lines {
		if kind := told[i]; kind != noCaller {
			kinds[kind]++
			names[callerName(lines[i].text)]++
			all++
			operated = operated || lines[i].text == "Operator"
		}
	}
	main := timedCaller
	for _, kind := range []caller{officeCaller, seatCaller, postCaller} {
		if kinds[kind] > kinds[main] {
			main = kind
		}
	}
	const seats = 2
	enough := false
	switch n, plain := kinds[main], kinds[plainCaller]; main {
	case timedCaller, postCaller:
		enough = n >= fewest
	case officeCaller:
		enough = n > 0 && operated
	case seatCaller:
		enough = n >= seats && plain > 0
	}
	if !enough || all < fewest || all == len(names) {
		return
	}
	is := func(kind caller) bool { return kind == main || kind == plainCaller }
	for i := range len(lines) - 1 {
		lines[i].calls = is(told[i]) && !is(told[i+1])
	}
}

// whatCalls tells of each line how it may name who speaks below it.
func whatCalls(lines []line) []caller {
	kinds, seated := make([]caller, len(lines)), map[string]bool{}
	for i := range lines {
		if kinds[i] = lines[i].caller(); kinds[i] == seatCaller {
			name, _, _ := strings.Cut(lines[i].text, " (")
			seated[withoutNumber(name)] = true
		}
	}
	if len(seated) == 0 {
		return kinds
	}
	for i := range lines {
		if kinds[i] == noCaller && seated[lines[i].text] {
			kinds[i] = plainCaller
		}
	}
	return kinds
}

// withoutNumber returns the line of who asks without the number of his question: "Q1. ".
func withoutNumber(text string) string {
	if rest := strings.TrimPrefix(text, "Q"); rest != "" && '0' <= rest[0] && rest[0] <= '9' {
		return strings.TrimLeft(rest, "0123456789. ")
	}
	return text
}

// caller reports whether and how a line may name who speaks below it.
func (l *line) caller() caller {
	const widest, most = 140, 5 // characters; words of a plain one
	if l.width > widest || l.end == endsStop || l.end == endsQuestion || l.block.Kind > 0 {
		return noCaller
	}
	title, _, _ := strings.Cut(l.text, " ")
	switch {
	case l.clock && (l.end == endsBracket || l.end == endsDigit) && timedPattern().MatchString(l.text):
		return timedCaller
	case l.end == endsBracket && (strings.HasPrefix(l.text, "The ") || strings.Contains(l.text, ") (")) && seatPattern().MatchString(l.text):
		return seatCaller
	case (strings.Contains(l.text, "-- ") || strings.Contains(l.text, "— ") || strings.Contains(l.text, "– ")) && officePattern().MatchString(l.text):
		return officeCaller
	case strings.Contains(l.text, " ago") && postPattern().MatchString(l.text):
		return postCaller
	case l.text == "Operator", l.text == "Moderator":
		return plainCaller
	case l.words <= most && oneOf(" Mr Mrs Ms Dr Sir Dame Lord Lady Baroness Madam Mr. Mrs. Ms. Dr. Unidentified ", title) && plainPattern().MatchString(l.text):
		return plainCaller
	}
	return noCaller
}

// callerName is the last name in such a line, in lower case.
func callerName(text string) string {
	name := withoutNumber(text)
	if strings.Contains(text, " ago") {
		name, _, _ = strings.Cut(strings.TrimLeft(text, "[]–—+- "), " ")
	} else if i := strings.IndexAny(name, "(:0123456789"); i > 0 {
		if name[i] == '(' && strings.HasPrefix(name, "The ") {
			name, _, _ = strings.Cut(name[i+1:], ")")
		} else {
			name = name[:i]
		}
	}
	for _, dash := range []string{" -- ", " — ", " – "} {
		name, _, _ = strings.Cut(name, dash)
	}
	name = strings.TrimSpace(name)
	return strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
}
