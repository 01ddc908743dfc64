package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// jsonArticle has everything that a line of JSON may tell.
const jsonArticle = `<html><head><title>Bridge talks begin</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Bridge talks begin","datePublished":"2026-06-09","author":{"@type":"Person","name":"Ann Field"},"isAccessibleForFree":false}</script></head>
<body><article><h1>Bridge talks begin</h1><p>Talks about the bridge over the Hald began on Tuesday in the town hall of Halden, with ministers of both countries at the table.</p>
<h2>What do they want?</h2><p>“If the bridge closes, my town closes,” said Piet Brandt, the mayor of Halden. Brandt called the plan of Sarland “a gift to nobody”.</p>
<p>Sign up for our newsletter to get stories like this in your inbox every morning.</p>
<p>“We will not pay for it,” Ana Ruiz and Ola Holm said in a joint statement. The harbour was closed on Monday.</p>
<p>A second round is set for Friday, and if it fails the bridge stays closed until the autumn …</p>
<div class="paywall"><h2>Subscribe to continue reading</h2><p>Already a subscriber? <a href="/login">Log in</a></p><form><input type=email><button>Continue</button></form></div></article></body></html>`

// TestJSONTopic holds that brief help json names just the fields that there are.
func TestJSONTopic(t *testing.T) {
	dir := t.TempDir()
	homeOf(t, dir)
	page := filepath.Join(dir, "page.html")
	if err := os.WriteFile(page, []byte(jsonArticle), 0o600); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<feed xmlns="http://www.w3.org/2005/Atom"><title>Halden news</title><entry><title>Talks</title><author><name>Ann Field</name></author>
			<link href="https://example.org/talks"/><updated>2026-06-09T10:00:00Z</updated></entry></feed>`)
	}))
	defer server.Close()
	printed := func(args ...string) map[string]bool {
		var out, said writerLog
		if run(t.Context(), args, strings.NewReader(""), &out, &said) != exitFine {
			t.Fatalf("%v: %s", args, said)
		}
		paths := map[string]bool{}
		for line := range strings.Lines(string(out)) {
			var o map[string]any
			if err := json.Unmarshal([]byte(line), &o); err != nil || o["schema"] != 1.0 {
				t.Fatalf("%v printed %s: %v", args, line, err)
			}
			delete(o, "schema")
			addPaths(paths, "", o)
		}
		return paths
	}
	printed2 := func(first, second []string) map[string]bool {
		paths := printed(first...)
		maps.Copy(paths, printed(second...))
		return paths
	}
	for _, args := range [][]string{{"library", "add", page, "halden-bridge"}, {"feed", "add", server.URL}} {
		var out, said writerLog
		if run(t.Context(), args, strings.NewReader(""), &out, &said) != exitFine {
			t.Fatalf("%v: %s", args, said)
		}
	}
	for command, paths := range map[string]map[string]bool{
		"sections --json":                      printed("sections", "--json", page, "halden-bridge"),
		"quotes --json":                        printed("quotes", "--json", page, "halden-bridge"),
		"actors --json":                        printed("actors", "--json", page, "halden-bridge"),
		"export --to json":                     printed2([]string{"export", "--to", "json", page}, []string{"export", "--to", "json", "halden-bridge"}),
		"library list --json":                  printed("library", "list", "--json"),
		"library search, speaker, show --json": printed("library", "search", "--json", "--limit", "0", "kind:d"),
		"feed entries --json":                  printed("feed", "entries", "--json"),
	} {
		i := slices.IndexFunc(jsonKinds(), func(k jsonKind) bool { return k.command == command })
		var told []string
		for _, f := range jsonKinds()[i].fields {
			told = append(told, f.path)
		}
		slices.Sort(told)
		if got := slices.Sorted(maps.Keys(paths)); !slices.Equal(got, told) {
			t.Errorf("%s prints\n%s\nand brief help json tells of\n%s", command, strings.Join(got, "\n"), strings.Join(told, "\n"))
		}
	}
}

// addPaths adds the paths to all values of o; what stands under speakers[] is told under speaker.
func addPaths(paths map[string]bool, at string, o map[string]any) {
	for key, value := range o {
		key = at + key
		switch v := value.(type) {
		case map[string]any:
			paths[key] = true
			addPaths(paths, key+".", v)
		case []any:
			for _, one := range v {
				if o, ok := one.(map[string]any); ok && !strings.HasSuffix(key, ".speakers") {
					addPaths(paths, key+"[].", o)
				} else {
					paths[key+"[]"] = true
				}
			}
		default:
			paths[key] = true
		}
	}
}
