package charset

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// guessedBytes is how much of a text an encoding is guessed by.
const guessedBytes = 64 << 10

// guessByText guesses the encoding of data by what it says. Letters' frequencies tell most
// of them apart; of Thai, of the Macintosh and of DOS they know nothing.
func guessByText(data []byte) encoding.Encoding {
	head := data[:min(len(data), guessedBytes)]
	if isThai(head) {
		return charmap.Windows874
	}
	var e encoding.Encoding = charmap.Windows1252
	if guesses, err := chardet.NewTextDetector().DetectAll(head); err == nil {
		best := slices.MinFunc(guesses, func(a, b chardet.Result) int { // guesses as sure as each other come in any order
			return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(notWestern(a.Charset), notWestern(b.Charset)), cmp.Compare(a.Charset, b.Charset))
		})
		if found, name := charset.Lookup(windowsOf(&best, head)); found != nil && name != "utf-8" {
			e = found
		}
	}
	return lessOdd(e, head)
}

// notWestern is 0 for the character sets of Western Europe, which most texts are in, and 1 for others.
func notWestern(name string) int {
	if name == "windows-1252" || name == "ISO-8859-1" {
		return 0
	}
	return 1
}

// windowsOf returns the name of a guess, or of the character set of Windows that adds signs to
// it, where data has such: bytes from 80 to 9F, which are no characters in those of ISO 8859. In
// Polish ą tells the two apart.
func windowsOf(guess *chardet.Result, data []byte) string {
	name := guess.Charset
	if guess.Language == "pl" && bytes.Count(data, []byte{0xb9}) > bytes.Count(data, []byte{0xb1}) {
		return "windows-1250"
	}
	if !hasC1(data) {
		return name
	}
	switch name {
	case "ISO-8859-2":
		return "windows-1250"
	case "ISO-8859-7":
		return "windows-1253"
	case "ISO-8859-8":
		return "windows-1255"
	}
	return name
}

func hasC1(data []byte) bool {
	for _, c := range data {
		if c >= 0x80 && c < 0xa0 {
			return true
		}
	}
	return false
}

// Kinds of character in TIS-620, Thai's encoding.
const (
	thaiFrequent = "\xa1\xa7\xb9\xc1\xc2\xc3\xc7\xcd\xd1\xd2\xe0\xe8\xe9" // over half of all that is written
	thaiMarks    = "\xd1\xd4\xd5\xd6\xd7\xd8\xd9\xda\xe7\xe8\xe9\xea\xeb\xec\xed\xee"
)

// isThai reports whether data is Thai: its marks stand over letters and its first vowels before
// them, and what is frequent there is frequent, which holds of no other encoding's text.
func isThai(data []byte) bool {
	const fewest = 16 // characters
	letters, frequent, marks, misplaced, rare := 0, 0, 0, 0, 0
	consonant := func(i int) bool { return i >= 0 && i < len(data) && data[i] >= 0xa1 && data[i] <= 0xce }
	mark := func(i int) bool { return i >= 0 && strings.IndexByte(thaiMarks, data[i]) >= 0 }
	for i, c := range data {
		switch {
		case c < 0x80 || c == 0x85 || c >= 0x91 && c <= 0x97 || c == 0xa0: // with quotation marks and dashes
			continue
		case c < 0xa0 || c > 0xfb || c >= 0xdb && c <= 0xde:
			misplaced++
		case c >= 0xef: // figures and signs
			rare++
		case mark(i):
			if marks++; !consonant(i-1) && !mark(i-1) {
				misplaced++
			}
		case c >= 0xe0 && c <= 0xe4 && !consonant(i+1) && i+1 < len(data):
			misplaced++
		}
		if letters++; strings.IndexByte(thaiFrequent, c) >= 0 {
			frequent++
		}
	}
	return letters >= fewest && misplaced*30 <= letters && rare*20 <= letters && marks*10 >= letters && frequent*2 >= letters
}

// lessOdd returns e, or the encoding of a Macintosh, of DOS or of Ukrainian by which far less
// in data is odd.
func lessOdd(e encoding.Encoding, data []byte) encoding.Encoding {
	odd, all, native := oddities(DecodeWith(e, data))
	if odd < 2 || native && odd*60 < all || !native && odd*4 < all {
		return e
	}
	best, least := e, odd
	for _, other := range []encoding.Encoding{charmap.Macintosh, charmap.MacintoshCyrillic, charmap.CodePage866, charmap.KOI8U, charmap.CodePage850} {
		if o, n, _ := oddities(DecodeWith(other, data)); o < least && o*4 <= odd && o*10 <= n {
			best, least = other, o
		}
	}
	return best
}

// oddities counts the characters of text beyond ASCII, and those of them that no writer puts
// where they stand: capitals within words, signs between letters, letters of two scripts in one
// word. Native is text whose letters are mostly beyond ASCII.
func oddities(text []byte) (odd, all int, native bool) {
	ascii, letters := 0, 0
	before := ' '
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		i += n
		if after, _ := utf8.DecodeRune(text[i:]); r >= utf8.RuneSelf {
			if all++; oddBetween(before, r, after) {
				odd++
			}
			if unicode.IsLetter(r) {
				letters++
			}
		} else if unicode.IsLetter(r) {
			ascii++
		}
		before = r
	}
	return odd, all, letters > ascii
}

// oddBetween reports whether r, which is beyond ASCII, is odd between two others.
func oddBetween(before, r, after rune) bool {
	lettered := unicode.IsLetter(before)
	switch {
	case r == utf8.RuneError, r < 0xa0, unicode.Is(unicode.Sk, r), r == 'ˆ', r == 'ƒ',
		before >= utf8.RuneSelf && unicode.IsSymbol(before) && unicode.IsSymbol(r):
		return true
	case r == 'ª', r == 'º': // not the letters that they count as
		return lettered && unicode.IsLetter(after)
	case r == 'Ð', r == 'Ñ': // dashes of the Macintosh, when they stand alone
		return unicode.IsLower(before) || before == ' ' && after == ' '
	case unicode.IsLetter(r):
		return oddLetter(before, r, after)
	case strings.ContainsRune("’‘·‐‑–—…\u00a0\u00ad", r):
		return false
	case strings.ContainsRune("§¶†‡¿¡¢£¥¤¬¦", r), r >= 0x2500 && r < 0x2600: // also frames of DOS
		return lettered
	}
	return lettered && unicode.IsLetter(after)
}

// oddLetter reports whether a letter is odd between two others: a capital within a word, a
// letter right behind a mark, or one of another script than the letter before it.
func oddLetter(before, r, after rune) bool {
	switch {
	case unicode.IsUpper(r) && unicode.IsLower(before), unicode.IsLower(r) && unicode.IsUpper(after) && !unicode.IsUpper(before),
		strings.ContainsRune(",!?", before),
		before == '.' && unicode.IsUpper(r) && unicode.IsSpace(after):
		return true
	}
	otherScript := unicode.Is(unicode.Latin, before) != unicode.Is(unicode.Latin, r) && !unicode.Is(unicode.Lo, r)
	return unicode.IsLetter(before) && otherScript
}
