package query

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/content"
	"brief/content/clean"
)

func (t *Text) findRegexp(ctx context.Context, expr string, limit int) ([]content.Span, error) {
	re, err := regexp.Compile(foldExpression(expr))
	if err != nil {
		return nil, expressionError(err)
	}
	f := t.lower()
	if mindsCase(expr) {
		f = t.exact()
	}
	var out []content.Span
	to := cursor{folded: f, original: t.original}
	for at, blocks := 0, 0; at < len(f.text); blocks++ {
		end := len(f.text)
		if i := strings.Index(f.text[at:], "\n\n"); i >= 0 {
			end = at + i
		}
		for _, m := range re.FindAllStringIndex(f.text[at:end], -1) {
			if m[0] == m[1] {
				continue
			}
			out = appendMatch(out, &to, at+m[0], at+m[1])
			if len(out) == limit {
				return out, nil
			}
		}
		at = end + 2
		if blocks%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return out, nil
}

// expression reads the rest of a term that begins with a slash: up to a slash with nothing
// behind it.
func (p *parser) expression(t Term) (Term, error) {
	start, rest := p.at, p.text[p.at:]
	for end := 1; end < len(rest); end++ {
		if r, _ := utf8.DecodeRuneInString(rest[end+1:]); rest[end] != '/' || end+1 < len(rest) && !unicode.IsSpace(r) {
			continue
		}
		inner, ok := expression(rest[:end+1])
		if !ok {
			continue
		}
		p.at += end + 1
		t.Value, t.End = inner, p.at
		var err error
		if t.expr, err = regexp.Compile(foldExpression(inner)); err != nil {
			return t, &Error{start, p.at, expressionError(err).Error()}
		}
		return t, nil
	}
	p.at = len(p.text)
	return t, &Error{start, p.at, "an expression ends in /"}
}

// matchExpression reports whether the term's expression matches one of the item's fields.
func (t *compiledTerm) matchExpression(p *prepared) bool {
	words := p.words
	if t.upper {
		words = p.wordsCase
	}
	for field := range strings.SplitSeq(words, fieldBreak) {
		if t.expr.MatchString(field) {
			return true
		}
	}
	return false
}

// Expression returns, for a term between slashes, what tells whether its expression matches one of some fields; nil for
// a term of words.
func (t *Term) Expression() func(fields ...string) bool {
	if t.expr == nil {
		return nil
	}
	lower := !mindsCase(t.Value)
	return func(fields ...string) bool {
		return slices.ContainsFunc(fields, func(field string) bool { return t.expr.MatchString(Fold(field, lower)) })
	}
}

// foldExpression folds the letters of a regular expression as the text is folded.
func foldExpression(expr string) string {
	var out strings.Builder
	for i, r := range expr {
		if r < utf8.RuneSelf {
			out.WriteByte(expr[i])
			continue
		}
		if isSpace(r) {
			out.WriteByte(' ')
			continue
		}
		out.WriteString(regexp.QuoteMeta(foldRune(r, false)))
	}
	return out.String()
}

// mindsCase reports whether a regular expression names an upper-case letter, or
// a class of characters in which case counts.
func mindsCase(expr string) bool {
	if strings.Contains(expr, `\p`) || strings.Contains(expr, `\P`) || strings.Contains(expr, "[[:") {
		return true
	}
	for {
		i := strings.IndexByte(expr, '\\')
		if i < 0 {
			return hasUpper(expr)
		}
		if hasUpper(expr[:i]) {
			return true
		}
		expr = expr[min(i+2, len(expr)):]
	}
}

// expressionError words a regular expression's mistake for a prompt.
func expressionError(err error) error {
	var bad *syntax.Error
	if !errors.As(err, &bad) {
		return fmt.Errorf("bad expression: %w", err)
	}
	return fmt.Errorf("bad expression: %s in %s", bad.Code, clean.Line(bad.Expr))
}
