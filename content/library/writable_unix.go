//go:build unix

package library

import (
	"errors"
	"syscall"
)

// writable reports whether a file may be written to, or is not there. It does not open
// it: closing it would end the locks that this process has on it.
func writable(path string) bool {
	const forWriting = 2 // W_OK
	err := syscall.Access(path, forWriting)
	return !errors.Is(err, syscall.EACCES) && !errors.Is(err, syscall.EROFS)
}
