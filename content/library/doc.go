// Package library keeps what the user saved, articles and their findings, and
// searches over it. It must not know how results are shown.
package library
