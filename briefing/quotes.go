package briefing

import (
	"slices"

	"brief/briefing/speech"
	"brief/content"
)

// findQuotes finds quoted and reported speech and its speakers.
func findQuotes(b *Briefing) { b.quotesBy(speech.Default()) }

// WithModel returns a copy of b with the quotes that model finds. The program
// that trains models uses it.
func (b *Briefing) WithModel(model *speech.Model) *Briefing {
	c := *b
	c.work = &workspace{}
	c.quotesBy(model)
	c.work = nil
	return &c
}

// SpeechInput is the article as package speech reads it.
func (b *Briefing) SpeechInput() speech.Input {
	if b.work == nil {
		c := *b
		c.work = &workspace{}
		return c.SpeechInput()
	}
	in := b.speechInput()
	in.Tokens, in.Words, in.Language = b.tokens(), b.words(), b.work.language
	return in
}

// speechInput is SpeechInput without the tokens and their words.
func (b *Briefing) speechInput() speech.Input {
	in := speech.Input{Text: b.Doc.Text, Blocks: b.speechBlocks()}
	names := 0
	for i := range b.Actors {
		names += len(b.Actors[i].Mentions)
	}
	in.Actors, in.Names = make([]speech.Actor, 0, len(b.Actors)), make([]speech.Name, 0, names)
	for i := range b.Actors {
		a := &b.Actors[i]
		in.Actors = append(in.Actors, speech.Actor{Name: a.Name, Person: a.Kind == Person, Place: a.Kind == Place,
			Male: a.Gender == Male, Female: a.Gender == Female})
		for _, m := range a.Mentions {
			in.Names = append(in.Names, speech.Name{Span: m.Span, Actor: i + 1})
		}
	}
	slices.SortFunc(in.Names, func(a, b speech.Name) int { return a.Start - b.Start })
	return in
}

// speechBlocks are the blocks as package speech reads them.
func (b *Briefing) speechBlocks() []speech.Block {
	blocks := make([]speech.Block, len(b.Doc.Blocks))
	for i, blk := range b.Doc.Blocks {
		blocks[i] = speech.Block{Span: blk.Span, Heading: blk.Kind == content.Heading, Quoted: blk.Kind == content.Quotation, Item: blk.Kind == content.ListItem, Skip: !b.InArticle(i)}
	}
	for _, i := range b.callers {
		blocks[i].Caller = true
	}
	for i := range b.Sections {
		if s := &b.Sections[i]; s.Body > s.First {
			blocks[s.First].Found = true
		}
	}
	return blocks
}

// findAllQuotes is findQuotes for several articles.
func findAllQuotes(all []*Briefing) {
	ins := make([]speech.Input, 0, len(all))
	for _, b := range all {
		if len(b.Doc.Text) <= longSpeech {
			ins = append(ins, b.SpeechInput())
		}
	}
	found := speech.FindAll(ins, speech.Default())
	for _, b := range all {
		if len(b.Doc.Text) > longSpeech {
			findQuotes(b)
			continue
		}
		b.addQuotes(found[0], 1)
		b.nameDescribed()
		found = found[1:]
	}
}

// quotesBy fills in the quotes and links the actors to them.
func (b *Briefing) quotesBy(model *speech.Model) {
	in := b.speechInput()
	if len(in.Text) <= longSpeech {
		in.Tokens, in.Words, in.Language = b.tokens(), b.words(), b.work.language
	}
	b.Quotes = nil
	for found, share := range findSpeech(in, model) {
		b.addQuotes(found, share)
		if !b.work.goesOn(share) {
			return
		}
	}
	b.nameDescribed()
}

// addQuotes adds what was found in the text up to a share of it.
func (b *Briefing) addQuotes(found []speech.Quote, share float64) {
	n := len(b.Quotes)
	if all := n + len(found); all > cap(b.Quotes) { // as many as the text has if it goes on like this, and a sixteenth
		if share < 1 {
			all = int(float64(all) / share * 17 / 16)
		}
		b.Quotes = slices.Grow(b.Quotes, all-n)
	}
	for i := range found {
		b.addQuote(&found[i], n+i+1)
	}
}

func (b *Briefing) addQuote(q *speech.Quote, id int) {
	quote := Quote{
		Span: q.Span, ID: id, Kind: QuoteKind(q.Kind), Cue: q.Cue, Within: q.Within,
		Speaker: Speaker{Actor: ActorID(q.Actor), Mention: q.Mention, Name: q.Name},
		Rule:    q.Rule, Confidence: q.Confidence, Group: q.Group,
	}
	for _, o := range q.Others {
		quote.Others = append(quote.Others, Speaker{ActorID(o.Actor), o.Span, o.Name})
	}
	if s := b.SectionAt(q.Start); s != nil {
		quote.Section = s.ID
	}
	for _, l := range q.Chain {
		quote.Chain = append(quote.Chain, Link{l.Span, l.Rule})
	}
	b.Quotes = append(b.Quotes, quote)
}
