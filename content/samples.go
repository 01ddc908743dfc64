package content

import (
	"path"
	"strings"

	"brief/content/samples"
)

// DefaultSample is the built-in briefing that opens when nothing is asked for.
const DefaultSample = "ukraine-talks"

// Samples returns the names of the built-in briefings, in order.
func Samples() []string {
	entries, err := samples.FS.ReadDir(".")
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if path.Ext(e.Name()) == ".md" {
			names = append(names, strings.TrimSuffix(e.Name(), ".md"))
		}
	}
	return names
}

// Sample returns the source, in Markdown, of the built-in briefing called name.
func Sample(name string) ([]byte, bool) {
	data, err := samples.FS.ReadFile(name + ".md")
	return data, err == nil
}
