package content

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestTemplateTags holds that the tags are those of one expression for all, which takes
// quadratic time where some have no end.
func TestTemplateTags(t *testing.T) {
	tag := Expression(`(?s)\{\{[<%] *(?:/ *)?[^*/\s].*?[%>]\}\}|\{%-?\s*[\w/#].*?%\}`)
	piece := rapid.SampledFrom([]string{"{", "{", "%", "%}", "}", "}}", ">", ">}}", "{{<", "{{%", "{%", "{%-", " ", "/", "*", "\n", "a", "é", "#"})
	rapid.Check(t, func(t *rapid.T) {
		text := []byte(strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), ""))
		var want []Span
		for _, m := range tag().FindAllIndex(text, -1) {
			want = append(want, Span{m[0], m[1]})
		}
		if diff := cmp.Diff(want, templateTags(text)); diff != "" {
			t.Fatalf("%q (-want +got)\n%s", text, diff)
		}
	})
}

// TestOpenTags holds that a tag without an end stays as text, and takes none beside it along.
func TestOpenTags(t *testing.T) {
	for in, want := range map[string]string{
		"{{< a {% b %} c {% d %}":      "{{< a  c ",
		"{% a {{< b >}} c {{< d >}}":   "{% a  c ",
		"{{< a {{< b {% c":             "{{< a {{< b {% c",
		"{{% a %} b":                   "{ b",
		`{% a "{{<" %} b {{< c >}} d`:  " b  d",
		`{{< a b="{% c %}" >}} d {% e`: " d {% e",
	} {
		if got := string(cutTags([]byte(in))); got != want {
			t.Errorf("cutTags(%q) = %q, want %q", in, got, want)
		}
	}
}

// BenchmarkHostile doubles what took quadratic time.
func BenchmarkHostile(b *testing.B) {
	const lead = "<p>The bridge over the river was opened again on Monday, a year after it had been closed.</p>"
	for name, text := range map[string]func(n int) string{
		"shortcodes open.md": func(n int) string { return "# T\n\nhello\n" + strings.Repeat("{{< a {% b %} ", n) },
		"tags open.md":       func(n int) string { return "# T\n\nhello\n" + strings.Repeat("{% a {{< b >}} ", n) },
		"readings.html":      func(n int) string { return lead + "<p><ruby>" + strings.Repeat("a<rt>b</rt>", n) + "</ruby>" },
		"formulas.html": func(n int) string {
			return lead + "<p>" + strings.Repeat(strings.Repeat("<math><mi>a</mi>", 100)+strings.Repeat("</math>", 100), n/100)
		},
	} {
		for _, n := range []int{5_000, 10_000, 20_000, 80_000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				source := []byte(text(n))
				b.SetBytes(int64(len(source)))
				for b.Loop() {
					if _, err := Parse(name, source, Options{Raw: true}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
