package briefing_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// replaced are the methods by which a type does otherwise what the type that it embeds does by the same name.
var replaced = map[string]bool{"draw": true, "do": true, "steps": true, "style": true}

// TestNothingHides holds that no field or method of a type has the name of one that it has by embedding: which of the two
// a line means, no reader sees, and twice it was the wrong one.
func TestNothingHides(t *testing.T) {
	dirs, err := exec.Command("go", "list", "-f", "{{.Dir}}", "brief/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for dir := range strings.Lines(string(dirs)) {
		files, err := filepath.Glob(filepath.Join(strings.TrimSpace(dir), "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		types := membersByType{}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			types.read(parsed)
		}
		for name := range types {
			types.checkHiding(t, name, name, map[string]string{})
		}
	}
}

// members are the fields and methods of a type, and the types that it embeds.
type members struct{ own, embedded []string }

type membersByType map[string]*members

// of returns the members of the type name.
func (types membersByType) of(name string) *members {
	if types[name] == nil {
		types[name] = &members{}
	}
	return types[name]
}

// read adds what a file of the package declares.
func (types membersByType) read(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Recv != nil {
				m := types.of(typeName(n.Recv.List[0].Type))
				m.own = append(m.own, n.Name.Name)
			}
			return false
		case *ast.TypeSpec:
			if s, ok := n.Type.(*ast.StructType); ok {
				types.of(n.Name.Name).add(s)
			}
		}
		return true
	})
}

// add adds the fields of s.
func (m *members) add(s *ast.StructType) {
	for _, field := range s.Fields.List {
		for _, name := range field.Names {
			m.own = append(m.own, name.Name)
		}
		if len(field.Names) == 0 {
			m.embedded = append(m.embedded, typeName(field.Type))
		}
	}
}

// typeName is the name of a type of the package, without a star and parameters; "" for other types.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typeName(e.X)
	case *ast.IndexExpr:
		return typeName(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

// checkHiding checks the members of the type name, which top is or embeds, against those seen in what embeds it.
func (types membersByType) checkHiding(t *testing.T, top, name string, seen map[string]string) {
	m := types[name]
	if m == nil {
		return
	}
	for _, member := range m.own {
		if by := seen[member]; by != "" && by != name && !replaced[member] {
			t.Errorf("in %s, %s.%s hides %s.%s", top, by, member, name, member)
		}
		seen[member] = name
	}
	for _, e := range m.embedded {
		types.checkHiding(t, top, e, seen)
	}
}
