package briefing

import (
	"sort"
	"strings"

	"brief/briefing/token"
	"brief/content"
)

// surelyReported is the confidence from which reported speech alone makes an
// actor one that speaks.
const surelyReported = 0.75

// findParts says how each actor takes part in the article, and which quotes it speaks.
func findParts(b *Briefing) {
	s := silence{b: b}
	if len(b.Doc.Text) <= longSpeech {
		s.findClauses(b.tokens())
	} else {
		for _, toks := range stretches(b.Doc.Text, b.speechBlocks()) {
			s.findClauses(toks)
		}
	}
	for i := range b.Quotes {
		q := &b.Quotes[i]
		for _, v := range q.voices() {
			if a := b.Actor(v.Actor); a != nil {
				s.credit(a, q)
			}
		}
	}
	if len(s.clauses) == 0 {
		return
	}
	s.names = b.namings(Person, Organization, Place)
	s.sentences = b.Doc.Sentences()
	for i := range s.clauses {
		s.mark(&s.clauses[i])
	}
}

// credit gives actor a the quote q, once.
func (s *silence) credit(a *Actor, q *Quote) {
	if n := len(a.Quotes); q.Listed() && (n == 0 || a.Quotes[n-1] != q.ID) {
		a.Quotes = append(a.Quotes, q.ID)
	}
	if q.Listed() || q.Kind == Indirect && q.Confidence >= surelyReported && !s.silent(q.Cue) {
		a.Part = Speaks
	}
}

// silence finds who was asked and did not answer.
type silence struct {
	b         *Briefing
	toks      []token.Token // that are being looked through
	sentences []content.Span
	names     []naming // in order
	clauses   []clause // that decline, in order
}

// clause says that somebody declines: "X, who runs Acme, did not respond".
type clause struct {
	start   int  // of its verb
	reach   int  // the end of the words that may belong to it
	comma   int  // where an insertion right before it begins; 0 for none
	pronoun bool // its subject is one
}

// findClauses adds the clauses that decline among toks.
func (s *silence) findClauses(toks []token.Token) {
	s.toks = toks
	for i := range toks {
		if toks[i].Shape == token.Lower && mayDecline(s.b.Doc.Text[toks[i].Start]) && s.declines(i) {
			s.clauses = append(s.clauses, s.clause(i))
		}
	}
}

// clause is the one whose verb is token i.
func (s *silence) clause(i int) clause {
	c := clause{start: int(s.toks[i].Start), reach: int(s.toks[min(i+6, len(s.toks)-1)].End())}
	switch s.word(i - 1) {
	case "he", "she", "He", "She", "They", "they":
		c.pronoun = true
	case ",":
		for j := i - 2; j > 0 && c.comma == 0; j-- {
			if s.word(j) == "," {
				c.comma = int(s.toks[j].Start)
			}
		}
	}
	return c
}

// silent reports whether a cue is the verb of a clause in which somebody
// declines ("declined to comment"), and so nobody's speech.
func (s *silence) silent(cue content.Span) bool {
	k := sort.Search(len(s.clauses), func(k int) bool { return s.clauses[k].start > cue.Start }) - 1
	return k >= 0 && cue.End <= s.clauses[k].reach
}

func (s *silence) word(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.b.Doc.Text[s.toks[i].Start:s.toks[i].End()]
}

// mayDecline reports whether one of the verbs that declines knows begins with c; most words do not.
func mayDecline(c byte) bool {
	switch c {
	case 'c', 'd', 'h', 'm', 'o', 'r', 'u', 'w':
		return true
	}
	return false
}

// declines reports whether token i begins "declined to comment", "did not
// respond", "could not be reached" or the like.
func (s *silence) declines(i int) bool {
	switch s.word(i) {
	case "declined", "refused", "declines", "refuses":
		switch s.word(i + 1) {
		case "to":
			switch s.word(i + 2) {
			case "comment", "respond", "answer", "speak", "elaborate", "discuss", "be":
				return s.word(i+2) != "be" || s.word(i+3) == "interviewed" || s.word(i+3) == "quoted"
			}
		case "comment", "further":
			return true
		}
		return s.ahead(i+1, 4, "comment", "interview")
	case "had", "made", "offered":
		if s.word(i+1) == "no" {
			return s.ahead(i+2, 2, "comment")
		}
		return s.word(i) == "had" && s.notAnswered(i)
	case "did", "has", "have", "does", "do", "didn", "hasn", "haven", "was", "were":
		return s.notAnswered(i) || s.word(i+1) == "yet" && s.word(i+2) == "to" && answers(s.word(i+3))
	case "would", "wouldn":
		at := s.afterNot(i + 1)
		return at > 0 && (s.word(at) == "comment" || s.word(at) == "elaborate")
	case "responded", "replied":
		return s.ahead(i+1, 6, "comment", "questions") && s.neither(i)
	case "could":
		at := s.afterNot(i + 1)
		return at > 0 && s.word(at) == "be" && (s.word(at+1) == "reached" || s.ahead(at+1, 2, "reached"))
	case "went":
		return s.word(i+1) == "unanswered" || s.word(i+1) == "unreturned"
	case "unavailable":
		return s.word(i+1) == "for" && s.word(i+2) == "comment"
	}
	return false
}

// answers reports whether w is what somebody who was asked has yet to do.
func answers(w string) bool {
	return w == "comment" || w == "respond" || w == "reply" || w == "answer"
}

// neither reports whether "neither" or "nor" stands shortly before token i: "Neither Orvex nor Tarn | responded".
func (s *silence) neither(i int) bool {
	return s.ahead(max(0, i-10), min(i, 10), "neither", "nor")
}

// notAnswered reports whether "did not respond" or the like begins at token i.
func (s *silence) notAnswered(i int) bool {
	at := s.afterNot(i + 1)
	if at == 0 {
		return false
	}
	switch s.word(at) {
	case "respond", "responded", "reply", "replied":
		return true
	case "answer", "answered", "return", "returned":
		return s.ahead(at+1, 8, "comment", "call", "calls", "message", "messages", "request", "requests", "email", "emails", "questions") || s.behind(i, "comment", "calls", "messages", "requests", "emails")
	case "comment", "commented":
		return true
	case "available", "reachable":
		return s.ahead(at+1, 4, "comment")
	}
	return false
}

// afterNot returns the verb after "not" or "n't" and adverbs at token i, or 0.
func (s *silence) afterNot(i int) int {
	if w := s.word(i); w != "not" && w != "n't" && w != "'t" && w != "’t" {
		return 0
	}
	for i++; i < len(s.toks); i++ {
		w := s.word(i)
		adverb := len(w) >= 4 && strings.HasSuffix(w, "ly") && w != "reply"
		if w != "yet" && w != "been" && !adverb {
			return i
		}
	}
	return 0
}

// ahead reports whether one of the words stands among the n tokens from i.
func (s *silence) ahead(i, n int, words ...string) bool {
	for k := i; k < i+n; k++ {
		for _, w := range words {
			if strings.EqualFold(s.word(k), w) {
				return true
			}
		}
	}
	return false
}

func (s *silence) behind(i int, words ...string) bool {
	return s.ahead(max(0, i-8), min(i, 8), words...)
}

// mark sets the part of the actors that a clause is about.
func (s *silence) mark(c *clause) {
	k := sort.Search(len(s.sentences), func(k int) bool { return s.sentences[k].End > c.start })
	if k == len(s.sentences) {
		return
	}
	end, from := c.start, s.sentences[k].Start
	if c.comma > from && !s.namesSubject(c) {
		end = c.comma
	}
	if c.pronoun {
		from = s.b.Doc.Blocks[min(s.b.Doc.BlockAt(c.start), len(s.b.Doc.Blocks)-1)].Start
	}
	listed := false
	last := sort.Search(len(s.names), func(n int) bool { return s.names[n].End > end }) - 1
	for ; last >= 0 && s.names[last].Start >= from; last-- {
		a := s.b.Actor(s.names[last].id)
		if a.Kind == Place {
			continue
		}
		if a.Part == SpokenAbout {
			a.Part = Declined
		}
		tie := s.tie(last)
		if tie != and && !(listed && tie == comma) {
			return
		}
		listed = true
	}
}

// namesSubject reports whether the insertion before a clause is only the name of the one who
// declines, with his title or none, behind a word for him: "The company, | Tarfigur, | did not reply".
func (s *silence) namesSubject(c *clause) bool {
	n := sort.Search(len(s.names), func(n int) bool { return s.names[n].Start > c.comma })
	if n == len(s.names) || s.names[n].End >= c.start || n > 0 && s.names[n-1].End == c.comma {
		return false
	}
	text := s.b.Doc.Text
	return onlyTitles(text[c.comma+1:s.names[n].Start]) && strings.TrimSpace(text[s.names[n].End:c.start]) == ","
}

// onlyTitles reports whether all words before a name have a capital, as titles have: "Dr", "Councillor".
func onlyTitles(before string) bool {
	for _, w := range strings.Fields(before) {
		if w[0] < 'A' || w[0] > 'Z' {
			return false
		}
	}
	return true
}

// The ties between two names in a row.
const (
	apart = iota
	and   // "and", "or", "nor"
	comma
)

// tie returns what stands between name n and the one before it.
func (s *silence) tie(n int) int {
	if n == 0 {
		return apart
	}
	switch strings.TrimPrefix(strings.TrimSuffix(s.b.Doc.Text[s.names[n-1].End:s.names[n].Start], "the "), ")") {
	case " and ", " or ", " nor ":
		return and
	case ", ":
		return comma
	}
	return apart
}
