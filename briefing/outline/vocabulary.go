package outline

import "unicode/utf8"

// A line of the article shares words with the text around it, one about
// something else does not (Hearst 1997 cuts text into topics so). Words are
// known by a hash; those of fewer than four bytes say nothing.

const (
	shortestWord = 4  // bytes
	mostWords    = 64 // of a line
	wordBuckets  = 1 << 13
)

// vocabulary knows in how many lines a word stands.
type vocabulary struct {
	lines [wordBuckets]uint16
	last  [wordBuckets]int32 // the line counted last
}

// inWord gives each byte of a word in lower case, and 0 for those of none.
var inWord = func() (letters [256]byte) {
	for c := range letters {
		switch b := byte(c); {
		case 'A' <= b && b <= 'Z':
			letters[c] = b | 0x20
		case 'a' <= b && b <= 'z', b >= utf8.RuneSelf:
			letters[c] = b
		}
	}
	return letters
}()

// contentWords appends the hashes of the words of text, as of its first bytes.
func contentWords(text string, out []uint16) []uint16 {
	text = text[:min(len(text), scanned)]
	limit := len(out) + mostWords
	for i := 0; i < len(text) && len(out) < limit; i++ {
		start, sum := i, uint32(0)
		for ; i < len(text); i++ {
			c := inWord[text[i]]
			if c == 0 || c >= utf8.RuneSelf && punctuationLead(text, i) {
				break
			}
			sum = sum*31 + uint32(c)
		}
		if i-start >= shortestWord {
			out = append(out, uint16((sum*2654435761)>>19))
		}
	}
	return out
}

// punctuationLead reports whether a character of the block of dashes and
// quotation marks stands at, or goes on over, byte i.
func punctuationLead(text string, i int) bool {
	for back := 0; back < 3 && i-back >= 0; back++ {
		if text[i-back] == 0xe2 {
			return i-back+1 < len(text) && text[i-back+1] == 0x80
		}
	}
	return false
}

// cohesion fills in how much of its words a line shares with others.
func cohesion(rows []Row, lines []line) {
	var v vocabulary
	words := make([][]uint16, len(lines))
	all := make([]uint16, 0, 16*len(lines))
	for i := range lines {
		from := len(all)
		all = contentWords(lines[i].text, all)
		words[i] = all[from:len(all):len(all)]
		for _, w := range words[i] {
			if v.last[w] != int32(i+1) {
				v.last[w] = int32(i + 1)
				v.lines[w]++
			}
		}
	}
	next := -1 // the paragraph below
	for i := len(lines) - 1; i >= 0; i-- {
		rows[i][fInNext] = 255
		if next >= 0 && next-i <= 3 && lines[i].width <= 160 {
			rows[i][fInNext] = shared(words[i], words[next])
		}
		if lines[i].long() {
			next = i
		}
	}
	previous := -1
	for i := range lines {
		rows[i][fInPrevious] = 255
		if previous >= 0 && i-previous <= 3 && lines[i].width <= 160 {
			rows[i][fInPrevious] = shared(words[i], words[previous])
		}
		if lines[i].long() {
			previous = i
		}
		n := 0
		for _, w := range words[i] {
			if v.lines[w] > 1 {
				n++
			}
		}
		rows[i][fInOthers] = percent(n, len(words[i]))
	}
}

// shared is the share of words that is in others too.
func shared(words, others []uint16) uint8 {
	n := 0
	for _, w := range words {
		for _, o := range others {
			if w == o {
				n++
				break
			}
		}
	}
	return percent(n, len(words))
}

// percent is n of all; 255 where there are none.
func percent(n, all int) uint8 {
	if all == 0 {
		return 255
	}
	return uint8(n * 100 / all)
}
