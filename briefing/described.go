package briefing

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"brief/briefing/lexicon"
	"brief/content"
)

// nameDescribed gives speakers who go by a description ("the midfielder", "the
// German", "the 24-year-old") the name of the one person it can stand for: who
// has such a role and was named a moment ago, or the only one named in the
// paragraph before it, or in the paragraph above. Else the description stays:
// a wrong name is worse than none.
func (b *Briefing) nameDescribed() {
	if len(b.Quotes) == 0 {
		return
	}
	d := describer{b: b}
	for i := range b.Quotes {
		q := &b.Quotes[i]
		mention := q.Speaker.Mention
		if n := len(q.Chain); n > 0 {
			mention = q.Chain[n-1].Span // "The Prime Minister … he said", or words carried over
		}
		if !q.Speaker.Known() || q.Speaker.Actor != 0 && !d.isPost(q) || mention.Empty() || len(q.Others) > 0 {
			continue
		}
		n, ok := d.labelled(q, mention)
		if !ok {
			n, ok = d.bearer(mention)
		}
		if ok {
			q.Speaker.Actor, q.Speaker.Name = n.id, d.actor(n).Name
			q.Chain = append(q.Chain, Link{n.Span, "described"})
			q.Confidence *= describedSure
		}
	}
}

// describedSure is about the share of descriptions that are given the right name:
// of 20 on development articles, read one by one, 18 were. Holders of offices and
// names at a description's end were not among them.
const describedSure = 0.9

// describer finds whom a description stands for.
type describer struct {
	b       *Briefing
	named   []naming             // the mentions of people, in order
	bodies  []naming             // of organizations; made by collectBodies
	byTitle map[string][]ActorID // made by titled
	ages    map[ActorID]string   // made by ageOf
	heads   map[string]bool      // of roles; made by isHeld
	seats   map[ActorID]seat     // made by seatOf
	byRole  map[string]ActorID   // by their whole roles, 0 for several; made by whole

	speakers []content.Span // mentions of those who speak, in order; made by collectSpeakers
	opening  bool           // opensDescribed looks above
}

// naming is one mention of a person.
type naming struct {
	content.Span
	id ActorID
}

// actor is the person whom n names.
func (d *describer) actor(n naming) *Actor { return &d.b.Actors[n.id-1] }

// bearer returns the mention that says who the description at s stands for; false for nobody.
func (d *describer) bearer(s content.Span) (naming, bool) {
	d.collect()
	if n, ok := d.apposed(s); ok {
		return n, true
	}
	words, definite := d.description(s)
	if !definite {
		return naming{}, false
	}
	if n, ok := d.whole(s); ok {
		return n, true
	}
	if len(words) > 4 {
		return naming{}, false
	}
	for _, by := range [...]func([]string, content.Span) (naming, bool){d.body, d.issuer, d.seated, d.of, d.elected, d.boss, d.lettered} {
		if n, ok := by(words, s); ok {
			return n, true
		}
	}
	block := d.b.Doc.BlockAt(s.Start)
	head := strings.ToLower(words[len(words)-1])
	if d.runs(words, s.End) {
		n, ok := d.lone(head, block, s)
		return n, ok && d.mayRun(n, words)
	}
	if !personNoun(head, len(words) == 1) && !parent.holds(head) {
		return naming{}, false
	}
	if n, ok := d.withRole(words, content.Span{Start: d.b.Doc.Blocks[max(block-2, 0)].Start, End: s.Start}); ok {
		return n, true
	}
	for _, by := range [...]func([]string, int) (naming, bool){d.holder, d.introduced, d.ofAge} {
		if n, ok := by(words, s.Start); ok {
			return n, true
		}
	}
	return d.calledSo(words, block, s)
}

// calledSo returns the only person named lately, where words are what a writer calls somebody just named: an epithet, a trade, what that one
// was once; false for nobody and where something else is known of that one.
func (d *describer) calledSo(words []string, block int, s content.Span) (naming, bool) {
	head := strings.ToLower(words[len(words)-1])
	ofChildren := parent.holds(head) && strings.HasPrefix(d.b.Doc.Text[s.End:], " of ") // "the mother of four"
	known := ofChildren || epithet(head, len(words) == 1 && d.stands(s.End)) || d.retired(words, s.Start) || d.ofTrade(words, s.Start)
	if !known || otherPeople(words[:len(words)-1]) {
		return naming{}, false
	}
	if years, ok := strings.CutSuffix(head, "-year-old"); ok {
		if n, found := d.aged(years, s.Start); found {
			return n, true
		}
		if d.unnamedOfAge(years, s.Start) {
			return naming{}, false
		}
	}
	n, ok := d.lone(head, block, s)
	former := words[0] == "former"
	if ok && !former && d.onDuty(n, head) {
		return naming{}, false // who tells of somebody else
	}
	if ok && (former || trade.holds(head)) && (d.actor(n).Role != "" || !d.speaks(n.id, momentBefore(s.Start))) {
		return naming{}, false // who is something else, or only named
	}
	return n, ok && !strings.HasSuffix(d.b.Text(s), " from "+d.actor(n).Name)
}

// retired reports whether words say what somebody no longer is, which nobody else before the offset at is said to be: "the retired
// teacher", but not behind "a retired teacher told us". Of a former office many may be spoken of without saying so.
func (d *describer) retired(words []string, at int) bool {
	last := len(words) - 1
	if last < 1 || words[0] != "retired" && (words[0] != "former" || d.isHeld(words[last])) {
		return false
	}
	return d.onlyThe(strings.Join(words, " "), at)
}

// ofTrade reports whether words are a trade of which the article speaks, before the offset at, as that of nobody else: "the analyst", but not
// behind "an analyst" or "two analysts".
func (d *describer) ofTrade(words []string, at int) bool {
	return len(words) == 1 && trade.holds(words[0]) && !d.isHeld(words[0]) && d.onlyThe(words[0], at)
}

// onlyThe reports whether all that is said of words before the offset at, perhaps nothing, is "the" before them; no sentence begins with them
// either: "Former presidents were there."
func (d *describer) onlyThe(words string, at int) bool {
	span := content.Span{Start: max(at-farthestUnnamed, 0), End: at}
	return d.spokenOf(words, span) && d.spokenOf(strings.ToUpper(words[:1])+words[1:], span)
}

// spokenOf reports whether all that span says of words, perhaps nothing, is "the" before them: neither "a retired teacher" nor
// "two retired teachers" is somebody whom the article named.
func (d *describer) spokenOf(words string, span content.Span) bool {
	text := d.b.Text(span)
	for {
		at := strings.Index(text, words)
		if at < 0 {
			return true
		}
		before, behind := text[:at], text[at+len(words):]
		within := at > 0 && isLetter(before[at-1]) || behind != "" && behind[0] != 's' && isLetter(behind[0]) // "con|firm|", "|firm|ly"
		if !within && !strings.HasSuffix(before, "the ") && !strings.HasSuffix(before, "The ") {
			return false
		}
		text = behind
	}
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// farthestUnnamed bounds, in bytes, how far back somebody without a name may have been described.
const farthestUnnamed = 4000

// apposed returns the name that ends the description at s and is not of somebody else:
// "The President of the Republic | Pedro Castel", but not "a friend of Pedro Castel".
func (d *describer) apposed(s content.Span) (naming, bool) {
	for _, n := range d.within(s) {
		if n.End != s.End {
			continue
		}
		before := strings.Fields(d.b.Doc.Text[s.Start:n.Start])
		if len(before) < 2 {
			return naming{}, false
		}
		last := before[len(before)-1]
		return n, isName(last) && !lexicon.Lookup(strings.TrimSuffix(last, ".")).Has(lexicon.Honorific|lexicon.Role)
	}
	return naming{}, false
}

// description returns the words of the description at s without its article, and
// whether it has a definite one.
func (d *describer) description(s content.Span) (words []string, definite bool) {
	text := d.b.Text(s)
	words = strings.Fields(text)
	if n := len(words); n > 0 && words[n-1] == "PM" {
		words = append(words[:n-1], "Prime", "Minister")
	}
	if n := len(words); n > 3 && strings.HasSuffix(words[1], "-year-old") && words[2] == "from" {
		words = words[:2] // "the 34-year-old | from Halden"
	}
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		return words[1:], true
	}
	at := d.beforeTitle(s.Start)
	before := d.b.Doc.Text[max(at-4, 0):at]
	return words, len(words) > 0 && strings.EqualFold(strings.TrimSpace(before), "the")
}

// beforeTitle is the offset before the title in marks that ends right before the offset at, or at: "the “Tarn” | actress".
func (d *describer) beforeTitle(at int) int {
	const longest = 60 // bytes
	text := d.b.Doc.Text
	before := strings.TrimSuffix(text[max(at-longest, 0):at], " ")
	for _, marks := range [...][2]string{{"“", "”"}, {"‘", "’"}, {"\"", "\""}, {"'", "'"}} {
		if inner, ok := strings.CutSuffix(before, marks[1]); ok {
			if open := strings.LastIndex(inner, marks[0]); open >= 0 {
				return at - (len(text[max(at-longest, 0):at]) - open)
			}
		}
	}
	return at
}

// stands reports whether what goes on at the offset after a people's name is no
// noun: "the German told", and not "the German state".
func (d *describer) stands(at int) bool {
	rest := d.b.Doc.Text[at:]
	word := strings.TrimPrefix(rest, " ")
	if end := strings.IndexAny(word, " \n"); end >= 0 {
		word = word[:end]
	}
	if strings.HasSuffix(word, "ed.") || strings.HasSuffix(word, "ed,") { // "the German fumed."
		return true
	}
	word = strings.Trim(word, ".,:;")
	return rest == "" || rest[0] != ' ' || goesOnWords.holds(word) || lexicon.Lookup(word).Has(lexicon.Speech)
}

// collect fills d.named, once, with the mentions that stand in nobody's words.
func (d *describer) collect() {
	if d.named != nil {
		return
	}
	d.named = make([]naming, 0, 64)
	for i := range d.b.Actors {
		if a := &d.b.Actors[i]; a.Kind == Person {
			for _, m := range a.Mentions {
				d.named = append(d.named, naming{m.Span, a.ID})
			}
		}
	}
	slices.SortFunc(d.named, func(a, b naming) int { return cmp.Compare(a.Start, b.Start) })
	q := 0
	d.named = slices.DeleteFunc(d.named, func(n naming) bool {
		for q < len(d.b.Quotes) && (d.b.Quotes[q].End <= n.Start || !d.b.Quotes[q].Listed()) {
			q++
		}
		return q < len(d.b.Quotes) && d.b.Quotes[q].Start <= n.Start
	})
}

// within returns the mentions in span of people.
func (d *describer) within(span content.Span) []naming {
	from := sort.Search(len(d.named), func(i int) bool { return d.named[i].Start >= span.Start })
	to := sort.Search(len(d.named), func(i int) bool { return d.named[i].Start >= span.End })
	return d.named[from:max(from, to)]
}

// one returns the last mention in span of the one person there of whom it fits; false for none and for several.
func (d *describer) one(span content.Span, fits func(naming) bool) (found naming, ok bool) {
	for _, n := range d.within(span) {
		if !fits(n) {
			continue
		}
		if ok && n.id != found.id {
			return naming{}, false
		}
		found, ok = n, true
	}
	return found, ok
}

// A role holds for so many bytes behind the name of whoever has it.
const momentAgo = 4000

// momentBefore is the span of as many bytes before the offset.
func momentBefore(at int) content.Span {
	return content.Span{Start: max(at-momentAgo, 0), End: at}
}

// withRole returns the last mention in span of the one person there whose role is
// that of the description's words; false for none, for several, or where the article
// speaks of another such person behind it ("a second officer … the officer").
func (d *describer) withRole(words []string, span content.Span) (found naming, ok bool) {
	span.Start = max(span.Start, span.End-momentAgo)
	found, ok = d.one(span, func(n naming) bool {
		return sameRole(d.actor(n).Role, words) || d.addressed(n, words) || len(words) == 1 && (d.entitled(n, words[0]) || alsoCalled(roleHead(d.actor(n).Role), words[0]))
	})
	return found, ok && !introduces(d.b.Doc.Text[found.End:span.End], words[len(words)-1])
}

// addressed reports whether n stands behind a title for short that tells what words do: "| Prof. | Ana Ruiz", "| Rev | Hale".
func (d *describer) addressed(n naming, words []string) bool {
	before := d.b.Doc.Text[:n.Start]
	title, ok := strings.CutSuffix(before[max(0, len(before)-len("Prof. ")):], " ")
	title = strings.TrimSuffix(title[strings.LastIndexAny(title, " \n")+1:], ".")
	return ok && len(words) == 1 && (title == "Prof" || title == "Rev") && inFull(title+".") == words[0]
}

// holder returns the first mention, before the offset, of the one person who is said to
// have the office of words, in capitals ("the Prime Minister"), in all of the article.
func (d *describer) holder(words []string, before int) (found naming, ok bool) {
	last := words[len(words)-1]
	if !isName(last) {
		return naming{}, false
	}
	office := strings.Join(words, " ")
	for _, id := range d.titled(last) {
		a := &d.b.Actors[id-1]
		if a.Mentions[0].Start >= before || !holds(a.Role, office) {
			continue
		}
		if ok {
			return naming{}, false
		}
		found, ok = naming{a.Mentions[0].Span, id}, true
	}
	return found, ok && !(electedOffice(last) && d.anotherHas(last, found, before))
}

// anotherHas reports whether somebody else than n, named a moment before the offset, is said to have the office as one of many.
func (d *describer) anotherHas(office string, n naming, before int) bool {
	return slices.ContainsFunc(d.within(momentBefore(before)), func(other naming) bool {
		return other.id != n.id && (strings.EqualFold(roleHead(d.actor(other).Role), office) || d.entitled(other, office))
	})
}

// mostTitled bounds the people whose roles are compared with an office.
const mostTitled = 64

// titled returns the people whose role's own word is last, but for those who are named
// once: nobody goes on to speak of them by their office.
func (d *describer) titled(last string) []ActorID {
	if d.byTitle == nil {
		d.byTitle = map[string][]ActorID{}
		for i := range d.b.Actors {
			a := &d.b.Actors[i]
			head := roleHead(a.Role)
			if a.Kind == Person && len(a.Mentions) > 1 && head != "" && len(d.byTitle[head]) < mostTitled {
				d.byTitle[head] = append(d.byTitle[head], a.ID)
			}
		}
	}
	return d.byTitle[last]
}
