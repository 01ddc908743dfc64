// Package change compares an article with the version of it that was read
// before: which sections and quotes are new, removed or reworded, and what the
// old words were.
//
// It must not know where versions are kept or how changes are shown.
package change
