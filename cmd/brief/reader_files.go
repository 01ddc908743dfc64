package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"github.com/fsnotify/fsnotify"

	"brief/briefing"
	"brief/content"
	"brief/content/atomicfile"
)

// settleTime is how long a changed file must be left alone before it is read:
// editors write in several steps.
const settleTime = 100 * time.Millisecond

// watchSource tells when the file that doc came from changes, until ctx ends. What is
// no file gives no channel.
func watchSource(ctx context.Context, doc *content.Document) (<-chan struct{}, error) {
	info, err := os.Stat(doc.Ref)
	if err != nil || !info.Mode().IsRegular() {
		return nil, nil
	}
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	// The directory is watched, as many editors replace the file.
	if err := w.Add(filepath.Dir(doc.Ref)); err != nil {
		w.Close()
		return nil, err
	}
	changed := make(chan struct{}, 1)
	go func() {
		defer w.Close()
		var settled <-chan time.Time
		for {
			select {
			case <-ctx.Done():
				return
			case e, ok := <-w.Events:
				if !ok {
					return
				}
				if filepath.Base(e.Name) == filepath.Base(doc.Ref) && !e.Has(fsnotify.Chmod) {
					settled = time.After(settleTime)
				}
			case <-settled:
				if _, err := os.Stat(doc.Ref); err == nil {
					changed <- struct{}{}
					return
				}
				settled = nil
			}
		}
	}()
	return changed, nil
}

// exportHere writes an article in a format, "" for Markdown, where the user stands.
func exportHere(b *briefing.Briefing, format string) (string, error) {
	export, err := exporterNamed(cmp.Or(format, "md"))
	if err != nil {
		return "", err
	}
	data, err := export.print(b)
	if err != nil {
		return "", err
	}
	return writeNew(b.Doc.Title+"."+export.name, data)
}

// writeNew writes a file of a new name, made of the letters and digits of name: nothing is overwritten. Where one of its
// names holds the same data already, the path is that one's and the error [fs.ErrExist].
func writeNew(name string, data []byte) (string, error) {
	ext := filepath.Ext(name)
	stem := fileName(strings.TrimSuffix(name, ext))
	name = stem + ext
	for n := 1; n < 1000; n++ {
		path := name
		if n > 1 {
			path = fmt.Sprintf("%s-%d%s", stem, n, ext)
		}
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) {
			if isFile(path, data) {
				return path, fs.ErrExist
			}
			continue
		}
		if err != nil {
			return "", fmt.Errorf("cannot export to %s: %w", path, atomicfile.Reason(err))
		}
		f.Close() // the name is ours
		if err := atomicfile.Write(path, data, 0o644); err != nil {
			os.Remove(path)
			return "", fmt.Errorf("cannot export to %s: %w", path, atomicfile.Reason(err))
		}
		return path, nil
	}
	return "", fmt.Errorf("cannot export to %s: too many of that name", name)
}

// isFile reports whether the file at path is data.
func isFile(path string, data []byte) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	there, err := os.ReadFile(path)
	return err == nil && bytes.Equal(there, data)
}

// fileName makes a file's name of a title: letters and digits, the rest dashes.
func fileName(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name := strings.Join(words, "-")
	for len(name) > 60 {
		cut := strings.LastIndexByte(name, '-')
		if cut <= 0 {
			name = strings.ToValidUTF8(name[:60], "")
			break
		}
		name = name[:cut]
	}
	if name == "" {
		return "article"
	}
	return name
}
