// Package quick stands in for Chroma's highlighter; see package chroma.
package quick

import "io"

// Highlight writes source to w as it is.
func Highlight(w io.Writer, source, _, _, _ string) error {
	_, err := io.WriteString(w, source)
	return err
}
