package config

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Theme is a theme of the user's: what it changes of another one. It is plain
// data; nothing of it acts on the screen.
type Theme struct {
	Name   string
	Base   string            // the theme that it starts from; "" for the default
	Styles map[string]string // by role: the parameters of a terminal's SGR sequence, "1;36"
}

// themes reads the tables of the user's own themes.
func (p *parser) themes(value any) []Theme {
	if value == nil {
		return nil
	}
	tables, ok := value.(map[string]any)
	if !ok {
		p.complain([]string{"themes"}, "themes takes tables: [themes.NAME]")
		return nil
	}
	var out []Theme
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		path := []string{"themes", name}
		table, ok := tables[name].(map[string]any)
		if !ok {
			p.complain(path, "a theme takes a table: [themes.%s]", name)
			continue
		}
		if slices.Contains(p.known.Themes, name) {
			p.complain(path, "the theme %s is built in – give yours another name, and base = %q", name, name)
			continue
		}
		out = append(out, p.theme(name, table))
	}
	return out
}

// theme reads one theme: its base, and the words for each role.
func (p *parser) theme(name string, table map[string]any) Theme {
	t := Theme{Name: name, Styles: map[string]string{}}
	for _, role := range slices.Sorted(maps.Keys(table)) {
		path := []string{"themes", name, role}
		words, ok := table[role].(string)
		switch {
		case !ok:
			p.complain(path, "%s takes words in quotation marks, such as \"bold cyan on black\"", role)
		case role == "base" && !slices.Contains(p.known.Themes, words):
			p.complain(path, "unknown theme %q%s", words, p.meantOr(words, p.known.Themes))
		case role == "base":
			t.Base = words
		case !slices.Contains(p.known.Roles, role):
			p.complain(path, "unknown key %s%s", role, p.meant(role, append([]string{"base"}, p.known.Roles...)))
		default:
			sgr, err := sgrOf(words)
			if err != nil {
				p.complain(path, "%s: %s", role, err)
				continue
			}
			t.Styles[role] = sgr
		}
	}
	return t
}

// sgrOf turns words such as "bold cyan", "underline #ffaa00 on 236" or "plain"
// into the parameters of an SGR sequence.
func sgrOf(words string) (string, error) {
	var out []string
	background := false
	for _, w := range strings.Fields(strings.ToLower(words)) {
		if w == "on" {
			background = true
			continue
		}
		if code, ok := attributes[w]; ok && !background {
			if code != "" {
				out = append(out, code)
			}
			continue
		}
		code, ok := colour(w, background)
		if !ok {
			return "", fmt.Errorf("%q is no colour or attribute – try bold, underline, reverse, cyan, bright-cyan, 0 to 255, #rrggbb, on", w)
		}
		out = append(out, code)
		background = false
	}
	if background {
		return "", fmt.Errorf("no colour follows \"on\"")
	}
	return strings.Join(out, ";"), nil
}

// attributes maps words to SGR codes; it is read only.
var attributes = map[string]string{
	"plain": "", "bold": "1", "dim": "2", "italic": "3", "underline": "4", "reverse": "7", "strike": "9",
}

// colour returns the code of a colour: one of the terminal's sixteen by name,
// one of 256 by number, or any by #rrggbb.
func colour(word string, background bool) (string, bool) {
	base, extended := 30, "38"
	if background {
		base, extended = 40, "48"
	}
	name, bright := strings.CutPrefix(word, "bright-")
	if i := slices.Index([]string{"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"}, name); i >= 0 {
		if bright {
			base += 60
		}
		return strconv.Itoa(base + i), true
	}
	if n, err := strconv.ParseUint(word, 10, 8); err == nil {
		return fmt.Sprintf("%s;5;%d", extended, n), true
	}
	if hex, ok := strings.CutPrefix(word, "#"); ok && len(hex) == 6 {
		if n, err := strconv.ParseUint(hex, 16, 32); err == nil {
			return fmt.Sprintf("%s;2;%d;%d;%d", extended, n>>16, n>>8&255, n&255), true
		}
	}
	return "", false
}
