package charset

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"slices"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// Decode returns data as valid UTF-8 without a byte-order mark. A mark decides;
// then what is valid UTF-8 is UTF-8, whatever is declared, as pages are often
// wrong about it; then UTF-16 without a mark; then declared, the transport's
// charset; then the page's own; then a guess by the letters' frequencies.
func Decode(data []byte, declared string) []byte {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return bytes.ToValidUTF8(data[3:], []byte("\ufffd"))
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")):
		return decodeUTF32(data[4:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return decodeUTF32(data[4:], binary.BigEndian)
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return DecodeWith(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), data[2:])
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return DecodeWith(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), data[2:])
	}
	if endian, ok := bareUTF16(data); ok {
		return DecodeWith(unicode.UTF16(endian, unicode.IgnoreBOM), data)
	}
	if out, ok := decodeSevenBits(data); ok {
		return out
	}
	if utf8.Valid(data) {
		return mendTwice(data)
	}
	if mostlyUTF8(data) {
		return mendTwice(mendBytes(data))
	}
	return DecodeWith(guessEncoding(data, declared), data)
}

// CutMark returns data without the mark of UTF-8 or UTF-16 that it begins with, and whether there is one.
func CutMark(data []byte) (rest []byte, marked bool) {
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		if rest, marked = bytes.CutPrefix(data, []byte(mark)); marked {
			return rest, true
		}
	}
	return data, false
}

// ownCharset finds what a page or an XML file says of its character set. It is compiled at its first use.
var ownCharset = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?([\w:.-]+)`)
})

// guessEncoding returns the encoding of data, which is not UTF-8.
func guessEncoding(data []byte, declared string) encoding.Encoding {
	if declared != "" {
		if e, name := charset.Lookup(declared); e != nil && name != "utf-8" {
			return e
		}
	}
	if own := ownCharset().FindSubmatch(data[:min(len(data), 2048)]); own != nil {
		if e, name := charset.Lookup(string(own[1])); e != nil && name != "utf-8" {
			return e
		}
	}
	return guessByText(data)
}

// DecodeWith returns data, which is in encoding e, as valid UTF-8.
func DecodeWith(e encoding.Encoding, data []byte) []byte {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		out = data
	}
	return bytes.ToValidUTF8(out, []byte("\ufffd"))
}

func decodeUTF32(data []byte, order binary.ByteOrder) []byte {
	out := make([]byte, 0, len(data)/2)
	for ; len(data) >= 4; data = data[4:] {
		out = utf8.AppendRune(out, rune(min(order.Uint32(data), utf8.MaxRune+1)))
	}
	return out
}

// IsUTF16 reports whether data is UTF-16 text without a mark.
func IsUTF16(data []byte) bool {
	_, ok := bareUTF16(data)
	return ok
}

// bareUTF16 recognises UTF-16 text without a mark: Western letters, whose high
// bytes are zero, stand in it all over, on the same side, or letters of one other alphabet.
func bareUTF16(data []byte) (unicode.Endianness, bool) {
	head := data[:min(len(data), 2048)&^1]
	if bytes.IndexByte(head, 0) < 0 {
		return unicode.LittleEndian, false
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 8:
	case zeros[1]*10 > half*6 && zeros[0]*50 < half:
		return unicode.LittleEndian, true
	case zeros[0]*10 > half*6 && zeros[1]*50 < half:
		return unicode.BigEndian, true
	case oneScript(head[1:], zeros[1]) && zeros[0]*50 < half:
		return unicode.LittleEndian, true
	case oneScript(head, zeros[0]) && zeros[1]*50 < half:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// oneScript reports whether every other byte of wide, of which zeros are zero, belongs to characters of one
// alphabet, blanks and stops between them: Greek, Cyrillic, Hebrew, Arabic.
func oneScript(wide []byte, zeros int) bool {
	var count [8]int // the alphabets stand below 0x0800
	total := 0
	for i := 0; i < len(wide); i += 2 {
		if total++; wide[i] < 8 {
			count[wide[i]]++
		}
	}
	most := slices.Max(count[3:])
	return 20*zeros > total && 10*(zeros+most) > 9*total && 2*most > total
}

// mostlyUTF8 reports whether data is UTF-8 but for a few broken characters: there
// are as many good sequences as bad bytes, or a quarter as many that make dashes
// and quotation marks, which no other character set writes with those bytes.
func mostlyUTF8(data []byte) bool {
	good, marks, bad := 0, 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case 0x2010 <= r && r <= 0x2026:
			marks++
			good++
		default:
			good++
		}
		i += n
	}
	return good > bad || 4*marks > bad
}
