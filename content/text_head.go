package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readTextHead finds the title, the byline and the date at the top of plain
// text and marks their paragraphs. It takes only what can be little else.
func readTextHead(paras []textParagraph, meta *Meta) {
	const reach = 7 // paragraphs
	if len(paras) < 3 || !likeTitle(paras[0].text) {
		return
	}
	long, signed := false, false
	for i := 1; i < len(paras) && i < reach && !long; i++ {
		text := CleanLine(paras[i].text)
		switch names := bylineNames(text); {
		case len(names) > 0 && len(meta.Authors) == 0:
			meta.Authors = names
			paras[i].hint = HintAside
			signed = true
		case meta.Published == "" && printedDate(text) != "":
			meta.Published = printedDate(text)
			paras[i].hint = HintAside
			signed = true
		default:
			long = len(text) >= 140 && endsSentence(text)
		}
	}
	asks := strings.HasSuffix(strings.TrimSpace(paras[0].text), "?")
	second := CleanLine(paras[1].text)
	if signed || !asks && len(second) >= 140 && endsSentence(second) {
		meta.Title = paras[0].text
		paras[0].hint = HintTitle
	}
}

// likeTitle reports whether text has the form of an article's title.
func likeTitle(text string) bool {
	const longest = 150 // bytes
	text = CleanLine(text)
	words := strings.Count(text, " ") + 1
	if len(text) > longest || words < 2 || len(bylineNames(text)) > 0 || printedDate(text) != "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "\"'“‘«„¿¡"))
	last, _ := utf8.DecodeLastRuneInString(text)
	return !unicode.IsLower(first) && !strings.ContainsRune(".:;,…。", last)
}

// bylinePrefixes open a byline in the larger European languages.
var bylinePrefixes = []string{"By ", "BY ", "Von ", "Par ", "Por ", "Di ", "Door ", "Av ", "Af "}

// bylineNames returns the names in a line such as "By Ann Field and Bo Ruiz",
// or nil when it is no byline.
func bylineNames(line string) []string {
	const longest = 90 // bytes
	for _, prefix := range bylinePrefixes {
		rest, ok := strings.CutPrefix(line, prefix)
		if !ok || len(rest) > longest || endsSentence(rest) {
			continue
		}
		rest, _, _ = strings.Cut(rest, " | ")
		names := cleanNames([]string{rest}, "")
		for _, name := range names {
			if !likeName(name) {
				return nil
			}
		}
		return names
	}
	return nil
}

// likeName reports whether text is two to four capitalised words, particles apart.
func likeName(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(first):
		case strings.Contains(" de da di del van von der den la le bin al ", " "+w+" "):
		default:
			return false
		}
	}
	return true
}

// printedDate returns the date of a line that holds nothing else, or "".
func printedDate(line string) string {
	const longest = 60 // bytes
	if len(line) > longest || !hasYear(line) {
		return ""
	}
	for _, prefix := range []string{"Published on ", "Published: ", "Published ", "Posted on ", "Posted ", "Updated: ", "Updated ", "Date: "} {
		line = strings.TrimPrefix(line, prefix)
	}
	return normalDate(line)
}

// hasYear reports whether line holds four digits that may be a year.
func hasYear(line string) bool {
	for i := 0; i+4 <= len(line); i++ {
		if y := line[i : i+4]; (y[0] == '1' && y[1] >= '7' || y[0] == '2' && y[1] == '0') && isDigits(y) {
			return true
		}
	}
	return false
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
