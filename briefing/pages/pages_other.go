//go:build !linux

package pages

// Drop does nothing here.
func Drop([]byte) {}

// DropProgram does nothing here.
func DropProgram() {}
