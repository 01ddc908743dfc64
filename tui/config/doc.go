// Package config reads the user's settings: keys, theme, width and the like,
// from a TOML file.
//
// A mistake costs the one setting that it is in: it is reported with its line
// and what may have been meant, and everything else holds. The package is told
// which actions, keys, themes and roles there are; it must not know what they do.
package config
