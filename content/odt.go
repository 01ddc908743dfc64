package content

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"strconv"
	"strings"

	"brief/content/archive"
	"brief/content/xmlwalk"
)

// openText is the media type of a text in the OpenDocument format; templates and masters begin with it.
const openText = "application/vnd.oasis.opendocument.text"

// sniffODT takes an OpenDocument text, in a ZIP archive or as one XML file.
func sniffODT(name string, head []byte) bool {
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

// parseODT reads an OpenDocument text, as LibreOffice writes it. What was deleted while changes were tracked is no part
// of it, nor are page headers, footers and comments.
func parseODT(ctx context.Context, src Source) (*Document, error) {
	r := newODTReader(len(src.Data))
	whole := true
	if isFlatODT(src.Data) {
		whole = xmlwalk.Walk(src.Data, r)
	} else {
		files, err := archive.Open(src.Data)
		if err != nil {
			return nil, src.broken("OpenDocument file", err)
		}
		if lockedODT(files) {
			return nil, src.nothing("is protected by a password – open it in LibreOffice and save it without one", nil)
		}
		for _, name := range []string{"meta.xml", "styles.xml"} {
			if data, _ := files.Read(name); len(data) > 0 {
				xmlwalk.Walk(data, r)
			}
		}
		data, err := files.Read("content.xml")
		if errors.Is(err, archive.ErrTooLarge) || len(data) == 0 && err != nil {
			return nil, src.broken("OpenDocument file", err)
		}
		r.skip = 0
		whole = xmlwalk.Walk(data, r) && err == nil
	}
	if ctx.Err() != nil {
		return nil, cannotOpen(src.name(), "cancelled", ctx.Err())
	}
	r.endAll()
	meta := Meta{Ref: src.Ref, URL: src.URL, Format: "odt", Title: r.said["title"], Authors: []string{firstOf(r.said["initial-creator"], r.said["creator"])},
		Published: dayOf(firstOf(r.said["date"], r.said["creation-date"]))}
	if !whole {
		meta.Notice = damagedNotice
	}
	return r.w.document(meta), nil
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
	officeStyle
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
				s.look.script = lookRaised
			case strings.HasPrefix(value, "sub"), strings.HasPrefix(value, "-"):
				s.look.script = lookLowered
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
