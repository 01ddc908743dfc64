package config

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// preset is the name that [keys] gives in "preset" and what it changes.
type preset struct {
	name string
	keys map[string][]string // by action
}

// presets lists the ready-made sets of keys.
func presets() []preset {
	return []preset{
		{"default", nil},
		{"less", map[string][]string{
			"line-down": {"j", "down", "e", "ctrl+n", "ctrl+e"}, "line-up": {"k", "up", "y", "ctrl+p", "ctrl+y"},
			"page-down": {"f", "space", "pgdown", "ctrl+f", "ctrl+v"}, "page-up": {"b", "pgup", "ctrl+b", "alt+v"},
			"half-page-down": {"d", "ctrl+d"}, "half-page-up": {"u", "ctrl+u"},
			"top": {"g", "<", "home"}, "bottom": {"G", ">", "end"}, "previous-pane": {"shift+tab", "left"},
			"help": {"h", "?", "f1"}, "edit": {"v"}, "reload": {"f5"}, "redraw": {"r", "ctrl+l", "ctrl+r"},
			"copy": {"Y"}, "copy-markdown": {"M"}, "links": {"F"}, "feeds": {"O"}, "quit": {"q", "Q"},
		}},
	}
}

// Presets returns the names of the ready-made sets of keys.
func Presets() []string {
	var names []string
	for _, p := range presets() {
		names = append(names, p.name)
	}
	return names
}

// keys makes the table of keys: the reader's own, changed by a preset, changed
// by the user. What comes later takes its keys away from what came before.
func (p *parser) keys(c *Config, value any) {
	c.Keys = map[string][]string{}
	for action, keys := range p.known.Actions {
		c.Keys[action] = slices.Clone(keys)
	}
	if value == nil {
		return
	}
	table, ok := value.(map[string]any)
	if !ok {
		p.complain([]string{"keys"}, "keys takes a table: [keys]")
		return
	}
	if name, ok := table["preset"]; ok {
		p.preset(c, name)
	}
	user := map[string][]string{}
	for _, action := range slices.Sorted(maps.Keys(table)) {
		if action == "preset" {
			continue
		}
		path := []string{"keys", action}
		if _, ok := p.known.Actions[action]; !ok {
			p.complain(path, "unknown action %s%s", action, cmp.Or(p.meant(action, slices.Sorted(maps.Keys(p.known.Actions))), " – brief keys --toml lists them"))
			continue
		}
		keys, err := keyList(table[action])
		if err != nil {
			p.complain(path, "%s %s", action, err)
			continue
		}
		if key, other := clash(user, keys); other != "" {
			p.complain(path, "the key %q is already given to %s", key, other)
			continue
		}
		user[action] = keys
	}
	overlay(c.Keys, user)
}

// preset gives the actions that this reader has the keys of a ready-made set.
func (p *parser) preset(c *Config, value any) {
	for _, ready := range presets() {
		if ready.name != value {
			continue
		}
		changes := map[string][]string{}
		for action, keys := range ready.keys {
			if _, ok := p.known.Actions[action]; ok {
				changes[action] = keys
			}
		}
		overlay(c.Keys, changes)
		return
	}
	name := fmt.Sprint(value)
	p.complain([]string{"keys", "preset"}, "unknown preset %q%s", name, p.meantOr(name, Presets()))
}

// overlay gives actions new keys and takes these away from all others.
func overlay(table, changes map[string][]string) {
	for action := range changes {
		delete(table, action)
	}
	for _, keys := range changes {
		for action, old := range table {
			table[action] = slices.DeleteFunc(old, func(k string) bool { return slices.Contains(keys, k) })
		}
	}
	for action, keys := range changes {
		table[action] = slices.Clone(keys)
	}
}

// clash returns the first of keys that an action of the table already has.
func clash(table map[string][]string, keys []string) (key, action string) {
	for _, action := range slices.Sorted(maps.Keys(table)) {
		for _, k := range keys {
			if slices.Contains(table[action], k) {
				return k, action
			}
		}
	}
	return "", ""
}

// keyList reads one key or a list of keys.
func keyList(value any) ([]string, error) {
	list, ok := value.([]any)
	if !ok {
		list = []any{value}
	}
	var out []string
	for _, v := range list {
		s, ok := v.(string)
		if !ok || s == "" {
			return nil, fmt.Errorf(`takes a key or a list of keys, such as ["j", "down", "Ctrl-N"]`)
		}
		key, err := keyName(s)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out, nil
}

// namedKeys are the keys that have a name instead of a character.
const namedKeys = " enter esc tab space backspace delete insert up down left right home end pgup pgdown f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 "

// keyName returns a key as Bubble Tea names it: people also write Ctrl-D, C-d, ^D,
// PgDn and Escape.
func keyName(s string) (string, error) {
	if len([]rune(s)) == 1 {
		if s == " " {
			return "space", nil
		}
		return s, nil
	}
	modifiers, rest, ok := cutModifiers(s)
	if !ok {
		return "", unknownKeyName(s)
	}
	name := strings.ToLower(rest)
	switch name {
	case "escape":
		name = "esc"
	case "return":
		name = "enter"
	case "pageup":
		name = "pgup"
	case "pagedown", "pgdn":
		name = "pgdown"
	}
	if len([]rune(rest)) == 1 || strings.Contains(namedKeys, " "+name+" ") {
		return modifiers + name, nil
	}
	return "", unknownKeyName(s)
}

// cutModifiers cuts what is held down besides off a key, in Bubble Tea's words.
func cutModifiers(s string) (modifiers, rest string, ok bool) {
	rest = s
	if strings.HasPrefix(s, "^") {
		rest, modifiers = s[1:], "ctrl+"
	}
	for {
		i := strings.IndexAny(rest, "-+")
		if i <= 0 || i == len(rest)-1 {
			return modifiers, rest, true
		}
		switch strings.ToLower(rest[:i]) {
		case "ctrl", "c", "control":
			modifiers = "ctrl+" + modifiers
		case "alt", "a", "m", "meta":
			modifiers += "alt+"
		case "shift", "s":
			modifiers += "shift+"
		default:
			return "", "", false
		}
		rest = rest[i+1:]
	}
}

func unknownKeyName(s string) error {
	return fmt.Errorf("names no key that there is: %q – write x, X, Ctrl-X, Alt-X, Enter, Esc, Tab, Space, PgUp, F1", s)
}
