package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Keymap finds the intent of a key.
type Keymap struct {
	table  []Binding
	byKey  map[string]Intent
	hints  []string // of the rows of the table: the key and what it does, or ""
	byRank []int    // the rows that have a hint, the most useful first
	inList []int    // the same beside a list of quotes or actors
}

// NewKeymap returns the table with the keys of overrides, by intent, in place of
// its own. An unknown intent or a key given twice is an error.
func NewKeymap(overrides map[string][]string) (*Keymap, error) {
	k := &Keymap{table: Bindings(), byKey: map[string]Intent{}}
	known := map[string]bool{}
	for i, b := range k.table {
		known[string(b.Intent)] = true
		if keys, ok := overrides[string(b.Intent)]; ok {
			k.table[i].Keys = keys
		}
	}
	for name := range overrides {
		if !known[name] {
			return nil, fmt.Errorf("no action is called %q – see the help for their names", name)
		}
	}
	for _, b := range k.table {
		for _, key := range b.Keys {
			if other, taken := k.byKey[key]; taken {
				return nil, fmt.Errorf("the key %q is given to both %s and %s", key, other, b.Intent)
			}
			k.byKey[key] = b.Intent
		}
	}
	if _, taken := k.byKey["ctrl+h"]; !taken {
		k.byKey["ctrl+h"] = k.byKey["backspace"] // which old terminals send as that
	}
	k.hints = make([]string, len(k.table))
	for i, b := range k.table {
		if b.Hint != "" && len(b.Keys) > 0 {
			k.hints[i] = KeyLabel(b.Keys[0]) + " " + b.Hint
			k.byRank = append(k.byRank, i)
		}
	}
	slices.SortStableFunc(k.byRank, func(a, b int) int { return k.table[a].Rank - k.table[b].Rank })
	k.inList = k.rankedBy([]Intent{Help, Quit, Enter, Escape, NextPane, Find, Copy, Peek})
	return k, nil
}

// rankedBy are the rows that have a hint, first those of some intents in their order.
func (k *Keymap) rankedBy(first []Intent) []int {
	ranked := slices.Clone(k.byRank)
	slices.SortStableFunc(ranked, func(a, b int) int {
		rank := func(i int) uint { return uint(slices.Index(first, k.table[i].Intent)) } // without one, the last
		return cmp.Compare(rank(a), rank(b))
	})
	return ranked
}

// habits are keys of less and vim that have no meaning here, and what does what they do
// there.
func habits(key string) (Intent, bool) {
	switch key {
	case "v", "i":
		return Edit, true
	case "<":
		return GoTop, true
	case ">":
		return GoBottom, true
	case "&", "*", "#":
		return Find, true
	case "%", "p", "5", "6", "7", "8", "9":
		return CommandLine, true
	case "`":
		return GoMark, true
	case "ctrl+n":
		return LineDown, true
	case "ctrl+p":
		return LineUp, true
	case "ctrl+v":
		return PageDown, true
	case "alt+v":
		return PageUp, true
	case "Q":
		return Quit, true
	case "ctrl+r":
		return Redraw, true
	case "ctrl+g":
		return Contents, true
	}
	return "", false
}

// Label is the first key of an intent as the help prints it; the intent's own name where the
// config file leaves it none.
func (k *Keymap) Label(intent Intent) string {
	if key := k.first(intent); key != "" {
		return KeyLabel(key)
	}
	return string(intent) + " (no key)"
}

// first is the first key of an intent, or "".
func (k *Keymap) first(intent Intent) string {
	for _, b := range k.table {
		if b.Intent == intent && len(b.Keys) > 0 {
			return b.Keys[0]
		}
	}
	return ""
}

// help is what an intent does.
func (k *Keymap) help(intent Intent) string {
	for _, b := range k.table {
		if b.Intent == intent {
			return b.Help
		}
	}
	return ""
}

// commands reports whether an intent can be asked for by its name.
func (k *Keymap) commands(intent Intent) bool {
	return k.help(intent) != "" && intent != Interrupt && intent != CommandLine
}

// KeyLabel is a key's name as people write it.
func KeyLabel(key string) string {
	for _, mod := range []struct{ prefix, label string }{{"ctrl+", "Ctrl-"}, {"alt+", "Alt-"}, {"shift+", "Shift-"}} {
		if rest, ok := strings.CutPrefix(key, mod.prefix); ok {
			if mod.prefix == "ctrl+" && len(rest) == 1 {
				rest = strings.ToUpper(rest)
			}
			return mod.label + KeyLabel(rest)
		}
	}
	switch key {
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "left":
		return "←"
	case "right":
		return "→"
	case "pgup":
		return "PgUp"
	case "pgdown":
		return "PgDn"
	}
	if len(key) < 2 || key[0] < 'a' || key[0] > 'z' {
		return key
	}
	return strings.ToUpper(key[:1]) + key[1:]
}
