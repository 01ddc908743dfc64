// Package sentence finds where sentences end, in English and its neighbours.
//
// It must not know what they say, nor what of a text is a block.
package sentence
