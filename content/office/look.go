package office

// toggle is a property that may be on, off or not stated.
type toggle int8

func toggleIf(on bool) toggle {
	if on {
		return 1
	}
	return -1
}

func (t toggle) or(other toggle) toggle {
	if t == 0 {
		return other
	}
	return t
}

func (t toggle) look(look Look) Look {
	if t > 0 {
		return look
	}
	return 0
}

// statedLook is what a style or a run states of how its letters are set.
type statedLook struct {
	bold, italic, strike, hidden, underlined toggle
	script                                   Look   // Raised, Lowered or 0
	size                                     uint16 // half points
}

// or is the look with what it does not state as other has it.
func (l statedLook) or(other statedLook) statedLook {
	l.bold, l.italic, l.strike = l.bold.or(other.bold), l.italic.or(other.italic), l.strike.or(other.strike)
	l.hidden, l.underlined = l.hidden.or(other.hidden), l.underlined.or(other.underlined)
	if l.script == 0 {
		l.script = other.script
	}
	if l.size == 0 {
		l.size = other.size
	}
	return l
}

func (l statedLook) look() Look {
	return l.bold.look(Strong) | l.italic.look(Emphasis) | l.strike.look(Strike) | l.hidden.look(hidden) | l.underlined.look(underlined) | l.script
}

// style is what a style of paragraphs or letters says in each format.
type style struct {
	kind  styleKind
	level int // of a heading, from 1; 0 for none, -1 for text
	look  statedLook
}

// deepestStyle is how many styles may be based each on the next.
const deepestStyle = 30

// inherit gives a style what the one states that it is based on.
func (s *style) inherit(base style) {
	s.look = s.look.or(base.look)
	if s.kind == kindUnknown {
		s.kind = base.kind
		if s.level == 0 {
			s.level = base.level
		}
	}
}
