package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"brief/briefing/tagger"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

type tok = token.Token

// settings say how to train.
type settings struct {
	dir, data string
	mix       string
	epochs    int
	least     int
	rate, l2  float64
	drop      float64
	errors    int
	folds     int
	out       string
	disguise  float64
	size      int
}

// load reads the corpora of a mix "ewt=1,btc=0.5".
func load(dir, mix string) ([]corpus, error) {
	var out []corpus
	for part := range strings.SplitSeq(mix, ",") {
		file, weight, _ := strings.Cut(part, "=")
		c, err := readCorpus(filepath.Join(dir, file+".jsonl"))
		if err != nil {
			return nil, err
		}
		if weight != "" {
			w, err := strconv.ParseFloat(weight, 32)
			if err != nil {
				return nil, err
			}
			c.weight = float32(w)
		}
		out = append(out, c)
	}
	return out, nil
}

// extract also returns how many features there are before those of made-up words.
func extract(corpora []corpus) (s *samples, real int) {
	s = &samples{}
	var p feature.Page
	for ci := range corpora {
		c := &corpora[ci]
		for ai := range c.articles {
			a := &c.articles[ai]
			p.Load(a.text, a.toks, a.words)
			s.take(&p, a, ai, ci, c.complete)
		}
		if !c.madeUp {
			real = len(s.feats)
		}
	}
	return s, real
}

// trained is a model of both passes, and of what stands around names, with its features' hashes.
type trained struct {
	first, second               *model
	around                      *model
	names, voteName, aroundName map[uint32]uint32
}

func fit(set settings) error {
	began := time.Now()
	log := func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%5.1fs "+format+"\n", append([]any{time.Since(began).Seconds()}, args...)...)
	}
	corpora, err := load(set.dir, set.mix)
	if err != nil {
		return err
	}
	tests, err := load(set.data, "worldwide,pud")
	if err != nil {
		return err
	}
	var t trained
	t.around, t.aroundName = trainAround(corpora)
	log("%d kinds of what stands around names", len(t.aroundName))
	corpora = set.disguised(corpora)
	s, real := extract(corpora)
	hashes := s.intern(set.least, real)
	log("%d runs, %d tokens, %d features of %d kinds", len(s.seqs), len(s.steps), len(s.feats), len(hashes))
	t.names = numbers(hashes)
	weight := func(q *sequence) float32 { return corpora[q.corpus].weight }
	t.first = trainFirst(set, s, len(hashes), weight, -1)
	for i := range tests {
		log("first pass, %s: %s", tests[i].name, measure(&t, &tests[i], 0))
	}
	if set.folds > 0 {
		votes := outsideVotes(set, s, corpora, len(hashes), weight)
		voteHashes := votes.intern(3, len(votes.feats))
		t.voteName = numbers(voteHashes)
		t.second = trainSecond(votes, len(voteHashes), corpora)
		log("%d kinds of vote", len(voteHashes))
		for i := range tests {
			log("both passes, %s: %s", tests[i].name, measure(&t, &tests[i], 0))
		}
	}
	if set.errors > 0 {
		measure(&t, &tests[0], set.errors)
	}
	if set.out == "" || set.folds == 0 {
		return nil
	}
	lost, err := t.write(set.out, set.size, 1<<17)
	if err != nil {
		return err
	}
	log("%s written; %d rows found no room", set.out, lost)
	return score(set.out, tests)
}

// disguised are corpora and copies of them with made-up words in their names.
func (set settings) disguised(corpora []corpus) []corpus {
	if set.disguise == 0 {
		return corpora
	}
	coin := learnCoins(corpora)
	for i := range slices.Clip(corpora) {
		corpora = append(corpora, corpora[i].disguise(coin, float32(set.disguise)))
	}
	return corpora
}

func numbers(hashes []uint32) map[uint32]uint32 {
	number := make(map[uint32]uint32, len(hashes))
	for i, h := range hashes {
		number[h] = uint32(i)
	}
	return number
}

// fold says to which part of the training data an article belongs.
func (set settings) fold(q *sequence) int { return int(q.article) % set.folds }

// trainFirst trains the first pass on all but one fold; -1 leaves out none.
func trainFirst(set settings, s *samples, features int, weight func(*sequence) float32, without int) *model {
	f := newFitter(s, features, float32(set.rate), float32(set.l2))
	f.drop = float32(set.drop)
	var keep []int32
	for i := range s.seqs {
		if without < 0 || set.fold(&s.seqs[i]) != without {
			keep = append(keep, int32(i))
		}
	}
	for e := range set.epochs {
		f.epoch(int64(e+1), keep, weight)
	}
	f.m.scale = 1 - set.drop
	return f.m
}

// outsideVotes makes the second pass's samples: each fold is tagged by a model
// that has not seen it, so that the first pass errs there as it does elsewhere.
func outsideVotes(set settings, s *samples, corpora []corpus, features int, weight func(*sequence) float32) *samples {
	out := &samples{seqs: make([]sequence, 0, len(s.seqs)), base: make([][labels]float32, len(s.steps))}
	paths := make([][]uint8, len(s.seqs))
	for k := range set.folds {
		m := trainFirst(set, s, features, weight, k)
		for i := range s.seqs {
			q := &s.seqs[i]
			if set.fold(q) != k {
				continue
			}
			ends := []int32{0}
			var feats []uint32
			for _, st := range s.steps[q.first:q.last] {
				feats = append(feats, s.feats[st.from:st.to]...)
				ends = append(ends, int32(len(feats)))
			}
			unary := m.score(nil, feats, ends)
			for j := range unary {
				for l := range labels {
					out.base[int(q.first)+j][l] = float32(unary[j][l]) / tagger.Damp
				}
			}
			paths[i] = m.best(unary)
		}
	}
	var p feature.Page
	for i := 0; i < len(s.seqs); {
		j := i
		q := s.seqs[i]
		for j < len(s.seqs) && s.seqs[j].corpus == q.corpus && s.seqs[j].article == q.article {
			j++
		}
		a := &corpora[q.corpus].articles[q.article]
		p.Load(a.text, a.toks, a.words)
		for k := i; k < j; k++ {
			p.Vote(s.seqs[k].run, paths[k])
		}
		for k := i; k < j; k++ {
			out.takeVotes(&p, &s.seqs[k], s.steps)
		}
		i = j
	}
	return out
}

// takeVotes adds the second pass's view of a run.
func (s *samples) takeVotes(p *feature.Page, q *sequence, steps []step) {
	p.Weigh(q.run)
	for i := q.run.First; i < q.run.Last; i++ {
		from := len(s.feats)
		s.feats = p.AppendVotes(s.feats, q.run, i)
		s.steps = append(s.steps, step{int32(from), int32(len(s.feats)), steps[int(q.first)+i-q.run.First].allowed})
	}
	s.seqs = append(s.seqs, *q)
}

// trainSecond trains the second pass on articles, not on lone sentences.
func trainSecond(votes *samples, features int, corpora []corpus) *model {
	f := newFitter(votes, features, 0.02, 0.001)
	var keep []int32
	for i := range votes.seqs {
		q := &votes.seqs[i]
		if len(corpora[q.corpus].articles[q.article].toks) > 100 {
			keep = append(keep, int32(i))
		}
	}
	for e := range 6 {
		f.epoch(int64(e+1), keep, func(q *sequence) float32 { return corpora[q.corpus].weight })
	}
	return f.m
}
