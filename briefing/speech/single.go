package speech

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing/token"
	"brief/content"
)

// singlePair is a region in single marks and how good its closing mark is.
type singlePair struct {
	region
	grade int // index into singles.closers
}

// withSingles returns regions, which are in double marks, with those in single
// marks: all where most of an article's speech stands in these, as in British
// papers; else those of its paragraphs that end as speech does, since other
// papers hold words at a distance so, and quote so in headlines.
func (a *article) withSingles(regions []region) []region {
	var found []singlePair
	speech := 0
	for i := range a.Blocks {
		if a.Blocks[i].Skip {
			continue
		}
		first, end := a.inBlock(i)
		s := singles{text: a.Text, block: a.Blocks[i].Span, index: i, out: found}
		s.run(a.Tokens[first:end], i+1 < len(a.Blocks) && !a.Blocks[i+1].Skip && startsWithSingle(a.Text, a.Blocks[i+1].Span))
		found = s.out
	}
	for i := range found {
		if found[i].grade == afterStop || strings.HasPrefix(a.Text[found[i].outer.End:], ",") {
			speech++
		}
	}
	british := speech > 0 && len(found) > len(regions)
	switch {
	case british:
	case len(regions) == 0 && allTurned(a.Text, found): // fragments: a title would begin with a capital
		told, block := false, -1
		found = slices.DeleteFunc(found, func(p singlePair) bool {
			if p.block != block {
				told, block = tells(a.Blocks[p.block].Of(a.Text)), p.block
			}
			return !told || !unicode.IsLower(firstRune(p.Of(a.Text))) || a.Blocks[p.block].Heading
		})
	default:
		heads := headlines{in: a.Input, regions: regions}
		found = slices.DeleteFunc(found, func(p singlePair) bool {
			block := a.Blocks[p.block].Span
			if p.block == 0 && creditsBehind(a.Text, block, p) || heads.holds(p) {
				return false
			}
			return p.grade != afterStop && !opensSentence(a.Text, block, p) && !toldInSentence(a.Text, block, p) || a.Blocks[p.block].Heading || p.outer == block // a crosshead
		})
	}
	if len(found) == 0 {
		return regions
	}
	return merged(regions, found, british)
}

// opensSentence reports whether p begins a sentence of block and a comma stands behind it,
// as in British papers: ‘We are tired’, said Hale.
func opensSentence(text string, block content.Span, p singlePair) bool {
	before := strings.TrimRight(text[block.Start:p.outer.Start], " ")
	return unicode.IsUpper(firstRune(p.Of(text))) && strings.HasPrefix(text[p.outer.End:], ",") && (before == "" || endsSentence(before))
}

// creditsBehind reports whether p opens a headline that names behind a dash who says so:
// ‘We are not afraid’ – Ana Ruiz.
func creditsBehind(text string, block content.Span, p singlePair) bool {
	const fewestSpaces = 3 // in what is no mere term: ‘Blood moon’ – What you need to know
	behind := strings.TrimLeft(text[p.outer.End:block.End], " ")
	for _, dash := range []string{"–", "—", "-"} {
		if name, ok := strings.CutPrefix(behind, dash+" "); ok {
			return p.outer.Start == block.Start && strings.Count(p.Of(text), " ") >= fewestSpaces && unicode.IsUpper(firstRune(name))
		}
	}
	return false
}

// toldInSentence reports whether p holds small words of which their sentence says that somebody
// told them, as local papers set them: He said he had ‘no problem’ with it. It is ‘no problem’, he said.
func toldInSentence(text string, block content.Span, p singlePair) bool {
	const reach = 1000 // bytes, since each pair asks again
	before := text[max(block.Start, p.outer.Start-reach):p.outer.Start]
	for _, end := range []string{". ", "? ", "! "} {
		before = before[strings.LastIndex(before, end)+1:]
	}
	behind := text[p.outer.End:min(block.End, p.outer.End+reach)]
	if end := strings.IndexAny(behind, ".?!\n"); end >= 0 {
		behind = behind[:end]
	}
	first, rest, _ := strings.Cut(p.Of(text), " ")
	small := unicode.IsLower(firstRune(first)) || first == "I" && unicode.IsLower(firstRune(rest))
	return p.grade != afterS && rest != "" && (small && (tells(before) || tells(behind)) || tellsLast(before) && !titled(p.Of(text)))
}

// allTurned reports whether all of pairs open with a mark that is no apostrophe.
func allTurned(text string, pairs []singlePair) bool {
	return !slices.ContainsFunc(pairs, func(p singlePair) bool { return !strings.HasPrefix(text[p.outer.Start:], "‘") })
}

// tellsLast reports whether a verb of speech and a comma or colon end what stands before marks:
// "In one, Hale warned, ‘You have two seconds’".
func tellsLast(before string) bool {
	clause := strings.TrimRight(before, " ")
	if !strings.HasSuffix(clause, ",") && !strings.HasSuffix(clause, ":") {
		return false
	}
	return among(clause[strings.LastIndexByte(clause, ' ')+1:len(clause)-1], leadVerbs)
}

// tells reports whether a paragraph says that somebody speaks, by the most usual words for it.
func tells(paragraph string) bool {
	for _, word := range []string{" said", " says", " told ", " added", "according to", "described", " claimed", " warned", " branded", " called", " insist", " commented", " stated", " noted", " argued", " admitted", " labelled", " say "} {
		if strings.Contains(paragraph, word) {
			return true
		}
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// merged returns regions with pairs, none over another, in order. Where one holds
// the other the outer counts; of two that cut each other, the British one.
func merged(regions []region, pairs []singlePair, british bool) []region {
	var kept []region
	for i := range pairs {
		p := &pairs[i]
		first := sort.Search(len(regions), func(i int) bool { return regions[i].outer.End > p.outer.Start })
		wins := true
		for r := first; r < len(regions) && regions[r].outer.Start < p.outer.End; r++ {
			holds := p.outer.Start < regions[r].outer.Start && regions[r].outer.End <= p.outer.End
			held := regions[r].outer.Start < p.outer.Start && p.outer.End <= regions[r].outer.End
			wins = wins && !held && (british || holds && p.grade == afterStop)
		}
		if wins {
			kept = append(kept, p.region)
		}
	}
	out := kept
	for _, r := range regions {
		i := sort.Search(len(kept), func(i int) bool { return kept[i].outer.End > r.Start })
		if i == len(kept) || !kept[i].outer.Overlaps(r.outer) {
			out = append(out, r)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// The marks that may close, the best first: an apostrophe looks like one.
const (
	afterStop  = iota // or comma
	afterWord         // that is no plural's possessive
	afterS            // perhaps a possessive
	closeKinds        // how many there are
)

// singles is the state of one block's pass.
type singles struct {
	text    string
	block   content.Span
	index   int
	out     []singlePair
	open    content.Span             // the mark that is open, or empty
	low     bool                     // it is one that a turned comma closes
	closers [closeKinds]content.Span // the first of each
}

// run pairs the single marks among tokens. goesOn says that the next block
// begins with one.
func (s *singles) run(tokens []token.Token, goesOn bool) {
	for _, t := range tokens {
		i := int(t.Start)
		if t.Kind != token.Punct {
			continue // within a word it is an apostrophe
		}
		if n := singleMark(s.text, i); n > 0 && i+n <= s.block.End {
			s.mark(content.Span{Start: i, End: i + n})
		}
	}
	alone := s.open.Start > s.block.Start && s.block.End-s.open.End < longestOpen && s.closers[afterS].Empty()
	if s.unclosed() && (goesOn && s.open.Len() > 1 || s.introduced() && (goesOn || alone || s.wentOn())) {
		s.add(content.Span{Start: s.block.End, End: s.block.End}, afterStop, true)
		return
	}
	s.finish()
}

// longestOpen is how many bytes a paragraph's speech may have whose mark never closes: behind
// it may stand all of an article whose breaks were lost.
const longestOpen = 1200

// unclosed reports whether a mark is open and none was seen that is likely to close it.
func (s *singles) unclosed() bool {
	return !s.open.Empty() && s.closers[afterStop].Empty() && s.closers[afterWord].Empty() && s.closers[afterS].End < s.block.End
}

// wentOn reports whether the mark that is open begins its block, and the block before ended in
// speech that did not close: the last paragraph of what was cut off, or whose mark was forgotten.
func (s *singles) wentOn() bool {
	n := len(s.out)
	return s.open.Start == s.block.Start && s.closers[afterS].Empty() && n > 0 && s.out[n-1].unclosed && s.out[n-1].block == s.index-1
}

// introduced reports whether a colon stands before the mark that is open, or nothing, or what
// it goes on with: a straight one there is no apostrophe where another opens behind it.
func (s *singles) introduced() bool {
	before := strings.TrimRight(s.text[s.block.Start:s.open.Start], " ")
	n := len(s.out)
	return before == "" || strings.HasSuffix(before, ":") || n > 0 && s.out[n-1].unclosed && s.out[n-1].outer.End == s.block.Start+len(before)
}

// opens opens at m, and ends what is open where that did not close: before another sentence,
// as between paragraphs that were run together, or with a mark behind a plural.
func (s *singles) opens(m content.Span, glyph string) {
	before := strings.TrimRight(s.text[s.block.Start:m.Start], " ")
	end := s.block.Start + len(before)
	switch {
	case s.unclosed() && s.introduced() && end > s.open.End && endsSentence(before) && capitalBehind(s.text[m.End:s.block.End]):
		s.add(content.Span{Start: end, End: end}, afterStop, true)
		s.closers = [closeKinds]content.Span{}
	case glyph == "'" && s.unclosed() && s.closers[afterS].Empty():
		return // within what is open
	default:
		s.finish()
	}
	s.open, s.low = m, glyph == "‚"
}

// mark opens or closes at m.
func (s *singles) mark(m content.Span) {
	before := lastRune(s.text[s.block.Start:m.Start])
	after := firstRune(s.text[m.End:s.block.End])
	atBlock := m.Start == s.block.Start
	atStart := atBlock || unicode.IsSpace(before) || strings.ContainsRune("([—–\"“", before)
	atEnd := m.End >= s.block.End || !unicode.IsLetter(after) && !unicode.IsDigit(after) && !strings.ContainsRune("“\"[£€$", after)
	glyph := m.Of(s.text)
	curly := glyph == "‘" || glyph == "‚" || glyph == "`" || glyph == "‛"
	switch {
	case glyph == "‘" && s.low && !atStart:
		s.grade(m, before, after)
	case atStart && !atEnd:
		colon := strings.HasSuffix(s.text[s.block.Start:m.Start], ": ")
		if glyph == "’" && !colon || elides(s.text[m.End:s.block.End], !atBlock) {
			return
		}
		s.opens(m, glyph)
	case !s.open.Empty() && !curly && (atEnd || strings.ContainsRune("“\"", after)) && (!atStart || before == '"'):
		s.grade(m, before, after)
	}
}

// grade notes that m may close what is open.
func (s *singles) grade(m content.Span, before, after rune) {
	grade, last := afterWord, before
	if before == '"' || before == '”' { // ‘I asked him “why?”’
		last = lastRune(strings.TrimRight(s.text[s.block.Start:m.Start], "\"”"))
	}
	switch {
	case s.low || strings.ContainsRune(",.?!…", last):
		grade = afterStop
	case before == 's' && m.End < s.block.End && !strings.ContainsRune(",.;:?!", after):
		grade = afterS
	}
	if s.closers[grade].Empty() {
		s.closers[grade] = m
	}
	if grade == afterStop {
		s.finish()
	}
}

// finish closes what is open with the best mark that was seen.
func (s *singles) finish() {
	for grade, c := range s.closers {
		if !s.open.Empty() && !c.Empty() {
			s.add(c, grade, false)
			break
		}
	}
	s.open, s.closers = content.Span{}, [closeKinds]content.Span{}
}

func (s *singles) add(closer content.Span, grade int, unclosed bool) {
	r := region{Span: content.Span{Start: s.open.End, End: closer.Start}, outer: content.Span{Start: s.open.Start, End: closer.End},
		block: s.index, single: true, unclosed: unclosed}
	if r.Span = trimSpace(s.text, r.Span); hasWord(r.Of(s.text)) {
		s.out = append(s.out, singlePair{r, grade})
	}
}

// elides reports whether the mark before rest stands for what a word or a year
// left away: 'til, ’90s. Words count where a quote is not likelier.
func elides(rest string, words bool) bool {
	n := 0
	for n < len(rest) && n < 9 && ('0' <= rest[n] && rest[n] <= '9' || 'a' <= rest[n]|0x20 && rest[n]|0x20 <= 'z') {
		n++
	}
	if n >= 2 && isDigit(rest[0]) && isDigit(rest[1]) {
		return n == 2 || n == 3 && rest[2] == 's'
	}
	switch rest[:n] {
	case "til", "tis", "twas", "em", "n", "cause", "bout":
		return words
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func startsWithSingle(text string, s content.Span) bool {
	return !s.Empty() && singleMark(text, s.Start) > 0
}

// singleMarks are the single quotation marks, and apostrophes.
var singleMarks = [...]string{"'", "’", "‘", "`", "´", "‚", "‛", "′"}

// singleMark returns the length of a single quotation mark at i, or 0.
func singleMark(text string, i int) int {
	if c := text[i]; c < utf8.RuneSelf && c != '\'' && c != '`' { // as mostly
		return 0
	}
	for _, mark := range singleMarks {
		if strings.HasPrefix(text[i:], mark) {
			return len(mark)
		}
	}
	return 0
}
