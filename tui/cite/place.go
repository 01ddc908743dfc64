package cite

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"brief/briefing/query"
	"brief/content"
)

// What of a page's address is read is bounded, as a page may link to itself with any.
const (
	maxFragment   = 2 << 10 // bytes, decoded
	maxDirectives = 8
	maxPlaces     = 1000 // where words stand
)

// Here reports whether an address without fragment is that of doc itself.
func Here(doc *content.Document, address string) bool {
	own, _, _ := strings.Cut(doc.URL, "#")
	ref, _, _ := strings.Cut(doc.Ref, "#")
	return address == own || address == ref
}

// Passage returns what a link within doc leads to: the rest of the paragraph there.
func Passage(doc *content.Document, link content.Mark) content.Span {
	return content.Span{Start: link.Place, End: doc.Blocks[doc.BlockAt(link.Place)].End}
}

// Address returns where a link of doc leads outside of it: within doc that is to the words there
// on its own page, or nowhere when it has none.
func Address(doc *content.Document, link content.Mark) string {
	if link.Target == "" {
		return Link(doc, Passage(doc, link))
	}
	return link.Target
}

// Place returns where in doc the fragment of an address leads: to the words of a text
// directive, as [fragmentOf] makes them, or to the heading whose words an anchor has.
func Place(doc *content.Document, fragment string) (content.Span, bool) {
	if len(decode(fragment)) > maxFragment {
		return content.Span{}, false
	}
	anchor, directives, _ := strings.Cut(fragment, ":~:")
	text, left := query.NewText(doc.Text), maxDirectives
	for d := range strings.SplitSeq(directives, "&") {
		if words, ok := strings.CutPrefix(d, "text="); ok && left > 0 {
			left--
			if span, ok := directed(text, doc.Text, words); ok {
				return span, true
			}
		}
	}
	name := slug(decode(anchor))
	for _, b := range doc.Blocks {
		if name != "" && b.Kind == content.Heading && slug(b.Of(doc.Text)) == name {
			return b.Span, true
		}
	}
	return content.Span{}, false
}

// directed returns the words of a directive in text, which page is made of: the [prefix-,]start[,end][,-suffix] behind
// "text=".
func directed(page *query.Text, text, words string) (content.Span, bool) {
	parts := strings.Split(words, ",")
	prefix, suffix := "", ""
	if p, ok := strings.CutSuffix(parts[0], "-"); ok {
		prefix, parts = flat(decode(p)), parts[1:]
	}
	if n := len(parts); n > 0 && strings.HasPrefix(parts[n-1], "-") {
		suffix, parts = flat(decode(parts[n-1][1:])), parts[:n-1]
	}
	if len(parts) == 0 || len(parts) > 2 {
		return content.Span{}, false
	}
	starts := slices.DeleteFunc(found(page, decode(parts[0])), func(s content.Span) bool { return !endsIn(text[:s.Start], prefix) })
	ends := starts
	if len(parts) == 2 {
		ends = found(page, decode(parts[1]))
	}
	for _, end := range ends {
		start := end
		if len(parts) == 2 && len(starts) > 0 {
			start = starts[0]
		}
		inTurn := len(parts) == 1 || len(starts) > 0 && start.End <= end.Start
		if inTurn && beginsWith(text[end.End:], suffix) {
			return content.Span{Start: start.Start, End: end.End}, true
		}
	}
	return content.Span{}, false
}

// endsIn and beginsWith compare flat words with the end and the beginning of text; they
// look at no more of that than the words can be long.
func endsIn(text, words string) bool {
	tail := strings.ToValidUTF8(text[max(0, len(text)-longest(words)):], "")
	return strings.HasSuffix(strings.TrimSpace(flat(tail)), words)
}

func beginsWith(text, words string) bool {
	head := strings.ToValidUTF8(text[:min(len(text), longest(words))], "")
	return strings.HasPrefix(strings.TrimSpace(flat(head)), words)
}

// longest is how many bytes of a text flat words may have been made of.
func longest(words string) int { return 4*len(words) + 8 }

// found is where words stand in a page, in any case.
func found(page *query.Text, words string) []content.Span {
	spans, err := page.Find(context.Background(), strings.ToLower(words), maxPlaces)
	if err != nil {
		return nil // a slash at either end is no expression here
	}
	return spans
}

// decode undoes percent-encoding; what is none stays as it is.
func decode(s string) string {
	if clean, err := url.PathUnescape(s); err == nil {
		return clean
	}
	return s
}

// slug is the letters and digits of s in lower case: pages differ in what they put
// between the words of an anchor.
func slug(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, query.Fold(s, true))
}
