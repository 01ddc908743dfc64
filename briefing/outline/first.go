package outline

// firstLine holds the words of a document's first line, most often its title.
type firstLine struct {
	words cutter
	seen  [4]uint64 // a bit for each hash that its words have
}

// read takes the words of the line.
func (f *firstLine) read(text string) {
	f.words.cut(text[:min(len(text), scanned)])
	for i := range f.words.words() {
		h := hash(f.words.word(i))
		f.seen[h>>6&3] |= 1 << (h & 63)
	}
}

// share is how many of the words that were cut, in per cent, are in the first line.
func (f *firstLine) share(cut *cutter) uint8 {
	n := 0
	for i := range cut.words() {
		if f.holds(cut.word(i)) {
			n++
		}
	}
	return small(n * 100 / max(1, cut.words()))
}

func (f *firstLine) holds(word []byte) bool {
	if h := hash(word); f.seen[h>>6&3]>>(h&63)&1 == 0 {
		return false
	}
	for i := range f.words.words() {
		if string(f.words.word(i)) == string(word) {
			return true
		}
	}
	return false
}
