// Package feature says what the tagger looks at: it turns the tokens of a
// document into numbers, one for each thing that is true of a token. Training
// and tagging share it, so that they see the same.
//
// It must not know what the numbers weigh.
package feature
