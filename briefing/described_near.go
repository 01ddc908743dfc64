package briefing

import (
	"slices"
	"strings"

	"brief/briefing/cast"
	"brief/briefing/lexicon"
	"brief/content"
)

// calledSo returns the only person named lately, where w is what a writer calls somebody just named: an epithet, a trade, what that one
// was once; false for nobody and where something else is known of that one.
func (d *describer) calledSo(w description) (naming, bool) {
	words, head := w.words, w.head
	known := w.children || epithet(head, len(words) == 1 && d.stands(w.End)) || d.retired(w) || d.ofTrade(w) || newParent(words)
	if !known || otherPeople(words[:len(words)-1]) {
		return naming{}, false
	}
	if years, ok := strings.CutSuffix(head, "-year-old"); ok {
		if n, found := d.aged(years, w.Start); found {
			return n, !d.unnamedOfAge(years, content.Span{Start: n.End, End: w.Start})
		}
		if d.unnamedOfAge(years, momentBefore(w.Start)) {
			return naming{}, false
		}
	}
	n, ok := d.lone(w)
	if ok && d.otherwiseToldOf(n, w) {
		return naming{}, false
	}
	former := words[0] == "former"
	if ok && !former && d.onDuty(n, head) {
		return naming{}, false // who tells of somebody else
	}
	if ok && (former || trade.holds(head)) && (d.actor(n).Role != "" || !d.speaks(n.id, momentBefore(w.Start))) {
		_, people := d.only(content.Span{End: w.Start})
		ok = former && people == 1 && !d.onDuty(n, head) // else who is something else, or only named
	}
	return n, ok && !strings.HasSuffix(d.b.Text(w.Span), " from "+d.actor(n).Name)
}

// otherwiseToldOf reports whether "he" or "she" behind w, in its sentence, is not of the gender of the person n: "the hitmaker said of how | she | copes".
func (d *describer) otherwiseToldOf(n naming, w description) bool {
	const reach = 200 // bytes
	own := d.actor(n).Gender
	if own == AnyGender {
		return false
	}
	rest := d.text[w.End:min(w.End+reach, len(d.text))]
	if end := strings.IndexAny(rest, ".\n“\""); end >= 0 {
		rest = rest[:end]
	}
	words := strings.Fields(rest)
	for i, word := range words {
		switch {
		case word == "he", word == "his":
			return own == Female
		case word == "she", word == "her" && i+1 < len(words): // and not "told her."
			return own == Male
		}
	}
	return false
}

// retired reports whether w says what somebody no longer is, which nobody else before it is said to be: "the retired
// teacher", but not behind "a retired teacher told us". Of a former office many may be spoken of without saying so.
func (d *describer) retired(w description) bool {
	words, last := w.words, len(w.words)-1
	if last < 1 || words[0] != "retired" && (words[0] != "former" || d.isHeld(words[last])) {
		return false
	}
	return d.onlyThe(strings.Join(words, " "), w.Start)
}

// newParent reports whether words say that somebody became a parent of late: "the new mum", but not "the proud father", who may be that
// of whom the article is.
func newParent(words []string) bool {
	return len(words) == 2 && parent.holds(words[1]) && (words[0] == "new" || words[0] == "first-time" || words[0] == "expectant")
}

// ofTrade reports whether w is a trade of which the article speaks, before it, as that of nobody else: "the analyst", but not
// behind "an analyst" or "two analysts".
func (d *describer) ofTrade(w description) bool {
	noun := w.words[0]
	return len(w.words) == 1 && trade.holds(noun) && !d.isHeld(noun) && d.onlyThe(noun, w.Start)
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

// famous returns whose name begins the article's first sentences and who is said to be nothing, since everybody knows it, and alone of such speaks and
// is named before w, where that is an office that nobody is said to have: "| Owen Hale | says “…”. … The prime minister said".
func (d *describer) famous(w description) (naming, bool) {
	if !topOffice.holds(strings.ToLower(strings.Join(w.words, "-"))) || d.isHeld(w.head) || !d.onlyThe(strings.Join(w.words, " "), w.Start) {
		return naming{}, false
	}
	first := slices.IndexFunc(d.b.Doc.Blocks, func(b content.Block) bool {
		return b.Kind == content.Paragraph && endsHere(d.b.Text(b.Span)) // no title
	})
	if first < 0 || first > w.block {
		return naming{}, false
	}
	start := d.b.Doc.Blocks[first].Start
	before := content.Span{Start: start, End: w.Start}
	n, _ := d.only(before)
	lone, one := d.one(before, func(n naming) bool { return d.actor(n).Role == "" })
	speaker, speaks := d.onlySpeaker(before)
	return n, one && lone.id == n.id && n.Start == start && speaks && speaker.id == n.id
}

// farthestUnnamed bounds, in bytes, how far back somebody without a name may have been described.
const farthestUnnamed = 4000

// lone returns the first mention of the only person who is named before w in its block or, where nobody is, in the nearest
// paragraph above that names anybody, or whose subject is one, and whom its noun fits.
func (d *describer) lone(w description) (naming, bool) {
	const farthest = 3 // paragraphs
	block, span := w.block, d.before(w, 0)
	for up := range 1 + farthest {
		n, count := d.only(span)
		switch {
		case count > 1 && up == 0:
			if subject, ok := d.subject(span); ok {
				n, count = subject, 1
			} else if other, ok := d.soleOf(span, w.head); ok {
				n, count = other, 1
			}
		case count > 1:
			if other, ok := d.soleOf(span, w.head); ok {
				n, count = other, 1
			} else if d.isSubject(span, n) && !d.othersTell(span, n) {
				count = 1 // of whom that paragraph tells
			}
		case count < 2 && up > 0:
			if opens, ok := d.opensDescribed(span, w.head); ok {
				n, count = opens, 1
			} else if speaker, ok := d.onlySpeaker(span); ok && count == 0 {
				n, count = speaker, 1 // who is "he" or "the skipper" there
			}
		}
		if years, ok := strings.CutSuffix(w.head, "-year-old"); ok && count == 1 && d.otherAge(n.id, years) {
			count = 0 // who is of another age
		}
		if count == 1 {
			return n, d.suits(n, w.head)
		}
		if count > 0 || up > 0 && d.tells(span) { // of somebody else
			break
		}
		if span = d.above(block); span.Empty() {
			break
		}
		block = d.b.Doc.BlockAt(span.Start)
	}
	return naming{}, false
}

// suits reports whether the person n may be of the gender that the noun head tells, if any.
func (d *describer) suits(n naming, head string) bool {
	gender, own := cast.WordGender(lexicon.Lookup(head)), d.actor(n).Gender
	if head == "actor" {
		gender = Male // a woman may have it before her name, but is seldom called that alone
	}
	return gender == AnyGender || own == AnyGender || own == gender
}

// soleOf returns the last mention in span of the only one there who may be of the gender that the noun head tells and is not said to be
// another's relative: "Ana Ruiz sent Bo Hale out. … the mother of two said", "Ana Ruiz and her mother, Inga Berg, … the actress said".
func (d *describer) soleOf(span content.Span, head string) (naming, bool) {
	gender := cast.WordGender(lexicon.Lookup(head))
	if gender == AnyGender {
		return naming{}, false
	}
	n, ok := d.one(span, func(n naming) bool {
		return d.suits(n, head) && (parent.holds(head) || !lexicon.Lookup(roleHead(d.actor(n).Role)).Has(lexicon.Kin))
	})
	return n, ok && d.actor(n).Gender == gender
}

// subject returns the only person named in the sentence right before the words that end span, which begins with that name: "Coach | Tom
// Berg | was blunt. “…,” said the Australian.", where nobody else speaks before it.
func (d *describer) subject(span content.Span) (naming, bool) {
	said := d.quotesIn(span)
	if len(said) == 0 || said[len(said)-1].Kind != Direct {
		return naming{}, false
	}
	before := strings.TrimRight(d.text[span.Start:said[len(said)-1].Start], " “‘\"'")
	if !endsHere(before) {
		return naming{}, false
	}
	start := span.Start + strings.LastIndex(strings.TrimRight(before, ".!?"), ". ") + 1
	n, people := d.only(content.Span{Start: start, End: span.Start + len(before)})
	if d.othersTell(content.Span{Start: span.Start, End: start}, n) {
		return naming{}, false // who may go on
	}
	return n, people == 1 && d.opens(start, n)
}

// othersTell reports whether somebody else than n may say something in span.
func (d *describer) othersTell(span content.Span, n naming) bool {
	speaker, one := d.onlySpeaker(span)
	return d.tells(span) && !(one && speaker.id == n.id)
}

// mostBefore is how many words of a title may stand before a name that begins a paragraph.
const mostBefore = 5

// opens reports whether the paragraph that begins at start begins with the name n, or with a title before it.
func (d *describer) opens(start int, n naming) bool {
	const longest = 160 // bytes of a title
	return n.Start-start <= longest && len(strings.Fields(d.text[start:n.Start])) <= mostBefore
}

// isSubject reports whether the paragraph span begins with the name n, alone or behind a title, and goes on with a verb, so that it tells of n and not of
// somebody else there: not "| Ana Ruiz | and Inga Berg met", "After | Ana Ruiz | left, Inga Berg", "| Ana Ruiz | lost to Inga Berg, who".
func (d *describer) isSubject(span content.Span, n naming) bool {
	if !d.opens(span.Start, n) {
		return false
	}
	for i, w := range strings.Fields(d.text[span.Start:n.Start]) {
		if isLetter(w[0]) && !isName(w) || i == 0 && w != "The" && lexicon.Lookup(w).Has(lexicon.Function) {
			return false
		}
	}
	rest, ok := strings.CutPrefix(d.text[n.End:span.End], " ")
	verb, _, _ := strings.Cut(rest, " ")
	return ok && verb != "" && isLetter(verb[0]) && !isName(verb) && !joinsNames.holds(verb) && !slices.ContainsFunc(d.within(span), func(x naming) bool {
		return x.id != n.id && (strings.HasPrefix(d.text[x.End:], ", who ") || strings.HasSuffix(d.text[:x.Start], " by "))
	})
}

// opensDescribed returns whom the description stands for that begins the paragraph span, where it is one for somebody just
// named: "| The Dane | lost to Ana Ruiz." Of two peoples' names none stands for the bearer of the other.
func (d *describer) opensDescribed(span content.Span, head string) (naming, bool) {
	rest, ok := strings.CutPrefix(d.b.Text(span), "The ")
	if !ok || d.opening {
		return naming{}, false
	}
	opening, _, _ := strings.Cut(rest, " ")
	end := span.Start + len("The ") + len(opening)
	if !epithet(strings.ToLower(opening), d.stands(end)) {
		return naming{}, false
	}
	if !strings.EqualFold(opening, head) && lexicon.Lookup(opening).Has(lexicon.People) && lexicon.Lookup(head).Has(lexicon.People) {
		return naming{}, false
	}
	d.opening = true
	defer func() { d.opening = false }()
	return d.bearer(content.Span{Start: span.Start, End: end})
}

// onDuty reports whether the person n has a role in which one is hardly called head, which is neither an age, a people nor what politicians are.
func (d *describer) onDuty(n naming, head string) bool {
	if strings.HasSuffix(head, "-year-old") || head == "veteran" || politicians.says(head) || lexicon.Lookup(head).Has(lexicon.People) {
		return false
	}
	role := roleHead(d.actor(n).Role)
	return officials.says(role) || lonePosts.says(role) || classYear.holds(head) && leaders.says(role)
}
