package content

import (
	"bytes"
	"unicode/utf8"

	"brief/content/charset"
	"brief/content/eight"
)

// magics are the first bytes of kinds of file that hold no article.
var magics = []struct{ start, name string }{
	{"\x89PNG\r\n\x1a\n", "a PNG picture"}, {"\xff\xd8\xff", "a JPEG picture"}, {"GIF8", "a GIF picture"},
	{"%PDF-", "a PDF"}, {"PK\x03\x04", "a ZIP archive"}, {"PK\x05\x06", "an empty ZIP archive"},
	{"\x7fELF", "a program (ELF)"}, {"MZ\x90", "a program (Windows)"}, {"\xca\xfe\xba\xbe", "a program (Java or macOS)"},
	{"\xcf\xfa\xed\xfe", "a program (macOS)"}, {"\x00asm", "a program (WebAssembly)"},
	{"\x1f\x8b", "gzip data"}, {"BZh", "bzip2 data"}, {"\xfd7zXZ\x00", "xz data"}, {"\x28\xb5\x2f\xfd", "zstd data"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive"}, {"Rar!\x1a\x07", "a RAR archive"}, {"SQLite format 3\x00", "a SQLite database"},
	{plistMagic, "a property list"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"}, {"OggS", "Ogg audio or video"}, {"ID3", "MP3 audio"},
	{"\xff\xfb", "MP3 audio"}, {"fLaC", "FLAC audio"}, {"\x1aE\xdf\xa3", "Matroska or WebM video"}, {"FLV\x01", "Flash video"},
	{"II*\x00", "a TIFF picture"}, {"MM\x00*", "a TIFF picture"}, {"8BPS", "a Photoshop picture"}, {"wOF2", "a font"}, {"wOFF", "a font"},
	{"\x00\x01\x00\x00\x00", "a font"}, {"!<arch>\n", "an archive of object files"}, {"\x80\x02", "pickled data"},
}

// binaryKind names what data is when it is no text, or returns "".
func binaryKind(data []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.start)) && (len(m.start) > 3 || hasControl(data)) {
			switch m.name {
			case "a ZIP archive":
				return zipKind(data)
			case "an old Office document":
				return oldOfficeKind(data)
			}
			return m.name
		}
	}
	if len(data) > 12 {
		switch {
		case string(data[4:8]) == "ftyp":
			return "MP4 video or a HEIC picture"
		case string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP":
			return "a WebP picture"
		case string(data[:4]) == "RIFF":
			return "WAV audio or AVI video"
		case len(data) > 262 && string(data[257:262]) == "ustar":
			return "a tar archive"
		}
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) || bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")) {
		return "" // text with a byte-order mark
	}
	if !charset.IsUTF16(data) && hasControl(data) {
		return "a binary file"
	}
	return ""
}

// hasControl reports whether data has more control characters, NUL above all,
// than a damaged text would. Where all else is text, they may be some more.
func hasControl(data []byte) bool {
	head := data[:min(len(data), 8192)]
	zeros, controls := 0, 0
	for i := 0; i < len(head); i++ {
		for i+8 < len(head) && noControls(eight.Load(head[i:])) {
			i += 8
		}
		switch c := head[i]; {
		case c >= 0x20:
		case c == 0:
			zeros++
		case c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b && c != '\b':
			controls++
		}
	}
	if zeros*20 > len(head) || controls*2 > len(head) {
		return true
	}
	return (controls*20 > len(head) || zeros*100 > len(head)) && !utf8.Valid(data)
}

// noControls reports whether none of eight bytes is a control character.
func noControls(x uint64) bool { return (x&^tops+0x60*ones|x)&tops == tops }

// zipKind tells the kinds of document that are ZIP archives apart by the names
// of the first files in them.
func zipKind(data []byte) string {
	head := data[:min(len(data), 4096)]
	for _, k := range [][2]string{{"word/", "a Word document"}, {"xl/", "an Excel workbook"}, {"ppt/", "a PowerPoint presentation"},
		{"opendocument.spreadsheet", "an OpenDocument table"}, {"opendocument.presentation", "an OpenDocument presentation"}, {"opendocument", "an OpenDocument file"},
		{"META-INF/MANIFEST.MF", "a Java archive"}} {
		if bytes.Contains(head, []byte(k[0])) {
			return k[1]
		}
	}
	if bytes.Contains(head, []byte("[Content_Types].xml")) {
		for _, k := range [][2]string{{"xl/workbook", "an Excel workbook"}, {"ppt/presentation", "a PowerPoint presentation"}} {
			if bytes.Contains(data, []byte(k[0])) {
				return k[1]
			}
		}
		return "an Office document"
	}
	return "a ZIP archive"
}

// oldOfficeKind tells apart what programs of Microsoft keep in files that begin alike, by the names of the streams in them.
func oldOfficeKind(data []byte) string {
	for _, k := range [][2]string{{"EncryptedPackage", lockedOffice}, {"WordDocument", oldWord}, {"Workbook", "an old Excel workbook"},
		{"PowerPoint Document", "an old PowerPoint presentation"}, {"__properties_version1.0", outlookMessage}} {
		var wide []byte
		for _, c := range []byte(k[0]) {
			wide = append(wide, c, 0)
		}
		if bytes.Contains(data, wide) {
			return k[1]
		}
	}
	return "an old Office document"
}

// Kinds of files for which there is advice.
const (
	lockedOffice   = "an Office document that a password protects"
	oldWord        = "an old Word document (.doc)"
	outlookMessage = "a message of Outlook (.msg)"
)

// adviceFor says how what a file of the kind holds can be read.
func adviceFor(kind string) string {
	switch kind {
	case lockedOffice:
		return "open it in its program and save it without the password"
	case oldWord:
		return "save it as .docx, or: soffice --convert-to docx FILE"
	case outlookMessage:
		return "save it as .eml or text"
	case "an old Office document", "a PowerPoint presentation", "an old PowerPoint presentation", "an OpenDocument presentation", "an Excel workbook", "an old Excel workbook", "an OpenDocument table":
		return "save it as HTML or text"
	case "gzip data", "bzip2 data", "xz data", "zstd data", "a ZIP archive", "a 7z archive", "a RAR archive", "a tar archive":
		return "unpack it first"
	}
	return "give text, Markdown or HTML"
}

// markupNotice says by which program a text with the name is read better than as it stands, "" for
// most.
func markupNotice(name string) string {
	switch extension(name) {
	case "tex", "textile", "mediawiki", "ipynb":
		return "its markup is shown as it stands – pandoc FILE -t markdown | brief reads it"
	case "adoc", "asciidoc":
		return "its markup is shown as it stands – asciidoctor -o - FILE | brief reads it"
	}
	return ""
}
