package content

import (
	"bytes"
	"encoding/xml"
	"io"

	"brief/content/charset"
)

// xmlReader is told what stands in an XML file. Names come without their prefix, which every program may choose.
type xmlReader interface {
	start(name string, attrs []xml.Attr)
	end(name string)
	chars(text string)
}

// walkXML tells r what stands in data, and reports whether the file is whole. It does not check that elements
// nest, and no entity but those of HTML means anything.
func walkXML(data []byte, r xmlReader) bool {
	open, err := walkDecoded(charset.Decode(data, ""), r)
	return err == nil && open <= 0
}

// walkDecoded tells r what stands in XML in UTF-8, and returns how many elements are open at its end, or why that was not reached.
func walkDecoded(data []byte, r xmlReader) (open int, err error) {
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
			r.start(t.Name.Local, t.Attr)
		case xml.EndElement:
			open--
			r.end(t.Name.Local)
		case xml.CharData:
			r.chars(string(t))
		}
	}
}

// bareXML is the beginning of a file, which may be in UTF-16, without byte order mark, zeros and blanks around it.
func bareXML(head []byte) []byte {
	head, _ = charset.CutMark(head)
	return bytes.TrimSpace(bytes.ReplaceAll(head, []byte{0}, nil))
}

// xmlAttr is the value of the attribute of a name, in whatever space; "" where there is none.
func xmlAttr(attrs []xml.Attr, name string) string {
	value, _ := attrOf(attrs, name)
	return value
}

// attrOf is the value of the attribute of a name, and whether there is one.
func attrOf(attrs []xml.Attr, name string) (string, bool) {
	for i := range attrs {
		if attrs[i].Name.Local == name {
			return attrs[i].Value, true
		}
	}
	return "", false
}

// skipper counts the elements that are open within one that is left out.
type skipper int

// start reports whether an element is left out, as one within such an element or because it is unwanted.
func (s *skipper) start(unwanted bool) bool {
	if *s > 0 || unwanted {
		*s++
		return true
	}
	return false
}

// end reports whether the element that ends was left out.
func (s *skipper) end() bool {
	if *s > 0 {
		*s--
		return true
	}
	return false
}
