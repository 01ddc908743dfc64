package briefing

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"brief/content"
)

// body returns the organization that "the company" at s stands for: the only one named a few paragraphs before it, which begins
// a sentence there; not ok where there is none, another, or one that is only described.
func (d *describer) body(words []string, s content.Span) (found naming, ok bool) {
	const reach = 3 // paragraphs
	if len(words) != 1 || !bodyNoun(words[0]) {
		return naming{}, false
	}
	d.collectBodies()
	from := max(d.b.Doc.Blocks[max(d.b.Doc.BlockAt(s.Start)-reach, 0)].Start, s.Start-momentAgo)
	first := sort.Search(len(d.bodies), func(i int) bool { return d.bodies[i].Start >= from })
	var id ActorID
	for _, n := range d.bodies[first:] {
		if n.Start >= s.Start {
			break
		}
		if d.onlyTold(n.Span) {
			continue
		}
		if id != 0 && id != n.id {
			return naming{}, false
		}
		if id = n.id; !ok && d.begins(n.Span) {
			found, ok = n, true
		}
	}
	if ok && anotherBody(d.b.Doc.Text[found.End:s.Start], words[0]) {
		return naming{}, false
	}
	return found, ok
}

// anotherBody reports whether text describes a body by noun, and does not only say "the company" again: "the trade | group | for insurers".
func anotherBody(text, noun string) bool {
	for i := strings.Index(text, " "+noun); i >= 0; {
		rest := text[i+1+len(noun):]
		if !strings.HasSuffix(text[:i], "he") || strings.HasPrefix(rest, " for ") || strings.HasPrefix(rest, " of ") {
			return true
		}
		next := strings.Index(rest, " "+noun)
		if next < 0 {
			return false
		}
		i += 1 + len(noun) + next
	}
	return false
}

// collectBodies fills d.bodies, once, with the mentions of organizations.
func (d *describer) collectBodies() {
	if d.bodies != nil {
		return
	}
	d.bodies = []naming{}
	for i := range d.b.Actors {
		if a := &d.b.Actors[i]; a.Kind == Organization {
			for _, m := range a.Mentions {
				d.bodies = append(d.bodies, naming{m.Span, a.ID})
			}
		}
	}
	slices.SortFunc(d.bodies, func(a, b naming) int { return cmp.Compare(a.Start, b.Start) })
}

// bodyNoun reports whether head, in small letters, may be any of many organizations of a kind.
func bodyNoun(head string) bool {
	switch head {
	case "company", "firm", "group", "party", "union", "charity", "agency", "airline", "bank", "retailer", "manufacturer", "carmaker", "automaker", "drugmaker", "chipmaker", "supermarket", "lender", "insurer", "startup", "start-up", "broadcaster", "brand":
		return true
	}
	return false
}

// onlyTold reports whether the organization named at m is a medium that prints or was told what is said, or a brand in brackets:
// "told | Reuters |", "(| AP |)".
func (d *describer) onlyTold(m content.Span) bool {
	const reach = 12 // bytes
	text := d.b.Doc.Text
	before := strings.TrimSuffix(strings.TrimRight(text[max(0, m.Start-reach):m.Start], " "), " the")
	if strings.HasSuffix(before, "(") && strings.HasPrefix(text[m.End:], ")") {
		return true
	}
	for _, w := range [...]string{" told", " to", " on", " via", " for"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return false
}

// begins reports whether a sentence begins with the name at m, but for what it is: "Swedish toolmaker | Halvard".
func (d *describer) begins(m content.Span) bool {
	const reach = 40 // bytes
	b := &d.b.Doc.Blocks[d.b.Doc.BlockAt(m.Start)]
	before := d.b.Doc.Text[max(b.Start, m.Start-reach):m.Start]
	if len(before) == reach && !strings.ContainsAny(before, ".!?”-—") {
		return false
	}
	before = before[strings.LastIndexAny(before, ".!?-—”")+1:]
	return strings.Count(strings.TrimSpace(before), " ") < 2 && !strings.ContainsAny(before, ",:;")
}
