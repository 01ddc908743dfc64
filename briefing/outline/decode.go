package outline

import (
	"math"
	"slices"
	"strings"

	"brief/content"
)

// How much more likely furniture must be than text, as a logarithm: within the
// article, and behind it for each line of prose and each shorter sentence, twice
// for prose under prose or under an advertisement: to lose the article's words is
// worse than to keep a line too many.
// A page's tail of paragraphs only must be surer by surePage for each, and one
// that a heading of the page opens by sureHeading.
// A tail opens with a line that is surer by sureStart: what is doubtful above it is text.
const sureInset, sureProse, sureSentence, surePage, sureHeading, sureStart = 3.17, 7, 3, 1.5, 3, 1.5

// decode returns what the lines with these opinions are.
func (m *Model) decode(opinions []Opinion, lines []line, format string) []State {
	if len(opinions) == 0 {
		return nil
	}
	scores := make([][States]float32, len(opinions))
	for i := range scores {
		scores[i] = logs(opinions[i])
	}
	states := m.best(scores)
	for i, s := range states {
		if s == Inset && doubtful(opinions[i], scores[i]) {
			states[i] = ofArticle(opinions[i])
		}
	}
	for i := range tailStart(states, opinions, scores, lines, format) {
		if states[i] != Tail {
			continue
		}
		switch o := opinions[i]; {
		case !doubtful(o, scores[i]):
			states[i] = Inset
		case o[Head] > o[Text] && follows(lines, i):
			states[i] = Head
		default:
			states[i] = ofArticle(o)
		}
	}
	return states
}

// doubtful reports whether a line is not surely enough furniture.
func doubtful(opinion Opinion, score [States]float32) bool { return surer(opinion, score) < sureInset }

// surer is how much more likely furniture is than what the article may have there, as a logarithm.
func surer(opinion Opinion, score [States]float32) float32 {
	return asideLog(opinion) - max(score[Text], score[Head])
}

// splits reports whether a tail from line i would begin with the second line of a list, as with a role below its name.
func splits(lines []line, i int) bool {
	const fewest = 3 // lines of a list behind it
	if i+fewest > len(lines) || lines[i].block.Kind == content.Heading {
		return false
	}
	for _, l := range lines[i-1 : i+fewest] {
		if !l.short() || l.shape() != lines[i-1].shape() {
			return false
		}
	}
	return true
}

// tailStart returns the line where the tail begins that is surer than all others, or the number
// of lines where none is sure enough.
func tailStart(states []State, opinions []Opinion, scores [][States]float32, lines []line, format string) int {
	tail, sum, least := len(states), float32(0), float32(0)
	asks := headsAsk(states, lines)
	for i := len(states) - 1; i >= 0; i-- {
		if states[i] != Tail {
			continue
		}
		if lines[i].goesOn() {
			break // the article does, too
		}
		if asks && lines[i].end == endsQuestion && lines[i].around() == 0 && i+1 < len(lines) && lines[i+1].isSentence() && standsAsQuestion(lines, i) {
			sum += sureProse // one more of the article's, with its answer
		}
		if opinions[i][Tail] > 0 { // what is surely furniture, but of either kind, tells nothing of what is before it
			sum -= surer(opinions[i], scores[i])
		}
		if sum += lossOf(lines, i); sum < least {
			least, tail = sum, i
		}
	}
	for tail < len(states) && surer(opinions[tail], scores[tail]) < sureStart && !splits(lines, tail+1) {
		tail++
	}
	if tail < len(states) && format == "html" && least+sureOfPage(lines, tail) > 0 {
		return len(states)
	}
	return tail
}

// goesOn reports whether a line says that the article goes on below what it stands above: "Story continues below".
func (l *line) goesOn() bool {
	return l.short() && l.found.opensWith(advert) && (strings.Contains(l.text, " continues below") || strings.Contains(l.text, " continues after"))
}

// headsAsk reports whether two or more headings ask.
func headsAsk(states []State, lines []line) bool {
	const fewest = 2
	n := 0
	for i := range states {
		n += int(flag(states[i] == Head && lines[i].end == endsQuestion))
	}
	return n >= fewest
}

// lossOf is how much surer a tail must be because line i is in it, which reads as the article does.
func lossOf(lines []line, i int) float32 {
	switch {
	case lines[i].prose():
		if i > 0 && (lines[i-1].prose() || lines[i-1].found.opensWith(advert)) {
			return 2 * sureProse
		}
		return sureProse
	case lines[i].isSentence():
		return sureSentence
	}
	return 0
}

// sureOfPage is how much surer the lines of a page from first on must be
// furniture: its tags told already what stands beside the article.
func sureOfPage(lines []line, first int) float32 {
	switch tail := lines[first:]; {
	case allLong(tail):
		return float32(len(tail)) * surePage
	case tail[0].topic() && len(tail) > 1 && tail[1].block.Kind != content.Heading, first > 0 && lines[first-1].topic() && !tail[0].topic():
		return sureHeading
	}
	return 0
}

// topic reports whether a line is a heading of its page that does not name
// what stands beside articles.
func (l *line) topic() bool {
	return l.block.Kind == content.Heading && !l.named() && !l.pleads() && !l.presents()
}

// allLong reports whether all lines are paragraphs, without a heading or a short line.
func allLong(lines []line) bool {
	for i := range lines {
		if !lines[i].long() {
			return false
		}
	}
	return true
}

// asideLog is the logarithm of the probability that a line is furniture.
func asideLog(o Opinion) float32 { return float32(math.Log(float64(aside(o)))) }

// ofArticle is what a line is that was taken for furniture and is none.
func ofArticle(o Opinion) State {
	if o[Text] == 0 || o[Head] > o[Text] && o[Head] > aside(o) {
		return Head
	}
	return Text
}

// prose reports whether a line reads like a paragraph of an article: sentences
// without a word of what publishers print around.
func (l *line) prose() bool {
	const narrowest, few = 100, 10 // characters; per cent of the words
	return l.width >= narrowest && l.end == endsStop && !l.address && l.found.around() == 0 && l.found.covered*100 < few*l.found.words
}

// isSentence reports whether a line is one sentence or more with hardly a word of
// what publishers print around; dates do not count.
func (l *line) isSentence() bool {
	const narrowest, few = 26, 10 // characters; per cent of the words
	f := &l.found
	if l.width < narrowest || l.end != endsStop || l.address {
		return false
	}
	return f.around() <= 1 && !f.opensWithAny(furniture&^(1<<date)) && (f.covered-int(f.count[date])-1)*100 < few*f.words
}

// around counts the phrases of what publishers print around articles.
func (f *found) around() int {
	n := 0
	for _, c := range []category{subscribe, support, legal, share, comments, advert, credit, byline, related} {
		n += int(f.count[c])
	}
	return n
}

// titled takes a first line that is a heading over another one for the title, and so one that
// asks where headings follow and none of them asks.
func titled(states []State, lines []line) {
	const fewest = 2 // headings
	if len(states) < 2 || states[0] != Head || lines[0].block.Kind != content.Paragraph {
		return
	}
	heads, asks := 0, 0
	for i := 1; i < len(states); i++ {
		if states[i] == Head {
			heads++
			asks += int(flag(Asks(lines[i].text)))
		}
	}
	labelled := strings.HasPrefix(lines[0].text, "Q: ") || strings.HasPrefix(lines[0].text, "Q. ") // a question, not a title
	if states[1] == Head || Asks(lines[0].text) && heads >= fewest && asks == 0 && !labelled {
		states[0] = Text
	}
}

// closesArticle reports whether line i is one of those that stand below an article or says who wrote it.
func closesArticle(lines []line, i int, authors []string) bool {
	return i*2 > len(lines) && (lines[i].closes() || lines[i].isMail() && (lines[i-1].end == endsStop || strings.HasSuffix(lines[i-1].text, " at")) || tellsOfAuthor(lines, i, authors) || reachesAuthor(lines, i, authors))
}

// leadIn gives headings over nothing of the article, a line that announces what
// follows it, greets its readers or asks them, and the last appeals and credits
// to the asides behind the article.
func leadIn(states []State, lines []line, authors []string) {
	if end := len(states) - 1; end > 0 && states[end] == Head && speaksAgain(lines, end) {
		states[end] = Text // a transcript's last word: "Bo Hale: May I finish?"
	}
	for i := len(states) - 1; i > 0; i-- {
		l := &lines[i]
		leadsOn := l.end == endsColon || l.end == endsComma || l.end == endsQuestion
		announces := i+1 < len(states) && l.stops == 0 && l.width < 80 && leadsOn
		closes := closesArticle(lines, i, authors) || l.short() && !l.isRow() && i+1 < len(states) && closesArticle(lines, i-1, authors)
		if states[i] == Text && (!announces && !closes || lines[i-1].calls) {
			return
		}
		states[i] = Tail
	}
}

// speaksAgain reports whether line i has before a colon what a line above has there, too.
func speaksAgain(lines []line, i int) bool {
	label, _, ok := strings.Cut(lines[i].text, ": ")
	if !ok || lines[i].block.Kind != content.Paragraph || lines[i].found.around() > 0 {
		return false
	}
	return slices.ContainsFunc(lines[:i], func(l line) bool {
		rest, ok := strings.CutPrefix(l.text, label)
		return ok && strings.HasPrefix(rest, ": ")
	})
}

// best returns the most likely states of lines with the scores, one step after
// another (Viterbi 1967).
func (m *Model) best(scores [][States]float32) []State {
	from := make([][States]State, len(scores))
	best := scores[0]
	for i := 1; i < len(scores); i++ {
		var next [States]float32
		for s := range next {
			next[s] = float32(math.Inf(-1))
			for p := range best {
				if v := best[p] + m.Step[p][s]; v > next[s] {
					next[s], from[i][s] = v, State(p)
				}
			}
			next[s] += scores[i][s]
		}
		best = next
	}
	last := Text
	for s := range best {
		if best[s] > best[last] {
			last = State(s)
		}
	}
	states := make([]State, len(scores))
	for i := len(states) - 1; i >= 0; i-- {
		states[i] = last
		last = from[i][last]
	}
	return states
}

// probabilities turns the scores of one line into probabilities.
func probabilities(score [States]float32) Opinion {
	sum := 0.0
	for s, v := range score {
		e := math.Exp(float64(v))
		score[s] = float32(e)
		sum += e
	}
	for s := range score {
		score[s] /= float32(sum)
	}
	return score
}

// logs turns probabilities into their logarithms.
func logs(p [States]float32) [States]float32 {
	for s := range p {
		p[s] = float32(math.Log(float64(max(p[s], 1e-6))))
	}
	return p
}

// namesTold reports whether line i is the name of a person of whom another line tells.
func namesTold(lines []line, i int) bool {
	name := lines[i].text
	return isPerson(name) && slices.ContainsFunc(lines, func(l line) bool { return len(l.text) > len(name) && strings.Contains(l.text, name) })
}

// lone takes doubtful headings that have hardly a fellow in the document for
// text: most articles have none, and those that have one have more. The only one is
// no person, whose name stands below a picture or words of his.
func lone(states []State, opinions []Opinion, lines []line) {
	const few, manyLines = 2, 8
	const doubt, wide, moreDoubt = 0.7, 80, 0.85 // a long line is seldom a heading, nor one that has no fellow and asks nothing; wide in characters
	heads := 0
	for i := range states {
		if states[i] == Head {
			heads++
		}
	}
	if heads > few || len(states) < manyLines {
		return
	}
	for i := range states {
		if states[i] != Head || lines[i].block.Kind == content.Heading {
			continue
		}
		p, only := opinions[i][Head], heads == 1
		if p < doubt || only && namesTold(lines, i) || p < moreDoubt && (lines[i].width > wide || only && !Asks(lines[i].text)) {
			states[i] = Text
		}
	}
}
