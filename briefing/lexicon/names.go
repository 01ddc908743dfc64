package lexicon

import _ "embed"

// namesFile holds lines "name<TAB>p or o, canonical name", small letters, sorted by bytes.
//
//go:embed names.txt
var namesFile string

// Known returns the full name, in small letters, of a place or organisation
// that goes by several names ("us", "u.s" → "united states") or that is spoken
// of by where it sits ("kremlin"); "" for any other. The name is given in small
// letters and without a stop at its end.
func Known(name []byte) (canonical string, place bool) {
	v := value(namesFile, string(name))
	if v == "" {
		return "", false
	}
	return v[1:], v[0] == 'p'
}
