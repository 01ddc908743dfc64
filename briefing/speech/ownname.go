package speech

import (
	"slices"
	"strings"
)

// withoutNamed takes out of refs whoever "I" name in the words that the pronoun mention m says: "“I went to school with Bo Hale,” | he | said", but not
// "“They asked me: ‘Bo, why?’”".
func (f *finder) withoutNamed(m int, refs []referent) []referent {
	u := f.wordsBeside(f.mentions[m].unit)
	if u < 0 || f.lang != english {
		return refs
	}
	own := false
	for k := int(f.units[u].first); k < int(f.units[u].last) && !own; k++ {
		own = f.words[k].class&firstPerson != 0
	}
	if !own {
		return refs
	}
	span := f.regions[f.units[u].ref].Span
	for _, n := range f.namesIn(span) {
		before := f.Text[span.Start:n.Start]
		if strings.ContainsAny(before, "‘“\"") || strings.Contains(before, " '") {
			break
		}
		if w := strings.Fields(before); len(w) > 0 && (w[len(w)-1] == "am" || w[len(w)-1] == "is" || strings.HasSuffix(w[len(w)-1], "m")) {
			continue // "“I'm Bo Hale,”"
		}
		refs = slices.DeleteFunc(refs, func(x referent) bool { return x.entity == n.Actor-1 })
	}
	return refs
}
