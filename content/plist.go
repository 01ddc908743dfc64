package content

import (
	"bytes"
	"encoding/binary"

	"golang.org/x/text/encoding/unicode"

	"brief/content/charset"
)

// plistMagic opens a binary property list, Apple's form of nested lists.
const plistMagic = "bplist00"

// plist is a binary property list: objects, a table of where they begin, and a trailer that says where that is.
type plist struct {
	data  []byte
	table []byte // of offsets into data
	wide  int    // bytes of an offset
	ref   int    // bytes of an object's number
	top   int    // the number of the outermost object
}

// Kinds of objects, in the upper half of their first byte.
const (
	plistInt   = 0x1
	plistData  = 0x4
	plistASCII = 0x5
	plistWide  = 0x6 // UTF-16
	plistDict  = 0xd
)

// openPlist reads the trailer of a binary property list.
func openPlist(data []byte) (*plist, bool) {
	const trailer = 32
	if !bytes.HasPrefix(data, []byte(plistMagic)) || len(data) < len(plistMagic)+trailer {
		return nil, false
	}
	end := data[len(data)-trailer:]
	p := &plist{data: data[:len(data)-trailer], wide: int(end[6]), ref: int(end[7])}
	count, top, table := binary.BigEndian.Uint64(end[8:]), binary.BigEndian.Uint64(end[16:]), binary.BigEndian.Uint64(end[24:])
	whole := uint64(len(p.data))
	if p.wide < 1 || p.wide > 8 || p.ref < 1 || p.ref > 8 || table > whole || count > (whole-table)/uint64(p.wide) || top >= count {
		return nil, false
	}
	p.table, p.top = p.data[table:table+count*uint64(p.wide)], int(top)
	return p, true
}

// object returns an object's kind, how many parts it has, and what follows that.
func (p *plist) object(number int) (kind byte, size int, body []byte) {
	if number < 0 || number >= len(p.table)/p.wide {
		return 0, 0, nil
	}
	at := bigEndian(p.table[number*p.wide:][:p.wide])
	if at >= uint64(len(p.data)) {
		return 0, 0, nil
	}
	kind, size, body = p.data[at]>>4, int(p.data[at]&0xf), p.data[at+1:]
	if kind == plistInt || size < 0xf {
		return kind, size, body
	}
	if len(body) == 0 || body[0]>>4 != plistInt || body[0]&0xf > 3 || len(body) < 1+1<<(body[0]&0xf) {
		return 0, 0, nil
	}
	n := 1 << (body[0] & 0xf)
	long := bigEndian(body[1:][:n])
	if long > uint64(len(p.data)) {
		return 0, 0, nil
	}
	return kind, int(long), body[1+n:]
}

// value returns the number of what a dictionary holds under a key.
func (p *plist) value(dict int, key string) (number int, ok bool) {
	kind, size, body := p.object(dict)
	if kind != plistDict || size > len(body)/(2*p.ref) {
		return 0, false
	}
	for i := range size {
		if p.isWord(p.reference(body, i), key) {
			return p.reference(body, size+i), true
		}
	}
	return 0, false
}

// isWord reports whether an object is an ASCII text.
func (p *plist) isWord(number int, word string) bool {
	kind, size, body := p.object(number)
	return kind == plistASCII && size == len(word) && len(body) >= size && string(body[:size]) == word
}

// reference is the number of the object that stands at a place in a list of references.
func (p *plist) reference(list []byte, i int) int {
	return int(min(bigEndian(list[i*p.ref:][:p.ref]), 1<<31-1))
}

// bytes returns the bytes of an object that is data or text, that in UTF-8; nil for others.
func (p *plist) bytes(number int) []byte {
	kind, size, body := p.object(number)
	switch {
	case (kind == plistData || kind == plistASCII) && size <= len(body):
		return body[:size]
	case kind == plistWide && size <= len(body)/2:
		return charset.DecodeWith(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), body[:2*size])
	}
	return nil
}

func bigEndian(b []byte) (n uint64) {
	for _, c := range b {
		n = n<<8 | uint64(c)
	}
	return n
}
