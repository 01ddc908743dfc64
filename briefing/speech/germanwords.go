package speech

import "brief/briefing/token"

// settleSources leaves of "nach" and "so" what they are where they stand: they name a source
// only in "nach Angaben der Polizei" and in „…“, so der Minister.
func (a *article) settleSources() {
	for i := range a.words {
		if a.words[i].class&according == 0 {
			continue
		}
		switch a.small(i) {
		case "nach":
			if !a.beforeSayNoun(i + 1) {
				a.words[i].class &^= according
			}
		case "so":
			if !a.namesSource(i) {
				a.words[i].class = adverb
			}
		}
	}
}

// beforeSayNoun reports whether a noun for what is said stands at token i, or behind one or two
// small words there: "nach | eigenen Angaben", "nach | der Meinung".
func (a *article) beforeSayNoun(i int) bool {
	for n := 0; n < 3 && i < len(a.Tokens) && !a.Tokens[i].First(); n++ {
		if a.Tokens[i].Shape != token.Lower {
			return a.words[i].class&sayNoun != 0
		}
		if a.Tokens[i].Kind != token.Word {
			return false
		}
		i++
	}
	return false
}

// namesSource reports whether "so" at token i says whose the words are: a noun or its article
// follows, behind an adverb or none, and no verb stands before that.
func (a *article) namesSource(i int) bool {
	for i++; i < len(a.Tokens) && !a.Tokens[i].First(); i++ {
		switch c := a.words[i].class; {
		case a.Tokens[i].Kind != token.Word || c&(anyVerb|be|aux|modal) != 0 && a.Tokens[i].Shape == token.Lower:
			return false
		case a.Tokens[i].Shape != token.Lower, c&(det|poss|he|she) != 0:
			return true
		case c&adverb == 0:
			return false
		}
	}
	return false
}

// femaleNoun reports whether the noun word, in the singular, is feminine, as its ending shows or
// since it is a frequent one for a body.
func femaleNoun(word string) bool {
	switch word {
	case "Berlin", "Verein", "Magazin":
		return false
	}
	return hasEnding(word, "in", "ung", "heit", "keit", "schaft", "ion", "tät", "ei", "behörde", "gruppe", "bank", "presse", "agentur", "firma", "armee", "wehr", "kirche", "studie",
		"kanzlei", "kammer", "union", "justiz", "mehrheit", "spitze", "seite", "welle", "zeitschrift", "post", "welt", "liga", "allianz", "familie", "frau", "mutter", "tochter", "schwester")
}

// parts reports whether another phrase begins at token j, though no verb or preposition stands
// before it: "sagte Ruiz | Berg", "im Jahr 2007 | seinen Rücktritt".
func (a *article) parts(j int) bool {
	before := &a.Tokens[j-1]
	switch {
	case before.Kind == token.Number:
		return a.words[j].class&(det|poss) != 0 && a.Tokens[j].Shape == token.Lower
	case a.nameOf[j] >= 0 && a.nameOf[j-1] >= 0:
		return a.nameOf[j] != a.nameOf[j-1]
	}
	return false
}

// withoutTail cuts a name before a small article, which the names of people and bodies lack
// where no preposition stands before it: "Ana Berg | den Entwurf".
func (a *article) withoutTail(n Name) Name {
	for i := a.tokenAt(n.Start) + 1; i < len(a.Tokens) && int(a.Tokens[i].Start) < n.End; i++ {
		switch a.tokenText(i) {
		case "den", "das", "dem", "die", "ein", "eine", "einen", "sich", "nicht":
			if b := a.tokenText(i - 1); b != "von" && b != "an" && b != "für" && b != "auf" && b != "in" {
				n.End = int(a.Tokens[i-1].End())
				return n
			}
		}
	}
	return n
}

// officeOfOne reports whether mention m, with the article of one person, says what somebody is.
func (a *article) officeOfOne(m *mention) bool {
	if a.words[m.head].class&(role|title) == 0 {
		return false
	}
	switch a.small(m.first) {
	case "der", "ein", "die", "eine", "dem", "den", "seine", "ihr", "sein", "ihre":
		return m.first < m.head
	}
	return false
}

// secondOffice reports whether m goes on, behind "und", with who is named and what else they are:
// "Der Abgeordnete | und | Fraktionschef Olu Bansa".
func (a *article) secondOffice(before, m *mention) bool {
	return before.kind == nounMention && m.kind == nameMention && m.entity >= 0 && before.last+1 == m.first && a.isAnd(before.last) &&
		a.words[m.first].class&(role|title) != 0 && a.officeOfOne(before)
}

// suspends reports whether the hyphen at token i leaves the rest of a word to the one behind "und":
// "Hotel- und Gaststättenverband".
func (a *article) suspends(i int) bool {
	if a.Tokens[i].Space() || i+2 >= len(a.Tokens) || a.regionOf[i+2] >= 0 || a.Tokens[i+2].First() || a.Tokens[i+2].Shape < token.Capital {
		return false
	}
	switch a.tokenText(i + 1) {
	case "und", "oder":
		return true
	}
	return false
}
