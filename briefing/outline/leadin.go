package outline

import (
	"strings"

	"brief/content"
)

// leadSigns are what publishers set before the lines that open a part of an article.
const leadSigns = "→►▶▸■▪●◆❯➤"

// leadIns finds the paragraphs that open with a heading, where there are two or more of
// them: one of the vocabulary and a colon (of one word only beside three of more), or a label or a question behind
// a sign ("► Why now? …"); or questions, where they open three paragraphs and two in five; or labels in
// capitals, no two alike, where they open three and one in five, as in newsletters. One of the vocabulary that stands
// alone, as above a list, is a heading beside those that open their text.
func leadIns(parts []Part, lines []line) {
	var known, short, alone, signed, asking, shouted []int
	paragraphs := 0
	for i := range lines {
		l := &lines[i]
		if parts[i] != Body || l.block.Kind != content.Paragraph {
			continue
		}
		paragraphs++
		switch from, to := Lead(l.text); {
		case l.lead > 1 && l.lead == l.found.leadIn && l.words == l.lead && i+1 < len(lines) && parts[i+1] == Body:
			alone = append(alone, i)
		case l.lead > 0 && l.lead == l.found.leadIn && l.words > l.lead+2 && to > 0:
			if l.lead == 1 {
				short = append(short, i)
				break
			}
			known = append(known, i)
		case to == 0:
		case from > 0:
			signed = append(signed, i)
		case l.text[to-1] == '?':
			asking = append(asking, i)
		case strings.Contains(l.text[:to], " ") && strings.ToUpper(l.text[:to]) == l.text[:to] && !l.named() && l.long():
			shouted = append(shouted, i)
		}
	}
	const few, many = 2, 3
	if len(known) >= many {
		known = append(known, short...)
	}
	if len(asking) < many || len(asking)*5 < paragraphs*2 {
		asking = nil
	}
	if len(shouted) < many || len(shouted)*5 < paragraphs || repeats(lines, shouted) || nameSpeakers(lines, shouted) {
		shouted = nil
	}
	for _, found := range [][]int{known, signed, asking, shouted} {
		if len(found) >= few {
			setParts(parts, found, LeadIn)
		}
	}
	if len(known) >= few {
		setParts(parts, alone, Heading)
	}
}

func setParts(parts []Part, at []int, part Part) {
	for _, i := range at {
		parts[i] = part
	}
}

// repeats reports whether two of the lines open alike, as where speakers are named.
func repeats(lines []line, at []int) bool {
	seen := map[string]bool{}
	for _, i := range at {
		lead := lines[i].leadText()
		if seen[lead] {
			return true
		}
		seen[lead] = true
	}
	return false
}

// nameSpeakers reports whether a label of lines names somebody who speaks again, as in a transcript.
func nameSpeakers(lines []line, at []int) bool {
	speakers := map[string]int{}
	for i := range lines {
		if name, _ := lines[i].speaker(); name != "" {
			speakers[name]++
		}
	}
	for _, i := range at {
		if name, _ := lines[i].speaker(); speakers[name] > 1 {
			return true
		}
	}
	return false
}

// firstOf is where the first of two bytes stands in text, or -1.
func firstOf(text string, a, b byte) int {
	i := strings.IndexByte(text, a)
	if i >= 0 {
		text = text[:i]
	}
	if j := strings.IndexByte(text, b); j >= 0 {
		return j
	}
	return i
}

// Lead returns where the heading that opens a paragraph begins and ends, in bytes: what
// stands before a colon, or a question, behind the sign that may mark it; or 0, 0. Whether
// it is one, other paragraphs must tell.
func Lead(text string) (from, to int) {
	const longest, least = 90, 8 // bytes of a heading; of what follows
	rest := strings.TrimLeft(text, leadSigns)
	if rest != text {
		rest = strings.TrimLeft(rest, " ")
	}
	from = len(text) - len(rest)
	end := firstOf(rest[:min(len(rest), longest)], ':', '?') // which few paragraphs have so early
	if end <= 0 || len(rest) < end+least || rest[end+1] != ' ' || strings.ContainsAny(rest[:end], ".!“”\"") {
		return 0, 0
	}
	if rest[end] == '?' {
		end++
	}
	return from, from + end
}
