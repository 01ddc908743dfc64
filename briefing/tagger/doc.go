// Package tagger finds the names of people, organisations and places in the
// tokens of a document.
//
// It is a linear-chain conditional random field over runs of capitalised words,
// in two passes: the second also sees what the first made of the same words
// elsewhere in the document. What a word is that no list has, all its names of the
// document decide together, by what stands around them. Its weights are learned by the program in train
// and read in place from the embedded model; sources and licences stand in NOTICE.
//
// It must know nothing of documents, sections or actors: tokens in, names out.
package tagger
