package speech

import (
	"slices"
	"strings"
)

// withoutNamed takes out of refs whoever is named in the words that the pronoun mention m says: "“I went to school with Bo Hale,” | he | said".
func (f *finder) withoutNamed(m int, refs []referent) []referent {
	return slices.DeleteFunc(refs, func(x referent) bool { return f.namesOther(m, x.entity) })
}

// namesOther reports whether "I" name the entity e in the words that the pronoun mention m says, so that they are somebody else, and not as words of
// others do, nor themselves: "“I know Bo Hale,”", but not "“They asked me: ‘Bo, why?’”", "“I'm Bo Hale,”".
func (f *finder) namesOther(m, e int) bool {
	u := f.wordsBeside(f.mentions[m].unit)
	if u < 0 || f.lang != english {
		return false
	}
	span, own := f.regions[f.units[u].ref].Span, false
	named := slices.IndexFunc(f.namesIn(span), func(n Name) bool { return n.Actor-1 == e })
	if named < 0 {
		return false
	}
	for k := int(f.units[u].first); k < int(f.units[u].last) && !own; k++ {
		own = f.words[k].class&firstPerson != 0
	}
	at := f.namesIn(span)[named].Start
	before := f.Text[span.Start:at]
	return own && !strings.ContainsAny(before, "‘“\"") && !strings.Contains(before, " '") && !f.namesSelf(int(f.units[u].first), f.tokenAt(at))
}

// namesSelf reports whether who is named at token k, in words that begin at token first, may be who says them, or is spoken to: "I |, Bo Hale|,
// swear", "I was never the real | Bo Hale |", "they call me | Bo Hale |", but not "I was with | Bo Hale |".
func (a *article) namesSelf(first, k int) bool {
	const reach = 4 // tokens
	if w := a.tokenText(k - 1); k > first && (w == "," || w == "me") {
		return true
	}
	for j := k - 1; j >= max(first, k-reach); j-- {
		switch w := a.tokenText(j); {
		case a.words[j].class&be != 0, w == "I'm", w == "I’m":
			return true
		case a.words[j].class&(prep|that|tell) != 0:
			return false
		}
	}
	return false
}
