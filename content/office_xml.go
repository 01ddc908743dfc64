package content

import (
	"bytes"
	"encoding/xml"
	"io"
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
	d := xml.NewDecoder(bytes.NewReader(decode(data, "")))
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // decoded already
	open := 0
	for {
		token, err := d.RawToken()
		if err != nil {
			return err == io.EOF && open <= 0
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
