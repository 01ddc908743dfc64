package content

import (
	"bytes"
	"context"
	"io"
	"os"
	"unicode/utf8"
)

// A file of longBytes takes longer to read than a glance at its start, which is
// startBytes: more than any screen shows.
const (
	longBytes  = 256 << 10
	startBytes = 32 << 10
)

// Start returns what a long file begins with, for a first look while Open reads
// it all: a Document whose Text is, as far as the start can tell, how that of the
// whole begins. It returns nil for what is not long, no file, or can be understood
// as a whole only.
func Start(ctx context.Context, ref string, opt Options) *Document {
	if ref == "-" || IsAddress(ref) || opt.Raw {
		return nil
	}
	info, err := os.Stat(ref)
	if err != nil || !info.Mode().IsRegular() || info.Size() < longBytes || opt.MaxBytes > 0 && info.Size() > opt.MaxBytes {
		return nil
	}
	f, err := os.Open(ref)
	if err != nil {
		return nil
	}
	defer f.Close()
	head := make([]byte, startBytes)
	if _, err := io.ReadFull(f, head); err != nil {
		return nil
	}
	src := Source{Ref: ref, Data: cutStart(head)}
	if !utf8.Valid(src.Data) {
		return nil
	}
	if format, err := chooseFormat(src, opt.Format); err != nil || format.Name != "text" && (format.Name != "md" || refersAhead(head)) {
		return nil
	}
	doc, err := parse(ctx, src, opt)
	if err != nil {
		return nil
	}
	return doc
}

// cutStart ends the start of a text where a paragraph ends, else a line, else a word.
func cutStart(head []byte) []byte {
	for _, end := range []string{"\n\n", "\n", " "} {
		if at := bytes.LastIndex(head, []byte(end)); at > 0 {
			return head[:at]
		}
	}
	return head
}

// refersAhead reports whether Markdown may mean something by what stands farther
// down: the target of a link, or a note.
func refersAhead(head []byte) bool {
	return holdsAny(head, "][", "[^")
}
