package speech

import (
	cmdline "flag"
	"os"
	"testing"
)

var update = cmdline.Bool("update", false, "write words/*.bin anew")

// readList reads one of the lists that the tables are made of.
func readList(t *testing.T, file string) wordList {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	names := classNames
	if file == "words/sets.txt" {
		names = setNames(t)
	}
	return parseLexicon(t, string(data), names, file == "words/en.txt")
}

func TestWordTables(t *testing.T) {
	for _, c := range []struct{ list, table, committed string }{
		{"words/en.txt", "words/en.bin", englishTable}, {"words/de.txt", "words/de.bin", germanTable},
		{"words/fr.txt", "words/fr.bin", frenchTable}, {"words/es.txt", "words/es.bin", spanishTable},
		{"words/pt.txt", "words/pt.bin", portugueseTable}, {"words/it.txt", "words/it.bin", italianTable},
		{"words/sets.txt", "words/sets.bin", setTable},
	} {
		list := readList(t, c.list)
		packed := list.pack()
		if len(packed) > offsetMask {
			t.Fatalf("%s of %d bytes is longer than a slot can tell", c.table, len(packed))
		}
		if *update {
			if err := os.WriteFile(c.table, packed, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if string(packed) != c.committed {
			t.Fatalf("%s is not that of %s – run go test ./briefing/speech -run TestWordTables -update", c.table, c.list)
		}
		table := wordTable(packed)
		for word, want := range list {
			if got := look(table, word, hashOf(word)); got != want {
				t.Fatalf("%q is %+v, not %+v", word, got, want)
			}
		}
		for _, word := range []string{"", "zyx", "saidd"} {
			if got := look(table, word, hashOf(word)); got != (entry{}) {
				t.Errorf("%q is %+v", word, got)
			}
		}
	}
}

func TestInflection(t *testing.T) {
	lex := readList(t, "words/en.txt")
	for _, c := range []struct {
		word, verb string
		class      class
		form       form
	}{
		{"said", "say", say, past}, {"says", "say", say, third}, {"replied", "reply", say, past}, {"replies", "reply", say, third},
		{"agreed", "agree", claim, past}, {"arguing", "argue", claim, gerund}, {"admitted", "admit", claim, past},
		{"wrote", "write", write, past}, {"teaches", "teach", plainVerb, third}, {"tweeting", "tweet", write, gerund},
	} {
		e, known := lex[c.word]
		if !known || e.class&c.class == 0 || e.form != c.form || e.lemma != hashOf(c.verb) {
			t.Errorf("%q is %+v, want a form of %q", c.word, e, c.verb)
		}
	}
	for _, wrong := range []string{"agreeed", "sayed", "writed"} {
		if _, known := lex[wrong]; known {
			t.Errorf("%q is in the lexicon", wrong)
		}
	}
}
