package identity

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// spellings are letters that one name is written with or without, from one alphabet into another and
// from paper to paper, and what stands for both. The first that fits counts.
var spellings = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("tsch", "h", "sch", "sh", "zh", "sh", "sh", "sh", "ch", "h", "kh", "h", "ck", "k", "ph", "f", "th", "t",
		"ue", "u", "oe", "o", "ae", "a", "c", "k", "q", "k", "w", "v", "z", "s", "x", "ks", "y", "i", "j", "i")
})

// sameFirst are the letters that two spellings of one name may begin with.
var sameFirst = [...]string{"chkqt", "fp", "ijy", "sz", "vw"}

// spelling is what spellings of one folded word have in common.
func spelling(word string) string {
	var out []byte
	for _, c := range []byte(spellings().Replace(word)) {
		if len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return string(out)
}

// fewestLetters is how long a surname's spelling has to be, and fewestConsonants how many a first name's, to tell
// somebody: Lee and Li, Brian and Bruno are others.
const (
	fewestLetters    = 5
	fewestConsonants = 4
)

// surnamesFit reports whether two folded names have one surname, or, with first names, one in two spellings.
func surnamesFit(x, y string) bool {
	a, b := Surname(x), Surname(y)
	return a == b || a != x && b != y && SameSurname(a, b)
}

// SameSurname reports whether two folded surnames are one, or may be one in two spellings.
func SameSurname(x, y string) bool {
	if x == y {
		return true
	}
	s := spelling(x)
	return len(s) >= fewestLetters && s == spelling(y)
}

// spelledAlike reports whether two folded first names may be one in two spellings: vowels are written as they are heard.
func spelledAlike(x, y string) bool {
	sx, sy := spelling(x), spelling(y)
	if sx == sy {
		return true
	}
	x, y = consonants(sx), consonants(sy)
	return len(x) >= fewestConsonants && x == y
}

func consonants(word string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiou", r) {
			return -1
		}
		return r
	}, word)
}

// Initials returns the letters that other spellings of a folded surname may begin with, none where it is too short to
// tell somebody.
func Initials(surname string) string {
	if len(spelling(surname)) < fewestLetters || surname[0] >= utf8.RuneSelf {
		return ""
	}
	for _, letters := range sameFirst {
		if strings.Contains(letters, surname[:1]) {
			return letters
		}
	}
	return surname[:1]
}
