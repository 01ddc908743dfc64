package content

import (
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// rtfCharset is the encoding of the code page that Windows numbers so; that of Western Europe for one that is not known.
func rtfCharset(page int) encoding.Encoding {
	name := ""
	switch page {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	case 10000:
		name = "macintosh"
	case 932:
		name = "shift_jis"
	case 936:
		name = "gbk"
	case 949, 1361:
		name = "euc-kr"
	case 950:
		name = "big5"
	case 866:
		name = "ibm866"
	case 874:
		name = "windows-874"
	case 1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258:
		name = "windows-125" + string(rune('0'+page-1250))
	case 65001:
		name = "utf-8"
	default:
		name = "windows-1252"
	}
	e, _ := charset.Lookup(name)
	return e
}

// pageOfFont is the code page of a font whose file says that it has these characters; 0 for that of the text.
func pageOfFont(characters int) int {
	switch characters {
	case 77:
		return 10000
	case 128:
		return 932
	case 129:
		return 949
	case 134:
		return 936
	case 136:
		return 950
	case 161:
		return 1253
	case 162:
		return 1254
	case 163:
		return 1258
	case 177:
		return 1255
	case 178:
		return 1256
	case 186:
		return 1257
	case 204:
		return 1251
	case 222:
		return 874
	case 238:
		return 1250
	}
	return 0
}
