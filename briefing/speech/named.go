package speech

// longestName is how many bytes the name in marks may have that is looked for where it comes again.
const longestName = 60

// nameInMarks decides that region r holds a name, by the words around it or by a place further up.
func (f *finder) nameInMarks(r int) (decision, bool) {
	if rule := f.naming(r, f.done); rule != "" {
		return f.noteName(r, rule), true
	}
	if f.lang == english && f.isNamedBefore(r) {
		return noSpeech(leastNaming, "title"), true
	}
	return decision{}, false
}

// noteName is the decision that region r holds a name, as rule tells, which the same words hold further down.
func (f *finder) noteName(r int, rule string) decision {
	if words := f.regions[r].Of(f.Text); rule == "title" && len(words) <= longestName && f.isTitled(r) {
		if f.titles == nil {
			f.titles = map[string]bool{}
		}
		f.titles[spaced(words)] = true
	}
	return noSpeech(leastNaming, rule)
}

// isNamedBefore reports whether region r holds the title of a work that was announced as one further up: "her film “The
// Long Field”. … the “Long Field” star". What ends as a sentence does is not taken for one.
func (f *finder) isNamedBefore(r int) bool {
	words := f.regions[r].Of(f.Text)
	if len(f.titles) == 0 || len(words) > longestName || f.symAt(f.regionUnit(r)) != symFragment || !f.isTitled(r) {
		return false
	}
	return f.titles[spaced(words)]
}

// isTitled reports whether the words of region r are written as a title of two words or more.
func (f *finder) isTitled(r int) bool {
	u := f.regionUnit(r)
	_, capitals, titled := f.titleWords(int(f.units[u].first), int(f.units[u].last))
	return titled && capitals > 1
}
