package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// spellOut writes on lines, in the tree of page, what browsers draw above and below them:
// formulas become text, and how a word is read stands in brackets behind it.
func spellOut(root *html.Node, page []byte) {
	if !holdsAny(page, "<math", ":math", "<rt") {
		return
	}
	s := speller{told: map[*html.Node]bool{}}
	s.find(root, nil)
	for _, n := range s.formulas {
		text := mathText(n)
		if text == "" {
			text = attr(n, "alttext")
		}
		dropCopies(n)
		n.Namespace, n.DataAtom, n.Data, n.Attr = "", atom.Span, "span", nil
		n.FirstChild, n.LastChild = nil, nil
		n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	}
	for _, r := range s.readings {
		if !s.told[r.ruby] {
			r.rt.InsertBefore(&html.Node{Type: html.TextNode, Data: "（"}, r.rt.FirstChild)
			r.rt.AppendChild(&html.Node{Type: html.TextNode, Data: "）"})
		}
	}
}

// speller finds, in one walk, what is to be spelled out.
type speller struct {
	formulas []*html.Node // none stands in another
	readings []reading
	told     map[*html.Node]bool // rubies that have brackets for programs like this
}

// reading is how a word is read, in its ruby.
type reading struct{ rt, ruby *html.Node }

// find adds what stands under n, which the innermost ruby holds.
func (s *speller) find(n, ruby *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Math || c.Type == html.ElementNode && strings.HasSuffix(c.Data, ":math"):
			s.formulas = append(s.formulas, c)
			continue
		case c.DataAtom == atom.Ruby:
			s.find(c, c)
			continue
		case c.DataAtom == atom.Rp && ruby != nil:
			s.told[ruby] = true
		case c.DataAtom == atom.Rt && ruby != nil && c.FirstChild != nil:
			s.readings = append(s.readings, reading{c, ruby})
		}
		s.find(c, ruby)
	}
}

// dropCopies shows the parts of a page that hold a formula for those who cannot see it, and
// hides what other programs have drawn of the same.
func dropCopies(n *html.Node) {
	const reach = 3 // elements
	for p := range outward(n.Parent, reach) {
		class := attr(p, "class")
		if !strings.HasPrefix(p.Data, "mjx-") && !containsAny(class, "mathml", "MathML", "katex") && !strings.Contains(strings.ToLower(class), "mathjax") {
			return
		}
		dropAttrs(p, "style", "hidden")
		for _, s := range []*html.Node{p.PrevSibling, p.NextSibling} {
			if s != nil && s.Type == html.ElementNode && (attr(s, "aria-hidden") == "true" || strings.Contains(attr(s, "class"), "MathJax_Preview")) {
				s.Attr = append(s.Attr, html.Attribute{Key: "hidden"})
			}
		}
	}
}

// mathText is a formula on one line: "x² + a_i", "(a + b)/2", "√x".
func mathText(n *html.Node) string {
	if n.Type == html.TextNode {
		return strings.Join(strings.Fields(n.Data), " ")
	}
	name := n.Data[strings.IndexByte(n.Data, ':')+1:] // "m:mi" in books
	parts := mathParts(n)
	part := func(i int) string {
		if i < len(parts) {
			return parts[i]
		}
		return ""
	}
	switch name {
	case "semantics", "maction":
		return part(0)
	case "annotation", "annotation-xml", "none", "mprescripts":
		return ""
	case "mspace":
		return " "
	case "mo":
		return mathSign(part(0), followsTerm(n))
	case "msup", "mover":
		return raisedBy(part(0), "^", part(1))
	case "msub", "munder":
		return raisedBy(part(0), "_", part(1))
	case "msubsup", "munderover":
		return bounded(part(0), part(1), part(2))
	case "mfrac":
		return together(part(0)) + "/" + together(part(1))
	case "msqrt":
		return "√" + together(strings.Join(parts, ""))
	case "mroot":
		return together(part(1)) + "√" + together(part(0))
	case "mfenced":
		return "(" + strings.Join(parts, ", ") + ")"
	case "mtr", "mlabeledtr":
		return strings.Join(parts, " ")
	case "mtable":
		return strings.Join(parts, "; ")
	}
	return strings.TrimSpace(strings.Join(parts, ""))
}

// bounded is a term, or the sign of a sum, between what stands below and above it.
func bounded(term, below, above string) string {
	both := raisedBy(raisedBy(term, "_", below), "^", above)
	if term != "" && strings.Contains("∑∏∫⋃⋂", term) {
		both += " "
	}
	return both
}

// mathParts are the formulas that one is made of.
func mathParts(n *html.Node) []string {
	var parts []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode || c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			parts = append(parts, mathText(c))
		}
	}
	return parts
}

// followsTerm reports whether something stands before n in its row.
func followsTerm(n *html.Node) bool {
	for p := n.PrevSibling; p != nil; p = p.PrevSibling {
		if p.Type == html.ElementNode {
			return true
		}
	}
	return false
}

// mathSign sets signs between two terms apart from them.
func mathSign(sign string, between bool) string {
	switch {
	case sign != "" && strings.Contains("= ≠ < > ≤ ≥ ≈ ≡ ∼ ∈ ⊂ ⊆ → ⇒ ⇔ ↦ := ∝", sign),
		between && sign != "" && strings.Contains("+ - − ± × · ∪ ∩", sign):
		return " " + sign + " "
	case sign == ",":
		return ", "
	}
	return sign
}

// raisedBy is a term with what stands above or below it.
func raisedBy(term, sign, by string) string {
	switch {
	case by == "" || term == "":
		return term + by
	case by == "′" || by == "'" || by == "″":
		return term + by
	}
	script := scriptRaised
	if sign == "_" {
		script = scriptLowered
	}
	if short := inScript(by, script); short != "" && isDigits(strings.TrimLeft(by, "-−")) {
		return term + short
	}
	return term + sign + together(by)
}

// together is text in brackets, where it is more than a word or a number.
func together(text string) string {
	text = strings.TrimSpace(text)
	if isDigits(text) || strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) < 0 || utf8.RuneCountInString(text) == 1 {
		return text
	}
	if strings.HasPrefix(text, "(") && strings.IndexByte(text, ')') == len(text)-1 {
		return text
	}
	return "(" + text + ")"
}
