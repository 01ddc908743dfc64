package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"brief/briefing"
	"brief/content"
	"brief/tui/plain"
)

// dirty returns the first thing in out that no way out may carry, or "".
func dirty(out string) string {
	for i := 0; i < len(out); {
		r, n := utf8.DecodeRuneInString(out[i:])
		bad := r == utf8.RuneError && n == 1 || r < 0x20 && r != '\n' || 0x7f <= r && r < 0xa0 ||
			0x2028 <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 || 0xe0000 <= r && r <= 0xe007f || r == 0xfeff
		if bad {
			return fmt.Sprintf("%q in %q", out[i:i+n], out[max(0, i-30):min(len(out), i+30)])
		}
		i += n
	}
	return ""
}

// ways are the ways out of a Briefing.
func ways() map[string]func(*briefing.Briefing) ([]byte, error) {
	page, all := briefing.Page{}, briefing.Selection{}
	narrow := briefing.Page{Width: 40}
	counted := func(out []byte, _ int) ([]byte, error) { return out, nil }
	return map[string]func(*briefing.Briefing) ([]byte, error){
		"text":          func(b *briefing.Briefing) ([]byte, error) { return []byte(b.Doc.Text), nil },
		"show":          func(b *briefing.Briefing) ([]byte, error) { return b.AppendArticle(nil, page), nil },
		"show narrow":   func(b *briefing.Briefing) ([]byte, error) { return b.AppendArticle(nil, narrow), nil },
		"sections":      func(b *briefing.Briefing) ([]byte, error) { return counted(b.AppendSections(nil, all, narrow)) },
		"quotes":        func(b *briefing.Briefing) ([]byte, error) { return counted(b.AppendQuotes(nil, all, page, true)) },
		"actors":        func(b *briefing.Briefing) ([]byte, error) { return counted(b.AppendActors(nil, all, narrow)) },
		"sections json": func(b *briefing.Briefing) ([]byte, error) { return counted(b.AppendSectionsJSON(nil, all)) },
		"quotes json":   func(b *briefing.Briefing) ([]byte, error) { return counted(b.AppendQuotesJSON(nil, all)) },
		"actors json":   func(b *briefing.Briefing) ([]byte, error) { return counted(b.AppendActorsJSON(nil, all)) },
		"export md":     func(b *briefing.Briefing) ([]byte, error) { return b.AppendMarkdown(nil), nil },
		"export json":   func(b *briefing.Briefing) ([]byte, error) { return b.AppendJSON(nil), nil },
		"export html":   func(b *briefing.Briefing) ([]byte, error) { return b.AppendHTML(nil), nil },
		"export csv":    func(b *briefing.Briefing) ([]byte, error) { return b.AppendCSV(nil) },
		"plain": func(b *briefing.Briefing) ([]byte, error) {
			var out bytes.Buffer
			_, err := plain.Run(strings.NewReader("read 1\nread 2\nnext\nquotes\nquote 1\nactors\nactor 1\nsearch before\nsections\nwhere\nquit\n"), &out, plain.Article{Briefing: b}, plain.Host{})
			return out.Bytes(), err
		},
	}
}

// wellFormed holds that out is what its way promises to a program that reads it.
func wellFormed(way string, out []byte) error {
	switch {
	case strings.HasSuffix(way, "json"):
		if !json.Valid(out) {
			return errors.New("no JSON")
		}
	case strings.HasSuffix(way, "csv"):
		rows, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
		if err != nil {
			return err
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell = strings.TrimSpace(cell); cell != "" && strings.ContainsAny(cell[:1], "=+-@|%") {
					return fmt.Errorf("a formula: %q", cell)
				}
			}
		}
	case strings.HasSuffix(way, "html"):
		return foreignTag(out)
	}
	return nil
}

// foreignTag finds an element or an attribute that an article smuggled into our page.
func foreignTag(page []byte) error {
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return nil
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if t.Data == "script" || t.Data == "img" || t.Data == "iframe" {
				return fmt.Errorf("an element <%s>", t.Data)
			}
			for _, a := range t.Attr {
				scheme, _, _ := strings.Cut(a.Val, ":")
				if strings.HasPrefix(a.Key, "on") || a.Key == "href" && a.Val[:1] != "#" && scheme != "http" && scheme != "https" && scheme != "mailto" {
					return fmt.Errorf("an attribute %s=%q", a.Key, a.Val)
				}
			}
		}
	}
}

// TestHostile reads every attack in every form and holds that nothing of it
// gets out by any way, that nothing around it is lost, and that the readers of
// our formats can read them.
func TestHostile(t *testing.T) {
	t.Parallel()
	for i, f := range hostileFiles() {
		if testing.Short() && i%7 != 0 {
			continue
		}
		doc, err := content.Parse(f.name, f.data, content.Options{})
		if err != nil {
			t.Errorf("%s: %v", f.name, err)
			continue
		}
		if err := doc.Check(); err != nil {
			t.Errorf("%s: %v", f.name, err)
		}
		for _, words := range []string{"Sentinel alpha opens", "Sentinel omega closes", "before one", "after one", "before two", "after two", "before three", "after three"} {
			if strings.Count(doc.Text, words) != 1 {
				t.Errorf("%s: the text holds %q %d times:\n%s", f.name, words, strings.Count(doc.Text, words), doc.Text)
				break
			}
		}
		b := briefing.Parse(doc)
		for way, print := range ways() {
			out, err := print(b)
			if err != nil {
				t.Errorf("%s by %s: %v", f.name, way, err)
			} else if what := dirty(string(out)); what != "" {
				t.Errorf("%s by %s: %s", f.name, way, what)
			} else if err := wellFormed(way, out); err != nil {
				t.Errorf("%s by %s: %v", f.name, way, err)
			}
		}
	}
}

// TestHostileCommands runs the program itself, with attacks in file names too.
func TestHostileCommands(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	homeOf(t, filepath.Join(dir, "home"))
	attacks := attacks()
	var refs []string
	for i, name := range sortedKeys(attacks) {
		path := strings.NewReplacer("/", "_", "\x00", "_").Replace(attacks[name])
		path = "f" + path[:min(len(path), 60)] + ".txt"
		if err := os.WriteFile(path, []byte(forms()["raw.txt"](attacks[name])), 0o600); err == nil && (i%9 == 0 || !testing.Short()) {
			refs = append(refs, path)
		}
	}
	check := func(status int, args ...string) {
		t.Helper()
		var out, said writerLog
		if got := run(t.Context(), args, strings.NewReader(""), &out, &said); got != status {
			t.Errorf("brief %.60q: exit status %d, want %d: %.300s", args, got, status, said)
		}
		for _, text := range []string{string(out), string(said)} {
			if what := dirty(text); what != "" {
				t.Errorf("brief %.60q: %s", args, what)
			}
		}
		if status > exitNoMatch && strings.Count(string(said), "\n") != 1 {
			t.Errorf("brief %.60q says %q", args, said)
		}
	}
	for _, command := range [][]string{{"text"}, {"show"}, {"sections"}, {"quotes"}, {"actors"}, {"quotes", "--json"}, {"actors", "--json"}, {"library", "add"}} {
		check(exitFine, append(command, refs...)...)
	}
	for _, command := range [][]string{{"library", "list"}, {"library", "search", "before"}, {"library", "search", "--json", "before"}, {"library", "export"}, {"library", "show", "1"}, {"library", "speaker", "lind"}} {
		check(exitFine, command...)
	}
	for i, name := range sortedKeys(attacks) {
		if testing.Short() && i%9 != 0 {
			continue
		}
		a := strings.ReplaceAll(attacks[name], "\x00", "")
		check(exitOpen, "text", "missing "+a)
		check(exitOpen, "text", "http://[::1"+a)
		check(exitOpen, "text", "gopher://"+a)
		check(exitUsage, "text", "--from", "z"+a, refs[0])
		check(exitUsage, "quotes", "--kind", "z"+a, refs[0])
		check(exitUsage, "export", "--to", "z"+a, refs[0])
		check(exitUsage, "--z"+strings.ReplaceAll(a, "=", ""), refs[0])
		check(exitOpen, "feed", "remove", "z"+a)
		check(exitNoMatch, "quotes", "--match", "zzz"+a, refs[0])
		check(exitNoMatch, "library", "speaker", "zzz"+a)
	}
}
