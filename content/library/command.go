package library

import "strings"

// CommandLine is brief library with args, for the library at path, as a shell takes it: a line to copy that
// names no library changes the user's own.
func CommandLine(path, args string) string {
	line := "brief library " + args
	if path != DefaultPath() {
		line += " --library " + ShellWord(path)
	}
	return line
}

// ShellWord is s as a shell takes it for one word.
func ShellWord(s string) string {
	const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-"
	if s != "" && strings.Trim(s, plain) == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
