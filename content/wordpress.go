package content

import (
	"bytes"
	"strings"
)

var (
	wordpressExport  = []byte("<wp:wxr_version>")
	captionShortcode = Expression(`(?s)\[caption[^\]]*\](.*?)\[/caption\]`)
	captionPicture   = Expression(`(?s)^\s*(?:<a [^>]*>)?\s*<img [^>]*>\s*(?:</a>)?`)
	shortcode        = Expression(`\[/?(?:caption|gallery|embed|audio|video|playlist)(?: [^\]\n]*)?/?\]|\[/?[a-z][a-z0-9_-]*(?: +[a-z][a-z0-9_-]*="[^"\n\]]*")+ */?\]`)
)

// isWordpress reports whether a feed is an export of WordPress, which has a blog's texts as they are
// written.
func isWordpress(data []byte) bool { return bytes.Contains(data, wordpressExport) }

// wordpressHTML returns a text of such an export as WordPress shows it: blank lines part paragraphs,
// tags of programs are left out.
func wordpressHTML(text string) string {
	text = captionShortcode().ReplaceAllStringFunc(text, func(code string) string {
		inner := captionShortcode().FindStringSubmatch(code)[1]
		return "<figure><figcaption>" + captionPicture().ReplaceAllString(inner, "") + "</figcaption></figure>"
	})
	text = shortcode().ReplaceAllString(text, "")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if strings.Contains(text, "<pre") {
		return text
	}
	return strings.ReplaceAll(text, "\n\n", "\n<p>")
}
