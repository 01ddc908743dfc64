package main

import (
	"os"
	"os/user"
	"path/filepath"
	"strconv"

	"github.com/adrg/xdg"
)

// findHome sets HOME where nobody has, as under cron or a service: what is kept would
// else go to the root of the file system. A relative one, of which xdg makes nothing, is one of this directory.
func findHome() {
	if home := os.Getenv("HOME"); home != "" {
		if absolute, err := filepath.Abs(home); err == nil && absolute != home {
			os.Setenv("HOME", absolute)
			xdg.Reload()
		}
		return
	}
	if u, err := user.LookupId(strconv.Itoa(os.Getuid())); err == nil && u.HomeDir != "" {
		os.Setenv("HOME", u.HomeDir)
		xdg.Reload()
	}
}
