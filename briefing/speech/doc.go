// Package speech finds quoted and reported speech in an article and who said it.
//
// It works in steps, a file each: marks are paired into regions, the words are
// looked up, noun phrases become mentions, sieves propose a speaker for each
// region, and small log-linear models, trained by the program in train, choose.
// The approach follows the quote attribution of Muzny et al. (2017), "A
// Two-stage Sieve Approach for Quote Attribution", and the scoring of
// candidates of O'Keefe et al. (2012), "A Sequence Labelling Approach to Quote
// Attribution".
//
// Speech without marks is told by a cue: models find its start, its end and, where
// the cue splits it, its other half, which is a Quote of the same Group. A fragment
// in marks inside it has the whole clause as its Within.
//
// Files whose names begin alike answer one question: pair, how marks pair; pronoun,
// whom "he" or "it" stands for; phrased, which turns of phrase leave no doubt who
// speaks; report, what is told without marks; romance and german, what those
// languages need. walk.go has the steps over units that all of them take.
//
// What it finds is tested where all of it comes together: by the cases in briefing/testdata/quotes and whole articles in
// briefing/testdata/articles. Here are tests of its parts.
//
// It must not know the Briefing, its sections, or how findings are printed:
// text, tokens and names in, quotes out.
package speech
