package briefing

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// acronyms finds "Full Name (FN)": the letters in brackets are a name of what
// stands before them, and what has such a short name and is no person is an
// organisation.
func (c *cast) acronyms() {
	out := make([]name, 0, len(c.names)+4)
	for i := 0; i < len(c.names); i++ {
		n := c.names[i]
		out = append(out, n)
		at := n.last
		if at+2 >= len(c.toks) || c.word(at) != "(" || c.word(at+2) != ")" || !c.acronymShape(at+1) || !c.initialsOf(&n, c.word(at+1)) {
			continue
		}
		full := &out[len(out)-1]
		if full.kind == Organization || full.kind == Place && !c.facts(full.last-1).Has(lexicon.PlaceHead) {
			full.kind, full.strong = Organization, true
		}
		full.score = max(full.score, 0.9)
		if i+1 < len(c.names) && c.names[i+1].first == at+1 {
			i++
		}
		acro := name{mention: mention{kind: full.kind, score: 0.9}, strong: full.strong, short: n.first + 1}
		acro.title = at + 1
		c.resize(&acro, at+1, at+2)
		out = append(out, acro)
	}
	c.names = out
}

// acronymShape reports whether token i is two to eight capitals, perhaps with a small letter.
func (c *cast) acronymShape(i int) bool {
	t := c.toks[i]
	return t.Kind == token.Word && t.Shape >= token.Upper && t.End-t.Start >= 2 && t.End-t.Start <= 10
}

// initialsOf reports whether the letters of acro begin words of n in order.
// Loose: letters may come from within words ("Serbian Progressive Party", SNS
// is a translation and fails; "Hizb-ut-Tahrir", HuT holds), but the first is the first's.
func (c *cast) initialsOf(n *name, acro string) bool {
	if n.last-n.first < 2 {
		return false
	}
	rest := fold(nil, acro)
	if len(rest) == 0 {
		return false
	}
	whole := c.key(n)
	if whole[0] != rest[0] {
		return false
	}
	hits, at := 0, 0
	for i, ch := range whole {
		if at < len(rest) && ch == rest[at] && (i == 0 || whole[i-1] == ' ') {
			hits++
			at++
		}
	}
	return hits*2 > len(rest)
}
