package content

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestReadings holds that each word's own ruby tells whether its reading needs brackets.
func TestReadings(t *testing.T) {
	for in, want := range map[string]string{
		"<ruby>a<rt>b</rt>c<rt>d</rt></ruby>":                                                    "a（b）c（d）",
		"<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>":                                           "a(b)",
		"<ruby>a<rt>b</rt><rp>;</rp></ruby>":                                                     "ab;",
		"<ruby><ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby><rt>c</rt></ruby>":                    "a(b)（c）",
		"<ruby><ruby>a<rt>b</rt></ruby><rp>(</rp><rt>c</rt><rp>)</rp></ruby>":                    "a（b）(c)",
		"<ruby><math><mi>x</mi></math><rt>ex</rt></ruby> <rt>lost</rt>":                          "x（ex） lost",
		"<math><mi>x</mi><math><mo>+</mo><math><mn>1</mn></math></math></math> <ruby>a<rt></rt>": "x+1 a",
	} {
		if got := textOf(spelled(t, in)); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// TestNestedFormulas holds that a formula in others is written once, not once for each of
// them: the work, counted in allocations, is that of as many rows.
func TestNestedFormulas(t *testing.T) {
	const depth = 100
	work := func(open, shut string) float64 {
		page := "<rt>" + "<math>" + strings.Repeat(open+"<mi>a</mi>", depth) + strings.Repeat(shut, depth) + "</math>"
		if got := textOf(spelled(t, page)); strings.Count(got, "a") != depth {
			t.Errorf("the formulas are spelled %q", got)
		}
		return testing.AllocsPerRun(1, func() { spelled(t, page) })
	}
	if nested, flat := work("<math>", "</math>"), work("<mrow>", "</mrow>"); nested > 2*flat {
		t.Errorf("%v allocations for formulas in formulas, %v for rows", nested, flat)
	}
}

func spelled(t *testing.T, page string) *html.Node {
	root, err := html.Parse(bytes.NewReader([]byte(page)))
	if err != nil {
		t.Fatal(err)
	}
	spellOut(root, []byte(page))
	return root
}

// textOf is all text under n.
func textOf(n *html.Node) string {
	var out strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			out.WriteString(c.Data)
		}
	}
	return strings.TrimSpace(out.String())
}
