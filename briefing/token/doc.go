// Package token cuts text into words and punctuation, once for all extractors.
//
// Hyphens and possessives are tokens of their own ("pro", "-", "Kremlin";
// "Putin", "’s"), while "U.S.", "J.K." and "AT&T" stay whole. It must know
// nothing of sentences, names or documents: text in, tokens out.
package token
