package briefing

import (
	"slices"
	"sort"
	"strings"

	"brief/briefing/lexicon"
	"brief/content"
)

// body returns the organization that w, "the company", stands for: the only one named a few paragraphs before it, which begins
// a sentence there; not ok where there is none, another, or one that is only described.
func (d *describer) body(w description) (found naming, ok bool) {
	const reach = 3 // paragraphs
	noun := w.words[0]
	if len(w.words) != 1 || !bodyNoun.holds(noun) {
		return naming{}, false
	}
	span := d.before(w, reach)
	var id ActorID
	for _, n := range d.bodiesIn(span) {
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
	return found, ok && d.isA(noun, found) && !d.another(noun, found, span)
}

// bodiesIn returns the mentions in span of organizations.
func (d *describer) bodiesIn(span content.Span) []naming {
	if d.bodies == nil {
		d.bodies = d.b.namings(Organization)
	}
	from := sort.Search(len(d.bodies), func(i int) bool { return d.bodies[i].Start >= span.Start })
	to := sort.Search(len(d.bodies), func(i int) bool { return d.bodies[i].Start >= span.End })
	return d.bodies[from:max(from, to)]
}

// shortened returns the first mention, a moment before w, of the one organization whose name is told again by its last words, or by those before
// "of": "Halden City Council … | the city council |", "the Ministry of Trade … | the ministry |"; false for several, and where behind the name
// another one is spoken of.
func (d *describer) shortened(w description) (found naming, ok bool) {
	if !lexicon.Lookup(w.head).Has(lexicon.OrgHead|lexicon.Venue) || w.head == "party" || w.head == "front" || slices.ContainsFunc(w.words, isName) {
		return naming{}, false
	}
	told := strings.Join(w.words, " ")
	var last ActorID
	for _, n := range d.bodiesIn(momentBefore(w.Start)) {
		last = n.id
		name, _, of := strings.Cut(strings.ToLower(d.actor(n).Name), " of ")
		if (!of || name != told) && !strings.HasSuffix(name, " "+told) {
			continue
		}
		if ok && n.id != found.id {
			return naming{}, false
		}
		if !ok {
			found, ok = n, true
		}
	}
	if last != found.id && len(w.words) == 1 && bodyNoun.holds(w.head) {
		return naming{}, false // of unions and agencies the next one may go by its letters
	}
	return found, ok && !d.another(w.head, found, content.Span{Start: found.Start, End: w.Start})
}

// issuer returns whoever's statement, or letter, w, "the statement", is: the last one quoted before it, in the paragraph or the one above,
// in the last sentence that tells of such a text: "In a statement, | Tarn Oil | said …. “…,” the statement said."
func (d *describer) issuer(w description) (naming, bool) {
	noun := w.words[0]
	if len(w.words) != 1 || noun != "statement" && noun != "letter" && noun != "email" && noun != "report" && noun != "notice" {
		return naming{}, false
	}
	const reach = 3 // paragraphs
	from := d.before(w, reach).Start
	before := d.text[from:w.Start]
	at := strings.LastIndex(before, " "+noun)
	for at >= 0 && strings.HasSuffix(before[:at], "the") {
		at = strings.LastIndex(before[:at], " "+noun)
	}
	if at < 0 {
		return naming{}, false
	}
	at += from
	in := opensPhrase(d.text[from:at])
	if in < 0 {
		return naming{}, false
	}
	in += from
	last := sort.Search(len(d.b.Quotes), func(i int) bool { return d.b.Quotes[i].Start >= w.Start }) - 1
	for i := last; i >= 0 && d.b.Quotes[i].End > from; i-- {
		q := &d.b.Quotes[i]
		m := q.Speaker.Mention
		if q.Speaker.Actor == 0 || m.Start < from {
			continue
		}
		if m.Start > at {
			between := d.text[at:m.Start]
			if strings.Contains(between, "\n") {
				continue
			}
			return naming{m, q.Speaker.Actor}, endsHere(strings.TrimRight(d.text[from:in], " ")) && !strings.ContainsAny(between, ".\n“\"") && !strings.Contains(between, " by ") && !strings.Contains(between, " from ")
		}
		if d.text[m.End:in] == ", " && q.Cue.Start > at { // "Ruiz, in a statement on Monday, said"
			return naming{m, q.Speaker.Actor}, true
		}
		return naming{m, q.Speaker.Actor}, q.Cue.Start >= m.End && q.Cue.End <= in && !strings.ContainsAny(d.text[q.Cue.End:in], ",.\n“\"")
	}
	return naming{}, false
}

// another reports whether span speaks of another noun than the one named at n: "a trade | group | for insurers", "two groups".
func (d *describer) another(noun string, n naming, span content.Span) bool {
	text := d.text
	own := introduction(text[n.End:max(n.End, span.End)], noun) // "Halvard, a Swedish | firm |, …"
	return !d.spokenOf(noun, content.Span{Start: span.Start, End: min(n.End, span.End)}) || !d.spokenOf(noun, content.Span{Start: min(n.End+own, span.End), End: span.End})
}

// isA reports whether the organization named at n may be noun. A union, a party or a bank is hardly ever the firm that is named,
// so that those are told by the name or right beside it.
func (d *describer) isA(noun string, n naming) bool {
	const reach = 40 // bytes
	switch noun {
	case "party", "union", "charity", "agency", "bank", "lender", "insurer", "broadcaster":
	default:
		return true
	}
	if noun == "party" && ofParty(strings.Fields(d.actor(n).Name)) {
		return true
	}
	text := d.text
	beside := text[max(0, n.Start-reach):min(len(text), n.End+reach)]
	return strings.Contains(strings.ToLower(d.actor(n).Name+" "+beside), noun)
}

// onlyTold reports whether the organization named at m is a medium that prints or was told what is said, or a brand in brackets:
// "told | Reuters |", "(| AP |)".
func (d *describer) onlyTold(m content.Span) bool {
	const reach = 12 // bytes
	text := d.text
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
	before := d.text[max(b.Start, m.Start-reach):m.Start]
	if len(before) == reach && !strings.ContainsAny(before, ".!?”-—") {
		return false
	}
	before = before[strings.LastIndexAny(before, ".!?-—”")+1:]
	return strings.Count(strings.TrimSpace(before), " ") < 2 && !strings.ContainsAny(before, ",:;")
}

// opensPhrase returns where the phrase opens whose noun stands behind text and a space: "| in a | written"; two words stand between at most; or -1.
func opensPhrase(text string) int {
	const longest = 30                                   // bytes
	for _, article := range [...]string{"n a", "n an"} { // "In", too
		at := strings.LastIndex(text+" ", article+" ") - 1
		if at < max(0, len(text)-longest) || text[at]|0x20 != 'i' || at > 0 && text[at-1] != ' ' && text[at-1] != '\n' {
			continue
		}
		if len(strings.Fields(text[at+1+len(article):])) <= 2 {
			return at
		}
	}
	return -1
}

// endsHere reports whether text is none, or ends as a sentence does.
func endsHere(text string) bool {
	return text == "" || strings.ContainsRune(".!?\"\n", rune(text[len(text)-1])) || strings.HasSuffix(text, "”")
}
