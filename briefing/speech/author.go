package speech

// finds reports whether unit u, "it", tells what a text or an inquiry came to: "it found that".
func (a *article) finds(u int) bool {
	switch a.word(a.pastAdverbs(u + 1)) {
	case "found", "finds", "concluded", "concludes", "recommended", "recommends":
		return true
	}
	return false
}

// isReadOut reports whether the text of unit u "was read" to somebody.
func (a *article) isReadOut(u int) bool {
	const reach = 6 // units
	for v := u + 1; v < u+reach && a.symAt(v) != symEnd && a.symAt(v) != symBlock; v++ {
		if a.symAt(v) == 'b' && a.word(v+1) == "read" {
			return true
		}
	}
	return false
}

// nameAuthor gives q, which the text that mention m is, or stands for, tells, the one whose text it is: "Ana Ruiz’s statement
// was read in court by her lawyer. “…,” it said."; "A letter from her daughter Ana says …",
// "A statement by Ana was read". It reports whether it did.
func (f *finder) nameAuthor(q *Quote, m int) bool {
	if f.lang != english {
		return false
	}
	men := &f.mentions[m]
	if men.kind == pronounMention && f.words[men.head].class&it != 0 && f.who[m].tried && f.who[m].mention >= 0 {
		men = &f.mentions[f.who[m].mention]
	}
	if men.kind != nounMention || f.words[men.head].class&(docNoun|sayNoun) == 0 {
		return false
	}
	e, span := -1, f.mentionSpan(men)
	if own := f.possessor(men); own > 0 && own == men.head-1 && f.nameOf[own-1] >= 0 {
		n := f.nameOf[own-1]
		e, span = f.Names[n].Actor-1, f.Names[n].Span
	} else if w := f.word(men.unit + 1); w == "from" || w == "by" && f.words[men.head].class&sayNoun != 0 {
		if x := men.unit + 2; f.symAt(x) == symName {
			e, span = f.mentionAt(x).entity, f.mentionSpan(f.mentionAt(x))
		}
	}
	if e < 0 || !f.entities[e].person {
		return false
	}
	q.saidBy(&f.entities[e])
	q.Chain = append(q.Chain, Link{span, "author"})
	return true
}
