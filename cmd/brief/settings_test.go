package main

import (
	"strings"
	"testing"

	"brief/tui"
	"brief/tui/config"
)

// TestPresetsLeaveNothingOut holds that each ready-made set of keys is a valid
// table in which every action has a key.
func TestPresetsLeaveNothingOut(t *testing.T) {
	for _, name := range config.Presets() {
		source := "[keys]\npreset = \"" + name + "\"\n"
		c, problems := config.Parse("config.toml", []byte(source), config.Known{Actions: tui.DefaultKeys()})
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
		if _, err := tui.NewKeymap(c.Keys); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for action, keys := range c.Keys {
			if len(keys) == 0 {
				t.Errorf("%s leaves no key for %s, which has %s", name, action, strings.Join(tui.DefaultKeys()[action], " "))
			}
		}
	}
}
