package feature

import (
	"os"
	"regexp"
	"testing"
)

var addsTemplate = regexp.MustCompile(`f\.add\((\d+),`)

// TestTemplates holds that no two templates of a pass have one number: they would share weights wherever they see the
// same, and no score tells. Each pass has a file of its own.
func TestTemplates(t *testing.T) {
	for _, file := range []string{"feature.go", "around.go", "vote.go"} {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, m := range addsTemplate.FindAllSubmatch(source, -1) {
			number := string(m[1])
			if seen[number] {
				t.Errorf("%s: two templates have the number %s", file, number)
			}
			seen[number] = true
		}
		if len(seen) < 10 || len(seen) > most {
			t.Errorf("%s has %d templates", file, len(seen))
		}
	}
}
