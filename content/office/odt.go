package office

import (
	"bytes"
	"encoding/xml"
	"errors"
	"strconv"
	"strings"

	"brief/content/archive"
	"brief/content/xmlwalk"
)

// openText is the media type of a text in the OpenDocument format; templates and masters begin with it.
const openText = "application/vnd.oasis.opendocument.text"

// IsOpenText reports whether what a file begins with is that of an OpenDocument text, in a ZIP archive or as one XML file.
func IsOpenText(name string, head []byte) bool {
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		if bytes.Contains(head, []byte("mimetypeapplication/")) {
			return bytes.Contains(head, []byte("mimetype"+openText))
		}
		return extension(name) == "odt" || extension(name) == "ott"
	}
	return isFlatODT(head)
}

// isFlatODT reports whether a file is an OpenDocument text in one XML file (.fodt).
func isFlatODT(head []byte) bool {
	head = xmlwalk.Head(head[:min(len(head), 4096)])
	return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte("<office:document ")) && bytes.Contains(head, []byte(openText))
}

// ErrLocked says that a password protects a file.
var ErrLocked = errors.New("is protected by a password")

// ReadOpenText gives an OpenDocument text, as LibreOffice writes it, to a Sink. What was deleted while changes were tracked is no
// part of it, nor are page headers, footers and comments.
func ReadOpenText(data []byte, to Sink) (Properties, error) {
	r := newODTReader(to)
	whole := true
	if isFlatODT(data) {
		whole = xmlwalk.Walk(data, r)
	} else {
		files, err := archive.Open(data)
		if err != nil {
			return Properties{}, err
		}
		if lockedODT(files) {
			return Properties{}, ErrLocked
		}
		for _, name := range []string{"meta.xml", "styles.xml"} {
			if part, _ := files.Read(name); len(part) > 0 {
				xmlwalk.Walk(part, r)
			}
		}
		text, err := files.Read("content.xml")
		if errors.Is(err, archive.ErrTooLarge) || len(text) == 0 && err != nil {
			return Properties{}, err
		}
		r.skip = 0
		whole = xmlwalk.Walk(text, r) && err == nil
	}
	r.endAll()
	return Properties{Title: r.said["title"], Author: firstOf(r.said["initial-creator"], r.said["creator"]),
		Dates: []string{firstOf(r.said["date"], r.said["creation-date"])}, Broken: !whole}, nil
}

// lockedODT reports whether the text of an archive is encrypted.
func lockedODT(files *archive.Files) bool {
	var manifest struct {
		Files []struct {
			Path   string `xml:"full-path,attr"`
			Locked *struct {
				Size string `xml:"checksum-type,attr"`
			} `xml:"encryption-data"`
		} `xml:"file-entry"`
	}
	if files.Decode("META-INF/manifest.xml", &manifest) != nil {
		return false
	}
	for _, f := range manifest.Files {
		if f.Locked != nil && (f.Path == "content.xml" || f.Path == "encrypted-package") {
			return true
		}
	}
	return false
}

// odtStyle is a style of paragraphs, letters or lists.
type odtStyle struct {
	style
	name, parent string
	list         string // style of the list that its paragraphs stand in
	done         bool   // it has what its parent has
}

// odtStyleKey names a style: each family has its own names.
func odtStyleKey(family, name string) string { return family + " " + name }

// set takes the properties of letters.
func (s *odtStyle) set(attrs []xml.Attr, parent *odtStyle) {
	for i := range attrs {
		value := attrs[i].Value
		switch attrs[i].Name.Local {
		case "font-weight":
			s.look.bold = toggleIf(value == "bold" || len(value) == 3 && value[0] >= '6')
		case "font-style":
			s.look.italic = toggleIf(value == "italic" || value == "oblique")
		case "text-line-through-style", "text-line-through-type":
			s.look.strike = toggleIf(value != "none")
		case "text-underline-style":
			s.look.underlined = toggleIf(value != "none")
		case "display":
			s.look.hidden = toggleIf(value == "none")
		case "text-position":
			switch {
			case strings.HasPrefix(value, "super"), value != "" && value[0] >= '1' && value[0] <= '9':
				s.look.script = Raised
			case strings.HasPrefix(value, "sub"), strings.HasPrefix(value, "-"):
				s.look.script = Lowered
			}
		case "font-size":
			s.look.size = halfPoints(value, parent)
		}
	}
}

// halfPoints reads a size: "12pt", or "120%" of what the parent has.
func halfPoints(size string, parent *odtStyle) uint16 {
	if points, ok := strings.CutSuffix(size, "pt"); ok {
		if n, err := strconv.ParseFloat(points, 32); err == nil && 0 < n && n < 1000 {
			return uint16(2*n + 0.5)
		}
	}
	if part, ok := strings.CutSuffix(size, "%"); ok && parent != nil {
		if n, err := strconv.ParseFloat(part, 32); err == nil && 0 < n && n < 1000 {
			return uint16(min(float64(parent.look.size)*n/100+0.5, 2000))
		}
	}
	return 0
}
