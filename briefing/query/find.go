package query

import (
	"context"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"brief/content"
)

// Text is an article's text made ready for many searches. It is safe for
// concurrent use; the work is done at the first search, and again at the first
// one that minds case.
type Text struct {
	original     string
	lower, exact func() *folded
}

// NewText returns a Text; it does no work yet.
func NewText(text string) *Text {
	ready := func(lower bool) func() *folded {
		return sync.OnceValue(func() *folded { f := fold(text, lower); return &f })
	}
	return &Text{original: text, lower: ready(true), exact: ready(false)}
}

// Find returns all matches of pattern in text; see [Text.Find].
func Find(text, pattern string) ([]content.Span, error) {
	return NewText(text).Find(context.Background(), pattern, 0)
}

// Find returns where pattern matches, in order and without overlap, and at most
// limit of them unless limit is zero. A pattern is taken literally and matches
// any case unless it has an upper-case letter; between slashes it is a regular
// expression in the syntax of package regexp, which sees one block at a time
// as one line. A blank pattern matches nothing. Errors are fit to be shown in
// the prompt, or ctx's.
func (t *Text) Find(ctx context.Context, pattern string, limit int) ([]content.Span, error) {
	if expr, ok := expression(pattern); ok {
		return t.findRegexp(ctx, expr, limit)
	}
	f, lower := t.exact, !hasUpper(pattern)
	if lower {
		f = t.lower
	}
	needle := fold(pattern, lower).text
	if strings.TrimSpace(needle) == "" || strings.Contains(needle, "\n") {
		return nil, nil
	}
	return t.findLiteral(ctx, f(), needle, limit)
}

// checkEvery is how many matches are found between two looks at the context.
const checkEvery = 4096

func (t *Text) findLiteral(ctx context.Context, f *folded, needle string, limit int) ([]content.Span, error) {
	var out []content.Span
	to := cursor{folded: f, original: t.original}
	for at := 0; limit == 0 || len(out) < limit; {
		i := strings.Index(f.text[at:], needle)
		if i < 0 {
			break
		}
		at += i
		out = appendMatch(out, &to, at, at+len(needle))
		at += len(needle)
		if len(out)%checkEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return out, nil
}

// appendMatch adds the match at the folded range, unless it shares a character
// with the one before, as two halves of a ligature do.
func appendMatch(out []content.Span, to *cursor, start, end int) []content.Span {
	s, e := to.span(start, end)
	if n := len(out); n > 0 && out[n-1].End > s {
		return out
	}
	return append(out, content.Span{Start: s, End: e})
}

// expression returns what stands between the slashes of a regular expression.
func expression(pattern string) (string, bool) {
	if len(pattern) < 3 || pattern[0] != '/' || pattern[len(pattern)-1] != '/' {
		return "", false
	}
	inner := pattern[1 : len(pattern)-1]
	backslashes := len(inner) - len(strings.TrimRight(inner, `\`))
	return inner, backslashes%2 == 0
}

func hasUpper(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return strings.ContainsFunc(s[i:], unicode.IsUpper)
		}
		if 'A' <= s[i] && s[i] <= 'Z' {
			return true
		}
	}
	return false
}
