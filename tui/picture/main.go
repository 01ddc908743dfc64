// Command picture draws the README's pictures: real screens of the reader on
// the built-in briefing, driven by keys, as SVG.
//
//	go run ./tui/picture            writes .github/*.svg
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dir := flag.String("dir", ".github", "the `DIRECTORY` to write to")
	flag.Parse()
	if err := run(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

// run writes the picture of every scene into dir.
func run(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, s := range scenes() {
		rows, err := s.play()
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		if err := os.WriteFile(filepath.Join(dir, s.name+".svg"), svg(rows, s.width, s.caption), 0o644); err != nil {
			return err
		}
	}
	return nil
}
