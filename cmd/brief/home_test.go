package main

import (
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/adrg/xdg"

	"brief/tui/config"
)

// TestFindHome holds that without HOME things are kept where the user's home is, and
// with it where that says.
func TestFindHome(t *testing.T) {
	u, err := user.LookupId(strconv.Itoa(os.Getuid()))
	if err != nil || u.HomeDir == "" {
		t.Skip("nobody knows where home is: ", err)
	}
	t.Cleanup(xdg.Reload) // after the variables are what they were
	t.Setenv("XDG_CONFIG_HOME", "")
	t.Setenv("HOME", "")
	xdg.Reload()
	findHome()
	if home := os.Getenv("HOME"); home != u.HomeDir {
		t.Errorf("home is %q, not %q", home, u.HomeDir)
	}
	if path := config.DefaultPath(); !filepath.IsAbs(path) || filepath.Dir(path) == "/.config/brief" {
		t.Errorf("the settings are in %s", path)
	}
	t.Setenv("HOME", "/elsewhere")
	if findHome(); os.Getenv("HOME") != "/elsewhere" {
		t.Error("a home that is set was changed")
	}
	here := t.TempDir()
	t.Chdir(here)
	t.Setenv("HOME", "at/home")
	if findHome(); config.DefaultPath() != filepath.Join(here, "at/home/.config/brief/config.toml") {
		t.Errorf("with a relative home the settings are in %s", config.DefaultPath())
	}
}
