package briefing

import (
	"slices"
	"strings"

	"brief/briefing/lexicon"
	"brief/content"
)

// lettered returns the last mention, a moment before s, of the one person who has the post that the letters of words are short for:
// "the SHO" for "station house officer Ana Ruiz", "the DGP" for "Bihar DGP Ana Ruiz"; false for none and for several.
func (d *describer) lettered(words []string, s content.Span) (naming, bool) {
	if len(words) != 1 || !postLetters(words[0]) || !d.stands(s.End) {
		return naming{}, false
	}
	return d.one(momentBefore(s.Start), func(n naming) bool {
		if d.entitled(n, words[0]) || strings.HasSuffix(words[0], "PRO") && alsoCalled(roleHead(d.actor(n).Role), "spokesperson") {
			return true
		}
		title := strings.ReplaceAll(d.titleBefore(n), "-", " ")
		if !slices.ContainsFunc(strings.Fields(title), lettersOffice) {
			return false
		}
		post, _, _ := strings.Cut(title, " of ") // "Officer-in-charge | of Halden Police Station"
		return strings.HasSuffix(initialsOf(title), words[0]) || initialsOf(post) == words[0]
	})
}

// lettersOffice reports whether w is a word of the offices that go by their letters, as those of the police do: "the FA" is no former actor.
func lettersOffice(w string) bool {
	return lettersOffices.holds(strings.ToLower(w))
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
	before := d.b.Doc.Text[max(0, n.Start-reach):n.Start]
	before = before[strings.LastIndexAny(before, ",.;:\n!?“”\"")+1:]
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
