package content

import (
	"fmt"
	"strconv"
	"strings"
)

// Source is what a format parses.
type Source struct {
	Ref     string // what the user asked for
	URL     string // where it came from; "" for a local file
	Type    string // media type, as declared by the transport; "" when unknown
	Charset string // as declared by the transport; "" when unknown
	Data    []byte
	Raw     bool // show all text of the source, not just the article

	letter bool // a page that came by mail: there is little beside the article
}

// name is how errors call the source.
func (s Source) name() string { return refName(s.Ref) }

// nothing makes an ErrNothing of what is wrong with the source.
func (s Source) nothing(msg string, err error) error { return nothingError(s.name(), msg, err) }

// broken makes the error of a source that is of a kind and cannot be read.
func (s Source) broken(kind string, why error) error {
	return s.nothing(fmt.Sprintf("is a broken %s: %s – get it again", kind, why), why)
}

// notArticle makes the error of a source that is of some other kind.
func (s Source) notArticle(kind string) error {
	return s.nothing(fmt.Sprintf("is %s, not an article – %s", kind, adviceFor(kind)), nil)
}

// refName is how errors call what the user asked for: a long name keeps its end.
func refName(ref string) string {
	const most = 160 // bytes
	switch {
	case ref == "-":
		return "standard input"
	case strings.TrimSpace(ref) == "":
		return strconv.Quote(ref)
	case len(ref) > most:
		return "…" + ref[len(ref)-most:]
	}
	return ref
}
