package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mendBytes returns what is UTF-8 but for some bytes as valid UTF-8. A byte alone
// between two of ASCII, or at an end, is one of Windows-1252, which editors leave in pages;
// runs of others are of broken characters, and so is what begins one before a blank.
func mendBytes(data []byte) []byte {
	out := make([]byte, 0, len(data)+len(data)/16)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r != utf8.RuneError || n != 1 {
			out = append(out, data[i:i+n]...)
			i += n
			continue
		}
		first := i
		for i < len(data) && r == utf8.RuneError && n == 1 {
			i++
			r, n = utf8.DecodeRune(data[i:])
		}
		western := charmap.Windows1252.DecodeByte(data[first])
		if alone := i == first+1 && (first == 0 || data[first-1] < utf8.RuneSelf) && (i == len(data) || data[i] < utf8.RuneSelf); !alone || western < 0xa0 || beginsCut(data[first:]) {
			western = utf8.RuneError
		}
		out = utf8.AppendRune(out, western)
	}
	return out
}

// beginsCut reports whether data begins with the first byte of a Western character in UTF-8,
// with a blank or nothing behind it.
func beginsCut(data []byte) bool {
	lead := data[0] == 0xc2 || data[0] == 0xc3 || data[0] == 0xe2
	return lead && (len(data) == 1 || data[1] == ' ' || data[1] == '\n' || data[1] == '\r' || data[1] == '\t')
}

// The starts of what comes of dashes and quotation marks, and of accented letters, where
// UTF-8 is taken for Windows-1252 and encoded once more.
const twicePunctuation, twiceLetter, twiceSign = "â€", "Ã\xc2", "Â\xc2"

// mendTwice undoes that for Western text, where there is enough of it, and more than of
// characters that are right: "«AMANHÃ»" is Portuguese.
func mendTwice(data []byte) []byte {
	const fewest = 3
	if bytes.Count(data, []byte(twicePunctuation))+bytes.Count(data, []byte(twiceLetter))+bytes.Count(data, []byte(twiceSign)) < fewest {
		return data
	}
	out := make([]byte, 0, len(data))
	broken, right := 0, 0
	for i := 0; i < len(data); {
		if r, size := decodedTwice(data[i:]); size > 0 {
			out = utf8.AppendRune(out, r)
			i += size
			broken++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if western(r) {
			right++
		}
		out = append(out, data[i:i+size]...)
		i += size
	}
	if right >= broken {
		return mendMarks(data)
	}
	if bytes.Contains(out, []byte(twicePunctuation)) || bytes.Contains(out, []byte(twiceLetter)) {
		return mendTwice(out) // it was done to it twice
	}
	return out
}

// mendMarks mends the dashes and quotation marks alone, of which some were pasted into a text that is right
// otherwise: nobody writes what comes of them, unless to tell of it.
func mendMarks(data []byte) []byte {
	const fewest = 3
	out := make([]byte, 0, len(data))
	mended := 0
	for rest := data; ; {
		at := bytes.Index(rest, []byte(twicePunctuation))
		if at < 0 {
			out = append(out, rest...)
			break
		}
		out = append(out, rest[:at]...)
		rest = rest[at:]
		r, size := decodedTwice(rest)
		if size == 0 || r > '…' {
			out = append(out, twicePunctuation...)
			rest = rest[len(twicePunctuation):]
			continue
		}
		out = utf8.AppendRune(out, r)
		rest = rest[size:]
		mended++
	}
	if mended < fewest {
		return data
	}
	return out
}

// western reports whether r is one of the characters that Western text encoded twice has broken.
func western(r rune) bool {
	return r >= 'À' && r <= 'ÿ' || r >= '‐' && r <= '„' || r == '«' || r == '»' || r == '…'
}

// decodedTwice returns the character of Western text that data begins with, encoded
// twice, and how many bytes that are; size is 0 for all else.
func decodedTwice(data []byte) (r rune, size int) {
	if data[0] != 0xc3 { // of â, Ã, Â and Å
		return 0, 0
	}
	first, n := utf8.DecodeRune(data)
	size, want := n, 1
	switch {
	case bytes.HasPrefix(data, []byte(twicePunctuation)), bytes.HasPrefix(data, []byte("â‚¬")), bytes.HasPrefix(data, []byte("â„¢")):
		want = 2
	case first == 'Å' && len(data) > n: // of œ, š, ž and their capitals
		if next, _ := utf8.DecodeRune(data[n:]); !strings.ContainsRune("“’¡¾¸½", next) {
			return 0, 0
		}
	case first != 'Ã' && first != 'Â':
		return 0, 0
	}
	once := []byte{byte(first)}
	for range want {
		c, n := utf8.DecodeRune(data[size:])
		b, ok := charmap.Windows1252.EncodeRune(c)
		if c < 0xa0 && c >= 0x80 {
			b, ok = byte(c), true // of the five bytes that Windows-1252 does not have
		}
		if !ok || b < 0x80 || b >= 0xc0 {
			break
		}
		once, size = append(once, b), size+n
	}
	if want == 2 && len(once) == 2 { // the last byte of ” is one of those, and often lost
		if bytes.HasPrefix(data[size:], []byte("\ufffd")) {
			size += len("\ufffd")
		}
		return '”', size
	}
	if r, n = utf8.DecodeRune(once); n != len(once) || n == 1 {
		return 0, 0
	}
	return r, size
}
