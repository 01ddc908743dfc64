package content

import (
	"slices"
	"strings"
	"unicode"
)

// bylinePrefixes open a byline in the larger European languages, in lower case.
var bylinePrefixes = []string{"by ", "by: ", "written by ", "reported by ", "story by ", "posted by ", "author of the article: ", "von ", "par ", "por ", "di ", "door ", "av ", "af ",
	"author: ", "authors: ", "autor: ", "autoren: ", "auteur: ", "auteur : ", "erstellt von ", "ein artikel von ", "geschrieben von ", "publié par ", "escrito por "}

// bylineOpens reports whether a line is what opens a byline whose names stand in the next ones.
func bylineOpens(line string) bool {
	line = strings.TrimRight(line, ":—– ")
	return slices.ContainsFunc(bylinePrefixes, func(prefix string) bool {
		return len(prefix) == len(line)+1 && strings.EqualFold(prefix[:len(line)], line)
	})
}

// bylineNames returns the names in a line such as "By Ann Field and Bo Ruiz, Orbix News - 11/19/19",
// or nil when it is no byline.
func bylineNames(line string) []string {
	const longest = 120 // bytes
	if len(line) > longest || len(line) < 6 {
		return nil
	}
	if name, glued := strings.CutPrefix(line, "By"); glued && !strings.HasPrefix(name, " ") && likeName(name) {
		return []string{name}
	}
	if rest := behindDay(line); rest != "" {
		line = rest
		if at := strings.IndexAny(rest, ",|"); at > 0 {
			rest = rest[:at]
		}
		if ofPaper(rest) {
			return nil // "Published 5 March 2019 by Orbix Press"
		}
	}
	for _, prefix := range bylinePrefixes {
		if prefix[0] != line[0]|0x20 {
			continue // as mostly
		}
		rest, ok := cutPrefixFold(line, prefix)
		if !ok {
			continue
		}
		if title, _, _ := strings.Cut(rest, " "); strings.HasSuffix(line, ":") && (title == "MR." || title == "MS." || title == "MRS.") {
			return nil // "BY MR. HALE:" asks a witness
		}
		if prefix == "von " {
			rest = strings.TrimPrefix(rest, "Autor: ")
		}
		return signedBy(rest)
	}
	return nil
}

// behindDay returns the byline behind the day in a line such as "Posted on September 21, 2020 by Ann Field" or "May 5,
// 2020|By Ann Field | COURIER STAFF", or "".
func behindDay(line string) string {
	if !hasDigit(line) {
		return ""
	}
	for _, by := range []string{" by ", " By ", "|By ", " von ", " par ", " por "} {
		if at := strings.Index(line, by); at > 0 {
			if day, _ := stampDay(line[:at]); day != "" {
				return line[at+1:]
			}
		}
	}
	return ""
}

// signedBy returns the names that open text, which ends with them, or goes on with a role, a paper or a date.
func signedBy(text string) []string {
	const longest = 90 // bytes of names
	text = behindRole(strings.TrimRight(text[:stampStart(text)], " ,-–—|•·:("))
	if at := strings.IndexByte(text, '@'); at > 0 { // his address: "Ann Field afield@courier.example"
		if word := strings.LastIndexByte(text[:at], ' ') + 1; word > 0 && unicode.IsLower(firstRune(text[word:])) {
			text = text[:word-1]
		}
	}
	for _, cut := range []string{" - ", " – ", " — ", " | ", " • ", " · ", "@", " in ", " for ", " on "} {
		text, _, _ = strings.Cut(text, cut)
	}
	for _, word := range []string{" on", " On", " Updated", " Published", " Posted"} {
		text = strings.TrimSuffix(text, word)
	}
	if len(text) > longest || endsSentence(text) && !strings.HasSuffix(text, " Jr.") {
		return nil
	}
	var names []string
	for i, name := range cleanNames([]string{text}) {
		name = withoutPaper(name[:grownAt(name)])
		switch {
		case likeName(name) && (i == 0 || !ofPaper(name) && !ofPlace(name)):
			names = append(names, name)
		case i == 0 || len(strings.Fields(name)) > 4 && !ofPaper(name):
			return nil
		}
	}
	return names
}

// behindRole returns what stands behind a role in small letters that opens text, "state political reporter Ann Field", and
// all of text where its small words end in no role: "ferry from North Halden".
func behindRole(text string) string {
	for rest := text; rest != "" && unicode.IsLower(firstRune(rest)); {
		word, next, _ := strings.Cut(rest, " ")
		if rest = next; writerWords()[word] && unicode.IsUpper(firstRune(rest)) {
			return rest
		}
	}
	return text
}

// withoutPaper returns a name of four words or more without the paper or the role that a page prints behind it, two words
// of which one or two are known: "Ann Field Granite News", "Ann Field Senior Reporter".
func withoutPaper(name string) string {
	const most = 3 // words of a name
	words := strings.Fields(name)
	if n := len(words) - 2; n >= 2 && n <= most && paperWords()[strings.ToLower(words[n+1])] && !slices.ContainsFunc(words[:n], ofPaper) {
		return strings.Join(words[:n], " ")
	}
	return name
}

// signature returns the name in a line such as "Ann Field", "Ann Field, Orbix News" or "Ann
// Field | Reporter", or "".
func signature(line string) string {
	const longest = 60 // bytes
	if len(line) > longest || endsSentence(line) {
		return ""
	}
	name, rest := line, ""
	if at := strings.IndexAny(line, ",|@"); at > 0 {
		name, rest = strings.TrimSpace(line[:at]), line[at+1:]
	}
	if atVenue(name, rest) || strings.HasPrefix(name, "By ") { // "By Courier"
		return ""
	}
	if !likeName(name) || ofPaper(name) || ofPlace(name) || len(strings.Fields(rest)) > 4 {
		return ""
	}
	if strings.Contains(name, ":") || grownAt(name) < len(name) || strings.ContainsFunc(name, unicode.IsDigit) {
		return ""
	}
	return name
}

// signedAndDated returns the name in a line such as "Ann Field - Nov 19, 2019, 8:15 pm", or nil.
func signedAndDated(line string) []string {
	const longest = 120 // bytes
	if len(line) > longest {
		return nil
	}
	at := stampStart(line)
	if at == 0 || at == len(line) {
		return nil
	}
	if _, dated := stampDay(line[at:]); !dated {
		return nil
	}
	before := strings.TrimRight(line[:at], " ,-–—|•·:(")
	for _, mark := range []string{" · ", " • ", " | "} { // "Ann Field · Orbix News · Posted: Nov 19, 2019"
		name, rest, _ := strings.Cut(before, mark)
		if paper, _, _ := strings.Cut(rest, mark); ofPaper(paper) {
			before = name
		}
	}
	if name := signature(before); name != "" {
		return []string{name}
	}
	return nil
}

// grownAt is the byte of text at which a name has grown together with what stood beside it on the
// page ("Ann FieldNews Reporter"), or its length.
func grownAt(text string) int {
	for at := 1; at < len(text); at++ {
		if c := text[at]; c < 'A' || c > 'Z' || text[at-1] < 'a' || text[at-1] > 'z' {
			continue
		}
		word := text[strings.LastIndexAny(text[:at], " -’'")+1 : at]
		if !slices.Contains([]string{"Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "Al", "El"}, word) {
			return at
		}
	}
	return len(text)
}

// ofPaper reports whether a name or what follows it is a paper's, a role or a department.
func ofPaper(name string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(word string) bool { return paperWords()[word] })
}

// ofPlace reports whether what looks like a name is that of a place or a body.
func ofPlace(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	return len(words) > 0 && placeOpeners()[words[0]] || anyOf(words, placeWords())
}

// atVenue reports whether a line with a comma tells where something was, "Harbour Hall, New York": a surname's
// owner has a paper or a role behind the comma.
func atVenue(name, rest string) bool {
	name = strings.ToLower(name)
	return venueWords()[name[strings.LastIndexByte(name, ' ')+1:]] && likeName("In "+strings.TrimSpace(rest)) && !ofPaper(rest)
}

// likeName reports whether text is two to five capitalised words, particles apart.
func likeName(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for i, w := range words {
		switch {
		case i > 1 && w == "The", i > 0 && titleWords()[w]: // By Bus To The Sea
			return false
		case unicode.IsUpper(firstRune(w)):
		case strings.Contains(" de da di del van von der den la le bin al ", " "+w+" "):
		default:
			return false
		}
	}
	return unicode.IsUpper(firstRune(words[len(words)-1]))
}
