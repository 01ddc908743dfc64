// Package eight reads text eight bytes at a time, as one number with the first byte lowest.
//
// It must not know what the bytes say.
package eight

// What is set in each of eight bytes: their lowest bit, and their highest, which no byte of ASCII has.
const (
	Ones = 0x0101010101010101
	Tops = 0x80 * Ones
)

// Load returns the first eight bytes of s, which has so many.
func Load[S string | []byte](s S) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Half returns the first four bytes of s, which has so many.
func Half[S string | []byte](s S) uint64 {
	_ = s[3]
	return uint64(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
}
