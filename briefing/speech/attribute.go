package speech

import "brief/content"

// attribute fills in the speaker of d.
func (f *finder) attribute(q *Quote, d *decision) {
	if d.cue >= 0 {
		q.Cue = f.span(int(f.units[d.cue].first), int(f.units[d.cue].last))
	}
	if d.mention < 0 {
		return
	}
	m := f.dweller(d.mention)
	answers := d.source == alternate && d.from < 0 // who is called by name is asked alone
	list := f.listed(m, d.cue)
	if list == nil {
		list = f.jointly(m)
	}
	if list != nil && !answers {
		m = list[0]
		for _, other := range list[1:] {
			q.Others = append(q.Others, f.voice(other))
		}
	}
	span := f.mentionSpan(&f.mentions[m])
	if d.source == named {
		if q.Mention = span; f.lang == german {
			q.Mention = f.wholePhrase(&f.mentions[m])
		}
	} else {
		q.Chain = append(q.Chain, Link{span, d.rule})
	}
	if f.lang == german {
		if own := f.ownerInGerman(m); own >= 0 {
			m, span = own, f.ownerSpan(&f.mentions[own], span)
		}
	}
	f.nameSpeaker(q, m, span)
}

// nameSpeaker fills in who mention m, with its words at span, stands for.
func (f *finder) nameSpeaker(q *Quote, m int, span content.Span) {
	men := &f.mentions[m]
	relative := f.isPronoun(men, who)
	q.Name = span.Of(f.Text)
	if f.lang == german && men.kind == nounMention && f.tokenText(men.first) == "der" && men.last-men.first > 1 && f.isFeminine(men) {
		q.Name = f.span(men.first+1, men.extent).Of(f.Text) // "in dem Bericht der | Stiftung"
	}
	if f.lang == english && men.last+1 < len(f.Tokens) && f.tokenText(men.last) == "of" && f.tokenText(men.last+1) == "them" {
		q.Name = f.span(men.first, men.last+2).Of(f.Text) // "one of them"
	}
	entity, share := f.resolve(m)
	q.Confidence *= share
	if f.nameAuthor(q, m) {
		return
	}
	if entity >= 0 {
		q.saidBy(&f.entities[entity])
		if men.kind == pronounMention {
			q.Chain = append(q.Chain, Link{f.mentionSpan(&f.mentions[f.standsFor(m)]), "pronoun"})
		}
		return
	}
	if relative {
		if i := f.antecedent(m); i >= 0 {
			n := &f.mentions[i]
			q.Name = f.span(n.first, n.extent).Of(f.Text)
		}
		return
	}
	if w := &f.who[m]; men.kind == pronounMention && w.tried && w.mention >= 0 {
		n := f.mentionSpan(&f.mentions[w.mention])
		q.Name = n.Of(f.Text)
		q.Chain = append(q.Chain, Link{n, "pronoun"})
	}
}

// standsFor returns the mention that the pronoun mention m, which is somebody's, was resolved to: one before it, or the name set
// beside it ("one of them, | Ana Ruiz |,").
func (f *finder) standsFor(m int) int {
	if f.who[m].tried {
		return f.who[m].mention
	}
	for n := m + 1; n < len(f.mentions); n++ {
		if f.mentions[n].entity == f.mentions[m].entity {
			return n
		}
	}
	return m
}

// mentionSpan is the name alone of a name, and all the words of a description.
func (f *finder) mentionSpan(men *mention) content.Span {
	if men.kind == nameMention {
		return men.name
	}
	return f.span(men.first, men.extent)
}

// voice is mention m as one of several speakers.
func (f *finder) voice(m int) Voice {
	span := f.mentionSpan(&f.mentions[m])
	v := Voice{Span: span, Name: span.Of(f.Text)}
	if e, _ := f.resolve(m); e >= 0 {
		v.Actor, v.Name = f.entities[e].actor, f.entities[e].name
	}
	return v
}

// nameAuthor gives q, which the text that mention m is, or stands for, tells, the one whose text it is: "Ana Ruiz’s statement
// was read in court by her lawyer. “…,” it said."; "A letter from her daughter Ana says …",
// "A statement by Ana was read". It reports whether it did.
func (f *finder) nameAuthor(q *Quote, m int) bool {
	if f.lang != english {
		return false
	}
	men := &f.mentions[m]
	if f.isPronoun(men, it) && f.who[m].tried && f.who[m].mention >= 0 {
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

// dweller returns the mention that begins the sentence of mention m where m is only the place, or a thing, that tells where
// it is: "People living near a quarry in the Peak District | say", "People cut off by the closing of a bridge | say"; else m.
func (f *finder) dweller(m int) int {
	men := &f.mentions[m]
	place := men.kind == nameMention && men.entity >= 0 && f.entities[men.entity].place
	thing := f.lang == english && men.kind == nounMention && men.entity < 0 && f.words[men.head].class&(role|body|docNoun|sayNoun|title|quant) == 0 && !f.isPersonNoun(men.head) && !f.partOf(men.head)
	if !place && !thing || f.symAt(men.unit-1) != symPrep {
		return m
	}
	for i := m - 1; i >= 0 && f.sent[f.mentions[i].first] == f.sent[men.first]; i-- {
		if o := &f.mentions[i]; f.startsSentence(o.unit) {
			if o.kind == nounMention && f.words[o.head].class&role != 0 {
				return i
			}
			break
		}
	}
	return m
}
