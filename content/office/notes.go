package office

import "strconv"

// noteList are the notes of a document.
type noteList struct {
	order   []string // in which the text refers to them
	numbers map[string]int
	texts   map[string][]*Paragraph
	reading bool
	at      string // at hand
	others  int    // numbers that documents within this one have taken
}

// noteName stands before a note's number in the name of its place.
const noteName = "note "

// noteReference is the mark of a note in the text, which leads to it.
func noteReference(number int) Run {
	label := strconv.Itoa(number)
	return Run{Text: "[" + label + "]", Link: "#" + noteName + label}
}

// number is that of a note, the next one where the text has not referred to it.
func (n *noteList) number(key string) int {
	if n.numbers == nil {
		n.numbers, n.texts = map[string]int{}, map[string][]*Paragraph{}
	}
	if n.numbers[key] == 0 {
		n.order = append(n.order, key)
		n.numbers[key] = n.others + len(n.order)
	}
	return n.numbers[key]
}

// add numbers a note that stands where the text refers to it, and returns its key.
func (n *noteList) add() (key string, number int) {
	key = "note " + strconv.Itoa(len(n.order)+1)
	return key, n.number(key)
}

func (n *noteList) put(p *Paragraph) {
	if n.numbers[n.at] > 0 && !p.blank() {
		n.texts[n.at] = append(n.texts[n.at], p)
	}
}

// last is the number of the last note.
func (n *noteList) last() int { return n.others + len(n.order) }

// goOn makes the next note the one behind that of a number, which a document within this one has.
func (n *noteList) goOn(number int) { n.others = number - len(n.order) }

// putNotes adds the notes at the text's end.
func (w *writer) putNotes(n *noteList) {
	for _, key := range n.order {
		w.putNote(n.numbers[key], n.texts[key])
	}
}

// putNote adds a note as an item of a list.
func (w *writer) putNote(number int, text []*Paragraph) {
	label := strconv.Itoa(number)
	for i, p := range text {
		p.Block = Block{Kind: ListItem, Level: 1}
		if i == 0 {
			p.Block.Marker = label + "."
			p.Runs = append([]Run{{Name: noteName + label}}, p.Runs...)
		}
		w.put(p)
	}
}
