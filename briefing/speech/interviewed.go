package speech

import (
	"slices"
	"strings"
	"unicode"
)

// interviewWords are what the head of an article has, in small letters, that says it is an interview.
var interviewWords = [...]string{"interview", "q&a", "q & a", "q and a", "edited for", "condensed for", "edited and condensed", "condensed and edited"}

// saysInterview reports whether one of interviewWords begins a word of head; the last word of all but the first is whole.
func saysInterview(head string) bool {
	head = strings.ToLower(head)
	return slices.ContainsFunc(interviewWords[:], func(words string) bool {
		before, behind, ok := strings.Cut(head, words)
		return ok && !unicode.IsLetter(lastRune(before)) && (words == interviewWords[0] || !unicode.IsLetter(firstRune(behind)))
	})
}

// interviewed returns the answers in an interview whose questions and answers have no labels and no marks: its head says that it is one and names
// one person, several paragraphs ask, some of them "you", and many of those below them are told by "I".
func (f *finder) interviewed() []Quote {
	const fewestAsked, share = 3, 3 // questions; one answer in so many
	if f.lang != english {
		return nil
	}
	asks, answers := f.asksAndAnswers()
	if len(asks) < fewestAsked || len(answers) < len(asks) {
		return nil
	}
	if !slices.ContainsFunc(asks, func(b int) bool { return f.inPerson(b, you) }) {
		return nil // the writer asks: "Why did I come?"
	}
	opens, _ := f.inBlock(asks[0])
	who := f.interviewee([]turn{{first: opens}})
	if who == nil {
		return nil
	}
	by := &f.entities[who.entity]
	var out []Quote
	personal := 0
	for _, b := range answers {
		block := &f.Blocks[b]
		if f.namesActor(block.Span, by.actor) {
			return nil
		}
		if f.inPerson(b, firstPerson) {
			personal++
		}
		q := signedQuote(block.Span, Voice{Actor: by.actor, Name: by.name}, b)
		q.Rule, q.Confidence, q.Chain = "transcript", sureAnswerer, []Link{{who.name, "interviewee"}}
		out = append(out, q)
	}
	if personal*share < len(answers) {
		return nil
	}
	return out
}

// asksAndAnswers returns the blocks that ask and those below them, but for what at the end is told by nobody: a caption, who the author is. There are
// none where what stands above the first is no head of an interview or tells of "I", or where a heading or others' words stand among them.
func (f *finder) asksAndAnswers() (asks, answers []int) {
	const longestQuestion = 400 // bytes
	for b := range f.Blocks {
		block := &f.Blocks[b]
		text := block.Of(f.Text)
		first, end := f.inBlock(b)
		switch {
		case block.Skip || first == end:
		case strings.HasSuffix(text, "?") && len(text) <= longestQuestion && f.regionOf[end-1] < 0:
			if asks = append(asks, b); len(asks) == 1 && !f.headsInterview(b) {
				return nil, nil
			}
		case len(asks) > 0 && (block.Heading || len(f.writersWords(b, block.Span)) != 1):
			return nil, nil
		case len(asks) > 0:
			answers = append(answers, b)
		}
	}
	for n := len(answers); n > 0 && answers[n-1] != asks[len(asks)-1]+1 && !f.inPerson(answers[n-1], firstPerson|us); n-- {
		answers = answers[:n-1]
	}
	return asks, answers
}

// headsInterview reports whether the blocks before one say that an interview follows, and tell of nobody by "I".
func (f *finder) headsInterview(block int) bool {
	const longest = 12 // blocks
	if block > longest || !saysInterview(f.Text[:f.Blocks[block].Start]) {
		return false
	}
	for b := range block {
		if f.inPerson(b, firstPerson) {
			return false
		}
	}
	return true
}
