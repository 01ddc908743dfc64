package speech

import (
	"slices"
	"strings"

	"brief/content"
)

// Gold is an annotated quote to learn from.
type Gold struct {
	Spans   []content.Span // of the speech
	Speaker content.Span   // the words that name the speaker; empty when unknown
	Names   []string       // what the speaker may be called; none when nobody is named
	// Resolved means that where the speaker is a pronoun, Names and Speaker say who that is.
	Resolved bool
	Cue      string // the words that report it; "" when unknown
}

// Lesson is one decision with its right answer. Of several Choices, all that are
// Right are; a single choice is a yes or no.
type Lesson struct {
	Table   int
	Choices [][]uint32
	Right   []bool
}

// offer adds a choice.
func (l *Lesson) offer(features []uint32, right bool) {
	l.Choices = append(l.Choices, features)
	l.Right = append(l.Right, right)
}

// Passes reports whether m decides as the lesson wants.
func (m *Model) Passes(l *Lesson) bool {
	t := &m.Tables[l.Table]
	if len(l.Choices) == 1 {
		return t.scoreOf(l.Choices[0]) > 0 == l.Right[0]
	}
	best, top := 0, float32(-1e30)
	for i, c := range l.Choices {
		if s := t.scoreOf(c); s > top {
			best, top = i, s
		}
	}
	return l.Right[best]
}

// Lessons returns what gold, all speech of an article, teaches about in.
func Lessons(in Input, gold []Gold) []Lesson {
	if len(in.Tokens) == 0 {
		return nil
	}
	a := newArticle(&in)
	if a.lang == german {
		gold = a.located(gold)
	}
	l := &lessons{article: a, gold: gold, done: make([]decision, len(a.regions)), spoke: -1}
	l.reports()
	for r := range a.regions {
		l.hear(a.regionUnit(r))
		l.region(r)
	}
	l.hear(len(a.units))
	return l.out
}

type lessons struct {
	*article
	gold  []Gold
	done  []decision
	spoke int
	told  []reported // that were not heard yet, in order
	out   []Lesson
}

// reported is a gold quote without marks, and the unit of its cue.
type reported struct {
	cue  int
	gold *Gold
}

// hear adds whom the pronouns stand for that speak without marks before unit u, as
// finder.hear follows them.
func (l *lessons) hear(u int) {
	for ; len(l.told) > 0 && l.told[0].cue < u; l.told = l.told[1:] {
		before := l.spoke
		l.pronoun(l.mentionOf(l.told[0].gold), l.told[0].gold)
		if l.spoke >= 0 && !l.entities[l.spoke].person {
			l.spoke = before
		}
	}
}

// region adds what is to be learned from region r.
func (l *lessons) region(r int) {
	g := l.goldOver(l.regions[r].Span)
	l.done[r] = decision{mention: -1, from: -1}
	l.out = append(l.out, Lesson{SpeechTable, [][]uint32{l.speechFeatures(r, l.done).list}, []bool{g != nil}})
	if g == nil {
		return
	}
	l.done[r].speech = true
	cands := l.candidates(r, l.done)
	right := l.right(cands, g)
	if right == nil {
		l.done[r].mention = l.mentionOf(g)
		return
	}
	lesson := Lesson{Table: SpeakerTable, Right: right}
	picked := -1
	for i, c := range cands {
		lesson.Choices = append(lesson.Choices, c.list)
		if right[i] && picked < 0 {
			picked = i
		}
	}
	l.out = append(l.out, lesson)
	c := cands[picked]
	l.done[r] = decision{speech: true, source: c.source, mention: c.mention, from: c.from}
	l.pronoun(c.mention, g)
}

// located returns gold with the words that name its speakers found in the text, nearest to the
// speech, where the annotation only spells them: "Ana Ruiz, Sprecherin der Polizei in Halden".
func (a *article) located(gold []Gold) []Gold {
	out := slices.Clone(gold)
	for i := range out {
		g := &out[i]
		if !g.Speaker.Empty() || len(g.Names) == 0 || len(g.Spans) == 0 || g.Names[0] == "" {
			continue
		}
		name, least := g.Names[0], len(a.Text)
		for at := 0; ; {
			n := strings.Index(a.Text[at:], name)
			if n < 0 {
				break
			}
			s := content.Span{Start: at + n, End: at + n + len(name)}
			at = s.End
			if d := g.away(s); d < least && a.aside(s) {
				g.Speaker, least = s, d
			}
		}
	}
	return out
}

// away is how many bytes lie between s and g's speech.
func (g *Gold) away(s content.Span) int {
	least := 1 << 30
	for _, p := range g.Spans {
		least = min(least, max(p.Start-s.End, s.Start-p.End, 0))
	}
	return least
}

// aside reports whether s stands outside marks, with no part of another word beside it.
func (a *article) aside(s content.Span) bool {
	i := a.tokenAt(s.Start)
	j := a.tokenAt(s.End - 1)
	return j < len(a.Tokens) && int(a.Tokens[i].Start) == s.Start && int(a.Tokens[j].End()) == s.End && a.regionOf[i] < 0
}

// goldOver returns the gold quote that covers most of s, if any covers half.
func (l *lessons) goldOver(s content.Span) *Gold {
	var best *Gold
	most := s.Len() / 2
	for i := range l.gold {
		covered := 0
		for _, g := range l.gold[i].Spans {
			if g.Overlaps(s) {
				covered += min(g.End, s.End) - max(g.Start, s.Start)
			}
		}
		if covered > most {
			best, most = &l.gold[i], covered
		}
	}
	return best
}

// right says which candidates gold agrees with; nil when there are none.
func (l *lessons) right(cands []candidate, g *Gold) []bool {
	out := make([]bool, len(cands))
	any := false
	for i, c := range cands {
		switch {
		case c.source == nobody:
			out[i] = len(g.Names) == 0
		case c.mention >= 0 && !g.Speaker.Empty():
			out[i] = l.touches(c.mention, g) || l.lang == german && l.goesByGold(c.mention, g)
		case c.mention >= 0:
			out[i] = l.goesByGold(c.mention, g)
		}
		any = any || out[i]
	}
	if any {
		return out
	}
	for i, c := range cands { // somebody else who goes by the name is better than nothing
		out[i] = c.mention >= 0 && l.goesByGold(c.mention, g)
		any = any || out[i]
	}
	if !any {
		return nil
	}
	return out
}

// touches reports whether mention m's head lies in gold's speaker.
func (l *lessons) touches(m int, g *Gold) bool {
	men := &l.mentions[m]
	if !g.Speaker.Covers(l.span(men.head, men.head+1)) {
		return false
	}
	return l.lang != german || m == 0 || men.entity >= 0 && l.entities[men.entity].person || !g.Speaker.Covers(l.span(l.mentions[m-1].head, l.mentions[m-1].head+1))
}

// goesByGold reports whether mention m goes by one of gold's names.
func (l *lessons) goesByGold(m int, g *Gold) bool {
	men := &l.mentions[m]
	head := l.tokenText(men.head)
	if men.kind == pronounMention {
		return g.Resolved && l.words[men.head].class&(he|she|who) != 0 || slices.ContainsFunc(g.Names, func(n string) bool { return strings.EqualFold(n, head) })
	}
	name := ""
	if men.entity >= 0 {
		name = l.entities[men.entity].name
	}
	for _, n := range g.Names {
		if sameName(n, head) || name != "" && sameName(n, name) {
			return true
		}
	}
	return false
}

// sameName reports whether two names end in the same word.
func sameName(a, b string) bool { return lastWord(a) == lastWord(b) }

// mentionOf returns the mention that gold's speaker is, or -1.
func (l *lessons) mentionOf(g *Gold) int {
	for i := range l.mentions {
		if l.touches(i, g) {
			return i
		}
	}
	return -1
}

// pronoun adds whom mention m stands for, where gold names somebody.
func (l *lessons) pronoun(m int, g *Gold) {
	if m < 0 || l.mentions[m].kind != pronounMention {
		if m >= 0 {
			l.spoke = l.mentions[m].entity
		}
		return
	}
	if l.words[l.mentions[m].head].class&(he|she) == 0 {
		return
	}
	lesson := Lesson{Table: ResolveTable}
	for _, ref := range l.referents(m, l.spoke) {
		ok := slices.ContainsFunc(g.Names, func(n string) bool { return sameName(n, l.entities[ref.entity].name) })
		lesson.offer(ref.list, ok)
		if ok {
			l.spoke = ref.entity
		}
	}
	if slices.Contains(lesson.Right, true) {
		l.out = append(l.out, lesson)
	}
}
