package content

// Source is what a format parses.
type Source struct {
	Ref     string // what the user asked for
	URL     string // where it came from; "" for a local file
	Type    string // media type, as declared by the transport; "" when unknown
	Charset string // as declared by the transport; "" when unknown
	Data    []byte
	Raw     bool // show all text of the source, not just the article
}

// name is how errors call the source.
func (s Source) name() string {
	if s.Ref == "-" {
		return "standard input"
	}
	return s.Ref
}
