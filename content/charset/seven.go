package charset

import (
	"bytes"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// decodeSevenBits decodes text in the ways in which mail wrote Japanese, Korean and Chinese with
// ASCII alone; ok is false for other text.
func decodeSevenBits(data []byte) (out []byte, ok bool) {
	switch {
	case bytes.Contains(data, []byte("\x1b$B")) || bytes.Contains(data, []byte("\x1b$@")):
		e, _ := charset.Lookup("iso-2022-jp")
		return DecodeWith(e, data), true
	case bytes.Contains(data[:min(len(data), 4096)], []byte("\x1b$)C")) && bytes.IndexByte(data, shiftOut) >= 0:
		return DecodeWith(korean.EUCKR, unshifted(data)), true
	case isHZ(data):
		return DecodeWith(simplifiedchinese.HZGB2312, data), true
	}
	return nil, false
}

// Between these ISO-2022-KR writes Korean.
const shiftOut, shiftIn = 0x0e, 0x0f

// unshifted returns ISO-2022-KR as EUC-KR.
func unshifted(data []byte) []byte {
	out := make([]byte, 0, len(data))
	high := byte(0)
	for _, c := range bytes.ReplaceAll(data, []byte("\x1b$)C"), nil) {
		switch {
		case c == shiftOut:
			high = 0x80
		case c == shiftIn || c == '\n':
			if high = 0; c == '\n' {
				out = append(out, c)
			}
		case c > ' ' && c < 0x7f:
			out = append(out, c|high)
		default:
			out = append(out, c)
		}
	}
	return out
}

// isHZ reports whether data has Chinese as HZ writes it: pairs of bytes between ~{ and ~}, most of
// them frequent characters. Lists of Lisp and templates use the same signs.
func isHZ(data []byte) bool {
	const fewest = 8 // characters
	all, frequent := 0, 0
	for rest := data[:min(len(data), guessedBytes)]; ; {
		_, after, ok := bytes.Cut(rest, []byte("~{"))
		if !ok {
			break
		}
		inside, next, ok := bytes.Cut(after, []byte("~}"))
		if !ok {
			break
		}
		for i := 0; i+1 < len(inside); i += 2 {
			if all++; inside[i+1] > ' ' && (inside[i] >= 0x21 && inside[i] <= 0x23 || inside[i] >= 0x30 && inside[i] <= 0x57) {
				frequent++
			}
		}
		rest = next
	}
	return all >= fewest && frequent*10 >= all*9
}
