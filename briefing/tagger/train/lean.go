package main

import (
	"math"
	"math/rand"

	"brief/briefing/tagger/feature"
)

// leanings guesses from a word's vector what names with that word are, so that
// a word that no corpus has can be judged by the company it keeps.
const (
	leanKinds  = 5 // person, organisation, place, other name, none
	leanHidden = 64
	leanFolds  = 5
	leanNets   = 5 // whose chances are averaged
	leanEpochs = 16
)

// wordUse counts what a capitalised word is in the corpora.
type wordUse [leanKinds]float32

// countUses goes through the runs of the corpora.
func countUses(corpora []corpus) map[uint64]*wordUse {
	uses := map[uint64]*wordUse{}
	var p feature.Page
	for ci := range corpora {
		c := &corpora[ci]
		for ai := range c.articles {
			a := &c.articles[ai]
			marks := goldMarks(a, c.complete)
			p.Load(a.text, a.toks, a.words)
			for _, r := range p.Runs() {
				for i := r.First; i < r.Last; i++ {
					kind := markKind(marks[i])
					if kind < 0 || !p.Capital(i) {
						continue
					}
					h := feature.Hash(a.text[a.toks[i].Start:a.toks[i].End()])
					if uses[h] == nil {
						uses[h] = &wordUse{}
					}
					uses[h][kind] += c.weight
				}
			}
		}
	}
	return uses
}

// markKind is the kind that a token's allowed labels name, or -1 when they leave it open.
func markKind(m allow) int {
	switch {
	case m == 1:
		return 4
	case m == 1<<other:
		return 3
	case m&(m-1) != 0:
		return -1
	}
	for l := 1; l < other; l++ {
		if m == 1<<l {
			return (l - 1) / 4
		}
	}
	return -1
}

// net is a perceptron with one hidden layer.
type net struct {
	in  [][]float32 // leanHidden rows over the vector and a bias
	out [leanKinds][leanHidden + 1]float32
	inG [][]float32
	oG  [leanKinds][leanHidden + 1]float32
}

func newNet(width int, seed int64) *net {
	rng := rand.New(rand.NewSource(seed))
	n := &net{}
	for range leanHidden {
		row := make([]float32, width+1)
		for i := range row {
			row[i] = float32(rng.NormFloat64()) * 0.3
		}
		n.in, n.inG = append(n.in, row), append(n.inG, make([]float32, width+1))
	}
	for k := range n.out {
		for j := range n.out[k] {
			n.out[k][j] = float32(rng.NormFloat64()) * 0.1
		}
	}
	return n
}

// run returns the chances of the kinds, and fills hidden.
func (n *net) run(x []float32, hidden *[leanHidden + 1]float32) (p [leanKinds]float32) {
	for j, row := range n.in {
		sum := row[len(x)]
		for i, v := range x {
			sum += row[i] * v
		}
		hidden[j] = max(sum, 0)
	}
	hidden[leanHidden] = 1
	var z float64
	for k := range p {
		var sum float32
		for j, h := range hidden {
			sum += n.out[k][j] * h
		}
		p[k] = float32(math.Exp(float64(min(sum, 30))))
		z += float64(p[k])
	}
	for k := range p {
		p[k] /= float32(z)
	}
	return p
}

func (n *net) learn(x []float32, want wordUse, weight, rate float32) {
	var hidden, back [leanHidden + 1]float32
	p := n.run(x, &hidden)
	for k := range p {
		g := (want[k] - p[k]) * weight
		for j, h := range hidden {
			back[j] += g * n.out[k][j]
			d := g * h
			n.oG[k][j] += d * d
			n.out[k][j] += rate * d / float32(math.Sqrt(float64(n.oG[k][j])+1e-2))
		}
	}
	for j, row := range n.in {
		if hidden[j] <= 0 {
			continue
		}
		g, sq := back[j], n.inG[j]
		for i, v := range x {
			d := g * v
			sq[i] += d * d
			row[i] += rate * d / float32(math.Sqrt(float64(sq[i])+1e-2))
		}
		row[len(x)] += rate * g * 0.1
	}
}

// leanLesson is a word of the vectors and what it is in names.
type leanLesson struct {
	word   int
	want   wordUse
	weight float32
}

// lean returns the leaning of each word of v: what nets say on average that have
// not seen the word itself, two bits a kind.
func lean(v vectors, uses map[uint64]*wordUse) []byte {
	fold := func(word int) int { return int(feature.Hash(v.words[word]) >> 20 % leanFolds) }
	lessons := leanLessons(v, uses)
	out := make([]byte, len(v.words))
	for f := range leanFolds {
		var others []leanLesson
		for _, l := range lessons {
			if fold(l.word) != f {
				others = append(others, l)
			}
		}
		nets := trainNets(v, others, f)
		for w := range v.words {
			if fold(w) == f {
				out[w] = levels(meanOf(nets, v.rows[w]))
			}
		}
	}
	return out
}

// leanLessons are the words of v that are used in names or beside them, in their order.
func leanLessons(v vectors, uses map[uint64]*wordUse) []leanLesson {
	var out []leanLesson
	for w := range v.words {
		u := uses[feature.Hash(v.words[w])]
		if u == nil {
			continue
		}
		want, total := *u, float32(0)
		for _, n := range want {
			total += n
		}
		for k := range want {
			want[k] /= total
		}
		out = append(out, leanLesson{w, want, min(2, float32(math.Sqrt(float64(total))))})
	}
	return out
}

// trainNets trains the nets of a fold, each in another order.
func trainNets(v vectors, lessons []leanLesson, fold int) []*net {
	var nets []*net
	for k := range leanNets {
		seed := int64(fold + 1 + k*leanFolds)
		n := newNet(len(v.rows[0]), seed)
		rng := rand.New(rand.NewSource(seed))
		for range leanEpochs {
			rng.Shuffle(len(lessons), func(i, j int) { lessons[i], lessons[j] = lessons[j], lessons[i] })
			for _, l := range lessons {
				n.learn(v.rows[l.word], l.want, l.weight, 0.06)
			}
		}
		nets = append(nets, n)
	}
	return nets
}

// meanOf returns the mean of the chances that the nets give.
func meanOf(nets []*net, x []float32) (mean [leanKinds]float32) {
	var hidden [leanHidden + 1]float32
	for _, n := range nets {
		for k, p := range n.run(x, &hidden) {
			mean[k] += p / float32(len(nets))
		}
	}
	return mean
}

// levels packs the chances of the four kinds of name in two bits each.
func levels(p [leanKinds]float32) (b byte) {
	for k := range 4 {
		level := byte(0)
		for _, least := range []float32{0.08, 0.25, 0.6} {
			if p[k] > least {
				level++
			}
		}
		b |= level << (2 * k)
	}
	return b
}
