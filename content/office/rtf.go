package office

import (
	"bytes"
	"context"
)

// IsRTF reports whether a file begins as Rich Text does.
func IsRTF(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(head[:min(len(head), 64)], " \t\r\n\x00"), []byte(`{\rt`))
}

// ReadRTF gives Rich Text to a Sink. What was deleted while changes were tracked is no part of it, nor are page
// headers, footers and comments. Page is the web page that a mail program has made it of, "" where there is none.
func ReadRTF(ctx context.Context, data []byte, to Sink) (said Properties, page string, err error) {
	r := newRTFReader(data, &writer{to: to})
	if !r.read(ctx) {
		return Properties{}, "", ctx.Err()
	}
	if r.page != nil {
		page = r.page.html.String()
	}
	r.endAll()
	r.w.end()
	return Properties{Title: r.info.title, Author: r.info.author, Dates: r.info.dates, Broken: !r.whole}, page, nil
}

// rtfTokens cuts Rich Text into its signs.
type rtfTokens struct {
	data []byte
	at   int
}

// rtfToken is a sign: a brace, a control word with its number, a byte, or a run of plain text.
type rtfToken struct {
	kind   rtfKind
	word   string // of a control word, without its backslash; of a control symbol, its sign
	number int
	stated bool   // the word has a number
	text   []byte // of plain text; of a byte in hexadecimal, the byte
}

type rtfKind uint8

const (
	rtfEnd rtfKind = iota
	rtfOpen
	rtfClose
	rtfWord
	rtfByte
	rtfText
)

// next returns the next sign.
func (t *rtfTokens) next() rtfToken {
	for t.at < len(t.data) && (t.data[t.at] == '\r' || t.data[t.at] == '\n' || t.data[t.at] == 0) {
		t.at++
	}
	if t.at == len(t.data) {
		return rtfToken{}
	}
	switch c := t.data[t.at]; c {
	case '{':
		t.at++
		return rtfToken{kind: rtfOpen}
	case '}':
		t.at++
		return rtfToken{kind: rtfClose}
	case '\\':
		t.at++
		return t.control()
	}
	n := bytes.IndexAny(t.data[t.at:], "{}\\\r\n\x00")
	if n < 0 {
		n = len(t.data) - t.at
	}
	t.at += n
	return rtfToken{kind: rtfText, text: t.data[t.at-n : t.at]}
}

// control reads what follows a backslash.
func (t *rtfTokens) control() rtfToken {
	const longest = 32 // letters of a word
	if t.at == len(t.data) {
		return rtfToken{}
	}
	start := t.at
	for t.at < len(t.data) && t.at-start < longest && latinLetter(t.data[t.at]) {
		t.at++
	}
	if t.at == start {
		return t.symbol()
	}
	token := rtfToken{kind: rtfWord, word: string(t.data[start:t.at])}
	minus := t.at+1 < len(t.data) && t.data[t.at] == '-' && digit(t.data[t.at+1])
	if minus {
		t.at++
	}
	for t.at < len(t.data) && digit(t.data[t.at]) {
		token.stated = true
		token.number = min(token.number*10+int(t.data[t.at]-'0'), 1<<30)
		t.at++
	}
	if minus {
		token.number = -token.number
	}
	if t.at < len(t.data) && t.data[t.at] == ' ' {
		t.at++
	}
	if token.word == "bin" && token.number > 0 && token.number <= len(t.data)-t.at { // a longer one is false
		t.at += token.number
		return rtfToken{kind: rtfText}
	}
	return token
}

// symbol reads a sign behind a backslash that is no letter.
func (t *rtfTokens) symbol() rtfToken {
	c := t.data[t.at]
	t.at++
	if c != '\'' {
		return rtfToken{kind: rtfWord, word: string(rune(c))}
	}
	value, digits := 0, 0
	for ; digits < 2 && t.at < len(t.data); digits++ {
		d := bytes.IndexByte([]byte("0123456789abcdef"), t.data[t.at]|0x20)
		if d < 0 {
			break
		}
		value = value*16 + d
		t.at++
	}
	if digits < 2 {
		return rtfToken{kind: rtfText}
	}
	return rtfToken{kind: rtfByte, text: []byte{byte(value)}}
}
