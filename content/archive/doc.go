// Package archive reads the files of a ZIP archive, of which no more is unpacked than a bound.
//
// It must not know what the files are.
package archive
