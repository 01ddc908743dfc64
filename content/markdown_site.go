package content

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sitelessMarkdown returns what blogs keep without what only the program that makes their
// pages reads: tags of its templates, its lists of classes, components, boxes' fences. Code
// in fences and in lines stays as it is; what is indented may stand so in its template, where
// a tag is none the less obeyed.
func sitelessMarkdown(src []byte, mdx bool) []byte {
	mdx = mdx || importsFirst().Match(src)
	if !mdx && !holdsAny(src, "{{", "{%", "{:", "){", ":::", "[[", "[!", "!!! ", "??? ", "=== \"", "%%", "==", "$", "\n: ", "*[", "[TOC]", "[toc]", "[^") {
		return src
	}
	src = keepRaw(fenceHighlights(src))
	var out, plain []byte
	fence := ""
	flush := func() {
		out = append(out, sitelessText(plain, mdx)...)
		plain = plain[:0]
	}
	for line := range bytes.Lines(src) {
		mark := fenceMark(line)
		switch {
		case fence == "" && mark == "":
			plain = append(plain, line...)
			continue
		case fence == "":
			flush()
			fence = mark
		case strings.HasPrefix(mark, fence) && len(bytes.Trim(line, " \t\n`~")) == 0:
			fence = ""
		}
		out = append(out, line...)
	}
	flush()
	return bytes.ReplaceAll(out, []byte(rawGuard), nil)
}

// fenceMark returns the signs that open or close fenced code in line, "" for none.
func fenceMark(line []byte) string {
	line = bytes.TrimLeft(line, " \t")
	for _, sign := range []string{"`", "~"} {
		if n := len(line) - len(bytes.TrimLeft(line, sign)); n >= 3 && bytes.IndexByte(line[n:], '`') < 0 {
			return string(line[:n])
		}
	}
	return ""
}

// importsFirst finds texts that begin by naming the components they use.
var importsFirst = Expression(`\A\s*import [\w*{}, ]+ from ['"][^'"\n]+['"];?[ \t]*\n`)

var (
	liquidCode = Expression(`(?s)\{%-?\s*highlight\s+(\S+)[^%]*%\}\n?(.*?)\{%-?\s*endhighlight\s*-?%\}`)
	hugoCode   = Expression(`(?s)\{\{[<%]\s*highlight\s+"?([\w-]+)[^\n]*?[>%]\}\}\n?(.*?)\{\{[<%]\s*/\s*highlight\s*[>%]\}\}`)
	liquidRaw  = Expression(`(?s)\{%-?\s*raw\s*-?%\}(.*?)\{%-?\s*endraw\s*-?%\}`)
)

// fenceHighlights makes fenced code of what templates have for it.
func fenceHighlights(src []byte) []byte {
	if !bytes.Contains(src, []byte("highlight")) {
		return src
	}
	src = liquidCode().ReplaceAll(src, []byte("```$1\n$2\n```"))
	return hugoCode().ReplaceAll(src, []byte("```$1\n$2\n```"))
}

// rawGuard parts the signs of templates that are to be shown.
const rawGuard = "\x00"

// keepRaw guards the tags that a text shows as examples.
func keepRaw(src []byte) []byte {
	src = bytes.ReplaceAll(src, []byte(rawGuard), nil)
	if !bytes.Contains(src, []byte("endraw")) {
		return src
	}
	return liquidRaw().ReplaceAllFunc(src, func(raw []byte) []byte {
		raw = liquidRaw().FindSubmatch(raw)[1]
		return bytes.ReplaceAll(raw, []byte("{"), []byte("{"+rawGuard))
	})
}

// siteRule rewrites what a pattern matches, in texts that hold a sign of it.
type siteRule struct {
	sign    string
	pattern func() *regexp.Regexp
	with    string
}

// siteBlocks are rules for whole lines, siteMarks for what stands within them.
var (
	siteBlocks = []siteRule{
		{"{%", Expression(`(?s)\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}`), ""},
		{"%%", Expression(`(?ms)^%%[ \t]*\n.*?^%%[ \t]*$`), ""},
		{"toc", Expression(`(?m)^(?:[*+-]|1\.) [^\n]*\n\{:\s*toc[^}\n]*\}[ \t]*$`), ""},
		{"toc", Expression(`(?m)^[ \t]*\[\[?_?toc_?\]\]?[ \t]*$`), ""},
		{"TOC", Expression(`(?m)^[ \t]*\[\[?_?TOC_?\]\]?[ \t]*$`), ""},
		{"*[", Expression(`(?m)^\*\[[^\]\n]+\]:[^\n]*$`), ""},
		{"[!", Expression(`\[!(?:INCLUDE|include) ?\[([^\]\n]*)\]\([^)\n]*\)\]`), "$1"},
		{"[!", Expression(`(?m)^((?:[ \t]*>)+[ \t]*)\[![\w-]+(?: [^\]\n]*)?\][+-]?[ \t]*$`), "$1"},
		{"[!", Expression(`(?m)^((?:[ \t]*>)+[ \t]*)\[![\w-]+\][+-]?[ \t]+(\S[^\n]*)$`), "$1$2\n$1"},
		{":::", Expression(`(?m)^[ \t]*:{3,}[ \t]*\{[^}\n]*\btitle="([^"\n]+)"[^}\n]*\}[ \t]*$`), "\n**$1**\n"},
		{":::", Expression(`(?m)^[ \t]*:{3,}[ \t]*(?:\{[^}\n]*\}|[\w-]*)[ \t]*$`), ""},
		{":::", Expression(`(?m)^[ \t]*:{3,}[ \t]*[\w-]+[ \t]*\[([^\]\n]+)\][ \t]*$`), "\n**$1**\n"},
		{":::", Expression(`(?m)^[ \t]*:{3,}[ \t]*[\w-]+[ \t]+([^\s{][^\n]*)$`), "\n**$1**\n"},
		{"[^", Expression(`(?m)^(\[\^[^\]\s]+\]:)`), "\n$1"},
		{"\n: ", Expression(`(?m)^:[ \t]+(\S[^\n]*)$`), "\n$1"},
	}
	mdxBlocks = []siteRule{
		{"import", Expression(`(?m)^import (?:[\w*{}, $\n]+? from )?['"][^'"\n]+['"];?[ \t]*$`), ""},
		{"export", Expression(`(?ms)^export (?:const|let|var|default|function)\b.*?\n(?:[ \t]*\n|\z)`), "\n"},
		{"{/*", Expression(`(?s)\{/\*.*?\*/\}`), ""},
		{"{", Expression(`(?m)^[ \t]*\{[\w.]+\}[ \t]*$`), ""},
		{"<", Expression(`(?m)^([ \t]*</?[A-Z][\w.]*(?:\s[^<>]*)?/?>[ \t]*)+$`), "\n"},
	}
	mdxMarks  = []siteRule{{"<", Expression(`</?[A-Z][\w.]*(?:\s[^<>]*)?/?>`), ""}}
	siteMarks = []siteRule{
		{"{{", Expression(`(\]\(<?|\]: *)\{\{[^{}\n]*\}\}`), "$1"},
		{"{:", Expression(`[ \t]*\{:\s*(?:[.#][\w-]|toc\b|[\w-]+=["'])[^{}\n]*\}`), ""},
		{"){", Expression(`(\]\([^()\n]*\))\{[^{}\n]*\}`), "$1"},
		{"![[", Expression(`!\[\[[^\[\]\n]+\]\]`), ""},
		{"[[", Expression(`\[\[[^\[\]|\n]+\|([^\[\]|\n]+)\]\]`), "$1"},
		{"[[", Expression(`\[\[(\pL[^\[\]|#\n]*)(?:#[^\[\]|\n]*)?\]\]([^(\[:]|$)`), "$1$2"},
		{"==", Expression(`==([^\s=](?:[^=\n]*[^\s=])?)==`), "$1"},
		{"%%", Expression(`(?m)(^|[\s.,;:!?)])%%[^%\s][^%\n]* [^%\n]*%%`), "$1"}, // one word would be a variable's name
	}
)

func applyRules(text []byte, rules []siteRule) []byte {
	for _, r := range rules {
		if bytes.Contains(text, []byte(r.sign)) {
			text = r.replace(text)
		}
	}
	return text
}

// replace rewrites text. Two equal signs or brackets that touch a word are an operator's.
func (r siteRule) replace(text []byte) []byte {
	if r.sign != "==" && r.sign != "[[" {
		return r.pattern().ReplaceAll(text, []byte(r.with))
	}
	var out []byte
	from := 0 // what is before it is in out
	for at := 0; ; {
		m := r.pattern().FindSubmatchIndex(text[at:])
		if m == nil {
			return append(out, text[from:]...)
		}
		for i := range m {
			m[i] += at
		}
		if at = m[1]; touchesWord(text[:m[0]], text[m[1]:], r.sign) {
			at = m[0] + len(r.sign)
			continue
		}
		out = r.pattern().Expand(append(out, text[from:m[0]]...), []byte(r.with), text, m)
		from = at
	}
}

// touchesWord reports whether a sign between before and behind is that of an expression:
// "a==b", "f(x)[[name]]". Scripts without capitals set no space before a mark.
func touchesWord(before, behind []byte, sign string) bool {
	word := func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) || unicode.IsDigit(r) }
	if sign == "==" { // also of what stands in quotation marks
		before, behind = bytes.TrimRight(before, `"'`), bytes.TrimLeft(behind, `"'`)
		next, _ := utf8.DecodeRune(behind)
		if word(next) || next == '=' {
			return true
		}
	}
	last, _ := utf8.DecodeLastRune(before)
	return word(last) || last == ')' || last == ']' || sign == "==" && (last == '=' || last == '!')
}

// codeSpan finds code within lines.
var codeSpan = Expression("`[^`\n]+`|``[^\n]+?``")

// sitelessText is sitelessMarkdown for text without fenced code.
func sitelessText(text []byte, mdx bool) []byte {
	if mdx {
		text = applyRules(text, mdxBlocks)
	}
	text = applyRules(unindentBoxes(text), siteBlocks)
	if !mdx && !bytes.ContainsAny(text, "{[=%$") {
		return text
	}
	var out []byte
	from := 0
	for _, code := range append(codeSpan().FindAllIndex(text, -1), []int{len(text), len(text)}) {
		part := cutTags(text[from:code[0]])
		if mdx {
			part = applyRules(part, mdxMarks)
		}
		out = append(out, guardMath(applyRules(part, siteMarks))...)
		out = append(out, text[code[0]:code[1]]...)
		from = code[1]
	}
	return out
}

// boxHead finds the first line of a box whose text stands four columns in.
var boxHead = Expression(`^([ \t]*)(?:!!!|\?\?\?\+?|===)[ \t]+(?:[\w -]*?)[ \t]*(?:"([^"\n]*)")?[ \t]*$`)

// unindentBoxes moves the text of boxes to where their heads stand, as it would be code.
func unindentBoxes(text []byte) []byte {
	if !holdsAny(text, "!!! ", "??? ", "=== \"") {
		return text
	}
	var out []byte
	inside := -1 // column of the box's text
	for line := range bytes.Lines(text) {
		bare := bytes.TrimLeft(line, " ")
		column := len(line) - len(bare)
		if inside >= 0 && column < inside && len(bytes.TrimSpace(line)) > 0 {
			inside = -1
		}
		if inside > 0 && column >= inside {
			line = line[inside:]
		}
		if m := boxHead().FindSubmatch(bytes.TrimRight(line, "\n")); m != nil {
			if inside = column + 4; len(m[2]) > 0 {
				out = append(append(append(out, "\n**"...), m[2]...), "**\n"...)
			}
			line = []byte("\n")
		}
		out = append(out, line...)
	}
	return out
}

// math finds formulas with what Markdown would take for marks.
var math = Expression(`(?s)\$\$.+?\$\$|\$[^\s$](?:[^$\n]*[^\s$])?\$`)

// guardMath keeps Markdown from reading the formulas of text.
func guardMath(text []byte) []byte {
	if bytes.Count(text, []byte("$")) < 2 {
		return text
	}
	return math().ReplaceAllFunc(text, func(formula []byte) []byte {
		if !bytes.ContainsAny(formula, `\_^`) {
			return formula
		}
		var out []byte
		for _, c := range formula {
			if bytes.IndexByte([]byte("\\`*_{}[]<>|~^"), c) >= 0 {
				out = append(out, '\\')
			}
			out = append(out, c)
		}
		return out
	})
}
