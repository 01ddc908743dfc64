package briefing

import (
	"brief/briefing/outline"
	"brief/content"
)

// findSections cuts the document at the headings of its outline.
func findSections(b *Briefing) {
	parts := outline.Parts(b.Doc)
	b.asides = make([]bool, len(parts))
	for i, p := range parts {
		b.asides[i] = p == outline.Aside || p == outline.Byline
		if p == outline.Caller {
			b.callers = append(b.callers, i)
		}
	}
	cut(b, parts)
}

// cut makes the sections: one a heading, one for the text before the first, one
// for the asides after the last block of the article, and one nested in another
// for each run of asides within.
func cut(b *Briefing, parts []outline.Part) {
	end := len(parts)
	for end > 0 && parts[end-1] == outline.Aside {
		end--
	}
	for i, first := 0, 0; i < end; i = first {
		for first = i + 1; first < end && parts[first] != outline.Heading && parts[first] != outline.LeadIn; first++ {
		}
		switch parts[i] {
		case outline.Heading:
			addSection(b, headed(b, i, first))
		case outline.LeadIn:
			addSection(b, ledIn(b, i, first))
		default:
			addSection(b, Section{Kind: Intro, First: i, Body: i, Last: first, Rule: "text-before"})
		}
		addNested(b, parts, i, first)
	}
	if end < len(parts) {
		addSection(b, aside(b, end, len(parts), "after-article"))
	}
}

// addNested adds the runs of asides within the section added last.
func addNested(b *Briefing, parts []outline.Part, first, last int) {
	parent := len(b.Sections)
	for i, run := first, first; i < last; i = run {
		for run = i + 1; run < last && (parts[run] == outline.Aside) == (parts[i] == outline.Aside); run++ {
		}
		if parts[i] == outline.Aside {
			s := aside(b, i, run, "within-article")
			s.Parent = parent
			addSection(b, s)
		}
	}
}

func headed(b *Briefing, first, last int) Section {
	blk := b.Doc.Blocks[first]
	s := Section{Kind: headingKind(b.Text(blk.Span)), Heading: blk.Span, Level: 2, First: first, Body: first + 1, Last: last, Rule: "line"}
	if blk.Kind == content.Heading {
		s.Level, s.Rule = max(blk.Level, 1), "heading-block"
	}
	return s
}

// ledIn makes a section whose heading opens its first paragraph.
func ledIn(b *Briefing, first, last int) Section {
	s := headed(b, first, last)
	s.Body, s.Rule = first, "lead-in"
	from, to := outline.Lead(b.Text(s.Heading))
	s.Heading = content.Span{Start: s.Heading.Start + from, End: s.Heading.Start + to}
	s.Kind = headingKind(b.Text(s.Heading))
	return s
}

// headingKind is Question for a heading that asks.
func headingKind(text string) SectionKind {
	if outline.Asks(text) {
		return Question
	}
	return Topic
}

func aside(b *Briefing, first, last int, rule string) Section {
	s := Section{Kind: Aside, First: first, Body: first, Last: last, Rule: rule}
	if blk := b.Doc.Blocks[first]; blk.Kind == content.Heading && last > first+1 {
		s.Heading, s.Level, s.Body = blk.Span, max(blk.Level, 1), first+1
	}
	return s
}

// addSection numbers s, measures it and adds it.
func addSection(b *Briefing, s Section) {
	s.ID = len(b.Sections) + 1
	s.Span = content.Span{Start: b.Doc.Blocks[s.First].Start, End: b.Doc.Blocks[s.Last-1].End}
	for i := range b.Body(&s) {
		s.Words += content.CountWords(b.Text(b.Doc.Blocks[i].Span))
	}
	b.Sections = append(b.Sections, s)
}
