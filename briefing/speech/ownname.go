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
	before := f.Text[span.Start:f.namesIn(span)[named].Start]
	if !own || strings.ContainsAny(before, "‘“\"") || strings.Contains(before, " '") {
		return false
	}
	w := strings.Fields(before)
	return len(w) == 0 || w[len(w)-1] != "am" && w[len(w)-1] != "is" && !strings.HasSuffix(w[len(w)-1], "m")
}
