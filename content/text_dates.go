package content

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// stampDay reads a line that tells when an article was printed, and nothing else. day is
// YYYY-MM-DD, or "" where the line has no day ("2 hours ago") or one that can be read in two
// ways (06-04-2025). Of two days it is the one of publication, not of the last change.
func stampDay(line string) (day string, ok bool) {
	const longest = 120 // bytes
	if len(line) > longest || len(line) < 5 || !hasDigit(line) && !strings.Contains(line, " ago") {
		return "", false
	}
	if at := strings.IndexFunc(line, unicode.IsLetter); at >= 0 {
		n, _ := runLen(line[at:])
		if !stampWord(strings.ToLower(line[at : at+n])) {
			return "", false // as mostly
		}
	}
	tokens := stampTokens(line)
	timed := false
	for i, t := range tokens {
		if t.digits {
			continue
		}
		if !stampWord(t.text) {
			return "", false
		}
		timed = timed || t.text == "ago" || t.text == "read" || i > 0 && tokens[i-1].digits && (t.text == "am" || t.text == "pm")
	}
	day = publishedDay(tokens, anyOrder)
	if spansYears(tokens) {
		return "", false
	}
	return day, day != "" || timed || ambiguousDay(tokens)
}

// stampWord reports whether a word is of those that stand in lines with a date, or a month.
func stampWord(word string) bool { return stampWords()[word] || months()[word] > 0 }

// spansYears reports whether tokens tell of two days with years between, as of somebody's life.
func spansYears(tokens []stampToken) bool {
	const least = 2 // years
	first := ""
	for i, t := range tokens {
		switch day := dayAt(tokens[i:], anyOrder); {
		case t.text == "updated" || t.text == "published":
			return false
		case first == "":
			first = day
		case day != "" && number(day[:4])-number(first[:4]) >= least:
			return true
		}
	}
	return false
}

// bareDay reports whether a line that is a day has neither a time nor a word that says of what.
func bareDay(line string) bool {
	numbers := 0
	for _, t := range stampTokens(line) {
		if t.digits {
			numbers++
		} else if months()[t.text] == 0 && !weekdays()[t.text] && !dayWords()[t.text] {
			return false
		}
	}
	return numbers <= 3
}

// stampLabel reports whether a line says only what a date is of: "Published :", "Last updated:".
func stampLabel(line string) bool {
	const longest = 40 // bytes
	if len(line) > longest || !strings.HasSuffix(line, ":") {
		return false
	}
	printed := false
	for _, t := range stampTokens(line) {
		if !stampWords()[t.text] {
			return false
		}
		printed = printed || t.text == "published" || t.text == "updated" || t.text == "posted" || t.text == "publishing"
	}
	return printed
}

// leadingStamp returns the day in a line of a text that tells other things about the article, too, beside a mark or the
// word that says that it was published then: "5 March 2024 | Traffic", "Posted on 5 March 2024 in Traffic".
func leadingStamp(line string) string {
	tokens := stampTokens(line[:min(len(line), 120)])
	if len(tokens) == 0 || !strings.ContainsAny(line, "|·•") && !strings.Contains(line, " / ") && !printedWords()[tokens[0].text] {
		return ""
	}
	return dayBesides(line, anyOrder)
}

// dayIn returns the first day in a line that also tells other things, as YYYY-MM-DD, or "".
func dayIn(line string) string {
	const longest = 300 // bytes
	if len(line) > longest || !hasDigit(line) {
		return ""
	}
	return publishedDay(stampTokens(line), anyOrder)
}

// stampStart is the byte of text at which a date or a time may begin, or its length.
func stampStart(text string) int {
	tokens := stampTokens(text)
	for i, t := range tokens {
		numbered := i+1 < len(tokens) && tokens[i+1].digits
		if t.digits || weekdays()[t.text] && len(t.text) > 3 || numbered && (weekdays()[t.text] || months()[t.text] > 0) {
			return t.at
		}
	}
	return len(text)
}

// stampToken is a run of letters, in lower case, or of digits.
type stampToken struct {
	text   string
	digits bool
	sep    byte // what stands right before it where that is one byte and no space, or 0
	at     int  // byte of the line
}

// stampTokens cuts a line into letters and digits, and at the capitals of words that have grown
// together ("ESTUpdated").
func stampTokens(line string) []stampToken {
	var tokens []stampToken
	for at := 0; at < len(line); {
		n, digits := runLen(line[at:])
		if n == 0 {
			_, n = utf8.DecodeRuneInString(line[at:])
			at += n
			continue
		}
		t := stampToken{text: strings.ToLower(line[at : at+n]), digits: digits, at: at}
		if k := len(tokens); k > 0 && at > 0 && tokens[k-1].at+len(tokens[k-1].text) == at-1 && line[at-1] != ' ' {
			t.sep = line[at-1]
		}
		tokens = append(tokens, t)
		at += n
	}
	return tokens
}

// runLen is the length in bytes of the digits, or of the word, that s starts with.
func runLen(s string) (n int, digits bool) {
	if n = leadingDigits(s); n > 0 {
		return n, true
	}
	lower := false
	for i, r := range s {
		if !unicode.IsLetter(r) || lower && unicode.IsUpper(r) {
			return i, false
		}
		if i > 1 && unicode.IsUpper(r) && unicode.IsLower(firstRune(s[i+utf8.RuneLen(r):])) {
			return i, false
		}
		lower = lower || unicode.IsLower(r)
	}
	return len(s), false
}

// publishedDay returns the first day that is not one of a change, or else the first, or "".
func publishedDay(tokens []stampToken, order dayOrder) string {
	changed, first := false, ""
	for i, t := range tokens {
		switch t.text {
		case "updated", "modified", "edited", "aktualisiert", "actualizado", "aggiornato":
			changed = true
		case "published", "posted", "created":
			changed = false
		}
		day := dayAt(tokens[i:], order)
		if day != "" && !changed {
			return day
		}
		first = firstOf(first, day)
	}
	return first
}

// dayAt returns the day that tokens start with as YYYY-MM-DD, or "".
func dayAt(tokens []stampToken, order dayOrder) string {
	if len(tokens) < 3 {
		return ""
	}
	if numericDay(tokens) {
		return dayOfNumbers(tokens, order)
	}
	var fields []stampToken // without "of" and the letters of "18th"
	for _, t := range tokens[:min(len(tokens), 6)] {
		if !dayWords()[t.text] {
			fields = append(fields, t)
		}
	}
	if len(fields) < 3 || !fields[2].digits || len(fields[2].text) < 4 {
		return ""
	}
	year := fields[2].text[:4] // "20194:29" is a year and a time
	switch {
	case fields[0].digits && months()[fields[1].text] > 0:
		return ymd(year, months()[fields[1].text], fields[0].text)
	case months()[fields[0].text] > 0 && fields[1].digits:
		return ymd(year, months()[fields[0].text], fields[1].text)
	}
	return ""
}

// dayOrder is which of two numbers is the day and which the month.
type dayOrder uint8

const (
	anyOrder dayOrder = iota
	dayFirst
	monthFirst
)

// orderOf is the order of the language that a page says it is in: that of English alone is not known.
func orderOf(lang string) dayOrder {
	lang = strings.ToLower(lang)
	switch name, region, _ := strings.Cut(strings.ReplaceAll(lang, "_", "-"), "-"); {
	case region == "us":
		return monthFirst
	case region == "gb", region == "au", region == "nz", region == "ie", region == "in", dayFirstLanguages()[name]:
		return dayFirst
	}
	return anyOrder
}

// numericDay reports whether tokens start with three numbers that one mark parts.
func numericDay(tokens []stampToken) bool {
	return len(tokens) > 2 && tokens[0].digits && tokens[1].digits && tokens[2].digits && tokens[1].sep != 0 && tokens[1].sep == tokens[2].sep && tokens[1].sep != ':'
}

// dayOfNumbers reads 2019-11-19, 19.11.2019, and 11/19/19 where the order, or the numbers themselves, tell which of the two is the month.
func dayOfNumbers(tokens []stampToken, order dayOrder) string {
	a, b, c := tokens[0].text, tokens[1].text, tokens[2].text
	first, second := number(a), number(b)
	if len(tokens) > 3 && len(c) == 4 && tokens[3].sep == ':' {
		c = c[:2] // "28.09.1912:44" is a year and a time
	}
	switch sep := tokens[1].sep; {
	case !strings.ContainsRune("-/.", rune(sep)):
		return ""
	case len(a) == 4:
		return ymd(a, second, c)
	case len(c) != 4 && len(c) != 2:
		return ""
	case second <= 12 && (sep == '.' || first > 12 || order == dayFirst):
		return ymd(fullYear(c), second, a)
	case second > 12, first == second, order == monthFirst:
		return ymd(fullYear(c), first, b)
	}
	return ""
}

// ambiguousDay reports whether three numbers are a day that can be read in two ways.
func ambiguousDay(tokens []stampToken) bool {
	for i := range max(len(tokens)-2, 0) {
		a, b, c := tokens[i], tokens[i+1], tokens[i+2]
		if numericDay(tokens[i:]) && (b.sep == '/' || b.sep == '-') && len(c.text) == 4 && number(a.text) <= 12 && number(b.text) <= 12 {
			return true
		}
	}
	return false
}

// fullYear is the year of two or four digits: 19 is 2019, 85 is 1985.
func fullYear(digits string) string {
	const pivot = 70
	if len(digits) == 4 {
		return digits
	}
	if number(digits) < pivot {
		return "20" + digits
	}
	return "19" + digits
}

// ymd is a day as YYYY-MM-DD, or "" where the calendar has none such.
func ymd(year string, month int, day string) string {
	y, d := number(year), number(day)
	t := time.Date(y, time.Month(month), d, 0, 0, 0, 0, time.UTC)
	if y < 1700 || y > 2200 || t.Day() != d || int(t.Month()) != month {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, month, d)
}

// number is what up to four digits say, or -1.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 4 {
		return -1
	}
	return n
}
