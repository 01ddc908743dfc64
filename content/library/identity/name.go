package identity

import (
	"slices"
	"strings"

	"brief/briefing/query"
	"brief/content/library/term"
)

// Key folds a name for comparing: words only, initials between the first
// and the last left out.
func Key(name string) string {
	words := term.Split(nil, strings.ReplaceAll(query.Fold(name, true), "'", ""))
	out := words[:0]
	for i, w := range words {
		if len(w) > 1 || i == 0 || i == len(words)-1 {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// Surname is the last word of a folded name.
func Surname(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }

// Suffixes stand behind surnames and tell people of one name apart.
var Suffixes = [...]string{"jr", "sr", "jnr", "snr", "ii", "iii", "iv"}

// CutSuffix parts a folded name from what stands behind its surname.
func CutSuffix(key string) (name, suffix string) {
	i := strings.LastIndexByte(key, ' ')
	if i < 0 || !slices.Contains(Suffixes[:], key[i+1:]) {
		return key, ""
	}
	suffix = key[i+1:]
	switch suffix {
	case "jnr":
		suffix = "jr"
	case "snr":
		suffix = "sr"
	}
	return key[:i], suffix
}

// FirstNamesFit reports whether one first name is missing, is an initial, or is a short form or another spelling of
// the same name.
func FirstNamesFit(x, y string) bool {
	fx, _, hasX := strings.Cut(x, " ")
	fy, _, hasY := strings.Cut(y, " ")
	if !hasX || !hasY {
		return true
	}
	if len(fx) > len(fy) {
		fx, fy = fy, fx
	}
	return !femaleForm(fx, fy) && (shortensName(fx, fy) || shareFullName(fx, fy) || spelledAlike(fx, fy) || differInside(fx, fy))
}

// femaleForm reports whether a longer folded first name is a woman's that is made of a man's, or the same but for that:
// Martina is not Martin. Of shorter ones, Ann may be Anna.
func femaleForm(short, long string) bool {
	const whole = 5 // letters
	return len(short) >= whole && long == short+"a"
}

// shortensName reports whether a folded first name may be short for a longer one: it begins that, or does without its
// ending and doubled letter, as Jenny does Jennifer. Mary is not short for Martin.
func shortensName(short, long string) bool {
	if strings.HasPrefix(long, short) {
		return true
	}
	stem, ended := short, false
	for _, end := range []string{"ie", "y", "i"} {
		if stem, ended = strings.CutSuffix(short, end); ended {
			break
		}
	}
	if n := len(stem); ended && n > 3 && stem[n-1] == stem[n-2] {
		return strings.HasPrefix(long, stem[:n-1])
	}
	return ended && len(stem) > 3 && strings.HasPrefix(long, stem)
}

// differInside reports whether two folded first names begin and end alike and have the same consonants: Michel, Michael.
func differInside(x, y string) bool {
	const start = 4 // letters
	return min(len(x), len(y)) > start && x[:start] == y[:start] && x[len(x)-1] == y[len(y)-1] && consonants(spelling(x)) == consonants(spelling(y))
}
