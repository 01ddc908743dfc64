//go:build !nosqlite

package library

import (
	"errors"

	"modernc.org/sqlite"
)

// code is SQLite's primary result code, 0 for an error of somebody else's.
func code(err error) int {
	if e, ok := errors.AsType[*sqlite.Error](err); ok {
		return e.Code() & 0xff
	}
	return 0
}
