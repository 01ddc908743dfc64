package plain

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"brief/content/clean"
	"brief/tui/state"
)

// maxHistory is how many places back remembers, as the reader's jump list.
const maxHistory = 100

// leave remembers where a jump starts.
func (s *session) leave() {
	s.history = append(s.history, s.at)
	s.history = s.history[max(0, len(s.history)-maxHistory):]
	s.ahead, s.next = nil, nil
}

// goTo reads the paragraph at offset, and says which section it is in; where the
// section begins it reads all of it.
func (s *session) goTo(offset int) {
	if sec := s.b.SectionAt(offset); sec != nil {
		if offset <= sec.Start && sec.Body > sec.First {
			s.section = sec.ID - 1
			s.readSection("")
			return
		}
		s.say("%s. %s\n", s.numbered(sec.ID), s.title(sec))
	}
	s.paragraph(offset)
}

// readLine reads at a line of the text as "brief text" prints it, or at a share of it.
func (s *session) readLine(arg string) {
	text := s.b.Doc.Text
	if share, ok := strings.CutSuffix(arg, "%"); ok {
		n, err := strconv.Atoi(share)
		if err != nil || n < 0 || n > 100 {
			s.say("There is no place %s – give 0%% to 100%%.\n", arg)
			return
		}
		s.leave()
		s.goTo(s.blockAt(len(text) * n / 100))
		return
	}
	n := number(arg)
	if n < 1 {
		s.say("Which line? Type line and a number, or a share such as 50%%.\n")
		return
	}
	at := 0
	for ; n > 1; n-- {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 || at+next+1 >= len(text) {
			break
		}
		at += next + 1
	}
	s.leave()
	s.goTo(s.blockAt(at))
}

// readParagraph reads the paragraph n further on, and says which section it is in
// where that is another one.
func (s *session) readParagraph(n int) {
	blocks := s.b.Doc.Blocks
	to := s.b.Doc.BlockAt(s.at) + n
	if s.section < 0 && s.at == 0 && n > 0 {
		to = 0 // nothing has been read yet
	}
	for to >= 0 && to < len(blocks) && s.heads(to) {
		to += n
	}
	switch {
	case to < 0:
		s.say("That was the first paragraph.\n")
	case to >= len(blocks):
		s.say("That was the last paragraph.\n")
	default:
		if sec := s.b.SectionAt(blocks[to].Start); sec != nil && sec.ID != s.section+1 {
			s.say("%s. %s\n", s.numbered(sec.ID), s.title(sec))
		}
		s.paragraph(blocks[to].Start)
	}
}

// heads reports whether the block is the heading of its section.
func (s *session) heads(block int) bool {
	sec := s.b.SectionAt(s.b.Doc.Blocks[block].Start)
	return sec != nil && block >= sec.First && block < sec.Body
}

// toEnd reads where the text begins, or its last paragraph.
func (s *session) toEnd(last bool) {
	s.leave()
	if n := len(s.b.Doc.Blocks); last && n > 0 {
		s.goTo(s.b.Doc.Blocks[n-1].Start)
		return
	}
	s.goTo(0)
}

// blockAt is the start of the paragraph at offset, or of the next one.
func (s *session) blockAt(offset int) int {
	blocks := s.b.Doc.Blocks
	if len(blocks) == 0 {
		return 0
	}
	return blocks[min(s.b.Doc.BlockAt(offset), len(blocks)-1)].Start
}

// change notes something to keep, and reports whether anything is kept here.
func (s *session) change(f func(*state.Article)) bool {
	if s.Kept == nil {
		s.say("Nothing is kept here.\n")
		return false
	}
	s.Kept.Change(f)
	if err := s.Kept.Save(); err != nil {
		s.line("Not kept yet: " + clean.Line(err.Error()))
	}
	return true
}

func (s *session) mark(letter string) {
	if utf8.RuneCountInString(letter) != 1 || letter == "'" {
		s.say("Which mark? Type mark and a letter.\n")
		return
	}
	place := state.NewPlace(s.b.Doc.Text, s.at)
	if s.change(func(a *state.Article) { a.SetMark(letter, place) }) {
		s.say("Mark %s set.\n", letter)
	}
}

// toMark goes to a mark, or lists them all.
func (s *session) toMark(letter string) {
	marks := map[string]state.Anchor{}
	if s.Kept != nil {
		marks = s.Kept.Article().Marks
	}
	if letter == "" || letter == "'" {
		var letters []string
		for l := range marks {
			letters = append(letters, l)
		}
		slices.Sort(letters)
		for _, l := range letters {
			span, _ := marks[l].Locate(s.b.Doc.Text)
			s.say("%s: ", l)
			s.line(s.sentence(span.Start))
		}
		if len(letters) == 0 {
			s.say("No marks – type mark and a letter to set one.\n")
		}
		return
	}
	place, ok := marks[letter]
	if !ok {
		s.say("No mark %s – type mark and a letter to set one.\n", letter)
		return
	}
	span, _ := place.Locate(s.b.Doc.Text)
	s.leave()
	s.goTo(span.Start)
}
