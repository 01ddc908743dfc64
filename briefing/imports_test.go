package briefing_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// arrows says which packages of the project a package may import, by prefix. Who may import content may import
// textTools.
var arrows = []struct {
	pkg     string
	allowed []string
}{
	{"brief/cmd", []string{"brief/"}},
	{"brief/tui/render", []string{"brief/content"}},
	{"brief/tui/picture", []string{"brief/tui", "brief/content"}},
	{"brief/tui", []string{"brief/tui/", "brief/briefing", "brief/content"}},
	{"brief/content/library/answer", nil},
	{"brief/content/library/calendar", nil},
	{"brief/content/library/identity", []string{"brief/briefing", "brief/content/library/term"}},
	{"brief/content/library/plan", []string{"brief/briefing/query", "brief/content/library/answer", "brief/content/library/calendar", "brief/content/library/sign", "brief/content/library/term"}},
	{"brief/content/library/sign", []string{"brief/briefing", "brief/content/library/term"}},
	{"brief/content/library/term", []string{"brief/briefing/query"}},
	{"brief/content/library", []string{"brief/briefing", "brief/content", "brief/content/library/"}},
	{"brief/content/feed", []string{"brief/content", "brief/content/fetch"}},
	{"brief/content/archive", nil},
	{"brief/content/atomicfile", nil},
	{"brief/content/charset", nil},
	{"brief/content/clean", []string{"brief/content/eight"}},
	{"brief/content/eight", nil},
	{"brief/content/fetch", textTools},
	{"brief/content/office", []string{"brief/content/archive", "brief/content/charset", "brief/content/clean", "brief/content/xmlwalk"}},
	{"brief/content/samples", nil},
	{"brief/content/sentence", nil},
	{"brief/content/xmlwalk", []string{"brief/content/charset"}},
	{"brief/content", append([]string{"brief/content/archive", "brief/content/charset", "brief/content/fetch", "brief/content/office", "brief/content/samples", "brief/content/sentence", "brief/content/xmlwalk"}, textTools...)},
	{"brief/briefing/speech/train", []string{"brief/briefing", "brief/briefing/speech", "brief/content"}},
	{"brief/briefing/cast", []string{"brief/briefing/lexicon", "brief/briefing/speech", "brief/briefing/tagger", "brief/briefing/tagger/feature", "brief/briefing/token", "brief/content"}}, // of speech, its words of other languages
	{"brief/briefing/speech", []string{"brief/briefing/beside", "brief/briefing/lexicon", "brief/briefing/token", "brief/content"}},
	{"brief/briefing/outline/train", []string{"brief/briefing/outline", "brief/content"}},
	{"brief/briefing/outline", []string{"brief/briefing/lexicon", "brief/content"}},
	{"brief/briefing/tagger", []string{"brief/briefing/beside", "brief/briefing/tagger", "brief/briefing/tagger/", "brief/briefing/token", "brief/content/eight"}},
	{"brief/briefing/query", []string{"brief/content"}},
	{"brief/briefing/lexicon", []string{"brief/content/eight"}},
	{"brief/briefing/token", []string{"brief/content/eight"}},
	{"brief/briefing/", nil}, // what is left under it stands alone
	{"brief/briefing", []string{"brief/briefing/", "brief/content"}},
}

// textTools are packages below content that help anybody who has text or files: who may import content may import them.
var textTools = []string{"brief/content/atomicfile", "brief/content/clean", "brief/content/eight"}

// TestImports holds the one way through the house: no arrow points backwards,
// and the Charm packages appear only under tui and cmd.
func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}:{{join .Imports " "}}`, "brief/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for line := range strings.Lines(string(out)) {
		pkg, imports, _ := strings.Cut(strings.TrimSpace(line), ":")
		for _, imp := range strings.Fields(imports) {
			if strings.HasPrefix(imp, "brief/") && !mayImport(pkg, imp) {
				t.Errorf("%s must not import %s", pkg, imp)
			}
			charm := strings.HasPrefix(imp, "charm.land/") || strings.HasPrefix(imp, "github.com/charmbracelet/")
			if charm && !strings.HasPrefix(pkg, "brief/tui") && !strings.HasPrefix(pkg, "brief/cmd") {
				t.Errorf("%s must not import %s: the screen is for tui and cmd", pkg, imp)
			}
		}
	}
}

func mayImport(pkg, imp string) bool {
	for _, a := range arrows {
		if !strings.HasPrefix(pkg, a.pkg) {
			continue
		}
		for _, prefix := range a.allowed {
			if prefix == "brief/content" && slices.Contains(textTools, imp) {
				return true
			}
			exact := !strings.HasSuffix(prefix, "/") && prefix != "brief/briefing"
			if imp == prefix || !exact && strings.HasPrefix(imp, prefix) {
				return true
			}
		}
		return false
	}
	return false
}
