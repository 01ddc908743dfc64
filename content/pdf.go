package content

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os/exec"
	"time"

	"brief/content/charset"
	"brief/content/clean"
)

// pdfPatience bounds the time that pdftotext may take.
const pdfPatience = 30 * time.Second

func sniffPDF(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte("%PDF-")) }

// parsePDF reads a PDF with the program pdftotext, where it is installed.
func parsePDF(ctx context.Context, src Source) (*Document, error) {
	path, err := exec.LookPath("pdftotext")
	if err != nil {
		return nil, src.nothing("is a PDF – install pdftotext (poppler-utils) to read it", err)
	}
	ctx, cancel := context.WithTimeout(ctx, pdfPatience)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, "-enc", "UTF-8", "-q", "-", "-")
	cmd.Stdin = bytes.NewReader(src.Data)
	cmd.WaitDelay = time.Second
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return nil, cannotOpen(src.name(), "pdftotext does not start – save it as text", err)
	}
	text, readErr := io.ReadAll(io.LimitReader(out, DefaultMaxBytes))
	if readErr != nil || len(text) == DefaultMaxBytes { // it has more to say than is wanted
		cancel()
	}
	if err := cmd.Wait(); err != nil && !errors.Is(err, context.Canceled) && len(text) == 0 {
		return nil, src.nothing("is a PDF that pdftotext cannot read – save it as text", err)
	}
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, src.nothing("is a PDF without text, perhaps a scan – nothing to read", nil)
	}
	doc, err := parseText(src.Ref, fromPrinter([]byte(joinPages(string(charset.Decode(text, ""))))))
	if err == nil {
		doc.Format, doc.URL, doc.Notice = "pdf", clean.Link(src.URL), "text of a PDF, by pdftotext"
	}
	return doc, err
}
