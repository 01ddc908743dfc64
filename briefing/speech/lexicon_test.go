package speech

import (
	cmdline "flag"
	"os"
	"testing"

	"brief/briefing/token"
)

var update = cmdline.Bool("update", false, "write words/*.bin anew")

// readList reads one of the lists that the tables are made of.
func readList(t *testing.T, file string) wordList {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return parseLexicon(string(data), file == "words/en.txt")
}

func TestWordTables(t *testing.T) {
	for _, c := range []struct{ list, table, committed string }{
		{"words/en.txt", "words/en.bin", englishTable}, {"words/de.txt", "words/de.bin", germanTable},
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
		for word, want := range list {
			if got := look(wordTable(packed), word, hashString(word)); got != want {
				t.Fatalf("%q is %+v, not %+v", word, got, want)
			}
		}
		for _, word := range []string{"", "zyx", "saidd"} {
			if got := look(wordTable(packed), word, hashString(word)); got != (entry{}) {
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
		if !known || e.class&c.class == 0 || e.form != c.form || e.lemma != hashString(c.verb) {
			t.Errorf("%q is %+v, want a form of %q", c.word, e, c.verb)
		}
	}
	for _, wrong := range []string{"agreeed", "sayed", "writed"} {
		if _, known := lex[wrong]; known {
			t.Errorf("%q is in the lexicon", wrong)
		}
	}
}

func TestPackedModelScoresAlike(t *testing.T) {
	m := &Model{}
	for i := range m.Tables {
		m.Tables[i].Loose = make([]float32, 1<<tableBits)
		m.Tables[i].Loose[7], m.Tables[i].Loose[9] = 1.27, -0.5
	}
	packed := unpack(m.Pack())
	for i := range m.Tables {
		loose, tight := m.Tables[i].scoreOf([]uint32{7, 9}), packed.Tables[i].scoreOf([]uint32{7, 9})
		if d := loose - tight; d > 0.01 || d < -0.01 {
			t.Errorf("table %d scores %v packed, %v loose", i, tight, loose)
		}
	}
}

func TestPairs(t *testing.T) {
	for text, want := range map[string][]string{
		`He said "yes" and “no.”`:        {"yes", "no."},
		`“a ‘b’ “c” d”`:                  {"a ‘b’ “c” d"},
		`„Das ist es“, sagte er.`:        {"Das ist es"},
		`«Oui», dit-il; »ja«, sagte sie`: {"Oui", "ja"},
		`a stray " mark`:                 nil,
		`a stray “ mark, then “words”`:   {"words"},
		`“It runs to the end`:            {"It runs to the end"},
		`''Two apostrophes,'' he said.`:  {"Two apostrophes,"},
	} {
		in := &Input{Text: text, Blocks: []Block{{}}, Tokens: token.Append(nil, text, 0)}
		in.Blocks[0].End = len(text)
		var got []string
		for _, r := range pairs(in) {
			got = append(got, r.Of(text))
		}
		if len(got) != len(want) {
			t.Errorf("%s: %q, want %q", text, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
}
