package speech

import (
	"strings"
	"unicode"

	"brief/content"
)

// romance finds who speaks in an article in a Romance language, by rules.
type romance struct {
	*article
	said     []saying            // by region
	byOffice map[string][]phrase // by what they are, in small letters: whom the article names so, in order
}

// saying is what was found of a region.
type saying struct {
	speech bool
	who    phrase
	cue    romanceCue
	chain  []Link
	rule   string
	sure   float64
	from   int // the region whose speaker goes on, or -1
}

// named reports whether s is speech whose speaker was found.
func (s *saying) named() bool { return s.speech && s.who.kind != noPhrase }

// How sure the rules are: about the share that is right of what they find in news that they were not made for.
const (
	sureBeside   = 0.9  // a verb right beside the marks and its subject
	sureSource   = 0.88 // "selon"
	sureSubject  = 0.8  // a verb before the marks in their sentence
	sureLonely   = 0.7  // who is left out: "añadió"
	sureColonAny = 0.7  // a colon and no verb of speech
	sureGoesOn   = 0.65
	sureNearby   = 0.55
	sureThing    = 0.6 // is the factor for speakers that no list shows to be able to speak
)

// findRomance returns the quotes of a, in order.
func findRomance(a *article) []Quote {
	f := &romance{article: a, said: make([]saying, len(a.regions)), byOffice: map[string][]phrase{}}
	f.noteHolders()
	for r := range a.regions {
		f.said[r] = f.say(r)
	}
	f.echo()
	return f.quotes()
}

// noteHolders notes whom the article names with what they are.
func (f *romance) noteHolders() {
	for i, limit := 0, 0; i < len(f.Tokens); i = limit {
		_, limit = f.sentenceAround(i)
		for p := range f.phrases(i, limit) {
			if p.kind == namePhrase && f.nameOf[p.head] < 0 {
				office := f.small(p.head)
				f.byOffice[office] = append(f.byOffice[office], p)
			}
		}
	}
}

// holder is who alone was named before token i with the office of p; or p.
func (f *romance) holder(p phrase, i int) phrase {
	if p.kind != officePhrase || !f.definite(p) {
		return p
	}
	only := p
	for _, h := range f.byOffice[f.small(p.head)] {
		if h.first >= i {
			break
		}
		if only.entity >= 0 && only.entity != h.entity {
			return p
		}
		only = h
	}
	return only
}

// definite reports whether the article of p is that of one who was spoken of.
func (f *romance) definite(p phrase) bool { return among(f.small(p.first), definiteInRomance) }

// say says whether region r is speech, and whose.
func (f *romance) say(r int) saying {
	if f.titled(r) {
		return saying{rule: "title", sure: leastNaming, from: -1}
	}
	for _, by := range [...]func(int) (saying, bool){f.cutIn, f.cuedBehind, f.cuedBefore, f.cuedAtEnd, f.colonBefore, f.tellsOn, f.goesOn} {
		if s, ok := by(r); ok {
			return f.resolved(s)
		}
	}
	if f.whole(r) {
		return saying{speech: true, rule: "unsure", sure: sureUnowned, from: -1}
	}
	return saying{rule: "not-speech", sure: sureNearby, from: -1}
}

// resolved is s with whom its pronoun or office stands for.
func (f *romance) resolved(s saying) saying {
	switch p := s.who; p.kind {
	case pronounPhrase, noPhrase:
		if s.rule == "nobody-named" {
			return s
		}
		who, ok := f.referent(p, s.cue)
		if !ok {
			if p.kind == noPhrase {
				s.rule, s.sure = "nobody-named", sureUnowned
			}
			s.who = phrase{}
			return s
		}
		s.chain = append(s.chain, Link{f.phraseSpan(&who), "pronoun"})
		if p.kind == noPhrase {
			s.who = who
			s.rule = "carried-over"
		} else {
			s.who.entity, s.who.kind = who.entity, namePhrase
			if who.entity < 0 {
				s.who = who
			}
			s.who.name = f.phraseSpan(&p)
		}
		s.sure = min(s.sure, sureLonely)
	case officePhrase:
		if h := f.holder(p, p.first); h.entity >= 0 {
			s.chain = append(s.chain, Link{f.phraseSpan(&h), "office"})
			s.who.kind, s.who.entity, s.who.name = namePhrase, h.entity, f.phraseSpan(&p)
		}
	case thingPhrase:
		s.sure *= sureThing
	}
	return s
}

// phraseSpan is the name of a name, and all the words of another phrase.
func (f *romance) phraseSpan(p *phrase) content.Span {
	if p.kind == namePhrase {
		return p.name
	}
	return f.span(p.first, p.last)
}

// whole reports whether region r holds whole sentences.
func (f *romance) whole(r int) bool {
	words := f.regions[r].Of(f.Text)
	first, _ := f.tokensOf(r)
	if at := strings.IndexFunc(words, isWordRune); at >= 0 && unicode.IsLower(firstRune(words[at:])) {
		return false
	}
	if f.opens(r) || f.text(first-1) == ":" {
		return true
	}
	last := words[len(words)-1]
	return last == '.' || last == '!' || last == '?' || last == ','
}

// opens reports whether region r begins its sentence.
func (f *romance) opens(r int) bool {
	first, _ := f.tokensOf(r)
	return first == 0 || f.sent[first-1] != f.sent[first]
}

// quotes turns what was found into quotes.
func (f *romance) quotes() []Quote {
	out := make([]Quote, 0, len(f.regions))
	for r := range f.regions {
		s := &f.said[r]
		q := Quote{Span: f.regions[r].Span, Kind: Other, Rule: s.rule, Confidence: s.sure, Group: r + 1}
		if s.speech {
			q.Kind = Partial
			if f.whole(r) {
				q.Kind = Direct
			}
			f.speaker(&q, s)
			if r > 0 && f.said[r-1].speech && f.regions[r-1].block == f.regions[r].block && s.from == r-1 {
				q.Group = out[r-1].Group
			}
		}
		out = append(out, q)
	}
	out = withTurns(out, f.transcript(f.narrates), len(f.regions))
	number(out)
	return out
}

// narrates reports whether a block itself tells who says the words in its marks.
func (f *romance) narrates(block int) bool {
	for r := range f.regions {
		if s := &f.said[r]; f.regions[r].block == block && s.speech && s.from < 0 && s.who.kind != noPhrase {
			return true
		}
	}
	return false
}

// speaker fills in who says q.
func (f *romance) speaker(q *Quote, s *saying) {
	if s.cue.last > s.cue.first {
		q.Cue = f.span(s.cue.first, s.cue.last)
	}
	if s.who.kind == noPhrase {
		return
	}
	q.Chain = s.chain
	span := f.phraseSpan(&s.who)
	q.Name = span.Of(f.Text)
	if s.rule != "carried-over" && s.rule != "carried-on" && s.rule != "near" {
		q.Mention = span
	} else if len(q.Chain) == 0 {
		q.Chain = []Link{{span, s.rule}}
	}
	if s.who.entity >= 0 {
		q.saidBy(&f.entities[s.who.entity])
	}
}
