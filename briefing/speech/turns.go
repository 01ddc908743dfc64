package speech

import (
	"strings"
	"unicode"

	"brief/briefing/token"
	"brief/content"
)

// spoken leaves of turns those that somebody speaks: a label that may be a name
// counts where it comes again, or where others are surely speakers.
func spoken(turns []turn) []turn {
	seen, sure := map[string]int{}, 0
	for _, t := range turns {
		if seen[t.label.key]++; t.label.kind != notice && t.label.kind != strange {
			sure++
		}
	}
	kept := turns[:0]
	for _, t := range turns {
		if t.label.kind != notice && (t.label.kind != strange || sure > 1 || seen[t.label.key] > 1) {
			kept = append(kept, t)
		}
	}
	return kept
}

// turns returns the labelled turns of the article, in order, what only looks like one too.
func (a *article) turns() []turn {
	var out []turn
	unmarked := false
	for b := range a.Blocks {
		i, end := a.inBlock(b)
		if a.Blocks[b].Skip || i == end {
			continue
		}
		stamp := stampSize(a.Blocks[b].Of(a.Text))
		for i < len(a.Tokens) && int(a.Tokens[i].Start) < a.Blocks[b].Start+stamp {
			i++
		}
		if a.Blocks[b].Caller {
			out = append(out, a.called(i, b))
		} else if t, ok := a.examiner(i, b); ok {
			out = append(out, t)
		} else if t, ok := a.turnAt(i, b); ok {
			out = a.splitTurn(append(out, t))
		} else if t, ok := a.unmarked(i, b); ok {
			out = append(out, t)
			unmarked = true
		}
	}
	if unmarked {
		out = a.keepUnmarked(out)
	}
	a.holders(out)
	return out
}

// holders lets an office that stands alone before a turn name whom an earlier one gave in brackets: "The Minister for
// Roads (Ana Ruiz): … The Minister for Roads: …".
func (a *article) holders(turns []turn) {
	var held map[string]turnLabel
	for i := range turns {
		t := &turns[i]
		if i > 0 && turns[i-1].block == t.block {
			continue // of splitTurn: its label does not begin the block
		}
		office, rest, _ := strings.Cut(a.Text[a.Blocks[t.block].Start:t.labelEnd(a)], " (")
		if !hasArticle(office) {
			continue
		}
		if rest != "" && (t.label.kind == person || t.label.kind == strange) {
			if held == nil {
				held = map[string]turnLabel{}
			}
			held[office] = t.label
		} else if l, ok := held[office]; ok {
			t.label = l
		}
	}
}

// labelEnd is the offset where the label of a turn ends.
func (t *turn) labelEnd(a *article) int {
	if t.called {
		return t.end
	}
	return int(a.Tokens[t.colon].Start)
}

// splitTurn cuts the last turn where another label follows in the same block, as
// where the source set one line under the other: at the start of a sentence, in
// capitals or the letter of a question.
func (a *article) splitTurn(turns []turn) []turn {
	t := &turns[len(turns)-1]
	for i := t.colon + 2; i+1 < len(a.Tokens) && int(a.Tokens[i].Start) < a.Blocks[t.block].End; i++ {
		if a.sent[i] == a.sent[i-1] || a.Tokens[i].Shape < token.Capital || a.regionOf[i] >= 0 {
			continue
		}
		next, ok := a.turnAt(i, t.block)
		if !ok || next.label.kind == notice || !a.capitals(i, next.colon) {
			continue
		}
		t.end = int(a.Tokens[i-1].End())
		turns = append(turns, next)
		t = &turns[len(turns)-1]
	}
	return turns
}

// isBroadcast reports whether most labels are in capitals, as in transcripts of broadcasts.
func (a *article) isBroadcast(turns []turn) bool {
	n := 0
	for _, t := range turns {
		lone := t.label.kind == question || t.label.kind == answer // "Q:", no "QUESTION:"
		if (!lone || a.Tokens[t.first].Len() > 1) && a.capitals(t.first, t.last) {
			n++
		}
	}
	return 2*n > len(turns)
}

func (a *article) capitals(first, last int) bool { return inCapitals(a.span(first, last).Of(a.Text)) }

// inCapitals reports whether text has no small letter.
func inCapitals(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.ToUpper(r) != r })
}

// turnAt reads the label at token i of a block.
func (a *article) turnAt(i, block int) (turn, bool) {
	end := a.Blocks[block].End
	if !isQuestion(a.tokenText(i)) && strings.IndexByte(a.Text[a.Tokens[i].Start:end], ':') < 0 {
		return turn{}, false // as mostly
	}
	for _, read := range []func(i, block int) (turn, bool){a.credited, a.member} {
		if t, ok := read(i, block); ok {
			return t, true
		}
	}
	for j := i; j+1 < len(a.Tokens) && j <= i+mostLabel && int(a.Tokens[j].Start) < end; j++ {
		mark := a.Text[a.Tokens[j].Start]
		short := mark == '.' && j == i+1 && isQuestion(a.tokenText(i)) // "Q. When?"
		if (mark == ':' || short) && j > i {
			l := a.readLabel(i, j)
			if at := int(a.Tokens[i].Start); l.kind != person && isMessage(a.Text[a.Blocks[block].Start:at]) {
				l.kind, l.key = person, strings.ToLower(a.Text[at:a.Tokens[j].Start])
			}
			said := end // of what it labels
			if alone := int(a.Tokens[j+1].Start) >= end; alone && block+1 < len(a.Blocks) {
				said = a.Blocks[block+1].End
				if j == i+1 && l.entity < 0 && !a.capitals(i, j) {
					l.kind = notice // "Weather:"
				}
			}
			if l.kind == strange && !endsSentence(a.Text[:said]) {
				l.kind = notice
			}
			timed := stampSize(strings.TrimLeft(a.Text[a.Tokens[j].End():end], " ")) > 0
			return turn{block: block, first: i, last: j, colon: j, end: end, called: timed, label: l}, true
		}
		if a.Tokens[j].Kind == token.Punct && mark != '.' && mark != '-' && (mark != '+' || j > i) || a.regionOf[j] >= 0 {
			break
		}
	}
	return turn{}, false
}

// endsSentence reports whether text ends as a sentence does.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, "\"”’')]")
	return hasEnding(text, ".", "?", "!", "…", "—")
}

// messageStamp is the day and time that a messenger's export sets before a message: "11/3/25, 2:01 PM - ".
var messageStamp = content.Expression(`^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[ \x{202f}\x{a0}]?[APap]\.?[Mm]\.?)? [-–] `)

// isMessage reports whether stamp, which opens a turn, tells a day: a messenger's does.
func isMessage(stamp string) bool {
	return strings.Count(stamp, "/") == 2 || strings.Count(stamp, ".") >= 2 || strings.Count(stamp, "-") >= 2
}

// stampSize is the size of the time that opens a turn, in brackets or as a messenger sets it, with the space behind it.
func stampSize(text string) int {
	if text != "" && '0' <= text[0] && text[0] <= '9' {
		const longest = 32 // bytes
		return len(messageStamp().FindString(text[:min(len(text), longest)]))
	}
	const longest = 28 // bytes, with a day as messengers save it: "[03/11/2025, 2:01:22 PM]"
	if text == "" || text[0] != '(' && text[0] != '[' {
		return 0
	}
	end := strings.IndexAny(text[:min(len(text), longest)], ")]")
	if end < 0 || strings.Trim(text[1:end], "0123456789:/., -APMapm\u202f") != "" || !strings.Contains(text[1:end], ":") {
		return 0
	}
	rest := strings.TrimLeft(text[end+1:], " \n")
	if rest == "" {
		return 0
	}
	return len(text) - len(rest)
}
