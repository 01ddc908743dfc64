//go:build !unix

package library

// writable does not tell here: writing fails where it is not.
func writable(string) bool { return true }
