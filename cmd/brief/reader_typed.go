package main

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"brief/content/clean"
)

// asTyped is what a shell would make of a path that is typed in the reader, which no shell sees: without quotation
// marks around it or backslashes before its blanks, and from the home where it begins with ~/. A path that is there as it
// stands is meant.
func asTyped(ref string) string {
	if _, err := os.Lstat(ref); err == nil {
		return ref
	}
	if n := len(ref); n > 2 && ref[0] == ref[n-1] && strings.ContainsRune(`"'`, rune(ref[0])) {
		ref = ref[1 : n-1]
	}
	return atHome(strings.ReplaceAll(ref, `\ `, " "))
}

// atHome is a path that begins with ~/ as a shell would give it; anything else is as it is.
func atHome(ref string) string {
	rest, ok := strings.CutPrefix(ref, "~/")
	home, err := os.UserHomeDir()
	if !ok || err != nil {
		return ref
	}
	return filepath.Join(home, rest)
}

// mostEntries bounds how many entries of a directory are looked at.
const mostEntries = 10_000

// filesLike lists the files whose path begins as typed, in any case; directories have a slash behind, and what begins
// with a dot is listed where that is typed.
func filesLike(begun string) (paths []string) {
	begun = strings.ReplaceAll(begun, `\ `, " ")
	dir, base := filepath.Split(begun)
	d, err := os.Open(cmp.Or(atHome(dir), "."))
	if err != nil {
		return nil
	}
	defer d.Close()
	entries, _ := d.ReadDir(mostEntries)
	for _, e := range entries {
		name := e.Name()
		if len(name) < len(base) || !strings.EqualFold(name[:len(base)], base) || name[0] == '.' && base == "" || name != clean.Line(name) {
			continue
		}
		if info, err := os.Stat(filepath.Join(d.Name(), name)); err == nil && info.IsDir() { // a link to one, too
			name += "/"
		}
		paths = append(paths, dir+name)
	}
	slices.Sort(paths)
	return paths[:min(len(paths), mostCompletions)]
}
