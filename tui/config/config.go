package config

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"

	"brief/briefing/query"
	"brief/content/clean"
)

// Config is the user's settings. The zero value is what holds without a file,
// except for Keys.
type Config struct {
	Theme      string // name of a theme; "" for the default
	Measure    int    // columns of text; 0 for the default
	Mouse      bool
	ASCII      bool // no box characters
	Plain      bool // the linear mode for screen readers
	AlwaysSave bool // every article that is opened goes into the library

	Keys   map[string][]string // the keys of every action, those of the table included
	Themes []Theme             // the user's own, in order of name
}

// Known is what a Config may refer to.
type Known struct {
	Actions map[string][]string // keys of each action as Bubble Tea names them
	Themes  []string
	Roles   []string // parts of the screen that a theme styles
}

// MinMeasure and MaxMeasure bound the columns of text.
const (
	MinMeasure = 20
	MaxMeasure = 80
)

// DefaultPath is where the settings are: brief/config.toml below $XDG_CONFIG_HOME.
func DefaultPath() string { return filepath.Join(xdg.ConfigHome, "brief", "config.toml") }

// Load reads the settings at path. Each problem is one line that names its line
// in the file; the Config holds all that is right. A file that does not exist
// is no problem.
func Load(path string, known Known) (Config, []error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	c, problems := Parse(filepath.Base(path), data, known)
	if err != nil {
		problems = append(problems, fmt.Errorf("cannot read %s: %s – the defaults hold", path, clean.Line(err.Error())))
	}
	return c, problems
}

// Parse is Load for the bytes of a file called name.
func Parse(name string, data []byte, known Known) (Config, []error) {
	p := &parser{name: name, source: string(data), known: known}
	values := map[string]any{}
	if _, err := toml.Decode(p.source, &values); err != nil {
		p.syntax(err)
		values = nil
	}
	var c Config
	p.settings(&c, values)
	c.Themes = p.themes(values["themes"])
	p.keys(&c, values["keys"])
	if c.Theme != "" && !slices.Contains(p.themeNames(c), c.Theme) {
		p.complain([]string{"theme"}, "unknown theme %q%s", c.Theme, p.meantOr(c.Theme, p.themeNames(c)))
		c.Theme = ""
	}
	slices.SortStableFunc(p.problems, func(a, b problem) int { return cmp.Compare(a.line, b.line) })
	var out []error
	for _, problem := range p.problems {
		out = append(out, problem.err)
	}
	return c, out
}

// parser gathers problems as it goes.
type parser struct {
	name, source string
	known        Known
	problems     []problem
}

type problem struct {
	line int
	err  error
}

// syntax reports that the file is no TOML.
func (p *parser) syntax(err error) {
	var parse toml.ParseError
	if errors.As(err, &parse) {
		// The parser is a line too far where the fault is the end of a line, and at -1 at the first byte.
		line := 1 + strings.Count(p.source[:max(0, min(parse.Position.Start, len(p.source)))], "\n")
		msg := strings.NewReplacer(`'\n' instead`, "the end of the line").Replace(strings.TrimSuffix(parse.Message, "."))
		p.problems = append(p.problems, problem{line, fmt.Errorf("%s line %d: %s – the defaults hold", p.name, line, clean.Line(msg))})
		return
	}
	p.problems = append(p.problems, problem{0, fmt.Errorf("%s: %s – the defaults hold", p.name, clean.Line(err.Error()))})
}

// complain reports a problem with the value of the key at path.
func (p *parser) complain(path []string, format string, args ...any) {
	line := lineOf(p.source, path)
	msg := clean.Line(fmt.Sprintf(format, args...))
	p.problems = append(p.problems, problem{line, fmt.Errorf("%s line %d: %s", p.name, line, msg)})
}

// meant words a suggestion.
func (p *parser) meant(typed string, words []string) string {
	if near := query.Nearest(typed, words); near != "" {
		return fmt.Sprintf(" – did you mean %s?", near)
	}
	return ""
}

// meantOr is meant, or where nothing is near all of words.
func (p *parser) meantOr(typed string, words []string) string {
	return cmp.Or(p.meant(typed, words), " – try "+strings.Join(words, ", "))
}

// settings reads what stands outside of tables, and complains of what it does not know.
func (p *parser) settings(c *Config, values map[string]any) {
	flags := map[string]*bool{"mouse": &c.Mouse, "ascii": &c.ASCII, "plain": &c.Plain, "always-save": &c.AlwaysSave}
	names := []string{"theme", "measure", "mouse", "ascii", "plain", "always-save", "keys", "themes"}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		value, path, ok := values[name], []string{name}, true
		switch flag := flags[name]; {
		case flag != nil:
			if *flag, ok = value.(bool); !ok {
				p.complain(path, "%s takes true or false", name)
			}
		case name == "theme":
			if c.Theme, ok = value.(string); !ok {
				p.complain(path, "theme takes a name in quotation marks")
			}
		case name == "measure":
			p.measure(c, value)
		case !slices.Contains(names, name):
			p.complain(path, "unknown key %s%s", name, p.meantOr(name, names))
		}
	}
}

func (p *parser) measure(c *Config, value any) {
	n, ok := value.(int64)
	if !ok || n < MinMeasure || n > MaxMeasure {
		p.complain([]string{"measure"}, "measure takes a number of columns from %d to %d", MinMeasure, MaxMeasure)
		return
	}
	c.Measure = int(n)
}

func (p *parser) themeNames(c Config) []string {
	names := slices.Clone(p.known.Themes)
	for _, t := range c.Themes {
		names = append(names, t.Name)
	}
	return names
}

// lineOf returns the line, from 1, on which the source sets the key at path, or
// the last of the tables on the way to it; 0 when neither is found.
func lineOf(source string, path []string) int {
	var table []string
	found, n := 0, 0
	for text := range strings.Lines(source) {
		n++
		text = strings.TrimSpace(text)
		if strings.HasPrefix(text, "[") {
			table = keyPath(strings.Trim(text[:max(1, strings.LastIndexByte(text, ']'))], "[]"))
			if isPrefix(table, path) {
				found = n
			}
			continue
		}
		key, _, ok := strings.Cut(text, "=")
		if at := append(slices.Clone(table), keyPath(key)...); ok && !strings.HasPrefix(text, "#") && isPrefix(at, path) {
			found = n
			if len(at) == len(path) {
				return n
			}
		}
	}
	return found
}

// keyPath splits a dotted key; a quoted part may hold a dot.
func keyPath(key string) []string {
	var out []string
	for key = strings.TrimSpace(key); key != ""; {
		part := key
		if q := key[0]; q == '"' || q == '\'' {
			end := strings.IndexByte(key[1:], q)
			if end < 0 {
				return append(out, key[1:])
			}
			part, key = key[1:end+1], strings.TrimLeft(key[end+2:], " .\t")
		} else {
			part, key, _ = strings.Cut(key, ".")
			part, key = strings.TrimSpace(part), strings.TrimSpace(key)
		}
		out = append(out, part)
	}
	return out
}

func isPrefix(a, b []string) bool { return len(a) <= len(b) && slices.Equal(a, b[:len(a)]) }
