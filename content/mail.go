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

	labels "golang.org/x/net/html/charset"

	"brief/content/charset"
	"brief/content/clean"
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
// its plain text where it holds none; of a mailbox, all messages.
func parseMail(ctx context.Context, src Source) (*Document, error) {
	messages := messagesOf(mailBytes(src.Data))
	if len(messages) > 1 {
		return parseMailbox(ctx, src, messages)
	}
	return readMessage(ctx, src, messages[0])
}

// mailBytes returns a message with lines that end in \n. Its parts are in character sets of
// their own, so that only what no message is in, UTF-16, is decoded.
func mailBytes(data []byte) []byte {
	wide := charset.IsUTF16(data)
	if _, marked := charset.CutMark(data); wide || marked {
		data = charset.Decode(data, "")
	}
	return bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}

// messagesOf returns the messages of a mailbox; what is no mailbox is one.
func messagesOf(data []byte) [][]byte {
	line := envelope().Find(data)
	if line == nil {
		return [][]byte{data}
	}
	var messages [][]byte
	start := len(line)
	for _, next := range append(nextMessage().FindAllIndex(data, -1), []int{len(data) - 1, len(data)}) {
		message := data[start : next[0]+1]
		messages = append(messages, bytes.ReplaceAll(message, []byte("\n>From "), []byte("\nFrom ")))
		start = next[1]
	}
	return messages
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
		doc, err := parseText(src.Ref, t.plain)
		if err == nil {
			asideSignature(doc)
			t.unquoteHead(doc)
		}
		return doc, err
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
	decoder := mime.WordDecoder{CharsetReader: labels.NewReaderLabel}
	if subject, err := decoder.DecodeHeader(string(charset.Decode([]byte(header.Get("Subject")), ""))); err == nil {
		doc.Title = firstOf(subjectOf(subject, header), doc.Title)
	}
	if date, err := header.Date(); err == nil && doc.Published == "" {
		doc.Published = normalDate(date.Format("2006-01-02T15:04:05Z07:00"))
	} else if doc.Published == "" { // as programs write it in a message that is sent on
		doc.Published = dayIn(clean.Line(header.Get("Date")))
	}
	parser := mail.AddressParser{WordDecoder: &decoder}
	if from, err := parser.Parse(string(charset.Decode([]byte(header.Get("From")), ""))); err == nil && len(doc.Authors) == 0 {
		doc.Authors = cleanNames([]string{senderName(from.Name)}, "")
	}
}

// mailText is the first page and the first plain text of a message, as UTF-8.
type mailText struct {
	html, plain []byte
	forwarded   mail.Header // of the message within that they are of; nil for none
}

// readMail reads a message; header is nil where it is none.
func readMail(data io.Reader, depth int) (found mailText, header mail.Header, err error) {
	message, err := mail.ReadMessage(data)
	if err != nil {
		return found, nil, err
	}
	err = found.read(textproto.MIMEHeader(message.Header), message.Body, depth)
	return found, message.Header, err
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
		*into = charset.Decode(data, params["charset"])
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
	inner, header, err := readMail(body, depth+1)
	if header == nil {
		return nil // the rest of the message may be whole
	}
	if inner.html == nil && inner.plain == nil {
		return err
	}
	if inner.forwarded == nil {
		inner.forwarded = header
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
