package library

import (
	"slices"
	"strings"

	"brief/content/library/identity"
	"brief/content/library/term"
)

// leastSame is how many words are too many to be said by chance, as a yes is.
const leastSame = 2

// fewSame is how many words are so many that two who say the same ones may be taken for one
// person under two names, or somebody whom one of two articles does not name.
const fewSame = 6

// Same tells which hits say the same words in other articles, as one statement does that
// several papers have: for each of hits, the place of the first that does, its own
// where that is itself. Words are compared without case, marks and accents. Who says them is the
// same person or, of longer ones, may be.
func Same(hits []Hit) []int {
	out := make([]int, len(hits))
	places := make(map[string][]int, len(hits)) // by words
	var words []string
	for i := range hits {
		out[i] = i
		words = term.Split(words[:0], hits[i].Quote.Text)
		if len(words) >= leastSame {
			key := strings.Join(words, " ")
			places[key] = append(places[key], i)
		}
	}
	for words, at := range places {
		if len(at) > 1 {
			s := sayings{hits: hits, few: strings.Count(words, " ") < fewSame-1, people: map[int64][]int{}, names: map[string][]sayer{}}
			for _, i := range at {
				out[i] = s.first(i)
			}
		}
	}
	return out
}

// sayings are hits of the same words, none of which repeats another. They are kept by who
// says them: thousands may greet in the same words.
type sayings struct {
	hits []Hit
	few  bool // too few words to be taken for one statement by what the names are

	all    []int
	people map[int64][]int // by person; 0 is nobody named
	names  map[string][]sayer
}

// sayer is a hit and the folded name of who speaks, without suffixes.
type sayer struct {
	at   int
	name string
}

// first returns the first hit that may be the same statement in another article, or i itself,
// which is kept then.
func (s *sayings) first(i int) int {
	first, who := i, s.hits[i].Person
	elsewhere := func(k int) bool { return s.hits[k].Article.ID != s.hits[i].Article.ID }
	earliest := func(all []int) { // they are in order
		if k := slices.IndexFunc(all, elsewhere); k >= 0 {
			first = min(first, all[k])
		}
	}
	name := ""
	switch {
	case who == 0 && !s.few:
		earliest(s.all)
	case who != 0:
		earliest(s.people[who])
		if !s.few {
			earliest(s.people[0])
			name, _ = identity.CutSuffix(identity.Key(s.hits[i].Quote.Speaker.Name))
			namesakes := s.names[identity.Surname(name)]
			if k := slices.IndexFunc(namesakes, func(o sayer) bool { return identity.FirstNamesFit(o.name, name) && elsewhere(o.at) }); k >= 0 {
				first = min(first, namesakes[k].at)
			}
		}
	}
	if first == i {
		s.all, s.people[who] = append(s.all, i), append(s.people[who], i)
		if who != 0 && !s.few {
			s.names[identity.Surname(name)] = append(s.names[identity.Surname(name)], sayer{i, name})
		}
	}
	return first
}
