package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing/query"
	"brief/content"
)

const (
	// maxWhole is the longest run of words, in bytes, that a fragment spells
	// out; of longer ones it has the beginning and the end.
	maxWhole = 120
	// edgeWords and contextWords bound how many words a fragment takes from
	// each end of the run and from each side of it to tell it from others.
	edgeWords, contextWords = 4, 12
)

// fragmentOf returns the text directive ("text=…", percent-encoded, without the
// :~: before it) of the WICG URL Fragment Text Directives that leads to the
// words of span. False says that no directive with a dozen words of context
// tells the words from other places, or that the span is blank.
func fragmentOf(text string, span content.Span) (string, bool) {
	span = wholeWords(text, span)
	if span.Empty() {
		return "", false
	}
	page := flat(text)
	for n := 0; n <= contextWords; n++ {
		d := directive{text: text, prefix: before(text, span.Start, n), start: span, suffix: after(text, span.End, n)}
		if inside := span.Of(text); len(inside) > maxWhole || strings.Contains(inside, "\n") {
			d.start, d.end = after(text, span.Start, edgeWords+n), before(text, span.End, edgeWords+n)
			if d.start.End >= d.end.Start {
				return "", false
			}
		}
		if d.occursOnce(page) {
			return d.String(), true
		}
	}
	return "", false
}

// directive is the parts of a text directive, as spans of the text; end is empty
// where start is the whole.
type directive struct {
	text                       string
	prefix, start, end, suffix content.Span
}

func (d directive) String() string {
	out := "text="
	if !d.prefix.Empty() {
		out += encode(d.prefix.Of(d.text)) + "-,"
	}
	out += encode(d.start.Of(d.text))
	if !d.end.Empty() {
		out += "," + encode(d.end.Of(d.text))
	}
	if !d.suffix.Empty() {
		out += ",-" + encode(d.suffix.Of(d.text))
	}
	return out
}

// occursOnce reports whether the directive matches at one place of a page only.
// A browser also asks for whole words, so it never finds more than this.
func (d directive) occursOnce(page string) bool {
	from, to := d.start.Start, d.start.End
	if !d.prefix.Empty() {
		from = d.prefix.Start
	}
	last := d.end
	if last.Empty() {
		last = d.start
	}
	if !d.suffix.Empty() {
		last.End = d.suffix.End
	}
	if d.end.Empty() {
		return occurrences(page, flat(d.text[from:last.End])) == 1
	}
	head := flat(d.text[from:to])
	if occurrences(page, head) != 1 {
		return false
	}
	rest := page[strings.Index(page, head)+len(head):]
	return occurrences(rest, flat(last.Of(d.text))) == 1 && reaches(rest, flat(d.end.Of(d.text)), strings.Index(rest, flat(last.Of(d.text))))
}

// reaches reports whether a browser that looks for words in page comes to the place
// at: behind words without the suffix it goes on where they end, not within them.
func reaches(page, words string, at int) bool {
	for from := 0; ; {
		i := strings.Index(page[from:], words)
		if i < 0 || from+i >= at {
			return i >= 0 && from+i == at
		}
		from += i + len(words)
	}
}

// occurrences counts, up to two, where words stand in page, overlaps included.
func occurrences(page, words string) int {
	i := strings.Index(page, words)
	if i < 0 {
		return 0
	}
	if strings.Contains(page[i+1:], words) {
		return 2
	}
	return 1
}

// flat is text as a browser compares it: caseless, and blocks follow one another.
func flat(text string) string {
	return strings.ReplaceAll(query.Fold(text, true), "\n\n", " ")
}

// wholeWords widens span to whole words and takes white space off its ends.
func wholeWords(text string, span content.Span) content.Span {
	s := content.Span{Start: max(0, span.Start), End: min(len(text), span.End)}
	for !s.Empty() && !utf8.RuneStart(text[s.Start]) {
		s.Start--
	}
	for !s.Empty() && s.End < len(text) && !utf8.RuneStart(text[s.End]) {
		s.End++
	}
	for !s.Empty() && isSpace(text[s.Start]) {
		s.Start++
	}
	for !s.Empty() && isSpace(text[s.End-1]) {
		s.End--
	}
	if s.Empty() {
		return s
	}
	for s.Start > 0 && inWord(text, s.Start) {
		_, n := utf8.DecodeLastRuneInString(text[:s.Start])
		s.Start -= n
	}
	for s.End < len(text) && inWord(text, s.End) {
		_, n := utf8.DecodeRuneInString(text[s.End:])
		s.End += n
	}
	return s
}

// before returns the last n words of the block that ends or is cut at offset;
// where a block starts at offset, those of the block before it.
func before(text string, offset, n int) content.Span {
	end := len(strings.TrimRight(text[:offset], " \n"))
	start := end
	for ; n > 0 && start > 0 && text[start-1] != '\n'; n-- {
		for start > 0 && text[start-1] == ' ' {
			start--
		}
		for start > 0 && !isSpace(text[start-1]) {
			start--
		}
	}
	return content.Span{Start: start, End: end}
}

// after is like before, for the first n words behind offset.
func after(text string, offset, n int) content.Span {
	start := len(text) - len(strings.TrimLeft(text[offset:], " \n"))
	end := start
	for ; n > 0 && end < len(text) && text[end] != '\n'; n-- {
		for end < len(text) && text[end] == ' ' {
			end++
		}
		for end < len(text) && !isSpace(text[end]) {
			end++
		}
	}
	return content.Span{Start: start, End: end}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' }

// inWord reports whether no word begins or ends at offset: letters, digits and
// marks are on both sides, or an apostrophe or a stop between such.
func inWord(text string, offset int) bool {
	before, n := utf8.DecodeLastRuneInString(text[:offset])
	after, m := utf8.DecodeRuneInString(text[offset:])
	if middle(before) {
		before, _ = utf8.DecodeLastRuneInString(text[:offset-n])
	} else if middle(after) {
		after, _ = utf8.DecodeRuneInString(text[offset+m:])
	}
	return wordRune(before) && wordRune(after)
}

func middle(r rune) bool { return strings.ContainsRune("'’.,:", r) }

func wordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// encode percent-encodes all but letters, digits and what is safe in both a
// fragment and a directive, where , - and & have a meaning.
func encode(s string) string {
	const hex = "0123456789ABCDEF"
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("._~!", c) >= 0:
			out.WriteByte(c)
			continue
		}
		out.WriteByte('%')
		out.WriteByte(hex[c>>4])
		out.WriteByte(hex[c&15])
	}
	return out.String()
}
