package feature

// Hash returns a number for a word that does not depend on the case of ASCII
// and Latin-1 letters: both cases differ in the one bit that is set before mixing.
func Hash(word string) uint64 {
	const k = 0x9E3779B97F4A7C15
	h := uint64(len(word)) * k
	for len(word) >= 8 {
		h = (h ^ (load8(word) | 0x2020202020202020)) * k
		h ^= h >> 29
		word = word[8:]
	}
	if len(word) > 0 {
		var tail uint64
		for i := 0; i < len(word); i++ {
			tail |= uint64(word[i]|0x20) << (8 * i)
		}
		h = (h ^ tail) * k
		h ^= h >> 29
	}
	h *= 0xBF58476D1CE4E5B9
	return h ^ h>>32
}

func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Join returns the hash of a phrase from those of its beginning and its next word.
func Join(phrase, word uint64) uint64 {
	h := (phrase ^ word>>1 ^ 0x5851F42D4C957F2D) * 0x9E3779B97F4A7C15
	return h ^ h>>32
}
