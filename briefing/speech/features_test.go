package speech

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"testing"
)

// TestFeatureNumbers holds that no two features which a model weighs together have one number: they would share weights
// wherever their values agree, and no score tells.
func TestFeatureNumbers(t *testing.T) {
	funcs := featureFuncs(t)
	made := map[string]map[string]string{} // by table and number, the function that makes it
	for name, f := range funcs {
		if f.table == "" {
			continue
		}
		if made[f.table] == nil {
			made[f.table] = map[string]string{}
		}
		for _, from := range reached(funcs, name, nil) {
			for i, number := range funcs[from].numbers {
				other, known := made[f.table][number]
				if slices.Contains(funcs[from].numbers[:i], number) || known && other != from {
					t.Errorf("%s: %s and %s both have a feature %s", f.table, other, from, number)
				}
				made[f.table][number] = from
			}
		}
	}
	if len(made) < 7 {
		t.Errorf("features of %d tables only", len(made))
	}
}

// featureFunc is a function that makes features.
type featureFunc struct {
	table   string   // that it weighs them by; "" where it adds to another's
	numbers []string // of its features
	calls   []string // of functions and methods, features or not
}

// reached are the functions that add features where name weighs them, name among them, each as often as it is called.
func reached(funcs map[string]*featureFunc, name string, to []string) []string {
	to = append(to, name)
	for _, call := range funcs[name].calls {
		if f := funcs[call]; f != nil && f.table == "" {
			to = reached(funcs, call, to)
		}
	}
	return to
}

func featureFuncs(t *testing.T) map[string]*featureFunc {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	funcs := map[string]*featureFunc{}
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if d, ok := d.(*ast.FuncDecl); ok && d.Body != nil {
				if f := readFeatures(d); f.table != "" || f.numbers != nil {
					funcs[d.Name.Name] = f
				}
			}
		}
	}
	return funcs
}

func readFeatures(d *ast.FuncDecl) *featureFunc {
	f := &featureFunc{}
	ast.Inspect(d.Body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		name := ""
		switch fun := call.Fun.(type) {
		case *ast.Ident:
			name = fun.Name
		case *ast.SelectorExpr:
			name = fun.Sel.Name
		}
		switch {
		case slices.Contains([]string{"of1", "of2", "of3", "of4", "of5", "of6"}, name):
			if number, ok := call.Args[0].(*ast.BasicLit); ok {
				f.numbers = append(f.numbers, number.Value)
			}
		case name == "features" && len(call.Args) == 1:
			if table, ok := call.Args[0].(*ast.Ident); ok {
				f.table = table.Name
			}
		default:
			f.calls = append(f.calls, name)
		}
		return true
	})
	return f
}
