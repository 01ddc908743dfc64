package content

import (
	"bytes"
	"context"
	"errors"

	"brief/content/archive"
	"brief/content/office"
)

// sniffDOCX takes a ZIP archive with the parts of a Word document.
func sniffDOCX(name string, head []byte) bool {
	if !bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return false
	}
	if head = bytes.ReplaceAll(bytes.ToLower(head), []byte(`\`), []byte("/")); holdsAny(head, "xl/", "ppt/") {
		return false
	}
	if office.NamedWord(filePath(name)) {
		return !bytes.Contains(head, []byte("application/vnd.oasis.opendocument"))
	}
	return bytes.Contains(head, []byte("word/")) || bytes.Contains(head[:min(len(head), 120)], []byte("[content_types].xml"))
}

func parseDOCX(ctx context.Context, src Source) (*Document, error) {
	files, err := archive.Open(src.Data)
	if err != nil {
		return nil, src.broken("Word document", err)
	}
	text := newOfficeText(len(src.Data))
	said, err := office.ReadWord(files, text)
	switch {
	case errors.Is(err, office.ErrNoText):
		kind := zipKind(src.Data)
		if !files.Has("[Content_Types].xml") {
			kind = "a ZIP archive" // with a folder of another "word/"
		}
		if kind == "a Word document" || kind == "an Office document" && office.NamedWord(filePath(src.Ref)) {
			return nil, src.broken("Word document", err)
		}
		return nil, src.notArticle(kind)
	case err != nil:
		return nil, src.broken("Word document", err)
	case ctx.Err() != nil:
		return nil, cannotOpen(src.name(), "cancelled", ctx.Err())
	}
	meta := Meta{Ref: src.Ref, URL: src.URL, Format: "docx"}
	if said.Broken {
		meta.Notice = damagedNotice
	}
	return text.document(meta, said), nil
}
