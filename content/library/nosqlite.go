//go:build nosqlite

// Without SQLite no library can be opened, but all that needs none can be fuzzed:
// SQLite's coverage counters cut that to one try a second.

package library

func code(error) int { return 0 }
