package lexicon

import _ "embed"

// firstNames holds lines "name<TAB>m", "f" or "b" (both), lower case, sorted by bytes.
//
//go:embed firstnames.txt
var firstNames string

// Gender says whether people with the first name are men, women or, both being
// true, either; neither is true for a name it does not know. Case does not matter.
func Gender(firstName string) (male, female bool) {
	var buf [24]byte
	key, ok := lower(buf[:0], firstName)
	if !ok {
		return false, false // longer than any of the list
	}
	switch indexed(firstNames, firstNamesIndex, key) {
	case "m":
		return true, false
	case "f":
		return false, true
	case "b":
		return true, true
	}
	return false, false
}
