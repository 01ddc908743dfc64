package content

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"mime"
	"strings"

	"brief/content/charset"
	"brief/content/xmlwalk"
)

// sniffWebArchive takes pages that Safari has saved as one file: property lists, binary or as XML.
func sniffWebArchive(name string, head []byte) bool {
	list := bytes.HasPrefix(head, []byte(plistMagic))
	if !list {
		bare := xmlwalk.Head(head)
		list = bytes.HasPrefix(bare, []byte("<?xml")) && bytes.Contains(bare[:min(len(bare), 512)], []byte("<plist"))
	}
	return list && (extension(name) == "webarchive" || bytes.Contains(head, []byte("WebMainResource")))
}

// savedPage is what a web archive keeps of the page itself.
type savedPage struct {
	data                   []byte
	kind, charset, address string
}

// parseWebArchive reads the page of a web archive of Safari. Pictures, styles and frames stay unread.
func parseWebArchive(ctx context.Context, src Source) (*Document, error) {
	page, ok := binaryPage(src.Data)
	if !ok {
		page, ok = xmlPage(src.Data)
	}
	if !ok || len(bytes.TrimSpace(page.data)) == 0 {
		return nil, src.nothing("is a broken web archive – save the page again", nil)
	}
	src.Data = charset.Decode(page.data, page.charset)
	src.URL = firstOf(webLink(page.address), src.URL)
	switch kind, _, _ := mime.ParseMediaType(page.kind); {
	case kind == "text/plain":
		return parsePlainText(ctx, src)
	case kind == "" || strings.Contains(kind, "html"):
		return parseHTML(ctx, src)
	default:
		return nil, src.nothing(fmt.Sprintf("is a web archive of %s, not of a page – %s", kind, adviceFor("")), nil)
	}
}

// binaryPage reads the page of an archive that is a binary property list.
func binaryPage(data []byte) (page savedPage, ok bool) {
	list, ok := openPlist(data)
	if !ok {
		return page, false
	}
	main, ok := list.value(list.top, "WebMainResource")
	if !ok {
		return page, false
	}
	part := func(key string) []byte {
		at, _ := list.value(main, key)
		return list.bytes(at)
	}
	page.data, page.kind, page.charset = part("WebResourceData"), string(part("WebResourceMIMEType")), string(part("WebResourceTextEncodingName"))
	page.address = string(part("WebResourceURL"))
	return page, true
}

// xmlPage reads the page of an archive that is a property list in XML.
func xmlPage(data []byte) (page savedPage, ok bool) {
	var list plistXML
	xmlwalk.Walk(data, &list)
	page.data, _ = base64.StdEncoding.DecodeString(strings.Join(strings.Fields(list.parts["WebResourceData"]), ""))
	page.kind, page.charset, page.address = list.parts["WebResourceMIMEType"], list.parts["WebResourceTextEncodingName"], list.parts["WebResourceURL"]
	return page, len(page.data) > 0
}

// plistXML gathers what the first resource of an archive says, which is the page.
type plistXML struct {
	key, text strings.Builder
	in        string
	main      bool // the page's part has begun
	parts     map[string]string
}

func (p *plistXML) Start(name string, _ []xml.Attr) {
	p.in = name
	if name == "key" {
		p.key.Reset()
	}
	p.text.Reset()
}

func (p *plistXML) End(name string) {
	p.in = ""
	key := p.key.String()
	switch {
	case name == "key" && key == "WebMainResource":
		if p.main = p.parts == nil; p.main { // frames have such parts, too
			p.parts = map[string]string{}
		}
	case name == "dict":
		p.main = false
	case p.main && (name == "string" || name == "data") && len(p.parts) < 16:
		p.parts[key] = p.text.String()
	}
}

func (p *plistXML) Chars(text string) {
	switch {
	case p.in == "key" && p.key.Len() < 64:
		p.key.WriteString(text[:min(len(text), 64)])
	case p.main && (p.in == "string" || p.in == "data"):
		p.text.WriteString(text)
	}
}
