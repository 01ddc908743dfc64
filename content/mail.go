package content

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
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

// envelope is the line that a mailbox puts before each message, nextMessage that of one that is not the first.
var (
	envelope    = Expression(`^From \S+ .*\d{4}\n`)
	nextMessage = Expression(`\n\nFrom \S+ .*\d{4}\n`)
)

// sniffMail takes what begins with the header of a message: e-mails, and pages
// that a browser saved into one file.
func sniffMail(name string, head []byte) bool {
	head = normalizeNewlines(head[:min(len(head), 4096)])
	line := envelope().Find(head)
	head = head[len(line):]
	label, _, ok := bytes.Cut(head[:min(len(head), 64)], []byte(":"))
	if !ok || len(label) >= 40 || bytes.ContainsAny(label, " \n<{") {
		return false
	}
	start := bytes.ToLower(head)
	if bytes.Contains(start, []byte("\nmime-version:")) && bytes.Contains(start, []byte("\ncontent-type:")) {
		return true
	}
	start, _, ok = bytes.Cut(append([]byte("\n"), start...), []byte("\n\n"))
	has := func(field string) bool { return bytes.Contains(start, []byte("\n"+field)) }
	sent := len(line) > 0 || extension(name) == "eml" || has("message-id:") || has("received:")
	return ok && has("from:") && has("date:") && sent
}

// parseMail reads the page in an e-mail or a web archive (RFC 5322, RFC 2557), or
// its plain text where it holds none. Of a mailbox it reads the first message.
func parseMail(ctx context.Context, src Source) (*Document, error) {
	broken := func(err error) error {
		return nothingError(src.name(), "is a broken e-mail or web archive – get it again", err)
	}
	data, messages := firstMessage(mailBytes(src.Data))
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, broken(err)
	}
	var found mailText
	if err := found.read(textproto.MIMEHeader(message.Header), message.Body, 0); err != nil && found.html == nil && found.plain == nil {
		return nil, broken(err)
	}
	header := message.Header
	if found.forwarded != nil {
		header = found.forwarded
	}
	doc, err := found.document(ctx, header, src)
	if err != nil {
		return nil, err
	}
	if doc == nil {
		return nil, nothingError(src.name(), "is a message without text – nothing to read", nil)
	}
	if addMailMeta(doc, header); messages > 1 {
		doc.Notice = CleanLine(fmt.Sprintf("the first of %d messages", messages))
	}
	return doc, nil
}

// mailBytes returns a message with lines that end in \n. Its parts are in character sets of
// their own, so that only what no message is in, UTF-16, is decoded.
func mailBytes(data []byte) []byte {
	_, wide := bareUTF16(data)
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		wide = wide || bytes.HasPrefix(data, []byte(mark))
	}
	if wide {
		data = decode(data, "")
	}
	return bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}

// firstMessage returns the first message of a mailbox, and how many there are; what is no
// mailbox is one.
func firstMessage(data []byte) (message []byte, messages int) {
	line := envelope().Find(data)
	if line == nil {
		return data, 1
	}
	next := nextMessage().FindAllIndex(data, -1)
	if message = data[len(line):]; len(next) > 0 {
		message = data[len(line) : next[0][0]+1]
	}
	return bytes.ReplaceAll(message, []byte("\n>From "), []byte("\nFrom ")), 1 + len(next)
}

// document returns the message's page or plain text as a Document, nil where it has none. A
// short page, which might be no article were it on the web, is shown whole.
func (t *mailText) document(ctx context.Context, header mail.Header, src Source) (*Document, error) {
	saved := webLink(header.Get("Snapshot-Content-Location"))
	part := Source{Ref: src.Ref, URL: firstOf(saved, src.URL), Raw: src.Raw, Data: t.html, letter: saved == ""}
	if t.html == nil && t.plain == nil {
		return nil, nil
	}
	if t.html == nil {
		return parseText(src.Ref, t.plain)
	}
	doc, err := parseHTML(ctx, part)
	if err == nil || saved != "" {
		return doc, err
	}
	part.Raw = true
	doc, rawErr := parseHTML(ctx, part)
	if rawErr == nil && len(doc.Text) > 0 {
		doc.Notice = ""
	}
	if len(bytes.TrimSpace(t.plain)) > 0 && (rawErr != nil || len(t.plain) > len(doc.Text)) {
		return parseText(src.Ref, t.plain)
	}
	return doc, rawErr
}

// addMailMeta adds what a message's header says, where its text does not say it.
func addMailMeta(doc *Document, header mail.Header) {
	decoder := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if subject, err := decoder.DecodeHeader(string(decode([]byte(header.Get("Subject")), ""))); err == nil && CleanLine(subject) != "" {
		doc.Title = CleanLine(subject)
	}
	if date, err := header.Date(); err == nil && doc.Published == "" {
		doc.Published = normalDate(date.Format("2006-01-02T15:04:05Z07:00"))
	}
	parser := mail.AddressParser{WordDecoder: &decoder}
	if from, err := parser.Parse(string(decode([]byte(header.Get("From")), ""))); err == nil && len(doc.Authors) == 0 {
		doc.Authors = cleanNames([]string{CleanLine(from.Name)}, "")
	}
}

// mailText is the first page and the first plain text of a message, as UTF-8.
type mailText struct {
	html, plain []byte
	forwarded   mail.Header // of the message within that they are of; nil for none
}

// read looks through a part and those in it.
func (t *mailText) read(header textproto.MIMEHeader, body io.Reader, depth int) error {
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") {
		return t.readParts(multipart.NewReader(body, params["boundary"]), depth)
	}
	if kind == "message/rfc822" && t.forwarded == nil {
		return t.readForwarded(decodeTransfer(header.Get("Content-Transfer-Encoding"), body), depth)
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

// readForwarded reads a message that is sent on within another. Its text is what the
// other was sent for, unless that says much itself.
func (t *mailText) readForwarded(body io.Reader, depth int) error {
	const few = 60 // words of who sends it on
	if depth == maxMailNesting || CountWords(string(t.plain)) > few || t.plain == nil && t.html != nil {
		return nil
	}
	message, err := mail.ReadMessage(body)
	if err != nil {
		return nil // the rest of the message may be whole
	}
	var inner mailText
	err = inner.read(textproto.MIMEHeader(message.Header), message.Body, depth+1)
	if inner.html == nil && inner.plain == nil {
		return err
	}
	if inner.forwarded == nil {
		inner.forwarded = message.Header
	}
	*t = inner
	return err
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
