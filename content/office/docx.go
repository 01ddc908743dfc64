package office

import (
	"errors"
	"path"
	"strings"

	"brief/content/archive"
)

// ErrNoText says that an archive has no part with the text of a Word document.
var ErrNoText = errors.New("its text is not in it")

// ReadWord gives the text of a Word document to a Sink. Page headers, footers and comments are no part of it, nor is what
// was deleted while changes were tracked.
func ReadWord(files *archive.Files, to Sink) (Properties, error) {
	name := wordPart(files)
	if name == "" {
		return Properties{}, ErrNoText
	}
	data, err := files.Read(name)
	if errors.Is(err, archive.ErrTooLarge) || len(data) == 0 && err != nil {
		return Properties{}, err
	}
	r := newDocxReader(files, name, &writer{to: to})
	whole := r.read(name, data) && err == nil
	r.addNotes()
	r.w.end()
	said := properties(files)
	said.Broken = !whole
	return said, nil
}

// NamedWord reports whether a file has the name of a Word document.
func NamedWord(name string) bool {
	switch extension(name) {
	case "docx", "docm", "dotx", "dotm":
		return true
	}
	return false
}

// docxPart is another part of a document, or what a link leads to, by its id.
type docxPart struct {
	target   string
	external bool
}

// relations reads what the part of a name refers to: by ids, and by kinds.
func relations(files *archive.Files, name string) (byID, byKind map[string]docxPart) {
	var list struct {
		Relations []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		} `xml:"Relationship"`
	}
	dir, base := path.Split(name)
	byID, byKind = map[string]docxPart{}, map[string]docxPart{}
	if files.Decode(dir+"_rels/"+base+".rels", &list) != nil {
		return byID, byKind
	}
	for _, r := range list.Relations {
		part := docxPart{r.Target, strings.EqualFold(r.Mode, "External")}
		if !part.external {
			if part.target = path.Join(dir, r.Target); strings.HasPrefix(r.Target, "/") {
				part.target = r.Target[1:]
			}
		}
		byID[r.ID] = part
		kind := path.Base(r.Type) // the same in strict files, whose names differ
		if _, known := byKind[kind]; !known {
			byKind[kind] = part
		}
	}
	return byID, byKind
}

// partsOf returns by their kinds the parts that the document's main part refers to; where it does not, those of
// the usual names.
func partsOf(files *archive.Files, name string) map[string]docxPart {
	_, parts := relations(files, name)
	for _, kind := range []string{"styles", "numbering", "footnotes", "endnotes"} {
		if parts[kind].target == "" {
			parts[kind] = docxPart{target: path.Dir(name) + "/" + kind + ".xml"}
		}
	}
	return parts
}

// wordPart returns the name of the part with a document's text, "" where there is none.
func wordPart(files *archive.Files) string {
	_, parts := relations(files, "")
	main := parts["officeDocument"].target
	if files.Has(main) && !strings.HasPrefix(archive.LooseName(main), "/xl/") && !strings.HasPrefix(archive.LooseName(main), "/ppt/") {
		return main
	}
	if files.Has("word/document.xml") {
		return "word/document.xml"
	}
	return ""
}

// properties are what a Word document says of itself.
func properties(files *archive.Files) Properties {
	var core struct {
		Title    string `xml:"title"`
		Creator  string `xml:"creator"`
		Created  string `xml:"created"`
		Modified string `xml:"modified"`
	}
	_, parts := relations(files, "")
	if files.Decode(firstOf(parts["core-properties"].target, "docProps/core.xml"), &core) != nil || core.Creator == "python-docx" {
		return Properties{}
	}
	return Properties{Title: core.Title, Author: core.Creator, Dates: []string{firstOf(core.Modified, core.Created)}}
}
