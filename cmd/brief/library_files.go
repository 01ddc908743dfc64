package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"brief/briefing"
	"brief/content"
)

// articleExtensions are those of files that import takes from a folder.
func articleExtensions() []string {
	return []string{".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive", ".eml", ".mbox", ".epub", ".fb2", zippedFiction,
		".org", ".rst", ".docx", ".docm", ".odt", ".fodt", ".rtf", ".pdf", ".srt", ".vtt", ".ass", ".ssa"}
}

// zippedFiction ends the names of FictionBooks as they are shared. Of other archives none is an article.
const zippedFiction = ".fb2.zip"

// extension is the end of a file's name that tells what it is, in small letters.
func extension(path string) string {
	if name := strings.ToLower(path); strings.HasSuffix(name, zippedFiction) {
		return zippedFiction
	}
	return strings.ToLower(filepath.Ext(path))
}

// lineExtensions are those of files of JSON lines.
func lineExtensions() []string { return []string{".jsonl", ".ndjson", ".json"} }

func importHelp() string {
	ends := articleExtensions()
	half := (len(ends) + 1) / 2
	return fmt.Sprintf(`Save whole folders of articles, and files of JSON lines.

Of a folder, and of the folders in it, files are taken whose names end in
%s
%s;
a file that is named itself is always taken. Lines of JSON, which export and
sections, quotes and actors --json print, come from files that end in
%s, from a pipe and from - (standard input), which
is read where nothing is named.`, strings.Join(ends[:half], " "), strings.Join(ends[half:], " "), strings.Join(lineExtensions(), " "))
}

// importable is what import finds: articles, files of JSON lines, and of the other files how
// many there are by their ends.
type importable struct {
	articles, lines []string
	others          map[string]int
	failed          bool // something could not be read, and was told
}

// filesOf returns the files that paths name, folders with all that is in them, in
// order. What cannot be read is left out, and failed is told.
func filesOf(paths []string, failed func(error)) importable {
	found := importable{others: map[string]int{}}
	for _, root := range paths {
		if root == "-" || isPipe(root) {
			found.lines = append(found.lines, root)
			continue
		}
		start := root
		if info, err := os.Stat(root); err == nil && info.IsDir() {
			start += string(filepath.Separator) // a link that is named is followed
		}
		_ = filepath.WalkDir(start, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				found.failed = true
				failed(content.PathError(path, err))
			case path != start && d.Type()&^fs.ModeSymlink != 0 && !d.IsDir(): // a pipe would keep us waiting
				found.leave(path)
			case !d.IsDir():
				found.add(path, path == start)
			}
			return nil
		})
	}
	return found
}

// isPipe reports whether path leads to a pipe, as <(brief quotes --json …) does.
func isPipe(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode()&fs.ModeNamedPipe != 0
}

// add adds a file, which the user may have named.
func (f *importable) add(path string, named bool) {
	switch end := extension(path); {
	case slices.Contains(lineExtensions(), end):
		f.lines = append(f.lines, path)
	case named || slices.Contains(articleExtensions(), end):
		f.articles = append(f.articles, path)
	default:
		f.leave(path)
	}
}

// leave counts a file that is left out.
func (f *importable) leave(path string) {
	f.others[cmp.Or(extension(path), "no extension")]++
}

// nothing says that there was nothing to import from paths.
func (f *importable) nothing(paths []string) string {
	return fmt.Sprintf("nothing to import in %s – brief library import --help tells which files are taken", strings.Join(paths, ", "))
}

// sayOthers says how many files of folders were left out, and of which kinds.
func (f *importable) sayOthers(a *app) {
	const most = 8
	n, ends := 0, []string{}
	for end, count := range f.others {
		n, ends = n+count, append(ends, end)
	}
	if n == 0 {
		return
	}
	slices.Sort(ends)
	if len(ends) > most {
		ends = append(ends[:most], "…")
	}
	a.say(fmt.Sprintf("left out: %s of other kinds (%s) – brief library add takes a file by its name", briefing.Count(n, "file"), strings.Join(ends, ", ")))
}
