package office

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"brief/content/charset"
)

// mostGroups is how many groups of Rich Text may be open; those in them count as one.
const mostGroups = 1000

// rtfReader reads Rich Text.
type rtfReader struct {
	tokens    rtfTokens
	w         *writer
	outermost rtfGroup
	groups    []rtfGroup
	deeper    int // groups that are too deep to be kept
	whole     bool

	codePage  int // of the text
	pages     map[int]encoding.Encoding
	fonts     map[int]rtfFont
	styles    map[int]style
	defined   rtfStyle // style being defined
	info      rtfInfoRead
	code      string // of the field, the marker or the bookmark at hand
	pending   []byte // of the code page
	skip      int    // characters to leave out
	surrogate rune   // first half of a character

	now   *rtfParagraph   // at hand
	outer []*rtfParagraph // those that notes and text boxes stand in
	notes noteList
	page  *rtfPage // that the text was made of; nil for none
}

type rtfFont struct {
	page int    // code page, or 0
	name string // of one that has signs where others have letters
}

// rtfStyle is a style as the file defines it.
type rtfStyle struct {
	number int // -1 for one of letters
	name   string
	level  int // that it states: of a heading, 10 for text
}

// rtfInfoRead is what the file says of itself.
type rtfInfoRead struct {
	title, author string
	dates         []string
	stamp         [3]int // year, month, day
}

func (i *rtfInfoRead) setDate() {
	if i.stamp[0] > 0 {
		i.dates = append(i.dates, fmt.Sprintf("%04d-%02d-%02d", i.stamp[0], i.stamp[1], i.stamp[2]))
	}
}

func newRTFReader(data []byte, w *writer) *rtfReader {
	r := &rtfReader{tokens: rtfTokens{data: data}, w: w, pages: map[int]encoding.Encoding{}, fonts: map[int]rtfFont{}, styles: map[int]style{}}
	r.codePage, r.now, r.outermost = 1252, newRTFParagraph(), rtfGroup{skips: 1}
	return r
}

// read reads all and reports whether nobody cancelled that.
func (r *rtfReader) read(ctx context.Context) bool {
	const often = 1 << 16 // signs
	for n := 0; ; n++ {
		token := r.tokens.next()
		if n%often == 0 && ctx.Err() != nil {
			return false
		}
		if token.kind != rtfByte && token.kind != rtfText {
			r.flush()
		}
		switch token.kind {
		case rtfEnd:
			r.whole = len(r.groups) == 0
			return true
		case rtfOpen:
			r.skip = 0
			r.open()
		case rtfClose:
			r.skip = 0
			r.close()
		case rtfWord:
			r.word(&token)
		default:
			r.take(token.text)
		}
	}
}

// take takes bytes of the code page, but those that stand for a character that came before.
func (r *rtfReader) take(text []byte) {
	if r.skip > 0 {
		n := min(r.skip, len(text))
		r.skip -= n
		text = text[n:]
	}
	if g := r.group(); len(text) > 0 {
		g.fresh = false
		if g.place != rtfSkipped {
			r.pending = append(r.pending, text...)
		}
	}
}

// flush adds the bytes that were taken as text.
func (r *rtfReader) flush() {
	if len(r.pending) == 0 {
		return
	}
	text := string(r.pending)
	font := r.fonts[r.group().font]
	switch {
	case font.name != "" && r.group().place != rtfFonts:
		text = signsIn(font.name, r.pending)
	case strings.ContainsFunc(text, func(c rune) bool { return c >= utf8.RuneSelf }):
		page := r.codePage
		if font.page > 0 {
			page = font.page
		}
		text = string(charset.DecodeWith(r.encoding(page), r.pending))
	}
	r.pending = r.pending[:0]
	r.add(text)
}

func (r *rtfReader) encoding(page int) encoding.Encoding {
	e := r.pages[page]
	if e == nil {
		e = rtfCharset(page)
		r.pages[page] = e
	}
	return e
}

// signsIn is what bytes are in a font of signs; what is not known stays as a letter, since programs name
// such fonts for ordinary text, too.
func signsIn(font string, text []byte) string {
	var out strings.Builder
	for _, c := range text {
		if sign := symbolIn(font, uint32(c)); sign != "" && c >= utf8.RuneSelf {
			out.WriteString(sign)
		} else if c < utf8.RuneSelf {
			out.WriteByte(c)
		}
	}
	return out.String()
}

// unicode adds a character by its number, of which programs write two halves where it is large.
func (r *rtfReader) unicode(number int) {
	c := rune(number)
	if number < 0 {
		c += 1 << 16
	}
	r.skip = r.group().skips
	if utf16.IsSurrogate(c) && c < 0xdc00 {
		r.surrogate = c
		return
	}
	if utf16.IsSurrogate(c) {
		c = utf16.DecodeRune(r.surrogate, c)
	}
	r.surrogate = 0
	if c >= 0xf020 && c <= 0xf0ff { // of a font of signs
		if sign := symbolIn(firstOf(r.fonts[r.group().font].name, "symbol"), uint32(c)); sign != "" {
			r.add(sign)
		}
		return
	}
	r.add(string(c))
}

// add adds text to what the group at hand is for.
func (r *rtfReader) add(text string) {
	const longest = 4000 // bytes of what is no text
	g := r.group()
	g.fresh = false
	r.addToPage(g, text)
	into := &r.code
	switch g.place {
	case rtfBody:
		r.now.p.add(Run{Text: text, Look: g.look.look(), Size: g.look.size, Link: g.link})
		return
	case rtfTitle:
		into = &r.info.title
	case rtfAuthor:
		into = &r.info.author
	case rtfStyles:
		into = &r.defined.name
	case rtfFonts:
		r.nameFont(g.font, text)
		return
	case rtfFieldCode, rtfMarker, rtfBookmark:
	default:
		return
	}
	if len(*into)+len(text) <= longest {
		*into += text
	}
}

// nameFont takes a part of a font's name.
func (r *rtfReader) nameFont(number int, text string) {
	font := r.fonts[number]
	switch name := strings.ToLower(strings.Trim(text, " ;")); name {
	case "symbol", "wingdings":
		font.name = name
		r.fonts[number] = font
	}
}
