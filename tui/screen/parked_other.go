//go:build !linux

package screen

// newParked returns nil: Bubble Tea's own reader is used.
func newParked(keyboard) *parked { return nil }

func readable(uintptr) bool { return true }
