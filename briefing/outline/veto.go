package outline

import (
	"strings"
	"unicode"

	"brief/content"
)

// strict are the categories whose words on their own, or before a colon, name
// what stands beside an article.
const strict categorySet = 1<<note | 1<<subscribe | 1<<share | 1<<related | 1<<comments | 1<<advert | 1<<credit | 1<<support | 1<<legal

// named reports whether a line is furniture by its words: "Advertisement",
// "Read more: …", "Image source: …".
func (l *line) named() bool {
	const most = 6 // words of a line that is furniture as a whole
	if l.found.opensWith(menu) && l.found.opening >= 3 && l.found.opening == l.found.words {
		return true // Back to top
	}
	if l.lead == 1 && l.end == endsStop && strings.HasPrefix(l.text, "Also: ") {
		return false // a remark of the writer
	}
	if !l.found.opensWithAny(strict) || l.found.opensWith(heading) {
		return false
	}
	label := l.lead > 0 && l.found.opening >= l.lead || l.barred()
	whole := l.found.allFurniture() && l.words <= most && l.end != endsStop
	opening := l.found.opening >= 3 && (l.short() || l.found.opening*2 >= l.words)
	return label || whole || opening
}

// barred reports whether words that name furniture stand before a bar: "ALSO READ | Fires burn on".
func (l *line) barred() bool {
	if l.found.opening == 0 {
		return false // as most do
	}
	before, _, ok := strings.Cut(l.text, "| ")
	return ok && strings.Count(strings.TrimRight(before, " "), " ") < l.found.opening
}

// leadsOn reports whether a line names another article behind a label of some words: "READ MORE: Fires burn on".
func (l *line) leadsOn() bool {
	const widest, least = 160, 2 // characters; words of the label
	return l.found.opensWith(related) && l.lead >= least && l.found.opening >= l.lead && l.words > l.lead && l.width <= widest && l.end != endsStop
}

// isPhrase reports whether a line is one long phrase of the vocabulary, which
// names what stands beside an article.
func (l *line) isPhrase() bool {
	const least = 3 // words
	return l.found.opensWithAny(strict) && !l.found.opensWith(heading) && l.found.opening >= least && l.found.opening == l.found.words
}

// presents reports whether a line names the box about who wrote the article:
// "About the author".
func (l *line) presents() bool {
	const least = 2 // words that the vocabulary has as one
	return l.found.opensWith(byline) && l.found.opening >= least && l.found.allFurniture()
}

// pleads reports whether a short line is a call to subscribe or to pay, or a
// copyright notice, whatever the lines around it.
func (l *line) pleads() bool {
	const pleas categorySet = 1<<subscribe | 1<<support | 1<<legal
	const most = 8 // words
	if strings.HasPrefix(l.text, "©") {
		return true
	}
	if l.found.opensWith(subscribe) && l.found.opening >= 2 && l.found.count[subscribe] >= 2 && l.short() {
		return true // Join our … on WhatsApp
	}
	if !l.found.opensWithAny(pleas) || l.found.opensWith(heading) || !l.short() || l.words > most {
		return false
	}
	n := int(l.found.count[subscribe]) + int(l.found.count[support]) + int(l.found.count[legal])
	return n >= 2 && l.found.covered+int(l.found.count[function]) >= l.found.words-1
}

// appeals reports whether a paragraph asks its reader to pay or to subscribe.
func (l *line) appeals() bool {
	const least = 4
	asks := l.found.count[subscribe] + l.found.count[support]
	return asks >= least-1 && asks+l.found.count[legal]+l.found.count[share] >= least
}

// begs reports whether line i is a sentence or two that call its reader to subscribe or to
// pay in many words for that, or with its button below; what somebody says is none.
func begs(lines []line, i int) bool {
	const widest, least = 100, 2 // characters; phrases
	l := &lines[i]
	asks := l.found.count[subscribe] + l.found.count[support]
	if asks == 0 || l.width > widest || l.quotes > 0 || l.found.count[saying] > 0 || l.block.Kind == content.Heading {
		return false
	}
	return asks >= least && l.found.covered*2 >= l.found.words && l.urges() || i+1 < len(lines) && l.end >= endsExclaim && lines[i+1].isButton()
}

// urges reports whether a line begins with an English imperative of calls to subscribe or to
// pay, or has "you" or "your": "Members donate monthly." tells of others.
func (l *line) urges() bool {
	first, rest, _ := strings.Cut(l.text, " ")
	switch first {
	case "Subscribe", "Donate", "Sign", "Join", "Become", "Get", "Give", "Follow", "Please", "Make", "Contribute", "Register", "Consider", "Chip", "Listen":
		return true
	case "Support", "Help", "Start", "Download":
		return strings.HasPrefix(rest, "us ") || strings.HasPrefix(rest, "our ")
	}
	for word := range strings.FieldsFuncSeq(l.text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if strings.EqualFold(word, "you") || strings.EqualFold(word, "your") {
			return true
		}
	}
	return false
}

// isButton reports whether a line is what one presses below a call: "Join", "Sign up".
func (l *line) isButton() bool {
	const most = 2 // words
	return l.words <= most && l.end == endsBare && (l.text == "Join" || l.found.allFurniture() && l.found.opensWithAny(1<<subscribe|1<<support))
}

// closes reports whether a last paragraph asks its reader to subscribe, to pay
// or to follow somebody, says who reported, or tells of the article itself.
func (l *line) closes() bool {
	const widest, request = 350, 120 // characters of a paragraph; of a line that asks for news
	f := &l.found
	subscribes, pays, shares, names := f.count[subscribe], f.count[support], f.count[share], f.count[byline]
	asks := subscribes + pays
	switch {
	case f.words == 0 && l.digits == 0, // ___
		l.short() && shares >= 3, // Follow us on …
		f.opensWith(comments) && f.opening >= 3 && l.width <= request, // Have a tip? Email us.
		l.tagged(), // Tags: …
		f.count[comments] > 0 && l.width <= widest && l.address && endsInAddress(l.text), // Write to letters@courier.example
		l.reachesOut(), l.discloses(), l.likes():
		return true
	case l.width > widest:
		return false
	case f.opensWith(note), // This article appeared in print under the headline …
		f.count[note] > 0 && (l.ofItself() || strings.HasPrefix(l.text, "The post ")), // This article was originally written in German.
		f.opensWith(legal) && l.digits > 0 && l.short() && strings.HasPrefix(l.text, "Copyright "),
		f.opensWith(legal) && f.opening >= 3: // All rights reserved. …
		return true
	case asks == 0 && names == 0 && f.count[note] == 0 && !f.opensWith(comments), // as mostly
		strings.ContainsAny(l.text, "“\"„«‘"):
		return false
	case f.count[note] > 0 && (l.namesItself() || strings.Contains(l.text, "contribut")), // Bo Ruiz contributed to this report.
		f.opensWith(comments) && f.opening >= 4: // Do you have an opinion on …
		return true
	case l.end == endsQuestion:
		return false
	}
	switch {
	case f.opensWithAny(1<<subscribe|1<<support) && asks >= 2, asks >= 3, asks >= 1 && asks+shares >= 3, // Sign up for our newsletter.
		names >= 1 && shares >= 2,         // Ann Field is a reporter. Follow her on Twitter.
		f.opensWith(byline) && names >= 2: // Reporting by Ann Field; editing by Bo Ruiz
		return true
	}
	return false
}

// ofItself reports whether a line begins with the article's word for itself: "This story", and not "This opera".
func (l *line) ofItself() bool {
	rest, ok := strings.CutPrefix(l.text, "This ")
	word, _, _ := strings.Cut(rest, " ")
	return ok && (word == "text" || isReading(word))
}

// furnish raises the opinion that lines are furniture where their words say so,
// and for the short lines under "Related" and the like.
func furnish(opinions []Opinion, lines []line) {
	const sure, likely, doubt = 0.97, 0.96, 0.02 // below doubt, the model knows better
	for i := 0; i < len(lines); i++ {
		if i = skip(opinions, lines, i); i == len(lines) {
			return
		}
		l := &lines[i]
		late := i*3 > len(lines)*2
		if late && l.presents() {
			raiseAside(&opinions[i], sure)
			if i+1 < len(lines) {
				raiseAside(&opinions[i+1], likely)
			}
		}
		if begs(lines, i) {
			raiseAside(&opinions[i], sure)
			for ; i+1 < len(lines) && lines[i+1].isButton(); i++ {
				raiseAside(&opinions[i+1], sure)
			}
			continue
		}
		if aside(opinions[i]) < doubt && !l.saysAside(late) {
			continue
		}
		switch {
		case l.named() && l.found.opensWith(related) && (l.lead == 0 || l.end == endsColon):
			raiseAside(&opinions[i], sure)
			if l.endsEntry(lines, i) {
				continue
			}
			end := relatedEnd(lines, i+1)
			if announces(lines, i) {
				raiseAside(&opinions[i+1], likely)
				i++
			}
			for ; i+1 < end && aside(opinions[i+1]) > doubt; i++ {
				raiseAside(&opinions[i+1], likely)
			}
		case l.named(), l.pleads(), l.credited(), l.signs(), l.refers(), l.tagged() && l.short() && strings.HasPrefix(l.text, "Tag"):
			raiseAside(&opinions[i], sure)
		case l.appeals():
			raiseAside(&opinions[i], likely)
		}
	}
}

// saysAside reports whether a line's words tell that it is furniture, whatever the model holds; those of some only late in a text.
func (l *line) saysAside(late bool) bool {
	const fewest = 4 // words of furniture that open it
	return late && l.appeals() || (late || l.block.Kind == content.Heading) && l.pleads() || l.isPhrase() ||
		l.named() && (l.barred() || l.leadsOn() || late && l.found.opening >= fewest)
}

// announces reports whether line i is a label with a colon and what stands below it may be another article's title.
func announces(lines []line, i int) bool {
	const widest = 160 // characters
	return lines[i].end == endsColon && i+2 < len(lines) && lines[i+1].width <= widest && lines[i+1].end < endsEllipsis
}

// tagged reports whether a line lists what an article is filed under: "Tags: Traffic, Halden".
func (l *line) tagged() bool {
	return l.lead > 0 && l.found.opensWith(tags) && l.found.opening >= l.lead
}

// endsEntry reports whether a line is the link that stands below each of several entries, as of a chronicle: "Read more".
func (l *line) endsEntry(lines []line, i int) bool {
	const fewest = 3
	return l.same >= fewest && l.end == endsBare && i > 0 && lines[i-1].long()
}

// credited reports whether a line ends by saying whose picture it is about:
// "The bridge at noon. Photograph: Ann Field/AP".
func (l *line) credited() bool {
	const widest, longest = 300, 60 // characters; bytes of a name
	if l.width <= widest && l.takenBy(longest) {
		return true
	}
	i := strings.LastIndexByte(l.text, ':')
	if l.width > widest || i < 0 || len(l.text)-i > longest || l.found.count[credit] == 0 || l.end == endsStop || l.end == endsQuestion {
		return false
	}
	label := l.text[:i]
	label = label[strings.LastIndexByte(label, ' ')+1:]
	return oneOf(" Photograph Photo Photos Picture Pictures Image Credit Foto Fotos Bild Composite Illustration ", label)
}

// relatedEnd returns where the run of short lines from line i on ends; the last
// line before a paragraph is its heading, and so may a few words before a question be.
func relatedEnd(lines []line, i int) int {
	const headline = 4 // words of one that stands above a question
	first := i
	for i < len(lines) && lines[i].short() && lines[i].end != endsQuestion {
		i++
	}
	if i == len(lines) || i == first {
		return i
	}
	if last := &lines[i-1]; lines[i].short() && last.words >= headline && last.end < endsColon {
		return i // above a question
	}
	return i - 1
}

// raiseAside makes the probability that a line is an aside at least p.
func raiseAside(o *Opinion, p float32) {
	aside := aside(*o)
	if aside >= p {
		return
	}
	if aside == 0 {
		o[Inset], aside = 1e-3, 1e-3
	}
	o[Inset], o[Tail] = o[Inset]*p/aside, o[Tail]*p/aside
	rest := o[Text] + o[Head]
	o[Text], o[Head] = o[Text]*(1-p)/rest, o[Head]*(1-p)/rest
}

// veto keeps lines from being headings that are none by their form, and
// questions that the article does not answer: one in quotation marks, unless
// many of the article's are, and lists of them.
func veto(opinions []Opinion, lines []line) {
	const many, top, doubt = 3, 4, 0.01 // questions; lines; below doubt there is nothing to veto
	quoted, above := 0, true            // whether no paragraph stands above
	for i := range lines {
		if lines[i].asksInQuotes() {
			quoted++
		}
	}
	for i := range lines {
		l := &lines[i]
		above = above && !l.long()
		if opinions[i][Head] < doubt {
			continue
		}
		again := i > 0 && above && l.text == lines[0].text // the title, once more
		unanswered := l.asksInQuotes() && quoted < many || questionRun(lines, i) >= many || asksOn(lines, i) || i > 0 && asksOn(lines, i-1) || leadsToQuestion(lines, i)
		if again || unanswered || l.noHeading() || i < top && l.namesTwo() {
			o := &opinions[i]
			o[Text], o[Head] = o[Text]+o[Head], 0
		}
	}
}

// noHeading reports whether the line has a form that no heading has: speech
// within it, the announcement of speech, a signature, a credit, no word.
func (l *line) noHeading() bool {
	switch {
	case l.end == endsQuestion && l.endQuote && l.start != startsQuote, // He asked: “Why?”
		l.end == endsColon && (l.found.count[saying] > 0 || endsReporting(l.text)), // The Courier reported:
		l.found.count[credit] > 0 && strings.Contains(l.text, "/") && l.words <= 5, // Ann Field/AP
		l.end != endsBare && l.end != endsQuestion && l.shows(),                    // Here is an example:
		l.isMail(), l.announces(), l.presses(), l.citesLinks(), l.breaksOff(), l.madeBy(),
		l.start == startsLower && (l.end == endsStop || l.end == endsComma), // the end of a list of what is said
		l.replies(), l.hasHandle(), l.pointsOn(),
		l.found.words == 0 && l.digits == 0,
		l.end != endsQuestion && (strings.HasPrefix(l.text, "—") || strings.HasPrefix(l.text, "–")), // — Ann Field
		len(l.text) > 1 && l.text[0] == '*' && l.text[1] != '*' && l.text[len(l.text)-1] != '*',     // *All times are local
		strings.Contains(l.text, "©"):
		return true
	}
	return l.signs()
}

// shows reports whether a line says that what it speaks of follows.
func (l *line) shows() bool {
	first, rest, _ := strings.Cut(l.text, " ")
	second, _, _ := strings.Cut(rest, " ")
	return oneOf(" Here’s Here's ", first) || first == "Here" && oneOf(" is are ", second)
}

// signs reports whether a line is a byline: "By Ann Field".
func (l *line) signs() bool {
	const most = 5 // words
	by, name, _ := strings.Cut(l.text, " ")
	if strings.Contains(name, " The ") || strings.Contains(name, " Or ") {
		return false // By Bus To The Sea
	}
	return oneOf(" By by BY Von von Par par Por por ", by) && l.words > 2 && l.words <= most && l.capitals == 100 && l.end == endsBare
}

// namesTwo reports whether a line is nothing but two names, as some papers sign
// what two have written: "Ann Field/Bo Ruiz".
func (l *line) namesTwo() bool {
	first, second, ok := strings.Cut(l.text, "/")
	twoWords := func(name string) bool { return strings.Count(name, " ") == 1 }
	return ok && twoWords(first) && twoWords(second) && !strings.HasPrefix(second, " ") &&
		l.capitals == 100 && l.end == endsBare && l.digits == 0
}

// endsReporting reports whether the last word before a colon announces speech.
func endsReporting(text string) bool {
	text = strings.TrimSuffix(text, ":")
	last := text[strings.LastIndexByte(text, ' ')+1:]
	return oneOf(" reported found reads continued tweeted posted concluded replied ", last)
}
