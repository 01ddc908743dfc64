package speech

import (
	"strings"

	"brief/briefing/token"
	"brief/content"
)

// surePost is about the share of posts without marks that are told rightly.
const surePost = 0.8

// posts returns the posts that stand without marks behind a colon: "Ruiz wrote on
// X: We will not give up."
func (f *finder) posts() []Quote {
	var out []Quote
	for u, sym := range f.syms {
		if sym != ':' || int(f.units[u].last) >= len(f.Tokens) || f.Tokens[f.units[u].last].First() || isRegion(f.symAt(u+1)) {
			continue
		}
		if q, ok := f.postAt(u); ok && (len(out) == 0 || out[len(out)-1].End <= q.Start) {
			q.Group = 2<<20 + len(out)
			out = append(out, q)
		}
	}
	return out
}

// postAt reads the post behind the colon at unit u.
func (f *finder) postAt(u int) (Quote, bool) {
	verb, posted := -1, false
	v := u - 1
	for ; v >= 0 && v > u-14 && !isBreak(f.symAt(v)) && !isRegion(f.symAt(v)); v-- {
		posted = posted || among(f.tokenText(int(f.units[v].last)-1), platformWords)
		if how := f.postVerb(v); how != "" {
			verb, posted = v, posted || strings.HasPrefix(how, "tweet")
			break
		}
	}
	first := int(f.units[u].last)
	if verb < 1 || !posted || f.Tokens[first].Shape < token.Capital || f.Blocks[f.blockOf(u)].Skip {
		return Quote{}, false
	}
	for v--; v >= 0 && f.joinsVerb(v); v-- {
	}
	if v < 0 || !f.maySpeak(v) {
		return Quote{}, false
	}
	span := content.Span{Start: int(f.Tokens[first].Start), End: f.Blocks[f.blockOf(u)].End}
	span = withoutLink(f.Text, span)
	q := Quote{Span: span, Kind: Direct, Rule: "post", Confidence: surePost}
	f.attribute(&q, &decision{source: named, mention: int(f.units[v].ref), cue: verb, from: -1})
	return q, !span.Empty()
}

// postVerb returns the word at unit v if it says that somebody posts, or "".
func (f *finder) postVerb(v int) string {
	if f.units[v].ref >= 0 {
		return ""
	}
	switch s := strings.ToLower(f.tokenText(int(f.units[v].first))); s {
	case "wrote", "writes", "posted", "posts", "tweeted", "tweets", "retweeted", "said", "says":
		return s
	}
	return ""
}

// picture begins the address of a picture in a post, which has no scheme.
const picture = "pic.twitter.com/"

// withoutLink is s up to the address that a post ends in.
func withoutLink(text string, s content.Span) content.Span {
	for _, link := range [...]string{"http", picture} {
		if at := strings.Index(s.Of(text), link); at >= 0 {
			s = upTo(text, s, s.Start+at)
		}
	}
	return s
}

// endsInLink reports whether the last word of text is the address that a post ends in.
func endsInLink(text string) bool {
	last := text[strings.LastIndexByte(text, ' ')+1:]
	return strings.HasPrefix(last, "http") || strings.HasPrefix(last, picture)
}
