package query

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// isSpace reports whether r, beyond ASCII, is white space, no-break included.
func isSpace(r rune) bool {
	switch r {
	case 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}

// foldRune returns what a character beyond ASCII is compared as, "" for one
// that does not count. The result is never longer than r, so that folding
// never grows a text.
func foldRune(r rune, lower bool) string {
	switch {
	case r < tableSize:
		if lower {
			return lowerTable()[r]
		}
		return exactTable()[r]
	case 0x4e00 <= r && r <= 0x9fff, 0xac00 <= r && r <= 0xd7a3:
		return string(r) // ideographs and Hangul have neither case nor variants
	}
	return computeRune(r, lower)
}

// tableSize takes in the scripts written with cases: Latin, Greek, Cyrillic.
const tableSize = 0x530

var (
	lowerTable = sync.OnceValue(func() *[tableSize]string { return foldTable(true) })
	exactTable = sync.OnceValue(func() *[tableSize]string { return foldTable(false) })
)

func foldTable(lower bool) *[tableSize]string {
	var table [tableSize]string
	for r := range rune(tableSize) {
		table[r] = computeRune(r, lower)
	}
	return &table
}

func computeRune(r rune, lower bool) string {
	if dropped(r) {
		return ""
	}
	if s := typography(r); s != "" {
		return s
	}
	self := string(r)
	var out strings.Builder
	for _, part := range string(norm.NFKD.PropertiesString(self).Decomposition()) {
		if part == ' ' {
			return self // a free-standing accent
		}
		if !dropped(part) {
			out.WriteString(plainForm(part, lower))
		}
	}
	if s := plainForm(r, lower); out.Len() == 0 && len(s) <= len(self) {
		return s
	}
	if out.Len() == 0 || out.Len() > len(self) {
		return self
	}
	return out.String()
}

// plainForm folds a character that is not, or no longer, a compound.
func plainForm(r rune, lower bool) string {
	if s := typography(r); s != "" {
		return s
	}
	if lower {
		r = lowerRune(r)
	}
	if s := letter(r); s != "" {
		return s
	}
	return string(r)
}

// dropped reports whether r does not count in comparing: soft hyphens, joiners
// and the diacritics of Latin, Greek, Cyrillic, Hebrew and Arabic.
func dropped(r rune) bool {
	switch {
	case r == 0xad, 0x200b <= r && r <= 0x200f, r == 0x2060, r == 0xfeff, 0xfe00 <= r && r <= 0xfe0f:
		return true
	case 0x300 <= r && r <= 0x36f, 0x483 <= r && r <= 0x487, 0x591 <= r && r <= 0x5bd, 0x64b <= r && r <= 0x65f:
		return true
	case 0x1ab0 <= r && r <= 0x1aff, 0x1dc0 <= r && r <= 0x1dff, 0x20d0 <= r && r <= 0x20ff, 0xfe20 <= r && r <= 0xfe2f:
		return true
	}
	return false
}

// typography returns the ASCII form of quotation marks, dashes and the like.
func typography(r rune) string {
	switch r {
	case '`', '‘', '’', '‚', '‛', '′', '‵', '‹', '›', '´', 'ʼ', 'ʻ':
		return "'"
	case '“', '”', '„', '‟', '″', '«', '»':
		return `"`
	case '‐', '‑', '‒', '–', '—', '―', '−', '⁃':
		return "-"
	case '…':
		return "..."
	}
	return ""
}

// letter returns the plain form of Latin letters that Unicode does not decompose.
func letter(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'Æ':
		return "AE"
	case 'œ':
		return "oe"
	case 'Œ':
		return "OE"
	case 'ø':
		return "o"
	case 'Ø':
		return "O"
	case 'ł':
		return "l"
	case 'Ł':
		return "L"
	case 'đ', 'ð':
		return "d"
	case 'Đ', 'Ð':
		return "D"
	case 'þ':
		return "th"
	case 'Þ':
		return "TH"
	case 'ı':
		return "i"
	case 'ħ':
		return "h"
	case 'Ħ':
		return "H"
	}
	return ""
}

// lowerRune is unicode.ToLower, with the Greek final sigma as a sigma and
// without letters that would grow.
func lowerRune(r rune) rune {
	l := unicode.ToLower(r)
	if l == 'ς' {
		return 'σ'
	}
	if utf8.RuneLen(l) > utf8.RuneLen(r) {
		return r
	}
	return l
}
