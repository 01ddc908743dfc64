package plain

import (
	"fmt"
	"strings"

	"brief/briefing"
	"brief/content"
)

// title is the section's name as a sentence.
func (s *session) title(sec *briefing.Section) string {
	name := oneLine(s.b.Heading(sec))
	if strings.HasSuffix(name, "?") || strings.HasSuffix(name, "!") || strings.HasSuffix(name, ".") {
		return name
	}
	return name + "."
}

// numbered names a section by its number, and how many the article has; what is
// printed after it is not one of them.
func (s *session) numbered(id int) string {
	if last := s.b.LastSection(); id <= last {
		return fmt.Sprintf("Section %d of %d", id, last)
	}
	return fmt.Sprintf("Section %d", id)
}

// listSections lists the sections with their reading time and number of quotes.
func (s *session) listSections(string) {
	quotes := map[int]int{}
	for _, i := range s.quotes {
		quotes[s.b.Quotes[i].Section]++
	}
	for i := range s.b.Sections {
		sec := &s.b.Sections[i]
		s.say("%d. %s %s", sec.ID, s.title(sec), briefing.Count(briefing.Minutes(sec.Words), "minute"))
		if n := quotes[sec.ID]; n > 0 {
			s.say(", %s", briefing.Count(n, "quote"))
		}
		s.say("\n")
	}
}

// listAnswers lists every question with the first sentence of its answer.
func (s *session) listAnswers(string) {
	asked := false
	for i := range s.b.Sections {
		sec := &s.b.Sections[i]
		if sec.Kind != briefing.Question {
			continue
		}
		asked = true
		s.say("%d. %s\n", sec.ID, oneLine(s.b.Heading(sec)))
		if sec.Body < sec.Last {
			s.line(s.sentence(s.b.Doc.Blocks[sec.Body].Start))
		}
	}
	if !asked {
		s.say("No questions found – showing %s.\n", briefing.Count(len(s.b.Sections), "section"))
		s.listSections("")
	}
}

// readSection reads the section with the number, or the present one.
func (s *session) readSection(arg string) {
	n := number(arg)
	if arg == "" {
		n = max(1, s.section+1)
	}
	if n < 1 || n > len(s.b.Sections) {
		s.say("There is no section %s – give a number from 1 to %d.\n", arg, len(s.b.Sections))
		return
	}
	if arg != "" {
		s.leave()
	}
	sec := &s.b.Sections[n-1]
	s.section, s.at = n-1, sec.Start
	s.say("%s. %s\n", s.numbered(n), s.title(sec))
	for _, blk := range s.b.Doc.Blocks[sec.Body:sec.Last] {
		s.say("\n")
		s.block(blk)
	}
}

// block writes a paragraph as one line; code keeps its own.
func (s *session) block(blk content.Block) {
	text := s.b.Text(blk.Span)
	switch blk.Kind {
	case content.Code:
		s.say("%s\n", text)
	case content.ListItem:
		s.line(blk.Marker + " " + text)
	default:
		s.line(text)
	}
}

// step reads the section n further on.
func (s *session) step(n int) {
	to := s.section + n
	switch {
	case to < 0:
		s.say("That was the first section.\n")
	case to >= len(s.b.Sections):
		s.say("That was the last section.\n")
	default:
		s.section = to
		s.readSection("")
	}
}

func (s *session) where() {
	if s.section < 0 {
		s.say("Nothing has been read yet. There are %s.\n", briefing.Count(len(s.b.Sections), "section"))
		return
	}
	s.say("%s. %s %d percent of the article is behind you.\n", s.numbered(s.section+1),
		s.title(&s.b.Sections[s.section]), 100*s.at/max(1, len(s.b.Doc.Text)))
}

// sentence returns the sentence that holds the byte at offset.
func (s *session) sentence(offset int) string {
	return s.b.Text(s.b.Doc.SentenceAt(offset))
}
