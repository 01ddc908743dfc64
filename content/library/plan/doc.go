// Package plan decides how a search of the library is answered: what its index is asked, which rows and signs are gone
// through, and what is left for the quotes themselves to tell. It reads how many quotes have a word, and writes nothing.
package plan
