package content

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"pgregory.net/rapid"
)

// TestWithoutScripts holds that a page without its scripts is the same tree,
// whatever stands where in it.
func TestWithoutScripts(t *testing.T) {
	long := strings.Repeat("x = 1; ", 12)
	pieces := []string{"<script>", "<SCRIPT type='a'>", `<script type="application/ld+json">`, "</script>", "</SCRIPT >", "</scripts>", "<style media=x>", "</style>",
		"<!--", "-->", "<!-->", "<p>", "</p>", "<a title='>", `<a title="<script>">`, "<a title=it's>", "'", `"`, "<", ">", "a < b", "<svg>", "</svg>", "<title>", "</title>",
		"<textarea>", "</textarea>", "<noscript>", "</noscript>", "words", "\n", long, long + "<!--" + long}
	same := func(t rapid.TB, page []byte) {
		if want, got := bareTree(page), bareTree(withoutScripts(page)); want != got {
			t.Errorf("%q:\nwant %s\ngot  %s", page, want, got)
		}
	}
	same(t, []byte("<script>"+long+"<!--"+long+"<script></script><script><SCRIPT type='a'><SCRIPT type='a'><script type=\"application/ld+json\">--></script><script>"))
	rapid.Check(t, func(t *rapid.T) {
		same(t, []byte(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 14).Draw(t, "pieces"), "")))
	})
}

// TestWithoutScriptsDrops holds that scripts and styles are dropped, and data is not.
func TestWithoutScriptsDrops(t *testing.T) {
	code := strings.Repeat("x = 1; ", 12)
	page := "<p>a</p><script>" + code + "</script><style>" + code + `</style><script type="application/json">` + code + "</script><p>b</p>"
	want := `<p>a</p><script></script><style></style><script type="application/json">` + code + "</script><p>b</p>"
	if got := string(withoutScripts([]byte(page))); got != want {
		t.Errorf("got %s", got)
	}
}

// bareTree renders a page without the text of scripts and styles, and without comments.
func bareTree(page []byte) string {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return err.Error()
	}
	var gone []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.CommentNode || n.Parent != nil && (n.Parent.DataAtom == atom.Script || n.Parent.DataAtom == atom.Style) {
			gone = append(gone, n)
		}
	}
	for _, n := range gone {
		n.Parent.RemoveChild(n)
	}
	var out strings.Builder
	if err := html.Render(&out, root); err != nil {
		return err.Error()
	}
	return out.String()
}
