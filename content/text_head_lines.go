package content

import (
	"slices"
	"strings"

	"brief/content/clean"
)

// headLines are the lines between a title and the article's first paragraph.
type headLines struct {
	paras  []textParagraph
	all    []textParagraph // and the rest of the article
	meta   *Meta
	signed bool  // one of them is a byline or a date, which follow titles only
	shared []int // those that are rows of buttons, which may follow a heading, too, or say that it is a release
}

// asideShared marks what is shared as no part of the article.
func (h *headLines) asideShared() {
	for _, i := range h.shared {
		h.paras[i].hint = HintAside
	}
}

func (h *headLines) line(i int) string { return clean.Line(h.paras[i].text) }

// read takes names and the date from the lines and marks those that hold nothing else.
func (h *headLines) read() {
	chronicle := h.chronicle()
	for i := 1; i < len(h.paras); i++ {
		text := h.line(i)
		day, dated := stampDay(text)
		names := bylineNames(text)
		if len(names) == 0 {
			names = signedAndDated(text)
		}
		switch {
		case releaseLabel(text):
			h.shared = append(h.shared, i)
		case len(names) > 0:
			h.sign(i, names)
			h.date(dayIn(text))
		case bylineOpens(text) && h.signature(i+1) != "":
			h.sign(i, nil)
			for ; h.signature(i+1) != ""; i++ {
				h.sign(i+1, []string{h.signature(i + 1)})
			}
		case h.signed && i <= 3 && len(h.meta.Authors) == 0 && h.signsWithRole(i):
			h.sign(i, []string{h.signature(i)})
		case dated && !chronicle, i <= 2 && onlyRole(text):
			h.sign(i, nil)
			h.date(day)
		case i <= 2 && h.besides(i) != "" && !chronicle:
			h.sign(i, nil)
			h.date(h.besides(i))
		case stampLabel(text):
			h.sign(i, nil)
		case shareButton(text):
			h.shared = append(h.shared, i)
		case i <= 5 && len(h.meta.Authors) == 0 && h.signature(i) != "" && h.roleBelow(i):
			h.sign(i, []string{h.signature(i)})
			h.sign(i+1, nil)
			h.date(dayIn(h.line(i + 1)))
		case i <= 2 && len(h.meta.Authors) == 0 && (h.dated(i+1) || i == 1 && h.dated(i+2)) && !chronicle && h.signatures(i) != nil:
			h.sign(i, h.signatures(i))
		}
	}
}

// chronicle reports whether lines are the days, or the hours, of which an article tells one by
// one. When an article was changed is said beside the day, or there is a time.
func (h *headLines) chronicle() bool {
	const most = 1
	var days []string
	hours, printed := 0, false
	for i := 1; i < len(h.paras); i++ {
		day, dated := stampDay(h.line(i))
		switch {
		case day != "" && bareDay(h.line(i)) && !stampLabel(h.line(i-1)) && !slices.Contains(days, day):
			days = append(days, day)
		case dated && day == "" && onlyHour(h.line(i)):
			hours++
			continue
		}
		printed = printed || dated || stampLabel(h.line(i)) || dayIn(h.line(i)) != ""
	}
	loneHour := hours > 0 && !printed // of an agenda
	return len(days) > most || hours > most || loneHour
}

// onlyHour reports whether a line with a time tells neither a day, nor how long something takes, nor that it
// was published then.
func onlyHour(line string) bool { return !saysPrinted(line) && !ambiguousDay(stampTokens(line)) }

// saysPrinted reports whether a line with a time says that something was printed or changed then, or how long it
// takes to read.
func saysPrinted(line string) bool {
	return slices.ContainsFunc(stampTokens(line), func(t stampToken) bool { return printWords()[t.text] })
}

// printWords are beside the time at which something was printed or changed, and in how long it takes to read.
var printWords = wordSet(`ago read published posted updated modified edited first last today yesterday`)

// signature returns the name that line i is, or "".
func (h *headLines) signature(i int) string {
	if i >= len(h.paras) || releaseLabel(h.line(i)) {
		return ""
	}
	return signature(h.line(i))
}

// signatures returns the name that line i is, or the names in one that holds nothing else.
func (h *headLines) signatures(i int) []string {
	if name := h.signature(i); name != "" {
		return []string{name}
	}
	return h.namesAlone(i)
}

// signsWithRole reports whether line i is a name with a writer's role behind a comma: "Ann Field, Reporter".
func (h *headLines) signsWithRole(i int) bool {
	name, role, _ := strings.Cut(h.line(i), ", ")
	return anyOf(strings.Fields(strings.ToLower(role)), writerWords()) && h.signature(i) == name
}

// onlyRole reports whether a line is the role of who wrote an article without the name: "Staff Writer", "Our Correspondent", "Web Desk".
func onlyRole(line string) bool {
	const longest = 30 // bytes
	if len(line) > longest {
		return false
	}
	words := strings.Fields(strings.ToLower(line))
	last := len(words) - 1
	return last > 0 && (writerWords()[words[last]] || words[last] == "desk") && !slices.ContainsFunc(words[:last], func(word string) bool {
		return !paperWords()[word] && word != "our" && word != "own" && word != "special" && word != "web" && word != "monitoring"
	})
}

// roleBelow reports whether what stands below line i is a role or a paper and nothing else.
func (h *headLines) roleBelow(i int) bool {
	const longest = 40 // bytes
	return i+1 < len(h.paras) && len(h.line(i+1)) <= longest && !endsSentence(h.line(i+1)) && ofPaper(h.line(i+1))
}

// dated reports whether line i says when the article was printed.
func (h *headLines) dated(i int) bool {
	if i >= len(h.paras) {
		return false
	}
	_, ok := stampDay(h.line(i))
	return ok
}

// besides returns the day in line i, beside what else it tells of the article: below a byline any mark parts the two.
func (h *headLines) besides(i int) string {
	if h.signed {
		return dayBesides(h.line(i), anyOrder)
	}
	return leadingStamp(h.line(i))
}

// date takes day as that of publication where none is known yet.
func (h *headLines) date(day string) { h.meta.Published = firstOf(h.meta.Published, day) }

// sign takes line i out of the article's text and names as its authors'.
func (h *headLines) sign(i int, names []string) {
	const most = 12 // authors
	h.paras[i].hint = HintAside | HintByline
	h.signed = true
	for _, name := range names {
		if len(h.meta.Authors) < most && !slices.Contains(h.meta.Authors, name) {
			h.meta.Authors = append(h.meta.Authors, name)
		}
	}
}
