package main

import (
	"bufio"
	"math"
	"os"
	"slices"
	"strings"

	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// listBits names the lists of the gazetteer files.
var listBits = map[string]feature.Fact{
	"m": feature.MaleName, "f": feature.FemaleName, "b": feature.MaleName | feature.FemaleName,
	"first": feature.PersonName, "surname": feature.Surname, "person": feature.PersonName,
	"country": feature.Country, "demonym": feature.Demonym, "city": feature.City, "town": feature.Town, "region": feature.Region,
	"org": feature.Organisation, "orgword": feature.OrgWord, "title": feature.TitleWord, "placeword": feature.PlaceWord, "date": feature.DateWord,
}

// buildWords writes the word table from word vectors and lists of "term<TAB>list".
func buildWords(out, vectorFile string, most, classes int, lists []string, corpora []corpus) error {
	v, err := readVectors(vectorFile, most)
	if err != nil {
		return err
	}
	centres := kMeans(v.rows[:min(len(v.rows), 40000)], classes, 8)
	leanings := lean(v, countUses(corpora))
	facts := map[uint64]feature.Fact{}
	for rank, w := range v.words {
		if strings.Trim(w, "0123456789.,-:/%$") == "" {
			continue
		}
		f := feature.Fact(nearest(centres, v.rows[rank])+1) | feature.Fact(frequency(rank))<<11 | feature.Fact(leanings[rank])<<32
		for _, form := range forms(w) {
			if _, known := facts[form]; !known {
				facts[form] = f
			}
		}
	}
	for _, path := range lists {
		if err := addList(facts, path); err != nil {
			return err
		}
	}
	hashes := make([]uint64, 0, len(facts))
	for h := range facts {
		hashes = append(hashes, h)
	}
	slices.Sort(hashes)
	return os.WriteFile(out, feature.Pack(hashes, facts), 0o644)
}

// frequency maps a rank to 31 (the first words) down to 1 on a log scale.
func frequency(rank int) int { return max(1, 31-int(2*math.Log2(float64(rank+1)/8+1))) }

// forms are the hashes of a lower-case word and of it with a capital, where
// these differ: Hash does not fold the case of letters beyond Latin-1.
func forms(w string) []uint64 {
	out := []uint64{feature.Hash(w)}
	if r := []rune(w); r[0] > 0xff {
		out = append(out, feature.Hash(strings.ToTitle(string(r[0]))+string(r[1:])))
	}
	return out
}

func addList(facts map[uint64]feature.Fact, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	for in.Scan() {
		term, list, ok := strings.Cut(in.Text(), "\t")
		bit := listBits[list]
		if !ok || bit == 0 {
			continue
		}
		toks := token.Append(nil, term, 0)
		if len(toks) == 1 {
			for _, h := range forms(term) {
				facts[h] |= bit
			}
		} else if bit&(feature.Country|feature.Demonym|feature.City|feature.Town|feature.Region|feature.Organisation) != 0 && len(toks) <= 6 {
			addPhrase(facts, term, toks, bit)
		}
	}
	return in.Err()
}

func addPhrase(facts map[uint64]feature.Fact, term string, toks []token.Token, bit feature.Fact) {
	var h uint64
	for i, t := range toks {
		w := feature.Hash(term[t.Start:t.End()])
		if i == 0 {
			facts[w] |= feature.Phrase
			h = w
			continue
		}
		h = feature.Join(h, w)
	}
	facts[h] |= bit
}
