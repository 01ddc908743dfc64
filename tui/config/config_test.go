package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func known() Known {
	return Known{
		Actions: map[string][]string{"line-down": {"j", "down"}, "line-up": {"k", "up"}, "edit": {"e"}, "copy": {"y"},
			"quit": {"q"}, "help": {"?", "f1"}, "previous-pane": {"shift+tab", "h", "left"}},
		Themes: []string{"terminal", "dark"},
		Roles:  []string{"heading", "match"},
	}
}

func TestSettings(t *testing.T) {
	c, problems := Parse("config.toml", []byte(`
theme = "mine"
measure = 70
mouse = true
ascii = true
plain = true
always-save = true

[keys]
quit = ["x", "Ctrl-Q"]
edit = "j"

[themes.mine]
base = "dark"
heading = "bold bright-cyan on 236"
match = "#ffaa00 underline"
`), known())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	keys := c.Keys
	c.Keys = nil
	want := Config{Theme: "mine", Measure: 70, Mouse: true, ASCII: true, Plain: true, AlwaysSave: true,
		Themes: []Theme{{"mine", "dark", map[string]string{"heading": "1;96;48;5;236", "match": "38;2;255;170;0;4"}}}}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Error(diff)
	}
	wantKeys := known().Actions
	wantKeys["quit"], wantKeys["edit"], wantKeys["line-down"] = []string{"x", "ctrl+q"}, []string{"j"}, []string{"down"}
	if diff := cmp.Diff(wantKeys, keys); diff != "" {
		t.Error(diff)
	}
}

func TestLessPreset(t *testing.T) {
	c, problems := Parse("config.toml", []byte("[keys]\npreset = \"less\"\nquit = \"X\""), known())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for action, want := range map[string]string{"quit": "X", "help": "h ? f1", "edit": "v", "previous-pane": "shift+tab left"} {
		if got := strings.Join(c.Keys[action], " "); got != want {
			t.Errorf("%s has %q, want %q", action, got, want)
		}
	}
	if _, ok := c.Keys["page-down"]; ok {
		t.Error("the preset made up an action")
	}
	checkKeys(t, c)
}

// checkKeys fails when a key is given twice.
func checkKeys(t *testing.T, c Config) {
	t.Helper()
	seen := map[string]string{}
	for action, keys := range c.Keys {
		for _, k := range keys {
			if other, taken := seen[k]; taken {
				t.Errorf("%q is given to %s and %s", k, other, action)
			}
			seen[k] = action
		}
	}
}

func TestMistakesNameTheirLine(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"unknown key", "mouse = true\nthme = \"dark\"", "config.toml line 2: unknown key thme – did you mean theme?"},
		{"nothing near", "xyzzy = 1", "config.toml line 1: unknown key xyzzy – try theme, measure, mouse, ascii, plain, always-save, keys, themes"},
		{"twice", "measure = 70\nmeasure = 71", "config.toml line 2: Key 'measure' has already been defined – the defaults hold"},
		{"open table", "[keys\nquit = \"x\"", "config.toml line 1: expected '.' or ']' to end table name, but got the end of the line – the defaults hold"},
		{"type", "\nmouse = 1", "config.toml line 2: mouse takes true or false"},
		{"bounds", "measure = 200", "config.toml line 1: measure takes a number of columns from 20 to 80"},
		{"theme", "# theme = 1\ntheme = \"drak\"", `config.toml line 2: unknown theme "drak" – did you mean dark?`},
		{"no such theme", "theme = \"zebra\"", `config.toml line 1: unknown theme "zebra" – try ` + strings.Join(known().Themes, ", ")},
		{"no such action", "[keys]\nxyzzyxyzzy = \"x\"", "config.toml line 2: unknown action xyzzyxyzzy – brief keys --toml lists them"},
		{"action", "[keys]\n\nline-dwn = \"x\"", "config.toml line 3: unknown action line-dwn – did you mean line-down?"},
		{"dotted action", "mouse = true\nkeys.line-dwn = \"x\"", "config.toml line 2: unknown action line-dwn – did you mean line-down?"},
		{"key name", "[keys]\nquit = \"Hyper-Q\"", `config.toml line 2: quit names no key that there is: "Hyper-Q" – write x, X, Ctrl-X, Alt-X, Enter, Esc, Tab, Space, PgUp, F1`},
		{"key twice", "[keys]\nquit = \"x\"\nedit = [\"v\", \"x\"]", `config.toml line 2: the key "x" is already given to edit`},
		{"preset", "[keys]\npreset = \"lees\"", `config.toml line 2: unknown preset "lees" – did you mean less?`},
		{"no such preset", "[keys]\npreset = \"wordstar\"", `config.toml line 2: unknown preset "wordstar" – try ` + strings.Join(Presets(), ", ")},
		{"role", "[themes.mine]\nheadin = \"bold\"", "config.toml line 2: unknown key headin – did you mean heading?"},
		{"colour", "[themes.mine]\nheading = \"boldd\"", `config.toml line 2: heading: "boldd" is no colour or attribute – try bold, underline, reverse, cyan, bright-cyan, 0 to 255, #rrggbb, on`},
		{"base", "[themes.mine]\nbase = \"drk\"", `config.toml line 2: unknown theme "drk" – did you mean dark?`},
		{"built-in", "[themes.dark]\n", `config.toml line 1: the theme dark is built in – give yours another name, and base = "dark"`},
		{"no table", "keys = 1", "config.toml line 1: keys takes a table: [keys]"},
	} {
		_, problems := Parse("config.toml", []byte(c.source), known())
		if len(problems) != 1 || problems[0].Error() != c.want {
			t.Errorf("%s:\ngot  %v\nwant %s", c.name, problems, c.want)
		}
	}
}

func TestOneMistakeCostsOneSetting(t *testing.T) {
	c, problems := Parse("config.toml", []byte("measure = \"wide\"\nmouse = true\n[keys]\nquit = 1\nedit = \"v\""), known())
	if len(problems) != 2 || !c.Mouse || c.Measure != 0 || c.Keys["edit"][0] != "v" || c.Keys["quit"][0] != "q" {
		t.Errorf("got %+v, %v", c, problems)
	}
}

func TestBrokenFileLeavesTheDefaults(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte("mouse = true\nmeasure = = 3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, problems := Load(path, known())
	if len(problems) != 1 || !strings.HasPrefix(problems[0].Error(), "config.toml line 2: ") || !strings.HasSuffix(problems[0].Error(), " – the defaults hold") {
		t.Errorf("got %v", problems)
	}
	if c.Mouse || len(c.Keys) != len(known().Actions) {
		t.Errorf("got %+v", c)
	}
	if _, problems := Load(path+".none", known()); len(problems) > 0 {
		t.Errorf("no file is a problem: %v", problems)
	}
	if _, problems := Load(filepath.Dir(path), known()); len(problems) != 1 {
		t.Errorf("a directory is no problem: %v", problems)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("theme = \"mine\"\n[keys]\npreset = \"less\"\nquit = [\"C-x\", \"^y\"]\n[themes.\"a.b\"]\nmatch = \"red on blue\""))
	f.Add([]byte("keys.quit = '''x'''\nthemes = [1]\n[[keys]]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, problems := Parse("config.toml", data, known())
		for _, p := range problems {
			if strings.ContainsAny(p.Error(), "\n\x1b") || !strings.HasPrefix(p.Error(), "config.toml") {
				t.Fatalf("problem %q", p)
			}
		}
		checkKeys(t, c)
		for _, theme := range c.Themes {
			for role, sgr := range theme.Styles {
				if strings.Trim(sgr, "0123456789;") != "" {
					t.Fatalf("%s is %q", role, sgr)
				}
			}
		}
	})
}

// TestMoreMistakes: the line of a key is found behind quoted and dotted names and comments,
// and one mistake in a table leaves the rest of it.
func TestMoreMistakes(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"measure = 19", "config.toml line 1: measure takes a number of columns from 20 to 80"},
		{"measure = 81", "config.toml line 1: measure takes a number of columns from 20 to 80"},
		{"theme = 1", "config.toml line 1: theme takes a name in quotation marks"},
		{"themes = 1", "config.toml line 1: themes takes tables: [themes.NAME]"},
		{"[themes]\nmine = 1", "config.toml line 2: a theme takes a table: [themes.mine]"},
		{"[themes.\"a.b\"]\nheading = 1", `config.toml line 2: heading takes words in quotation marks, such as "bold cyan on black"`},
		{"[themes.a]\nmatch = \"bold\"\n[themes.'b']\n  # heading = 3\n heading = 1", `config.toml line 5: heading takes words in quotation marks, such as "bold cyan on black"`},
		{"[themes.a]\nheading = \"cyan on\"", `config.toml line 2: heading: no colour follows "on"`},
		{"[themes.a]\nheading = \"#fff\"", `config.toml line 2: heading: "#fff" is no colour or attribute – try bold, underline, reverse, cyan, bright-cyan, 0 to 255, #rrggbb, on`},
		{"[themes.a]\nheading = \"on bold\"", `config.toml line 2: heading: "bold" is no colour or attribute – try bold, underline, reverse, cyan, bright-cyan, 0 to 255, #rrggbb, on`},
		{"[keys]\nquit = \"\"", `config.toml line 2: quit takes a key or a list of keys, such as ["j", "down", "Ctrl-N"]`},
		{"keys.\"quit\" = 1", `config.toml line 1: quit takes a key or a list of keys, such as ["j", "down", "Ctrl-N"]`},
	} {
		_, problems := Parse("config.toml", []byte(c.source), known())
		if len(problems) != 1 || problems[0].Error() != c.want {
			t.Errorf("%q:\ngot  %v\nwant %s", c.source, problems, c.want)
		}
	}
	c, problems := Parse("config.toml", []byte("[themes]\nx = 1\n[themes.dark]\n[themes.mine]\nheading = \"bold\"\nmatch = \"bolt\"\nbase = \"dark\"\n"), known())
	if len(problems) != 3 || len(c.Themes) != 1 || c.Themes[0].Base != "dark" || c.Themes[0].Styles["heading"] != "1" || len(c.Themes[0].Styles) != 1 {
		t.Errorf("got %+v, %v", c.Themes, problems)
	}
}

// TestKeyNames: keys may be written as people write them.
func TestKeyNames(t *testing.T) {
	for typed, want := range map[string]string{
		"x": "x", "X": "X", " ": "space", "-": "-", "^x": "ctrl+x", "C-x": "ctrl+x", "Ctrl-+": "ctrl++", "M-x": "alt+x", "alt-Left": "alt+left",
		"Ctrl-Alt-F1": "ctrl+alt+f1", "Escape": "esc", "Return": "enter", "PageUp": "pgup", "PgDn": "pgdown", "shift+TAB": "shift+tab",
		"xy": "", "Ctrl-": "", "F13": "", "down up": "",
	} {
		if got, err := keyName(typed); got != want || (err != nil) != (want == "") {
			t.Errorf("%q is %q, %v; want %q", typed, got, err, want)
		}
	}
}
