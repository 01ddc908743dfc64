package briefing

import (
	"slices"
	"strings"
	"unicode"

	"brief/briefing/lexicon"
	"brief/content"
)

// nearRole is withRole for the paragraphs right above w, or for the only one who speaks there and is "he" or "she".
func (d *describer) nearRole(w description) (naming, bool) {
	const paragraphs = 2
	span := d.before(w, paragraphs)
	if n, ok := d.withRole(w, span); ok {
		return n, true
	}
	n, ok := d.onlySpeaker(span)
	if !ok || !d.hasRole(n, w.words) || introduces(d.text[n.End:span.End], w.head) {
		return naming{}, false
	}
	return n, !slices.ContainsFunc(d.within(span), func(other naming) bool { return other.id != n.id && d.tellsRole(other, w.words) })
}

// tellsRole reports whether words tell what the person n is, or what stands before that name does.
func (d *describer) tellsRole(n naming, words []string) bool {
	return d.hasRole(n, words) || d.addressed(n, words) || len(words) == 1 && d.entitled(n, words[0])
}

// hasRole reports whether words tell the role of the person n.
func (d *describer) hasRole(n naming, words []string) bool { return sameRole(d.actor(n).Role, words) }

// withRole returns the last mention in span, before w, of the one person there whose role is
// that of w; false for none, for several, or where the article
// speaks of another such person behind it ("a second officer … the officer").
func (d *describer) withRole(w description, span content.Span) (found naming, ok bool) {
	words := w.words
	found, ok = d.one(span, func(n naming) bool { return d.tellsRole(n, words) })
	return found, ok && !introduces(d.text[found.End:span.End], words[len(words)-1])
}

// oneOfCase is withRole for whoever has a role with all words of w, named longer ago: "the lawyer", "the head coach", "the prime minister", but not
// "the assistant coach" for the head coach, nor "the worker" where "40 workers" are spoken of since, unless a case or a town has one such.
func (d *describer) oneOfCase(w description) (naming, bool) {
	last := len(w.words) - 1
	if last > 0 && otherPeople(w.words) {
		return naming{}, false
	}
	n, ok := d.withRole(w, momentBefore(w.Start))
	if !ok || last == 0 && !lonePosts.holds(w.head) && strings.Contains(d.text[n.End:w.Start], " "+w.head+"s") {
		return naming{}, false
	}
	role := roleWords(d.actor(n).Role)
	return n, !slices.ContainsFunc(w.words[:last], func(word string) bool { return !hasWord(role, word) })
}

// addressed reports whether n stands behind a title for short that tells what words do: "| Prof. | Ana Ruiz", "| Rev | Hale".
func (d *describer) addressed(n naming, words []string) bool {
	before := d.text[:n.Start]
	title, ok := strings.CutSuffix(before[max(0, len(before)-len("Prof. ")):], " ")
	title = strings.TrimSuffix(title[strings.LastIndexAny(title, " \n")+1:], ".")
	return ok && len(words) == 1 && (title == "Prof" || title == "Rev") && inFull(title+".") == words[0]
}

// holder returns the first mention, before w, of the one person who is said to
// have that office, in capitals ("the Prime Minister"), in all of the article.
func (d *describer) holder(w description) (found naming, ok bool) {
	last := w.words[len(w.words)-1]
	if !isName(last) {
		return naming{}, false
	}
	office := strings.Join(w.words, " ")
	for _, id := range d.titled(last) {
		a := &d.b.Actors[id-1]
		if a.Mentions[0].Start >= w.Start || !holds(a.Role, office) {
			continue
		}
		if ok {
			return naming{}, false
		}
		found, ok = naming{a.Mentions[0].Span, id}, true
	}
	return found, ok && !(electedOffice(last) && d.anotherHas(last, found, w.Start))
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

// isHeld reports whether anybody of the article has a role whose own word is head.
func (d *describer) isHeld(head string) bool {
	if d.heads == nil {
		d.heads = map[string]bool{}
		for i := range d.b.Actors {
			d.heads[strings.ToLower(roleHead(d.b.Actors[i].Role))] = true
		}
	}
	return d.heads[strings.ToLower(head)]
}

// whole returns a mention of the one person whose role the description at s tells with all that belongs to it:
// "Ana Ruiz, the mayor of Halden, … | The mayor of Halden | said"; false for none and for several.
func (d *describer) whole(s content.Span) (naming, bool) {
	if d.byRole == nil {
		d.byRole = map[string]ActorID{}
		for i := range d.b.Actors {
			a := &d.b.Actors[i]
			key := wholeRole(a.Role)
			if a.Kind != Person || key == "" {
				continue
			}
			if _, shared := d.byRole[key]; shared {
				d.byRole[key] = 0
			} else {
				d.byRole[key] = a.ID
			}
		}
	}
	told := d.b.Text(s)
	id := d.byRole[wholeRole(told)]
	if id == 0 || d.b.Actors[id-1].Mentions[0].Start >= s.Start {
		return naming{}, false
	}
	if !strings.ContainsFunc(told[1:], unicode.IsUpper) { // "the head of the agency" is another one's in another story
		return d.one(momentBefore(s.Start), func(n naming) bool { return n.id == id })
	}
	return naming{d.b.Actors[id-1].Mentions[0].Span, id}, true
}

// wholeRole is a role or a description without its articles and capitals, or "" where so few words do not tell whose or where:
// "The head of the union" is "head of union".
func wholeRole(text string) string {
	const fewest, longest = 3, 120 // words; bytes
	if len(text) > longest || !strings.Contains(text, " ") {
		return ""
	}
	words := strings.Fields(strings.ToLower(text))
	kept := words[:0]
	for _, w := range words {
		if w != "the" && w != "a" && w != "an" {
			kept = append(kept, w)
		}
	}
	if len(kept) < fewest {
		return ""
	}
	return strings.Join(kept, " ")
}

// boss returns the last mention, a moment before w, of the one person whom "the Rovers boss" can stand for: who leads
// what the words before "boss" say; false for none and for several.
func (d *describer) boss(w description) (naming, bool) {
	last := len(w.words) - 1
	if last < 1 || w.words[last] != "boss" {
		return naming{}, false
	}
	return d.one(momentBefore(w.Start), func(n naming) bool {
		return leaders.says(roleHead(d.actor(n).Role)) && slices.ContainsFunc(w.words[:last], func(word string) bool { return d.besides(n, word) })
	})
}

// besides reports whether word, in capitals, stands in the role of the person n, or right before that name: "Rovers manager | Tom Berg".
func (d *describer) besides(n naming, word string) bool {
	const reach = 48 // bytes
	if !isName(word) {
		return false
	}
	return slices.Contains(strings.Fields(d.actor(n).Role), word) || slices.Contains(strings.Fields(d.lead(n, reach, ".\n!?")), word)
}

// lettered returns the last mention, a moment before w, of the one person who has the post that its letters are short for:
// "the SHO" for "station house officer Ana Ruiz", "the DGP" for "Bihar DGP Ana Ruiz", "the CP" for the name "CP Ana Ruiz"; false for none and for several.
func (d *describer) lettered(w description) (naming, bool) {
	letters := w.words[0]
	if len(w.words) != 1 || !postLetters(letters) || !d.stands(w.End) {
		return naming{}, false
	}
	return d.one(momentBefore(w.Start), func(n naming) bool {
		if d.entitled(n, letters) || strings.HasPrefix(d.b.Text(n.Span), letters+" ") || strings.HasSuffix(letters, "PRO") && alsoCalled(roleHead(d.actor(n).Role), "spokesperson") {
			return true
		}
		title := strings.ReplaceAll(d.titleBefore(n), "-", " ")
		if !slices.ContainsFunc(strings.Fields(title), lettersOffices.says) {
			return false
		}
		post, _, _ := strings.Cut(title, " of ") // "Officer-in-charge | of Halden Police Station"
		return strings.HasSuffix(initialsOf(title), letters) || initialsOf(post) == letters
	})
}

// isPost reports whether the speaker of q, a body by its letters alone that nobody knows, may be somebody whose post they are short for,
// or its name ends in letters for one who is elected: "the Halden TD".
func (d *describer) isPost(q *Quote) bool {
	if q.Speaker.Actor == 0 || d.b.Actors[q.Speaker.Actor-1].Kind == Person {
		return false
	}
	if last := strings.LastIndexByte(q.Speaker.Name, ' ') + 1; last > 0 && postLetters(q.Speaker.Name[last:]) && lexicon.Member(q.Speaker.Name[last:]) {
		return true
	}
	if d.b.Actors[q.Speaker.Actor-1].Kind != Organization || !postLetters(q.Speaker.Name) {
		return false
	}
	known, _ := lexicon.Known([]byte(strings.ToLower(q.Speaker.Name)))
	return known == ""
}

// postLetters reports whether w may be short for a post: two to four capitals.
func postLetters(w string) bool {
	return len(w) >= 2 && len(w) <= 4 && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// titleBefore is what stands right before the name n, in its sentence, in few words: "Superintendent of Police (City)".
func (d *describer) titleBefore(n naming) string {
	const reach = 60 // bytes
	before := d.lead(n, reach, ",.;:\n!?“”\"")
	if open := strings.LastIndexByte(before, '('); open > 0 && strings.HasSuffix(before, ") ") {
		before = before[:open] // "SSP | (Operations)"
	}
	return before
}

// initialsOf returns the first letters of the words of text but for small words of grammar, in capitals.
func initialsOf(text string) string {
	var letters []byte
	for w := range strings.FieldsSeq(text) {
		if c := w[0] &^ 0x20; 'A' <= c && c <= 'Z' && (isName(w) || !lexicon.Lookup(w).Has(lexicon.Function)) {
			letters = append(letters, c)
		}
	}
	return string(letters)
}

// entitled reports whether n stands right behind head, as its title: "Kirima | MP | Ana Ruiz", "| analyst | Bo Hale".
func (d *describer) entitled(n naming, head string) bool {
	before := strings.TrimRight(d.titleBefore(n), " ")
	title, ok := strings.CutSuffix(before, head)
	return ok && (title == "" || strings.HasSuffix(title, " ")) && !deputizes(strings.Fields(title))
}
