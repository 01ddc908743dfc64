package content

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"brief/content/archive"
	"brief/content/charset"
	"brief/content/clean"
)

// bookEntry is a line of a book's table of contents.
type bookEntry struct {
	title string
	level int // from 1
}

// readContents reads the table of contents, which names the chapters that do
// not name themselves: of the navigation document, else of the older NCX file.
// A broken one is none.
func (e *epubBook) readContents(pkg *epubPackage, dir string) {
	e.contents, e.anchors = map[string]bookEntry{}, map[string][]bookAnchor{}
	for _, item := range pkg.Items {
		if name := bookPath(dir, item.Href); strings.Contains(item.Properties, "nav") {
			if data, err := e.Read(name); err == nil {
				e.readNav(charset.Decode(data, ""), path.Dir(name))
			}
		}
	}
	if len(e.contents) > 0 {
		return
	}
	for _, item := range pkg.Items {
		if item.Type == "application/x-dtbncx+xml" {
			var ncx struct {
				Points []ncxPoint `xml:"navMap>navPoint"`
			}
			if name := bookPath(dir, item.Href); e.Decode(name, &ncx) == nil {
				e.addPoints(ncx.Points, path.Dir(name), 1)
			}
		}
	}
}

// bookPath is where in the archive the file is that a file in dir refers to.
func bookPath(dir, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if plain, err := url.PathUnescape(href); err == nil {
		href = plain
	}
	if strings.HasPrefix(href, "/") {
		dir = "." // from the book's root
	}
	return path.Join(dir, href)
}

// enter adds a line that leads to href, in dir; the first that names a file is the file's own.
func (e *epubBook) enter(dir, href, title string, level int) {
	name, entry := bookPath(dir, href), bookEntry{clean.Line(title), min(level, 6)}
	if entry.title == "" {
		return
	}
	if _, known := e.contents[name]; !known && len(e.contents) < archive.MaxFiles {
		e.contents[name] = entry
	}
	if id := fragment(href); id != "" && len(e.anchors[name]) < archive.MaxFiles {
		e.anchors[name] = append(e.anchors[name], bookAnchor{entry, id})
	}
}

// readNav reads the lists of the navigation document in dir.
func (e *epubBook) readNav(data []byte, dir string) {
	root, err := html.Parse(bytes.NewReader(spreadXHTML(data)))
	if err != nil {
		return
	}
	var walk func(n *html.Node, level int)
	walk = func(n *html.Node, level int) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.DataAtom == atom.Nav && attr(c, "epub:type") != "" && attr(c, "epub:type") != "toc":
			case c.DataAtom == atom.Ol:
				walk(c, level+1)
			case c.DataAtom == atom.A && level > 0:
				e.enter(dir, attr(c, "href"), textStart(c, 400), level)
			default:
				walk(c, level)
			}
		}
	}
	walk(root, 0)
}

// ncxPoint is a line of an NCX file, with those below it.
type ncxPoint struct {
	Label  string     `xml:"navLabel>text"`
	Target ncxTarget  `xml:"content"`
	Points []ncxPoint `xml:"navPoint"`
}

type ncxTarget struct {
	Src string `xml:"src,attr"`
}

func (e *epubBook) addPoints(points []ncxPoint, dir string, level int) {
	for _, p := range points {
		e.enter(dir, p.Target.Src, p.Label, level)
		if level < maxNesting {
			e.addPoints(p.Points, dir, level+1)
		}
	}
}
