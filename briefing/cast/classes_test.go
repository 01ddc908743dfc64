package cast

import (
	_ "embed"
	"encoding/binary"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"brief/briefing/lexicon"
)

var update = flag.Bool("update", false, "write words.idx anew")

//go:embed words.txt
var wordsFile string

// TestWordsIndex holds that words.idx is that of words.txt.
func TestWordsIndex(t *testing.T) {
	want := string(table(wordsOfClasses(t)))
	switch {
	case *update:
		if err := os.WriteFile("words.idx", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	case want != wordsIndex:
		t.Error("words.idx is out of date – run go test ./briefing/cast -run TestWordsIndex -update")
	}
}

// wordsOfClasses returns the classes of each word of words.txt, a byte each. The file has the classes in
// their order, once each; "+class" stands for the words of another one.
func wordsOfClasses(t *testing.T) map[string]string {
	names, of := classNames(t), map[string]string{}
	lines := map[string]string{} // words by class
	for line := range strings.Lines(wordsFile) {
		name, words, _ := strings.Cut(line, ":")
		lines[name] = words
	}
	plus := regexp.MustCompile(`\+\w+`)
	for line := range strings.Lines(wordsFile) {
		name, words, ok := strings.Cut(line, ":")
		if !ok || line[0] == '#' {
			continue
		}
		if len(names) == 0 || names[0] != name {
			t.Fatalf("%s stands where classes.go has %.1q", name, names)
		}
		class := byte(int(classCount) - len(names))
		names = names[1:]
		words = plus.ReplaceAllStringFunc(words, func(other string) string { return lines[other[1:]] })
		for word := range strings.FieldsSeq(words) {
			if strings.HasSuffix(of[word], string([]byte{class})) {
				t.Errorf("%s has %q twice", name, word)
			}
			of[word] += string([]byte{class})
		}
	}
	if len(names) > 0 {
		t.Fatalf("words.txt has no %q", names)
	}
	return of
}

// classNames returns the names of the classes as classes.go has them.
func classNames(t *testing.T) (names []string) {
	file, err := parser.ParseFile(token.NewFileSet(), "classes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, decl := range file.Decls {
		d, ok := decl.(*ast.GenDecl)
		if !ok || d.Tok != token.CONST {
			continue
		}
		for _, spec := range d.Specs {
			names = append(names, spec.(*ast.ValueSpec).Names[0].Name)
		}
		break
	}
	if len(names) != int(classCount)+1 {
		t.Fatalf("%d names, %d classes", len(names), classCount)
	}
	return names[:classCount]
}

// table returns what lexicon.Find reads.
func table(of map[string]string) []byte {
	const slotSize, offsetMask = 4, 1<<18 - 1
	slots := 1
	for slots < 2*len(of) {
		slots *= 2
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(slots))
	out = append(out, make([]byte, slots*slotSize)...)
	for _, word := range slices.Sorted(maps.Keys(of)) {
		hash := lexicon.Hash(word)
		i := hash & uint32(slots-1)
		for binary.LittleEndian.Uint32(out[slotSize*(1+i):]) != 0 {
			i = (i + 1) & uint32(slots-1)
		}
		binary.LittleEndian.PutUint32(out[slotSize*(1+i):], hash&^offsetMask|uint32(len(out)))
		out = append(append(out, byte(len(word))), word...)
		out = append(append(out, byte(len(of[word]))), of[word]...)
	}
	return out
}
