package library

import (
	"bytes"
	"compress/flate"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"brief/content"
)

// Document returns the text of an article's version as it was saved, or the
// latest one when version is 0. It is nil where only the quotes are known.
func (l *Library) Document(ctx context.Context, article int64, version int) (*content.Document, error) {
	var body []byte
	err := l.db.QueryRowContext(ctx, `SELECT body FROM document WHERE article = ? AND (version = ? OR ? = 0)
		ORDER BY version DESC LIMIT 1`, article, version, version).Scan(&body)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		if known, err := l.Article(ctx, article); err == nil && version > 0 {
			return nil, fmt.Errorf("article #%d has no text of version %d – the latest is %d", article, version, known.Version)
		}
		return nil, l.noArticle(article)
	case err != nil:
		return nil, l.wrap("read from", err)
	case body == nil:
		return nil, nil
	}
	return unpackDocument(body)
}

// savedDocument is how a Document is kept: its own fields as JSON, deflated.
type savedDocument struct {
	Meta   content.Meta
	Text   string
	Blocks []content.Block
	Marks  []content.Mark `json:",omitempty"`
}

// maxDocument bounds a saved document in bytes, so that a damaged one cannot
// take all memory.
const maxDocument = 1 << 30

// packer packs documents. It keeps what deflating needs, a megabyte, from one to the next.
type packer struct {
	out bytes.Buffer
	w   *flate.Writer // nil until the first
}

// pack returns d as it is kept.
func (p *packer) pack(d *content.Document) ([]byte, error) {
	p.out.Reset()
	if p.w == nil {
		var err error
		if p.w, err = flate.NewWriter(&p.out, flate.BestSpeed); err != nil {
			return nil, err
		}
	} else {
		p.w.Reset(&p.out)
	}
	meta := content.Meta{Ref: d.Ref, Title: d.Title, Authors: d.Authors, Published: d.Published, Site: d.Site,
		URL: d.URL, Lang: d.Lang, Format: d.Format, Notice: d.Notice}
	if err := json.NewEncoder(p.w).Encode(savedDocument{meta, d.Text, d.Blocks, d.Marks}); err != nil {
		return nil, err
	}
	if err := p.w.Close(); err != nil {
		return nil, err
	}
	return bytes.Clone(p.out.Bytes()), nil
}

// unpackDocument makes the Document again, through the Builder: what has been
// tampered with cannot bring in what the Builder keeps out.
func unpackDocument(body []byte) (*content.Document, error) {
	var saved savedDocument
	r := io.LimitReader(flate.NewReader(bytes.NewReader(body)), maxDocument)
	if err := json.NewDecoder(r).Decode(&saved); err != nil {
		return nil, fmt.Errorf("the saved text is damaged: %w", err)
	}
	b := content.RestoreBuilder(len(saved.Text))
	marks := saved.Marks
	for _, blk := range saved.Blocks {
		if blk.Start < 0 || blk.End > len(saved.Text) || blk.Empty() {
			return nil, fmt.Errorf("the saved text is damaged: a block lies outside")
		}
		marks = b.AddBlock(saved.Text, blk, marks)
	}
	return b.Document(saved.Meta), nil
}
