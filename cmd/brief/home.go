package main

import (
	"os"
	"os/user"
	"strconv"

	"github.com/adrg/xdg"
)

// findHome sets HOME where nobody has, as under cron or a service: what is kept would
// else go to the root of the file system.
func findHome() {
	if os.Getenv("HOME") != "" {
		return
	}
	if u, err := user.LookupId(strconv.Itoa(os.Getuid())); err == nil && u.HomeDir != "" {
		os.Setenv("HOME", u.HomeDir)
		xdg.Reload()
	}
}
