package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

const (
	keysBegin = "<!-- keys: made by go test ./cmd/brief -run TestReadme -update -->\n"
	keysEnd   = "<!-- end of keys -->"
)

// TestReadme holds that the README's key table is the reader's, and that every
// command it shows is there. With -update it writes the table.
func TestReadme(t *testing.T) {
	const path = "../../README.md"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(data), keysBegin)
	_, after, ok2 := strings.Cut(rest, keysEnd)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the keys", path)
	}
	want := before + keysBegin + keyTable() + keysEnd + after
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(data) != want {
		t.Errorf("%s is out of date: run go test ./cmd/brief -run TestReadme -update", path)
	}
	root := rootCommand(&app{})
	root.AddCommand(commands(&app{})...)
	refuseUnknownTopics(root)
	for _, match := range regexp.MustCompile("`brief ([a-z]+) ([a-z]*)\\b[^.]").FindAllStringSubmatch(before, -1) {
		words := strings.Fields(match[1] + " " + match[2])
		cmd, _, err := root.Find(words)
		if err != nil || cmd == root && match[1] != "completion" {
			t.Errorf("README shows brief %s, which there is not", strings.Join(words, " "))
		}
	}
}

// keyTable is the key table in Markdown.
func keyTable() string {
	var out strings.Builder
	out.WriteString("\n| key | does |\n|---|---|\n")
	for _, group := range keyGroups() {
		for _, b := range group.bindings {
			keys := strings.ReplaceAll(keyNames(b, "` `"), "|", `\|`)
			fmt.Fprintf(&out, "| `%s` | %s |\n", keys, strings.ReplaceAll(b.Help, "|", `\|`))
		}
	}
	return out.String() + "\n"
}
