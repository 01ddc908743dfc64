package tagger

import (
	_ "embed"
	"slices"
	"sync"

	"brief/briefing/beside"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// Kind says what a name stands for.
type Kind uint8

// The kinds of name.
const (
	Person Kind = iota
	Organization
	Place
)

// Name is a name found: tokens [First, Last), and how sure the tagger is, 0 to 1.
type Name struct {
	First, Last int32
	Score       float32
	Kind        Kind
}

//go:embed model.bin
var embedded []byte

// Tagger holds the buffers of tagging, to be reused from document to document.
// It is for one goroutine. The zero Tagger is ready.
type Tagger struct {
	page   feature.Page
	hands  []hand
	pieces []piece
	scores []scores // of all tokens in runs
	paths  []uint8  // labels of the same tokens
	names  []Name
	lone   []lone // names of one token whose kind is open
	told   []told // by word: what stands around its names
}

// hand holds what one of several that work on a document writes to.
type hand struct {
	seen  []uint32 // features of one token
	chain chain
}

// piece is a half-open range of runs, the first token of which is that of scores and paths.
type piece struct{ first, last, token int }

// pieceSize is how many tokens in runs are worth a goroutine: twice those of most articles.
const pieceSize = 512

// Tag returns the names in the tokens of text, in order and none over another; words
// are those of the tokens.
// The slice is good until the next call.
func (t *Tagger) Tag(text string, toks []token.Token, words token.Words) []Name {
	return t.tag(opened(), text, toks, words)
}

// opened is the embedded model, opened at first use.
var opened = sync.OnceValue(func() *model {
	m := open(embedded)
	return &m
})

// TagWith is Tag with the model file that train has just written.
func (t *Tagger) TagWith(file, text string, toks []token.Token) []Name {
	m := open([]byte(file))
	return t.tag(&m, text, toks, token.WordsOf(text, toks))
}

// maxTogether is how many tokens are tagged at a time. What names there are is
// clear from far fewer, and the buffers stay small at any length of text.
const maxTogether = 1 << 16

func (t *Tagger) tag(m *model, text string, toks []token.Token, words token.Words) []Name {
	t.names = t.names[:0]
	for from := 0; from < len(toks); {
		to := stretch(toks, from)
		t.tagStretch(m, text, toks[from:to], words.Slice(from, to), from)
		if found := len(t.names); cap(t.names)-found < found/4 && to < len(toks) { // as many as the text has if it goes on like this
			t.names = slices.Grow(t.names, found*(len(toks)-to)/to+found/16)
		}
		from = to
	}
	return t.names
}

// stretch returns where the tokens end that are tagged with the one at from: at
// the end of a block where there is one.
func stretch(toks []token.Token, from int) int {
	to := from + maxTogether
	if to >= len(toks) {
		return len(toks)
	}
	for at := to; at > from+maxTogether/2; at-- {
		if toks[at].First() {
			return at
		}
	}
	return to
}

// tagStretch adds the names in toks, the first of which is token base of the document.
func (t *Tagger) tagStretch(m *model, text string, toks []token.Token, words token.Words, base int) {
	p := &t.page
	p.Load(text, toks, words)
	p.CutAtDays()
	t.cut()
	beside.Each(len(t.pieces), func(worker, i int) { t.label(m, &t.hands[worker], t.pieces[i]) })
	from := 0
	for _, r := range p.Runs() {
		to := from + r.Last - r.First
		p.Vote(r, t.paths[from:to])
		from = to
	}
	for _, r := range p.Runs() {
		if !p.Plain(r) {
			p.Weigh(r)
		}
	}
	beside.Each(len(t.pieces), func(worker, i int) { t.labelAgain(m, &t.hands[worker], t.pieces[i]) })
	from = 0
	for _, r := range p.Runs() {
		to := from + r.Last - r.First
		t.take(base+r.First, t.paths[from:to], t.scores[from:to], base)
		from = to
	}
	t.settle(m, base)
}

// cut prepares the runs, cuts them into pieces and makes room for them.
func (t *Tagger) cut() {
	t.pieces = append(t.pieces[:0], piece{})
	tokens := 0
	for k, r := range t.page.Runs() {
		t.page.Prepare(r)
		if last := &t.pieces[len(t.pieces)-1]; tokens-last.token >= pieceSize {
			t.pieces = append(t.pieces, piece{first: k, token: tokens})
		}
		tokens += r.Last - r.First
		t.pieces[len(t.pieces)-1].last = k + 1
	}
	t.scores = slices.Grow(t.scores[:0], tokens)[:tokens]
	t.paths = slices.Grow(t.paths[:0], tokens)[:tokens]
	for len(t.hands) < max(1, beside.Workers(len(t.pieces))) {
		t.hands = append(t.hands, hand{})
	}
}

// label gives the runs of a piece the labels of the first pass.
func (t *Tagger) label(m *model, h *hand, part piece) {
	p, from := &t.page, part.token
	for _, r := range p.Runs()[part.first:part.last] {
		to := from + r.Last - r.First
		if p.Plain(r) {
			t.scores[from], t.paths[from] = scores{}, 0
			from = to
			continue
		}
		for i := r.First; i < r.Last; i++ {
			h.seen = p.Append(h.seen[:0], r, i)
			t.scores[from+i-r.First] = m.first.sum(h.seen)
		}
		h.chain.best(t.paths[from:to], t.scores[from:to], &m.firstTurns)
		from = to
	}
}

// labelAgain gives the runs of a piece the labels of the second pass; all have voted.
func (t *Tagger) labelAgain(m *model, h *hand, part piece) {
	p, from := &t.page, part.token
	for _, r := range p.Runs()[part.first:part.last] {
		to := from + r.Last - r.First
		if p.Plain(r) {
			from = to
			continue
		}
		for i := r.First; i < r.Last; i++ {
			h.seen = p.AppendVotes(h.seen[:0], r, i)
			t.scores[from+i-r.First].temper(m.second.sum(h.seen))
		}
		h.chain.best(t.paths[from:to], t.scores[from:to], &m.secondTurns)
		from = to
	}
}

// take adds the names that the labels of a run spell, which begins at token first;
// that of the page is token base.
func (t *Tagger) take(first int, path []uint8, s []scores, base int) {
	for i := 0; i < len(path); i++ {
		l := path[i]
		if l == 0 || l == feature.Other {
			continue
		}
		j, sure := i, s[i].surety(l)
		for (path[j]-1)%4 < 2 && j+1 < len(path) {
			j++
			sure = min(sure, s[j].surety(path[j]))
		}
		t.names = append(t.names, Name{int32(first + i), int32(first + j + 1), sure, Kind((l - 1) / 4)})
		if i == j {
			t.open(first+i-base, &s[i])
		}
		i = j
	}
}
