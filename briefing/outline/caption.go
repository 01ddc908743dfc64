package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing/lexicon"
	"brief/content"
)

// captions raises the opinion that lines are furniture that pages print around a
// picture: its caption, its description for the blind, its credit, its buttons.
func captions(opinions []Opinion, lines []line) {
	top := addressAtTop(lines)
	for i := range lines {
		l := &lines[i]
		if again := printedTwice(lines, i); again > 0 {
			for j := i; j <= again; j++ {
				toInset(&opinions[j])
			}
		}
		switch {
		case i > 0 && l.same > 1 && twins(lines, i-1):
			toInset(&opinions[i-1])
			toInset(&opinions[i])
		case l.inGallery(), l.isMarkup(), l.isPictureFile(), l.signedInBrackets(), l.endsInCredit(), l.tookFor():
			toInset(&opinions[i])
		case (i == top || l.same > 1) && isAddress(l.text) && aloneAmong(lines, i): // the page's own
			toInset(&opinions[i])
		case l.describesPicture():
			toInset(&opinions[i])
			if i+1 < len(lines) && lines[i+1].belowPicture() { // its caption
				toInset(&opinions[i+1])
			}
		case l.labelled():
			toInset(&opinions[i])
			if i+1 < len(lines) && l.end == endsComma && lines[i+1].width <= longestCaption {
				toInset(&opinions[i+1])
			}
		case l.same > 1 && i > 0 && lines[i-1].hidesCaption(): // the credit, once more
			toInset(&opinions[i])
		case i > 1 && l.hidesCaption() && lines[i-1].found.opening < lines[i-1].found.words: // the caption and its credit
			toInset(&opinions[i])
			if lines[i-1].short() && lines[i-2].width <= longestCaption {
				toInset(&opinions[i-2])
			}
			toInset(&opinions[i-1])
		}
	}
}

// toInset makes the opinion on a line that it is furniture, wherever it stands.
func toInset(o *Opinion) {
	const sure = 0.97
	*o = orText(Inset, sure)
}

// longestCaption is in characters.
const longestCaption = 250

// printedTwice returns the line at which the caption on line i stands again, as pages print one for the picture and one for
// whoever opens it: below the lines of its credit, or right below it with the credit behind it; or 0.
func printedTwice(lines []line, i int) int {
	const narrowest, reach, longest = 30, 4, 60 // characters of it; lines; characters of a credit
	l := &lines[i]
	if l.width < narrowest || l.width > longestCaption {
		return 0
	}
	credits := false
	for j := i + 1; j < len(lines) && j <= i+reach; j++ {
		again := &lines[j]
		if rest, ok := strings.CutPrefix(again.text, l.text); ok && len(rest) <= longest {
			name := strings.Trim(rest, " ()")
			if rest == "" && credits || j == i+1 && len(name) > 1 && namesOwner(name) {
				return j
			}
			return 0
		}
		if again.width > longest || again.end > endsBracket {
			return 0
		}
		credits = credits || again.text == "/" || again.found.count[credit] > 0 || oneOf(agencies, again.text)
	}
	return 0
}

// inGallery reports whether a line is that of a picture among others: "[1/4] The
// bridge", "Item 1 of 4 The bridge", "Image 1 of 4", "Bild 1 von 4".
func (l *line) inGallery() bool {
	if l.text == "" || strings.IndexByte("[IPSBF", l.text[0]) < 0 {
		return false // as most are
	}
	word, text, ok := strings.Cut(l.text, " ")
	sep, closer := " of ", ""
	switch {
	case strings.HasPrefix(l.text, "["):
		text, sep, closer = l.text[1:], "/", "]"
	case ok && oneOf(" Bild Foto ", word):
		sep = " von "
	case !ok || !oneOf(" Item Image Photo Picture Slide ", word):
		return false
	}
	_, n := leadingNumber(text)
	rest, ok := strings.CutPrefix(text[n:], sep)
	if n == 0 || !ok {
		return false
	}
	if _, n = leadingNumber(rest); n == 0 || !strings.HasPrefix(rest[n:], closer) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[n+len(closer):], " "))
	return closer != "" || word == "Item" || !unicode.IsLower(r) // and not "Slide 3 of 12 shows that …"
}

// isMarkup reports whether a line is what pages offer to embed them by.
func (l *line) isMarkup() bool {
	return strings.HasPrefix(l.text, "<iframe ") || strings.HasPrefix(l.text, "<blockquote ")
}

// addressAtTop returns the line that is an address, and the only one above the second paragraph, or -1: several are a list.
func addressAtTop(lines []line) int {
	const below = 2 // paragraphs
	at, paragraphs := -1, 0
	for i := range lines {
		if paragraphs += int(flag(lines[i].prose())); paragraphs == below {
			break
		}
		if isAddress(lines[i].text) {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// isAddress reports whether text is the address of a page, and nothing else.
func isAddress(text string) bool {
	return strings.HasPrefix(text, "http") && content.IsAddress(text) && !strings.Contains(text, " ")
}

// aloneAmong reports whether neither neighbor of the address on line i is one, and the line above does not announce it.
func aloneAmong(lines []line, i int) bool {
	const fewest = 6 // lines of a page
	if i > 0 && (isAddress(lines[i-1].text) || lines[i-1].end == endsColon) || i+1 < len(lines) && isAddress(lines[i+1].text) {
		return false
	}
	return len(lines) >= fewest
}

// isPictureFile reports whether a line is the name of a picture's file: "halden_quay.jpg".
func (l *line) isPictureFile() bool {
	i := strings.LastIndexByte(l.text, '.')
	return i > 0 && strings.IndexByte(l.text, ' ') < 0 && oneOf(" jpg jpeg png gif webp JPG PNG ", l.text[i+1:])
}

// describesPicture reports whether a line tells what a picture shows, behind the
// agency that it comes from: "Getty Images A farmer stands in front of a barn".
func (l *line) describesPicture() bool {
	const most = 3 // words of an agency
	if l.width > longestCaption || l.end == endsQuestion {
		return false
	}
	rest := l.text
	for range most {
		_, behind, ok := strings.Cut(rest, " ")
		if !ok {
			return false
		}
		rest = behind
		if shown, _, _ := strings.Cut(rest, " "); shown == "A" || shown == "An" || shown == "Two" || shown == "Three" {
			agency := l.text[:len(l.text)-len(" ")-len(rest)]
			return oneOf(agencies, agency) || oneOf(agencies, agency[strings.LastIndexByte(agency, '/')+1:])
		}
	}
	return false
}

// agencies are those that sign the pictures of many papers.
const agencies = " Getty Images  Getty  Reuters  PA Media  PA  BBC  EPA  AFP  AP  Alamy  Shutterstock  Press Association  PA Wire  EPA-EFE  Anadolu  Bloomberg  EFE  dpa  Xinhua  Anadolu Agency  "

// belowPicture reports whether a line may be a caption: one sentence, without its stop.
func (l *line) belowPicture() bool {
	const least = 4 // words
	if l.width > longestCaption || l.stops > 0 || l.words < least {
		return false
	}
	return l.end != endsStop && l.end != endsQuestion && l.end != endsColon
}

// labelled reports whether a line says by its label that it is a caption or a
// credit, or that the next one is: "Image caption,", "Image source, Reuters", "Media captionA bridge".
func (l *line) labelled() bool {
	if l.width > longestCaption {
		return false
	}
	for _, label := range []string{"Image caption", "Media caption", "Image copyright"} {
		if text, ok := strings.CutPrefix(l.text, label); ok && isCapital(strings.TrimLeft(text, " ")) {
			return true
		}
	}
	label, _, ok := strings.Cut(l.text, ",")
	return ok && oneOf(" Image source  Image caption  Media source  Media caption  Video caption ", label)
}

// hidesCaption reports whether a line is the button below a caption.
func (l *line) hidesCaption() bool {
	return l.text == "hide caption" || l.text == "toggle caption"
}

// signedInBrackets reports whether a line ends with whose picture it is about in
// brackets behind its last sentence: "The lake in May. (ABC News: Ann Field)".
func (l *line) signedInBrackets() bool {
	const longest, most = 80, 9 // bytes and words of the name
	if l.width > 2*longestCaption || l.text == "" {
		return false
	}
	closer := l.text[len(l.text)-1]
	if closer != ')' && closer != ']' {
		return false
	}
	opener := byte('(')
	if closer == ']' {
		opener = '['
	}
	i := strings.LastIndexByte(l.text, opener)
	if i < 2 || len(l.text)-i > longest {
		return false
	}
	name := l.text[i+1 : len(l.text)-1]
	if oneOf(pictureAgencies, name) || strings.HasPrefix(name, "Copyright ") || l.end == endsBracket && l.words > longCaption && isNameOf(name) {
		return true
	}
	if !strings.ContainsAny(name, "/:") && !strings.Contains(name, " via ") || strings.Contains(name, "://") || strings.Count(name, " ") >= most {
		return false
	}
	return namesOwner(name)
}

// endsInCredit reports whether a line ends with whose picture it is of, behind a mark that has grown together with the caption or
// stands behind its last sentence, or before the button that hides it all: "The lake in May.Credit...Ann Field for The Courier",
// "The lake in May. Photo: Ann Field", "The lake in May. Ann Field/NPR hide caption".
func (l *line) endsInCredit() bool {
	const longest = 60 // bytes of names
	if l.width > longestCaption || l.end == endsStop || l.end == endsQuestion {
		return false
	}
	if strings.HasSuffix(l.text, " hide caption") || strings.HasSuffix(l.text, " toggle caption") {
		return true
	}
	for _, mark := range []string{"Credit...", "Credit…", "Credit: ", "Photo: ", "Picture: ", "Image: ", "Illustration: ", "Image source, ", "Photo by ", "File photo by ", "Photograph: ", "File photograph: "} {
		at := strings.LastIndex(l.text, mark)
		if at <= 0 || l.text[at-1] == ' ' && (mark[len(mark)-1] != ' ' || ending(strings.TrimRight(l.text[:at], " ")) != endsStop) {
			continue // They promised a Tax Credit...
		}
		if before, _ := utf8.DecodeLastRuneInString(l.text[:at]); strings.ContainsRune("“\"„«‘-", before) {
			continue // She wrote “Photo: my wife”
		}
		if owner := l.text[at+len(mark):]; owner != "" && owner[0] != ' ' && len(owner) <= longest {
			return true
		}
	}
	return false
}

// longCaption is more words than a heading has that ends in a name in brackets.
const longCaption = 9

// pictureAgencies sign nothing but pictures.
const pictureAgencies = " Getty Images  Getty  Alamy  Shutterstock  iStock  Adobe Stock  AP Photo  PA Wire  PA Media  REUTERS  Getty Images/iStockphoto  Supplied  File photo "

// isNameOf reports whether text is the first name and the surname of one who may have taken a picture.
func isNameOf(text string) bool {
	first, last, ok := strings.Cut(text, " ")
	return ok && strings.IndexByte(last, ' ') < 0 && len(last) > 1 && namesOwner(text) && !strings.ContainsAny(text, "0123456789") && strings.ToUpper(first) != first
}

// isPerson reports whether text may be a first name, as which many words are known, and a surname, not a place or a thing:
// "Victoria Park".
func isPerson(text string) bool {
	const others = lexicon.PlaceHead | lexicon.OrgHead | lexicon.Venue | lexicon.Company | lexicon.Thing
	first, last, _ := strings.Cut(text, " ")
	male, female := lexicon.Gender(first)
	return (male || female) && isNameOf(text) && !lexicon.Lookup(last).Has(others)
}

// twins reports whether lines i and the next are a picture's description and its caption, alike as some papers have them:
// a line of some words without a stop beside a paragraph. A refrain has verses around it, and headings have few words, or
// capitals.
func twins(lines []line, i int) bool {
	const fewest, half = 7, 60 // words; per cent of them with capitals, as headings have
	l := &lines[i]
	if l.text != lines[i+1].text || l.words < fewest || l.capitals > half || l.end != endsBare && l.end != endsDigit || l.block.Hint&content.HintTitle != 0 {
		return false
	}
	return i > 0 && lines[i-1].long() || i+2 < len(lines) && lines[i+2].long()
}

// takenBy reports whether a line ends with who took the picture that it is of, behind its last sentence: "The bridge at
// noon. Photo by Ann Field/Courier".
func (l *line) takenBy(longest int) bool {
	if l.end == endsStop || l.end == endsQuestion || l.found.count[credit] == 0 {
		return false
	}
	for _, by := range []string{" Photo by ", " Photos by ", " Photograph by ", " Picture by ", " Image by ", " Photo courtesy of ", " Credit "} {
		at := strings.LastIndex(l.text, by)
		if at <= 0 {
			continue
		}
		if name := l.text[at+len(by):]; len(name) <= longest && namesOwner(name) {
			return by != " Credit " || ending(l.text[:at]) == endsStop
		}
	}
	return false
}

// namesOwner reports whether text holds nothing but names, as of a photographer and an
// agency, and more than initials.
func namesOwner(text string) bool {
	const longest = 3 // bytes of initials
	named := false
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' || r == '/' }) {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) && !oneOf(" via by for and de van von ", word) {
			return false
		}
		named = named || len(word) > longest || oneOf(agencies, word)
	}
	return named
}

// tookFor reports whether a line is nothing but who took a picture and for which paper: "Ann Field for The Courier".
func (l *line) tookFor() bool {
	const most = 8 // words
	name, paper, ok := strings.Cut(l.text, " for The ")
	return ok && l.words <= most && l.end == endsBare && isPerson(name) && isCapital(paper)
}

// madeBy reports whether a line says who made a picture: "Animation by Ann Field", "Ann Field courtesy Orbix".
func (l *line) madeBy() bool {
	const most = 6 // words
	if from, owner, ok := strings.Cut(l.text, " courtesy "); ok && l.words <= most && l.end == endsBare && isCapital(strings.TrimPrefix(owner, "of ")) {
		return isCapital(from[strings.LastIndexByte(from, ' ')+1:]) // and no "courtesy Ford"
	}
	what, who, ok := strings.Cut(l.text, " by ")
	return ok && l.short() && isCapital(who) && oneOf(" Animation Animations Illustration Illustrations Photo Photos Photograph Photographs Photography Graphic Graphics Picture Pictures Image Images ", what)
}
