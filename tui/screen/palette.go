package screen

import (
	"strings"
	"unicode/utf8"
)

// palette gives numbers to the styles and to the characters made of several code
// points that have been on the screen, so that cells are small and hold no pointers.
type palette struct {
	styles   []ink // the first is plain
	numbers  map[string]uint16
	clusters []string
	places   map[string]uint32
}

// ink is a style.
type ink struct {
	sgr   string // parameters of its SGR sequence; "" is plain
	shows bool   // on blanks too, as a ground or a line does
}

// maxPalette is how many styles or clusters are remembered; beyond, the palette
// is made anew with the next whole screen.
const maxPalette = 60_000

func newPalette() *palette {
	return &palette{styles: []ink{{}}, numbers: map[string]uint16{"": 0}, places: map[string]uint32{}}
}

func (p *palette) full() bool { return len(p.styles) > maxPalette || len(p.clusters) > maxPalette }

// style returns the number of the style with these parameters.
func (p *palette) style(sgr string) uint16 {
	n, ok := p.numbers[sgr]
	if !ok && len(p.styles) <= maxPalette {
		sgr = strings.Clone(sgr)
		n = uint16(len(p.styles))
		p.styles = append(p.styles, ink{sgr, showsOnBlanks(sgr)})
		p.numbers[sgr] = n
	}
	return n
}

// showsOnBlanks reports whether a style may make a blank look other than plain.
func showsOnBlanks(sgr string) bool {
	params := strings.Split(sgr, ";")
	for i := 0; i < len(params); i++ {
		switch s := params[i]; {
		case s == "", s == "1", s == "2", s == "3", len(s) == 2 && (s[0] == '3' || s[0] == '9') && s[1] <= '7':
		case s == "38" && i+2 < len(params) && params[i+1] == "5":
			i += 2
		case s == "38" && i+4 < len(params) && params[i+1] == "2":
			i += 4
		default:
			return true
		}
	}
	return false
}

// character returns the number of one character with all that combines with it.
func (p *palette) character(text string) uint32 {
	if r, n := utf8.DecodeRuneInString(text); n == len(text) {
		return uint32(r)
	}
	n, ok := p.places[text]
	if !ok && len(p.clusters) <= maxPalette {
		text = strings.Clone(text)
		n = utf8.MaxRune + 1 + uint32(len(p.clusters))
		p.clusters = append(p.clusters, text)
		p.places[text] = n
	}
	return n
}

// appendCharacter appends the character with the number.
func (p *palette) appendCharacter(out []byte, n uint32) []byte {
	if n > utf8.MaxRune {
		return append(out, p.clusters[n-utf8.MaxRune-1]...)
	}
	return utf8.AppendRune(out, rune(n))
}

// bytes is how many bytes the character with the number takes.
func (p *palette) bytes(n uint32) int {
	if n > utf8.MaxRune {
		return len(p.clusters[n-utf8.MaxRune-1])
	}
	return utf8.RuneLen(rune(n))
}
