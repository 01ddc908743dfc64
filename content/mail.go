package content

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/net/html/charset"
)

// maxMailNesting is how deep parts of a message may hold others.
const maxMailNesting = 8

// sniffMail takes what begins with the header of a message: e-mails, and pages
// that a browser saved into one file.
func sniffMail(_ string, head []byte) bool {
	head = head[:min(len(head), 4096)]
	label, _, ok := bytes.Cut(head[:min(len(head), 64)], []byte(":"))
	if !ok || len(label) >= 40 || bytes.ContainsAny(label, " \n<{") {
		return false
	}
	start := bytes.ToLower(head)
	return bytes.Contains(start, []byte("\nmime-version:")) && bytes.Contains(start, []byte("\ncontent-type:"))
}

// parseMail reads the page in an e-mail or a web archive (RFC 5322, RFC 2557), or
// its plain text where it holds none.
func parseMail(ctx context.Context, src Source) (*Document, error) {
	broken := func(err error) error {
		return nothingError(src.name(), "is a broken e-mail or web archive – get it again", err)
	}
	message, err := mail.ReadMessage(bytes.NewReader(normalizeNewlines(src.Data)))
	if err != nil {
		return nil, broken(err)
	}
	var found mailText
	if err := found.read(textproto.MIMEHeader(message.Header), message.Body, 0); err != nil && found.html == nil && found.plain == nil {
		return nil, broken(err)
	}
	part := Source{Ref: src.Ref, URL: firstOf(webLink(message.Header.Get("Snapshot-Content-Location")), src.URL), Raw: src.Raw}
	var doc *Document
	switch {
	case found.html != nil:
		part.Data = found.html
		doc, err = parseHTML(ctx, part)
	case found.plain != nil:
		part.Data = found.plain
		doc, err = parseText(part.Ref, part.Data)
	default:
		return nil, nothingError(src.name(), "is a message without text – nothing to read", nil)
	}
	if err == nil {
		addMailMeta(doc, message.Header)
	}
	return doc, err
}

// addMailMeta adds what a message's header says, where its text does not say it.
func addMailMeta(doc *Document, header mail.Header) {
	decoder := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if subject, err := decoder.DecodeHeader(header.Get("Subject")); err == nil && CleanLine(subject) != "" {
		doc.Title = CleanLine(subject)
	}
	if date, err := header.Date(); err == nil && doc.Published == "" {
		doc.Published = normalDate(date.Format("2006-01-02T15:04:05Z07:00"))
	}
	parser := mail.AddressParser{WordDecoder: &decoder}
	if from, err := parser.Parse(header.Get("From")); err == nil && len(doc.Authors) == 0 {
		doc.Authors = cleanNames([]string{CleanLine(from.Name)}, "")
	}
}

// mailText is the first page and the first plain text of a message, as UTF-8.
type mailText struct{ html, plain []byte }

// read looks through a part and those in it.
func (t *mailText) read(header textproto.MIMEHeader, body io.Reader, depth int) error {
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") {
		return t.readParts(multipart.NewReader(body, params["boundary"]), depth)
	}
	into := &t.plain
	switch {
	case kind == "text/html":
		into = &t.html
	case kind != "text/plain":
		return nil
	}
	if *into != nil {
		return nil
	}
	data, err := io.ReadAll(decodeTransfer(header.Get("Content-Transfer-Encoding"), body))
	if len(bytes.TrimSpace(data)) > 0 {
		*into = decode(data, params["charset"])
	}
	return err
}

func (t *mailText) readParts(parts *multipart.Reader, depth int) error {
	if depth == maxMailNesting {
		return nil
	}
	for {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := t.read(part.Header, part, depth+1); err != nil {
			return err
		}
	}
}

// decodeTransfer undoes how a part was packed for its way.
func decodeTransfer(how string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(how)) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	}
	return body
}
