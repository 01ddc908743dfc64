package content

import (
	"fmt"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"brief/content/clean"
	"brief/content/sentence"
)

// BlockKind says what a block is.
type BlockKind uint8

// The kinds of block. A format uses the nearest one.
const (
	Paragraph BlockKind = iota
	Heading             // Level is 1 to 6
	ListItem            // Level is its nesting depth, from 1
	Quotation           // a block quotation's paragraph
	Code                // its newlines and runs of spaces are kept
	TableRow            // cells are separated by " | "
	Caption             // of a picture or a table
)

var blockKindNames = [...]string{"paragraph", "heading", "list-item", "quotation", "code", "table-row", "caption"}

func (k BlockKind) String() string {
	if int(k) < len(blockKindNames) {
		return blockKindNames[k]
	}
	return fmt.Sprintf("block-kind-%d", k)
}

// Hint is what a format knows of a block that its kind does not say.
type Hint uint8

// Hints; they may be combined.
const (
	HintAside  Hint = 1 << iota // the source marks it as not part of the article (nav, aside, related box)
	HintBold                    // the whole block is bold: perhaps a heading
	HintTitle                   // the article's own title, repeated in its text
	HintByline                  // it says under the title who wrote the article, or when it was printed
)

// Block is a paragraph, heading, list item and so on. Its span holds its text
// without markup; blocks are in order and separated by exactly one blank line.
type Block struct {
	Span
	Kind   BlockKind
	Level  int    // heading level, or nesting depth of a list item or quotation
	Marker string // of a list item, as shown: "•", "3."
	Hint   Hint
}

// MarkKind says what a mark means.
type MarkKind uint8

// The kinds of mark.
const (
	Emphasis MarkKind = iota
	Strong
	Monospace
	Strike
	Link
)

// Mark is inline markup: emphasis, or a link with its target.
type Mark struct {
	Span
	Kind   MarkKind
	Target string // of a link: clean, http, https or mailto only; "" within the text
	Place  int    // of a link within the text: the byte that it leads to
}

// Document is an article: clean text and what its format said about it.
// Only a Builder makes one. It is immutable and safe for concurrent use.
type Document struct {
	Ref       string   // what the user asked for: path, URL, "-" or a built-in name
	Title     string   // never empty: the source's title, else its name
	Authors   []string // as printed
	Published string   // YYYY-MM-DD or RFC 3339; "" when unknown
	Site      string   // publication, or host name
	URL       string   // canonical address; "" for a local file
	Lang      string   // BCP 47 tag; "" when unknown
	Format    string   // name of the format that parsed it
	Notice    string   // one line on how it was read, when that matters; "" else
	Walled    bool     // perhaps only its start: the page asks to log in or subscribe

	Text   string
	Blocks []Block
	Marks  []Mark // in order of Start

	sentencesOnce sync.Once
	sentences     []Span
}

// BlockAt returns the index of the block that holds the byte at offset, or of
// the next one when it lies between two; len(Blocks) when there is none.
func (d *Document) BlockAt(offset int) int {
	return sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].End > offset })
}

// MarksNear returns the marks that begin in a paragraph of which span has a part, before its end.
func (d *Document) MarksNear(span Span) []Mark {
	first := d.Blocks[min(d.BlockAt(span.Start), len(d.Blocks)-1)].Start
	lo := sort.Search(len(d.Marks), func(i int) bool { return d.Marks[i].Start >= first })
	n := sort.Search(len(d.Marks)-lo, func(i int) bool { return d.Marks[lo+i].Start >= span.End })
	return d.Marks[lo : lo+n]
}

// Sentences returns the spans of all sentences, none of which crosses a block.
// They are found at the first call; later ones return the same slice.
func (d *Document) Sentences() []Span {
	d.sentencesOnce.Do(func() {
		for _, b := range d.Blocks {
			for start, end := range sentence.Split(d.Text[b.Start:b.End]) {
				d.sentences = append(d.sentences, Span{b.Start + start, b.Start + end})
			}
		}
	})
	return d.sentences
}

// SentenceAt returns the sentence that holds the byte at offset, or the next one; an empty
// span behind the last.
func (d *Document) SentenceAt(offset int) Span {
	all := d.Sentences()
	if i := sort.Search(len(all), func(i int) bool { return all[i].End > offset }); i < len(all) {
		return all[i]
	}
	return Span{}
}

// Day returns the day, month or year it was published, without the time; "" when unknown.
func (d *Document) Day() string {
	return withoutTime(d.Published)
}

// Check returns an error that names the first invariant that d breaks, or nil.
// Every parser test and fuzz target calls it.
func (d *Document) Check() error {
	if !utf8.ValidString(d.Text) {
		return fmt.Errorf("text is not valid UTF-8")
	}
	for i, r := range d.Text {
		if r != '\n' && !clean.Allowed(r) {
			return fmt.Errorf("text holds %U at byte %d", r, i)
		}
	}
	for _, s := range append([]string{d.Ref, d.Title, d.Published, d.Site, d.URL, d.Lang, d.Notice}, d.Authors...) {
		if s != clean.Line(s) {
			return fmt.Errorf("metadata is not clean: %q", s)
		}
	}
	if err := d.checkBlocks(); err != nil {
		return err
	}
	last := 0
	for i, m := range d.Marks {
		if m.Start < last || m.Empty() || m.End > len(d.Text) {
			return fmt.Errorf("mark %d %v is empty, outside the text or out of order", i, m.Span)
		}
		last = m.Start
		if b := d.BlockAt(m.Start); b == len(d.Blocks) || !d.Blocks[b].Covers(m.Span) {
			return fmt.Errorf("mark %d %v crosses a block", i, m.Span)
		}
		if m.Kind == Link && m.Target != clean.Link(m.Target) {
			return fmt.Errorf("mark %d has the unsafe target %q", i, m.Target)
		}
		if within := m.Kind == Link && m.Target == ""; !within && m.Place != 0 || within && !isPlace(d.Text, m.Place) {
			return fmt.Errorf("mark %d leads to byte %d, where no character begins", i, m.Place)
		}
	}
	return nil
}

func (d *Document) checkBlocks() error {
	at := 0
	for i, b := range d.Blocks {
		if i > 0 {
			if !strings.HasPrefix(d.Text[at:], "\n\n") {
				return fmt.Errorf("no blank line before block %d at byte %d", i, at)
			}
			at += 2
		}
		if b.Start != at || b.Empty() || b.End > len(d.Text) {
			return fmt.Errorf("block %d %v does not start at byte %d, is empty or ends outside", i, b.Span, at)
		}
		text := b.Of(d.Text)
		if strings.Contains(text, "\n\n") || strings.TrimSpace(text) == "" {
			return fmt.Errorf("block %d is blank or holds a blank line", i)
		}
		at = b.End
	}
	if at != len(d.Text) {
		return fmt.Errorf("text goes on after the last block, at byte %d", at)
	}
	return nil
}
