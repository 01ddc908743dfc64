package content

import (
	"bytes"
	"context"
	"errors"
	"path"
	"strings"

	"brief/content/archive"
)

// sniffDOCX takes a ZIP archive with the parts of a Word document.
func sniffDOCX(name string, head []byte) bool {
	if !bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return false
	}
	if head = bytes.ReplaceAll(bytes.ToLower(head), []byte(`\`), []byte("/")); holdsAny(head, "xl/", "ppt/") {
		return false
	}
	if namedDOCX(name) {
		return !bytes.Contains(head, []byte("application/vnd.oasis.opendocument"))
	}
	return bytes.Contains(head, []byte("word/")) || bytes.Contains(head[:min(len(head), 120)], []byte("[content_types].xml"))
}

func namedDOCX(name string) bool {
	switch extension(name) {
	case "docx", "docm", "dotx", "dotm":
		return true
	}
	return false
}

// parseDOCX reads a Word document. Page headers, footers and comments are no part of its text, nor is what
// was deleted while changes were tracked.
func parseDOCX(ctx context.Context, src Source) (*Document, error) {
	files, err := archive.Open(src.Data)
	if err != nil {
		return nil, src.broken("Word document", err)
	}
	name := wordPart(files)
	if name == "" {
		kind := zipKind(src.Data)
		if !files.Has("[Content_Types].xml") {
			kind = "a ZIP archive" // with a folder of another "word/"
		}
		if kind == "a Word document" || kind == "an Office document" && namedDOCX(src.Ref) {
			return nil, src.broken("Word document", errNoText)
		}
		return nil, src.notArticle(kind)
	}
	data, err := files.Read(name)
	if errors.Is(err, archive.ErrTooLarge) || len(data) == 0 && err != nil {
		return nil, src.broken("Word document", err)
	}
	r := newDocxReader(files, name, newOfficeWriter(len(data)/8))
	whole := r.read(name, data) && err == nil
	if ctx.Err() != nil {
		return nil, cannotOpen(src.name(), "cancelled", ctx.Err())
	}
	r.addNotes()
	meta := r.meta(files)
	meta.Ref, meta.URL, meta.Format = src.Ref, src.URL, "docx"
	if !whole {
		meta.Notice = damagedNotice
	}
	return r.w.document(meta), nil
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

// meta is what the file's properties say.
func (r *docxReader) meta(files *archive.Files) Meta {
	var core struct {
		Title    string `xml:"title"`
		Creator  string `xml:"creator"`
		Created  string `xml:"created"`
		Modified string `xml:"modified"`
	}
	_, parts := relations(files, "")
	if files.Decode(firstOf(parts["core-properties"].target, "docProps/core.xml"), &core) != nil || core.Creator == "python-docx" {
		return Meta{}
	}
	return Meta{Title: core.Title, Authors: []string{core.Creator}, Published: dayOf(firstOf(core.Modified, core.Created))}
}

// dayOf is the day of a time that a program has noted: the hour is that of a keystroke.
func dayOf(date string) string {
	return withoutTime(normalDate(date))
}
