// Package fetch gets pages: it bounds their size, their time and where they lead, keeps copies of them, and says in one line why one
// cannot be had.
//
// It must not know what a page says.
package fetch
