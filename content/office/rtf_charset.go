package office

import (
	"cmp"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// rtfCharset is the encoding of the code page that Windows numbers so; that of Western Europe for one that is not known.
func rtfCharset(page int) encoding.Encoding {
	switch page {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	}
	e, _ := charset.Lookup(cmp.Or(charsetsOfPages[page], "windows-1252"))
	return e
}

// charsetsOfPages are the names that the web has for code pages.
var charsetsOfPages = map[int]string{
	866: "ibm866", 874: "windows-874", 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 1361: "euc-kr", 10000: "macintosh", 65001: "utf-8",
	1250: "windows-1250", 1251: "windows-1251", 1253: "windows-1253", 1254: "windows-1254", 1255: "windows-1255", 1256: "windows-1256", 1257: "windows-1257", 1258: "windows-1258",
}

// pagesOfFonts are the code pages of fonts by the number of the characters that the file says they have; others have those of
// the text.
var pagesOfFonts = map[int]int{
	77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
}
