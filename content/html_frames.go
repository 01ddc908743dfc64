package content

import (
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// framesError says which pages a page of frames shows, of which it has no text
// itself; nil for other pages.
func framesError(root *html.Node, address string) error {
	const most = 3 // pages to name
	base, _ := url.Parse(address)
	var pages []string
	for n := range root.Descendants() {
		if n.DataAtom != atom.Frame {
			continue
		}
		src, err := url.Parse(strings.TrimSpace(attr(n, "src")))
		if err != nil || src.Path == "" || src.Scheme != "" && src.Host == "" { // about:blank
			continue
		}
		if base != nil && base.Host != "" {
			src = base.ResolveReference(src)
		}
		if pages = append(pages, src.String()); len(pages) == most {
			break
		}
	}
	if len(pages) == 0 {
		return nil
	}
	return nothingError("", fmt.Sprintf("page only frames others – open %s", strings.Join(pages, " or ")), nil)
}
