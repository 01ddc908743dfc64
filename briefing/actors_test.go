package briefing_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"brief/briefing"
	"brief/content"
)

// parse makes a Briefing of plain text.
func parse(t testing.TB, text string) *briefing.Briefing {
	t.Helper()
	doc, err := content.Open(context.Background(), "-", content.Options{Format: "text", Stdin: strings.NewReader(text)})
	if err != nil {
		t.Fatal(err)
	}
	return briefing.Parse(doc)
}

// TestActorCases runs testdata/actors/*.txtar. Each archive holds pairs of
// files, NAME.txt with a text and NAME.want with lines of what must be found:
//
//	person Steve Witkoff = Witkoff : special envoy    (= another name, : words of the role, or none)
//	not Steve Witkoff flew                            (no actor goes by that name)
//
// The cases in misses.txt are known to fail; one that works must leave the list.
func TestActorCases(t *testing.T) {
	known, err := os.ReadFile("testdata/actors/misses.txt")
	if err != nil {
		t.Fatal(err)
	}
	misses := strings.Fields(string(known))
	files, _ := filepath.Glob("testdata/actors/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		base := strings.TrimSuffix(filepath.Base(file), ".txtar")
		if len(archive.Files)%2 != 0 {
			t.Fatalf("%s: %s has no .want behind it", file, archive.Files[len(archive.Files)-1].Name)
		}
		for i := 0; i < len(archive.Files); i += 2 {
			in, want := archive.Files[i], archive.Files[i+1]
			id := base + "/" + strings.TrimSuffix(in.Name, ".txt")
			if strings.TrimSuffix(want.Name, ".want") != strings.TrimSuffix(in.Name, ".txt") {
				t.Fatalf("%s: %s is followed by %s", file, in.Name, want.Name)
			}
			wrong := checkActors(parse(t, string(in.Data)), string(want.Data))
			switch missed := slices.Contains(misses, id); {
			case missed && len(wrong) == 0:
				t.Errorf("%s works now: take it off misses.txt", id)
			case !missed && len(wrong) > 0:
				t.Errorf("%s: %s", id, strings.Join(wrong, "; "))
			}
		}
	}
}

// checkActors returns what of want is not so, and names over more than a paragraph.
func checkActors(b *briefing.Briefing, want string) (wrong []string) {
	for i := range b.Actors {
		if strings.Contains(b.Actors[i].Name, "\n") {
			wrong = append(wrong, fmt.Sprintf("%q is no name", b.Actors[i].Name))
		}
	}
	for line := range strings.Lines(want) {
		line = strings.TrimSpace(line)
		kind, rest, _ := strings.Cut(line, " ")
		rest, role, _ := strings.Cut(rest, " : ")
		names := strings.Split(rest, " = ")
		switch kind {
		case "":
		case "not":
			if a := actorNamed(b, rest); a != nil {
				wrong = append(wrong, "there is a "+a.Kind.String()+" "+rest)
			}
		default:
			if problem := checkActor(actorNamed(b, names[0]), kind, names, role); problem != "" {
				wrong = append(wrong, problem)
			}
		}
	}
	return wrong
}

func checkActor(a *briefing.Actor, kind string, names []string, role string) string {
	switch {
	case a == nil:
		return "no " + names[0]
	case a.Kind.String() != kind:
		return names[0] + " is a " + a.Kind.String()
	case a.Name != names[0]:
		return names[0] + " is listed as " + a.Name
	case role == "none" && a.Role != "", role != "none" && !strings.Contains(a.Role, role):
		return names[0] + " has the role " + a.Role
	}
	for _, alias := range names[1:] {
		if !slices.Contains(a.Aliases, alias) {
			return names[0] + " is not " + alias + " but " + strings.Join(a.Aliases, ", ")
		}
	}
	return ""
}

func actorNamed(b *briefing.Briefing, name string) *briefing.Actor {
	for i := range b.Actors {
		if a := &b.Actors[i]; a.Name == name || slices.Contains(a.Aliases, name) {
			return a
		}
	}
	return nil
}

func TestMissionArticle(t *testing.T) {
	text, err := os.ReadFile("../../shared/articles/ukraine-talks.txt")
	if err != nil {
		t.Skip("the article is not here:", err)
	}
	want, err := os.ReadFile("testdata/actors/ukraine-talks.want")
	if err != nil {
		t.Fatal(err)
	}
	for _, wrong := range checkActors(parse(t, string(text)), string(want)) {
		t.Error(wrong)
	}
}
