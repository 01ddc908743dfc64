package content

import (
	"context"
	"strings"

	"brief/content/office"
)

// sniffRTF takes what begins as Rich Text does.
func sniffRTF(_ string, head []byte) bool { return office.IsRTF(head) }

func parseRTF(ctx context.Context, src Source) (*Document, error) {
	const brokenOff = "the file breaks off in the middle"
	text := newOfficeText(len(src.Data))
	said, page, err := office.ReadRTF(ctx, src.Data, text)
	if err != nil {
		return nil, cannotOpen(src.name(), "cancelled", err)
	}
	doc := mailedPage(ctx, page, src)
	if doc == nil {
		doc = text.document(Meta{Ref: src.Ref, URL: src.URL, Format: "rtf"}, said)
	}
	if said.Broken {
		doc.Notice = brokenOff
	}
	return doc, nil
}

// mailedPage returns the page that came by mail as Rich Text as a Document, nil where there is none with any text.
func mailedPage(ctx context.Context, page string, src Source) *Document {
	if !strings.Contains(page, "<") {
		return nil
	}
	found := mailText{html: []byte(page)}
	doc, err := found.document(ctx, nil, src)
	if err != nil || len(doc.Blocks) == 0 {
		return nil
	}
	doc.Format = "rtf"
	return doc
}
