package xmlwalk

import (
	"bytes"
	"encoding/xml"
	"io"

	"brief/content/charset"
)

// A Reader is told what stands in an XML file. Names come without their prefix, which every program may choose.
type Reader interface {
	Start(name string, attrs []xml.Attr)
	End(name string)
	Chars(text string)
}

// Walk tells r what stands in data, and reports whether the file is whole. It does not check that elements
// nest, and no entity but those of HTML means anything.
func Walk(data []byte, r Reader) bool {
	open, err := WalkUTF8(charset.Decode(data, ""), r)
	return err == nil && open <= 0
}

// WalkUTF8 tells r what stands in XML in UTF-8, and returns how many elements are open at its end, or why that was not reached.
func WalkUTF8(data []byte, r Reader) (open int, err error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // decoded already
	for {
		token, err := d.RawToken()
		switch {
		case err == io.EOF:
			return open, nil
		case err != nil:
			return open, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			open++
			r.Start(t.Name.Local, t.Attr)
		case xml.EndElement:
			open--
			r.End(t.Name.Local)
		case xml.CharData:
			r.Chars(string(t))
		}
	}
}

// Head is the beginning of a file, which may be in UTF-16, without byte order mark, zeros and blanks around it.
func Head(head []byte) []byte {
	head, _ = charset.CutMark(head)
	return bytes.TrimSpace(bytes.ReplaceAll(head, []byte{0}, nil))
}

// Attr is the value of the attribute of a name, in whatever space; "" where there is none.
func Attr(attrs []xml.Attr, name string) string {
	value, _ := FindAttr(attrs, name)
	return value
}

// FindAttr is the value of the attribute of a name, and whether there is one.
func FindAttr(attrs []xml.Attr, name string) (string, bool) {
	for i := range attrs {
		if attrs[i].Name.Local == name {
			return attrs[i].Value, true
		}
	}
	return "", false
}

// A Skipper counts the elements that are open within one that is left out.
type Skipper int

// Start reports whether an element is left out, as one within such an element or because it is unwanted.
func (s *Skipper) Start(unwanted bool) bool {
	if *s > 0 || unwanted {
		*s++
		return true
	}
	return false
}

// End reports whether the element that ends was left out.
func (s *Skipper) End() bool {
	if *s > 0 {
		*s--
		return true
	}
	return false
}
