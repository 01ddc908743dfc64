package speech

import (
	"slices"
	"sort"
	"strings"

	"brief/content"
)

// sureDelivered is the confidence of the paragraphs of a speech: what its head and its first person tell, and no mark.
const sureDelivered = 0.8

// delivered returns the paragraphs of an article that is one person's speech or statement, printed whole and without marks: a
// line of its head says whose ("Remarks by Mayor Ana Ruiz", "Ana Ruiz’s speech to the union", "Ana Ruiz – Statement on bread"),
// and what stands below is told in the first person and does not name whoever speaks.
func (f *finder) delivered() []Quote {
	if f.lang != english {
		return nil
	}
	head, who, ok := f.speechHead()
	if !ok {
		return nil
	}
	body := f.speechBody(head, who.Actor)
	if !f.isMost(body, head) || !f.speaksInPerson(body, who.Actor) {
		return nil
	}
	opening := f.Blocks[body[0]].Span
	if t, ok := f.turnInCapitals(body[0]); ok {
		opening.Start = int(f.Tokens[min(t.colon+1, len(f.Tokens)-1)].Start)
		if who.Name == "" {
			who.Span = f.span(t.first, t.last)
			who.Name = who.Of(f.Text)
		}
	}
	if who.Name == "" {
		return nil
	}
	out := f.deliveredBy(nil, who, body[0], opening, body[0])
	for _, b := range body[1:] {
		out = f.deliveredBy(out, who, b, f.Blocks[b].Span, body[0])
	}
	return out
}

// deliveredBy appends the words in span, of block b, that are those of who gives the speech whose first block is first.
func (f *finder) deliveredBy(out []Quote, who Voice, b int, span content.Span, first int) []Quote {
	if strings.HasSuffix(span.Of(f.Text), ",") { // "Ladies and gentlemen,"
		return out
	}
	for _, own := range f.writersWords(b, span) {
		q := signedQuote(own, who, first)
		q.Rule, q.Confidence = "delivered", sureDelivered
		out = append(out, q)
	}
	return out
}

// speechHead returns the block near the start that says whose speech the article is, and where it or a line below it names them;
// nobody where only their office is told.
func (f *finder) speechHead() (head int, who Voice, ok bool) {
	const most, longest = 8, 250 // blocks, bytes
	for b := range f.Blocks[:min(len(f.Blocks), most)] {
		block := &f.Blocks[b]
		if block.Skip || block.Len() > longest {
			continue
		}
		for i, end := f.inBlock(b); i < end; i++ {
			if !among(strings.ToLower(f.tokenText(i)), speechNouns) {
				continue
			}
			n, given := f.speechGiver(i, block)
			if n == nil && given {
				n = f.onlyIntroduced(b)
			}
			if n != nil {
				who = Voice{n.Span, n.Actor, f.Actors[n.Actor-1].Name}
			}
			if given {
				return b, who, true
			}
		}
	}
	return 0, who, false
}

// What stands around the name of who gives a speech in its head: before it, "Full text: Mayor ", or a title alone; between it and the
// speech; and behind the last of them, where a headline would go on with a verb.
var (
	opensSpeech = content.Expression(`^(?:.*\b(?:[Tt]ext|[Tt]ranscript)\b.*|(?:(?:[A-Z][a-z.]+|of|for|the|and|[A-Z]+) ){0,6})$`)
	ownsSpeech  = content.Expression(`^(?:[’'](?:s )?| ?[–—:-] )`)
	givesSpeech = content.Expression(`^(?: [a-z]+){0,2} (?:[bB]y|BY|from|of) (?:.* )?$`)
	turnsAside  = content.Expression(` (?:on|at|to|after|about|following|with|and) |[.?!] `)
	endsGiver   = content.Expression(`^(?:$|[,.:;()–—-]| [(–—-]| (?:[Oo]n|[Aa]t|[Tt]o|[Ii]n|[Ff]or|[Aa]s|[Aa]fter|[Ff]ollowing|[Rr]egarding|[Bb]efore|[Mm]ade|[Dd]elivered|[Gg]iven|[Bb]y|[Oo]f)\b)`)
)

// speechGiver reports whether a block is the head of a speech, which token i of it is called, and where it names who gives it: behind
// "by" or "from", or before an apostrophe, a colon or a dash. It is nil where only an office is told ("Remarks by the President").
func (f *finder) speechGiver(i int, block *Block) (who *Name, given bool) {
	speech := content.Span{Start: int(f.Tokens[i].Start), End: int(f.Tokens[i].End())}
	behind := f.Text[speech.End:block.End]
	names, persons := f.namesIn(block.Span), 0
	for k := range names {
		n := &names[k]
		inside := n.Start < speech.End && n.End > speech.Start // "the Ana Ruiz Statement"
		if !f.Actors[n.Actor-1].Person || inside {
			continue
		}
		persons++
		before := n.End <= speech.Start
		if before && f.ownsIt(n.Span, speech, block) || !before && f.givesIt(n.Span, speech, block) {
			return n, true
		}
		if !before {
			break
		}
	}
	alone := behind == "" || strings.HasPrefix(behind, " by the ") || i > f.tokenAt(block.Start) && endsGiver().MatchString(behind)
	return nil, persons == 0 && alone
}

// ownsIt reports whether name, before the word for a speech in a block, says whose it is: "Text: | Ana Ruiz |’s speech on bread".
func (f *finder) ownsIt(name, speech content.Span, block *Block) bool {
	return opensSpeech().MatchString(f.Text[block.Start:name.Start]) && ownsSpeech().MatchString(f.Text[name.End:speech.Start]) &&
		endsGiver().MatchString(f.Text[speech.End:block.End])
}

// givesIt reports whether name, behind the word for a speech in a block, says who gives it: "Opening remarks by | Ana Ruiz | at the port".
func (f *finder) givesIt(name, speech content.Span, block *Block) bool {
	between := f.Text[speech.End:name.Start]
	return givesSpeech().MatchString(between) && !turnsAside().MatchString(between) && endsGiver().MatchString(f.Text[name.End:block.End])
}

// onlyIntroduced returns where the one person is named whom the lines between a head and the first words in the first person name;
// nil where there are more or none.
func (f *finder) onlyIntroduced(head int) *Name {
	const introduces = 6 // blocks
	var who *Name
	for b := head + 1; b < min(len(f.Blocks), head+1+introduces) && !f.inPerson(b, firstPerson|us); b++ {
		names := f.namesIn(f.Blocks[b].Span)
		for k := range names {
			n := &names[k]
			if !f.Actors[n.Actor-1].Person {
				continue
			}
			if who != nil && who.Actor != n.Actor {
				return nil
			}
			who = n
		}
	}
	return who
}

// speechBody returns the blocks below the head that are the speech: what names the actor within the first of them introduces
// it, and a place, a day or a name stands alone before its first sentence.
func (f *finder) speechBody(head, actor int) []int {
	const introduces = 6 // blocks
	first := head + 1
	for b := first; actor > 0 && b < min(len(f.Blocks), head+1+introduces); b++ {
		if f.namesActor(f.Blocks[b].Span, actor) {
			first = b + 1
		}
	}
	var body []int
	for b := first; b < len(f.Blocks); b++ {
		block := &f.Blocks[b]
		text := block.Of(f.Text)
		aside := text == "" || block.Heading || block.Skip || text[0] == '(' || text[0] == '['
		if aside || len(body) == 0 && !endsSentence(text) && !strings.HasSuffix(text, ",") {
			continue
		}
		if len(body) > 0 && (f.nameAlone(b) != nil || isSpeechEnd(text)) {
			break
		}
		if _, another := f.turnInCapitals(b); another && len(body) > 0 {
			break
		}
		body = append(body, b)
	}
	return body
}

// turnInCapitals returns the label in capitals that begins a block, if one does: "| THE MAYOR |: Good morning."
func (f *finder) turnInCapitals(block int) (turn, bool) {
	first, end := f.inBlock(block)
	if first == end {
		return turn{}, false
	}
	t, ok := f.turnAt(first, block)
	return t, ok && f.capitals(t.first, t.last)
}

// isSpeechEnd reports whether a paragraph says that nothing more is said.
func isSpeechEnd(text string) bool {
	text = strings.ToLower(strings.Trim(text, "-–—*#. "))
	return text == "" || text == "ends" || text == "30" || text == "end" || strings.HasPrefix(text, "end ") || strings.HasPrefix(text, "notes to editors")
}

// speaksInPerson reports whether one block of body in three tells of "I" or "we", one in four at most says who else said something,
// and none names the actor or tells of them.
func (f *finder) speaksInPerson(body []int, actor int) bool {
	const share, told = 3, 4
	if f.tellsOfGiver(body) {
		return false
	}
	person, others := 0, 0
	for _, b := range body {
		if actor > 0 && f.namesActor(f.Blocks[b].Span, actor) {
			return false
		}
		if f.narrates(b) {
			others++
		}
		if f.inPerson(b, firstPerson|us) {
			person++
		}
	}
	return person > 0 && person*share >= len(body) && others*told <= len(body)
}

// tellsOfGiver reports whether body has "he" or "she" before anybody else whom that may be, which is whoever gives the speech in the words of
// one who listened: "I was late. | She | spoke of bread."
func (f *finder) tellsOfGiver(body []int) bool {
	_, end := f.inBlock(body[len(body)-1])
	for i := f.mentionFrom(f.tokenAt(f.Blocks[body[0]].Start)); i < len(f.mentions) && f.mentions[i].first < end; i++ {
		switch men := &f.mentions[i]; {
		case f.isPronoun(men, he|she):
			return f.maySpeak(men.unit)
		case men.kind == nameMention && f.isPerson(men), men.kind == nounMention && f.isPersonNoun(men.head):
			return false
		}
	}
	return false
}

// inPerson reports whether a block tells of "I" or "we", by their classes, outside marks.
func (f *finder) inPerson(block int, of class) bool {
	for i, end := f.inBlock(block); i < end; i++ {
		if f.regionOf[i] < 0 && f.words[i].class&of != 0 {
			return true
		}
	}
	return false
}

// isMost reports whether body is three fifths at least, in bytes, of what the article has from block head on.
func (f *finder) isMost(body []int, head int) bool {
	n := 0
	for _, b := range body {
		n += f.Blocks[b].Len()
	}
	return n > 0 && n*5 >= (f.Blocks[len(f.Blocks)-1].End-f.Blocks[head].End)*3
}

// namesIn returns the names that begin in span.
func (f *finder) namesIn(span content.Span) []Name {
	from := func(at int) int { return sort.Search(len(f.Names), func(n int) bool { return f.Names[n].Start >= at }) }
	return f.Names[from(span.Start):from(span.End)]
}

// namesActor reports whether span names an actor.
func (f *finder) namesActor(span content.Span, actor int) bool {
	return slices.ContainsFunc(f.namesIn(span), func(n Name) bool { return n.Actor == actor })
}
