package content

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"brief/content/clean"
)

// What stands above or below the line in a source stands on it here: "106" for a million
// would be another fact. Where all of it has characters of its own, those are used.
const (
	scriptPlain   = "0123456789+-−–=()abcdefghijklmnoprstuvwxyzTN"
	scriptRaised  = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴺ"
	scriptLowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐ...ₑ..ₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥ.ₓ...." // a stop where there is none
)

// longestScript is how many bytes of text are taken for an exponent, an index or a note's number.
const longestScript = 24

// scriptContext is how many bytes before it raised and lowered look at.
const scriptContext = 32

// raised returns text that stands above the line behind before, as it is written on the line:
// "⁶" behind 10, "th" behind 5.
func raised(text, before string) string {
	line, last := clean.Line(text), lastRune(before)
	term := unicode.IsDigit(last) || last == ')' || oneLetter(before)
	switch {
	case line == "" || len(line) > longestScript:
		return text
	case onlyLetters(line): // 5th, Mme, and the power n
		if term && len(line) == 1 && strings.Contains("nxykmijTN", line) {
			return inScript(line, scriptRaised)
		}
		return text
	case !holdsExponent(line) || strings.IndexByte("[(/", line[0]) >= 0:
		return text
	case line == "+" && !isElement(before): // a name, "18+"
		return text
	case (line[0] == '.' || line[0] == ',') && unicode.IsDigit(last): // cents
		return text
	case isReference(line) && (strings.ContainsAny(line, ",;") || !term && !isDigits(line)), strings.ContainsAny(line, "*†‡§¶"):
		return "[" + line + "]"
	case (before == "" || unicode.IsSpace(last)) && strings.ContainsFunc(line, unicode.IsLetter): // 2nd, with nothing to raise
		return text
	}
	if unicode.IsDigit(last) && partOfOne(line) { // 9½
		return " " + line
	}
	if short := inScript(line, scriptRaised); short != "" {
		return short
	}
	if !unicode.IsLetter(last) && !term || holdsWord(line) {
		return text
	}
	return "^(" + line + ")"
}

// partOfOne reports whether line is a fraction as measures have them: halves, thirds and those of inches.
func partOfOne(line string) bool {
	part, of, ok := strings.Cut(strings.ReplaceAll(line, "⁄", "/"), "/")
	p, err := strconv.Atoi(part)
	if !ok || err != nil || p < 1 {
		return false
	}
	switch of {
	case "2", "3", "4", "8", "16":
		n, _ := strconv.Atoi(of)
		return p < n
	}
	return false
}

// lowered returns text that stands below the line between before and after, as it is written
// on the line: "2" in H2O, "₂" behind log.
func lowered(text, before, after string) string {
	line, last, word := clean.Line(text), lastRune(before), wordBefore(before)
	switch {
	case line == "" || len(line) > longestScript:
		return text
	case onlyLetters(line):
		if short := inScript(line, scriptLowered); short != "" && oneLetter(before) && utf8.RuneCountInString(line) == 1 {
			return short
		}
		return text
	case !holdsExponent(line):
		return text
	case isDigits(strings.ReplaceAll(line, ".", "")) && !unicode.IsDigit(firstRune(after)) && (last == ')' || last == ']' || word != strings.ToLower(word)): // of a formula or a vitamin
		return text
	}
	if short := inScript(line, scriptLowered); short != "" {
		return short
	}
	if !isAlphanumeric(last) {
		return text
	}
	return "_(" + line + ")"
}

// isElement reports whether text ends as a chemical formula may, or another term of its length: "Na",
// "NH4", not "TV" or a number alone.
func isElement(text string) bool {
	term := strings.TrimRight(text, "0123456789")
	word := wordBefore(term)
	numbered := word != "" && len(term) < len(text)
	symbol := len(word) == 1 || len(word) == 2 && word[1] >= 'a'
	return numbered || symbol || strings.HasSuffix(term, ")") || strings.HasSuffix(term, "]")
}

// inScript returns text in the characters of a script, "" where one has none.
func inScript(text, script string) string {
	var out strings.Builder
	for _, r := range text {
		i := strings.IndexRune(scriptPlain, r)
		if i < 0 {
			return ""
		}
		n := utf8.RuneCountInString(scriptPlain[:i])
		for _, s := range script {
			if n--; n < 0 {
				if s == '.' {
					return ""
				}
				out.WriteRune(s)
				break
			}
		}
	}
	return out.String()
}

// holdsExponent reports whether text has a digit, a sign of arithmetic or a Greek letter.
func holdsExponent(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsDigit(r) || strings.ContainsRune("+-−=", r) || unicode.Is(unicode.Greek, r)
	})
}

// holdsWord reports whether text has a word, which no exponent has: "Since 2026".
func holdsWord(text string) bool {
	const fewest = 4 // bytes: "sin" and "max" may stand in one
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(word) >= fewest {
			return true
		}
	}
	return false
}

// isReference reports whether text is the numbers of notes: "3", "1,2", "4–6".
func isReference(text string) bool {
	const longest = 3 // digits of one
	digits := 0
	for _, r := range text {
		switch {
		case '0' <= r && r <= '9':
			if digits++; digits > longest {
				return false
			}
		case strings.ContainsRune(",;-–", r) && digits > 0:
			digits = 0
		case r != ' ':
			return false
		}
	}
	return digits > 0
}

func onlyLetters(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) || unicode.Is(unicode.Greek, r) })
}

// wordBefore returns the letters that text ends with.
func wordBefore(text string) string {
	return text[len(strings.TrimRightFunc(text, unicode.IsLetter)):]
}

// oneLetter reports whether text ends with a letter alone, as terms have them: "x", "2x".
func oneLetter(text string) bool { return utf8.RuneCountInString(wordBefore(text)) == 1 }

// levelled is text that stands in an element of the kind behind before, as it is written on the line.
func levelled(text string, kind atom.Atom, before string) string {
	switch kind {
	case atom.Sup:
		return raised(text, before)
	case atom.Sub:
		return lowered(text, before, "")
	}
	return text
}
