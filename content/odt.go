package content

import (
	"context"
	"errors"

	"brief/content/office"
)

// sniffODT takes an OpenDocument text, in a ZIP archive or as one XML file.
func sniffODT(name string, head []byte) bool { return office.IsOpenText(filePath(name), head) }

func parseODT(ctx context.Context, src Source) (*Document, error) {
	text := newOfficeText(len(src.Data))
	said, err := office.ReadOpenText(src.Data, text)
	switch {
	case errors.Is(err, office.ErrLocked):
		return nil, src.nothing("is protected by a password – open it in LibreOffice and save it without one", nil)
	case err != nil:
		return nil, src.broken("OpenDocument file", err)
	case ctx.Err() != nil:
		return nil, cannotOpen(src.name(), "cancelled", ctx.Err())
	}
	meta := Meta{Ref: src.Ref, URL: src.URL, Format: "odt"}
	if said.Broken {
		meta.Notice = damagedNotice
	}
	return text.document(meta, said), nil
}
