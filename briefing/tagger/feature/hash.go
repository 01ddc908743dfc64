package feature

import "brief/content/eight"

// Hash returns a number for a word that does not depend on the case of ASCII
// and Latin-1 letters: both cases differ in the one bit that is set before mixing.
func Hash(word string) uint64 {
	const k = 0x9E3779B97F4A7C15
	h := uint64(len(word)) * k
	for len(word) >= 8 {
		h = (h ^ (eight.Load(word) | 0x20*eight.Ones)) * k
		h ^= h >> 29
		word = word[8:]
	}
	if len(word) > 0 {
		h = (h ^ tail(word)) * k
		h ^= h >> 29
	}
	h *= 0xBF58476D1CE4E5B9
	return h ^ h>>32
}

// tail packs up to seven bytes, with the bit of case set in each.
func tail(s string) uint64 {
	const low = 0x20 * eight.Ones
	switch n := len(s); {
	case n >= 4: // two loads that overlap
		a, b := eight.Half(s), eight.Half(s[n-4:])
		return a | b<<(8*(n-4)) | low>>(64-8*n)
	case n >= 2:
		a, b := uint64(s[0])|uint64(s[1])<<8, uint64(s[n-1])
		return a | b<<(8*(n-1)) | low>>(64-8*n)
	}
	return uint64(s[0]) | low>>56
}

// Join returns the hash of a phrase from those of its beginning and its next word.
func Join(phrase, word uint64) uint64 {
	h := (phrase ^ word>>1 ^ 0x5851F42D4C957F2D) * 0x9E3779B97F4A7C15
	return h ^ h>>32
}
