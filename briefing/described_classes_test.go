package briefing

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestDescribedClasses: described.txt has the classes of described_classes.go in their order, once each, and none of their words twice.
func TestDescribedClasses(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "described_classes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == 1 {
			key, _ := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if want = append(want, strings.Trim(key, "\n:")); key != "\n"+spec.Names[0].Name+":" {
				t.Errorf("%s is %q", spec.Names[0].Name, key)
			}
		}
		return true
	})
	for line := range strings.Lines(describedWords) {
		name, words, ok := strings.Cut(line, ":")
		if !ok || line[0] == '#' {
			continue
		}
		if !strings.HasPrefix(name, "also-") {
			got = append(got, name)
		}
		fields := strings.Fields(words)
		slices.Sort(fields)
		if n := len(fields); n == 0 || len(slices.Compact(fields)) != n {
			t.Errorf("%s has no words, or one twice", name)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if faith.holds("Chris") || !faith.holds("Christian") || faith.holds("") || !faith.holds("Evangelical") {
		t.Error("a word is not told from its start")
	}
	if !alsoCalled("Ambassador", "envoy") || alsoCalled("envoy", "ambassador") || alsoCalled("winner", "envoy") || alsoCalled("skipper", "") {
		t.Error("who is also called what is not told")
	}
}
