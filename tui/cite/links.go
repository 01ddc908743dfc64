package cite

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/content"
	"brief/content/clean"
)

// maxAddress is the longest address, in bytes, that is seen in a text.
const maxAddress = 2000

// Links returns what leads somewhere from within a span of doc, in the order of the text: its links, and the
// addresses that the text spells out.
func Links(doc *content.Document, within content.Span) []content.Mark {
	var links []content.Mark
	for _, m := range doc.MarksNear(within) {
		if m.Kind == content.Link {
			links = append(links, m)
		}
	}
	spelled := addresses(doc.Text, within)
	if len(spelled) == 0 {
		return links
	}
	next, end := 0, 0 // the link behind, and where those before end
	spelled = slices.DeleteFunc(spelled, func(a content.Mark) bool {
		for ; next < len(links) && links[next].Start <= a.Start; next++ {
			end = max(end, links[next].End)
		}
		if a.Start < end || next < len(links) && a.End > links[next].Start {
			return true
		}
		end = a.End // one within another's path is a part of that
		return false
	})
	links = append(links, spelled...)
	slices.SortStableFunc(links, byStart)
	return links
}

func byStart(a, b content.Mark) int { return cmp.Compare(a.Start, b.Start) }

// addresses returns the addresses that begin or stand within a span of text.
func addresses(text string, within content.Span) []content.Mark {
	from := max(0, within.Start-maxAddress)
	from += strings.LastIndexAny(text[from:within.Start], " \n") + 1 // one may have begun on the row above
	var out []content.Mark
	for _, sign := range [...]struct{ begins, scheme string }{{"https://", ""}, {"http://", ""}, {"www.", "https://"}} {
		for at := from; at < within.End; {
			n := strings.Index(text[at:within.End], sign.begins)
			if n < 0 {
				break
			}
			start := at + n
			if at = start + len(sign.begins); !namesHost(text[at:]) {
				continue
			}
			at = addressEnd(text, at)
			before, _ := utf8.DecodeLastRuneInString(text[:start])
			part := unicode.IsLetter(before) || unicode.IsDigit(before) || strings.ContainsRune("/@.=", before) // of another one
			if target := clean.Link(sign.scheme + text[start:at]); target != "" && !part {
				out = append(out, content.Mark{Span: content.Span{Start: start, End: at}, Kind: content.Link, Target: target})
			}
		}
	}
	slices.SortFunc(out, byStart)
	return out
}

// namesHost reports whether an address goes on with a name that has a dot in it, as hosts outside of this network have.
func namesHost(rest string) bool {
	const longest = 253
	host := rest[:min(len(rest), longest)]
	if n := strings.IndexAny(host, "/ \n"); n >= 0 {
		host = host[:n]
	}
	return strings.Contains(strings.Trim(host, "."), ".")
}

// addressEnd is where the address ends that text has gone on with since start: before a blank, a quotation mark or
// what no address has, and without the marks of the sentence around it.
func addressEnd(text string, start int) int {
	rest := text[start:min(len(text), start+maxAddress)]
	if n := strings.IndexFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("<>\"“”„«»‘’`\\^{}|", r)
	}); n >= 0 {
		rest = rest[:n]
	}
	open := strings.Count(rest, "(") - strings.Count(rest, ")")
	for {
		last, size := utf8.DecodeLastRuneInString(rest)
		switch {
		case last == ')' && open < 0:
			open++
		case size == 0 || last != utf8.RuneError && !strings.ContainsRune(".,;:!?'*_…—–]", last):
			return start + len(rest)
		}
		rest = rest[:len(rest)-size]
	}
}
