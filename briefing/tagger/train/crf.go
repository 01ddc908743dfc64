package main

import (
	"math"
	"math/rand"
)

// model is a linear-chain conditional random field (Lafferty, McCallum and
// Pereira 2001) over runs of tokens.
type model struct {
	weights []float32 // a row of stride by feature number
	turns   [labels][labels]float32
	scale   float64 // 1 in training; the share of features shown then, later
}

// turnAllowed says which label may follow which; -1 stands for a run's edge.
func turnAllowed(a, b int) bool {
	open := a > 0 && a != other && (a-1)%4 < 2
	if open {
		return b > 0 && b != other && (b-1)/4 == (a-1)/4 && ((b-1)%4 == 1 || (b-1)%4 == 2)
	}
	return b <= 0 || b == other || (b-1)%4 == 0 || (b-1)%4 == 3
}

// fitter trains a model by AdaGrad (Duchi, Hazan and Singer 2011), one sum of squares a row.
type fitter struct {
	m         *model
	s         *samples
	squares   []float32
	turnSq    [labels][labels]float32
	rate, l2  float32
	drop      float32 // share of features hidden from each step (dropout, Hinton et al. 2012)
	rng       *rand.Rand
	shown     []uint32
	ends      []int32
	unary     [][labels]float64
	full, fit lattice
}

// lattice is the forward-backward table of a run.
type lattice struct {
	alpha, beta, node [][labels]float64
	edge              [labels][labels]float64
}

func newFitter(s *samples, features int, rate, l2 float32) *fitter {
	f := &fitter{m: &model{weights: make([]float32, features*stride), scale: 1}, s: s, squares: make([]float32, features), rate: rate, l2: l2}
	return f
}

// epoch sees each run once, in an order that the seed says.
func (f *fitter) epoch(seed int64, keep []int32, weight func(*sequence) float32) {
	rng := rand.New(rand.NewSource(seed))
	f.rng = rng
	rng.Shuffle(len(keep), func(i, j int) { keep[i], keep[j] = keep[j], keep[i] })
	for _, k := range keep {
		q := &f.s.seqs[k]
		if w := weight(q); w > 0 && !q.known {
			f.learn(q, w)
		}
	}
}

// learn goes a step towards what a run's labels are allowed to be.
func (f *fitter) learn(q *sequence, weight float32) {
	steps := f.s.steps[q.first:q.last]
	f.show(steps)
	f.unary = f.m.score(f.unary[:0], f.shown, f.ends)
	if f.s.base != nil {
		addBase(f.unary, f.s.base[q.first:q.last])
	}
	turns := f.m.turnWeights()
	f.full.run(f.unary, &turns, func(int) allow { return anyLabel })
	gold := f.fit.run(f.unary, &turns, func(i int) allow { return steps[i].allowed })
	if math.IsInf(gold, 0) || math.IsNaN(gold) {
		return
	}
	for a := range labels {
		for b := range labels {
			if g := float32(f.fit.edge[a][b]-f.full.edge[a][b]) * weight; g != 0 {
				f.turnSq[a][b] += g * g
				f.m.turns[a][b] += f.rate * g / float32(math.Sqrt(float64(f.turnSq[a][b])+1))
			}
		}
	}
	f.stepWeights(len(steps), weight)
}

// turnWeights are what the turns multiply a path's chance by; those not allowed by nothing.
func (m *model) turnWeights() (turns [labels][labels]float64) {
	for a := range labels {
		for b := range labels {
			if turnAllowed(a, b) {
				turns[a][b] = math.Exp(float64(m.turns[a][b]))
			}
		}
	}
	return turns
}

// stepWeights moves the weights of the features shown towards what fit has and full has not.
func (f *fitter) stepWeights(steps int, weight float32) {
	for i := range steps {
		var g [labels]float32
		var sum float32
		for l := range g {
			g[l] = float32(f.fit.node[i][l]-f.full.node[i][l]) * weight
			sum += g[l] * g[l]
		}
		if sum < 1e-6 {
			continue
		}
		for _, id := range f.shown[f.ends[i]:f.ends[i+1]] {
			f.squares[id] += sum
			rate := f.rate / float32(math.Sqrt(float64(f.squares[id])+0.1))
			row := f.m.weights[int(id)*stride : int(id)*stride+labels]
			decay := 1 - rate*f.l2
			for l := range row {
				row[l] = row[l]*decay + rate*g[l]
			}
		}
	}
}

// show copies the features of the steps, leaving some out by chance, so that
// no one feature carries a name alone.
func (f *fitter) show(steps []step) {
	f.shown, f.ends = f.shown[:0], append(f.ends[:0], 0)
	limit := uint32(f.drop * (1 << 16))
	for _, st := range steps {
		x := uint64(f.rng.Int63()) | 1
		for _, id := range f.s.feats[st.from:st.to] {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			if uint32(x>>20)&0xffff >= limit {
				f.shown = append(f.shown, id)
			}
		}
		f.ends = append(f.ends, int32(len(f.shown)))
	}
}

// score appends the sum of each step's weights by label; the features of step
// i are feats[ends[i]:ends[i+1]].
func (m *model) score(out [][labels]float64, feats []uint32, ends []int32) [][labels]float64 {
	for i := range len(ends) - 1 {
		var sum [labels]float32
		for _, id := range feats[ends[i]:ends[i+1]] {
			row := m.weights[int(id)*stride : int(id)*stride+labels]
			for l, w := range row {
				sum[l] += w
			}
		}
		var u [labels]float64
		for l, w := range sum {
			u[l] = float64(w) * m.scale
		}
		out = append(out, u)
	}
	return out
}

// run fills the lattice with the chances of each label and turn, and returns
// the log of the sum over all allowed paths.
func (t *lattice) run(unary [][labels]float64, turns *[labels][labels]float64, allowed func(int) allow) float64 {
	for len(t.alpha) < len(unary) {
		t.alpha, t.beta, t.node = append(t.alpha, [labels]float64{}), append(t.beta, [labels]float64{}), append(t.node, [labels]float64{})
	}
	local, scale, logZ := t.forward(unary, turns, allowed)
	t.backward(local, scale, turns)
	return logZ
}

// forward fills alpha, each step scaled to a sum of 1, and returns each label's own weight, the scales and the log of their product.
func (t *lattice) forward(unary [][labels]float64, turns *[labels][labels]float64, allowed func(int) allow) (local [][labels]float64, scale []float64, logZ float64) {
	n := len(unary)
	local, scale = make([][labels]float64, n), make([]float64, n)
	for i := range n {
		best := math.Inf(-1)
		for l := range labels {
			best = max(best, unary[i][l])
		}
		logZ += best
		var sum float64
		for l := range labels {
			t.alpha[i][l] = 0
			if allowed(i)>>l&1 == 0 || i == n-1 && !turnAllowed(l, -1) || i == 0 && !turnAllowed(-1, l) {
				continue
			}
			local[i][l] = math.Exp(unary[i][l] - best)
			in := 1.0
			if i > 0 {
				in = 0
				for a := range labels {
					in += t.alpha[i-1][a] * turns[a][l]
				}
			}
			t.alpha[i][l] = in * local[i][l]
			sum += t.alpha[i][l]
		}
		scale[i] = sum
		for l := range labels {
			t.alpha[i][l] /= sum
		}
		logZ += math.Log(sum)
	}
	return local, scale, logZ
}

// backward fills beta and, with what forward left, the chances of labels and turns.
func (t *lattice) backward(local [][labels]float64, scale []float64, turns *[labels][labels]float64) {
	t.edge = [labels][labels]float64{}
	n := len(local)
	for i := n - 1; i >= 0; i-- {
		for l := range labels {
			if i == n-1 {
				t.beta[i][l] = 1
			} else {
				t.beta[i][l] = 0
				for b := range labels {
					t.beta[i][l] += turns[l][b] * local[i+1][b] * t.beta[i+1][b]
				}
				t.beta[i][l] /= scale[i+1]
			}
			t.node[i][l] = t.alpha[i][l] * t.beta[i][l]
		}
		if i < n-1 {
			for a := range labels {
				for b := range labels {
					t.edge[a][b] += t.alpha[i][a] * turns[a][b] * local[i+1][b] * t.beta[i+1][b] / scale[i+1]
				}
			}
		}
	}
}

func addBase(unary [][labels]float64, base [][labels]float32) {
	for i := range unary {
		for l, v := range base[i] {
			unary[i][l] += float64(v)
		}
	}
}

// best returns the best allowed path of labels.
func (m *model) best(unary [][labels]float64) []uint8 {
	n := len(unary)
	score := make([][labels]float64, n)
	from := make([][labels]int, n)
	for i := range n {
		for b := range labels {
			score[i][b] = math.Inf(-1)
			if i == 0 {
				if turnAllowed(-1, b) {
					score[i][b] = unary[i][b]
				}
				continue
			}
			for a := range labels {
				if turnAllowed(a, b) {
					if v := score[i-1][a] + float64(m.turns[a][b]) + unary[i][b]; v > score[i][b] {
						score[i][b], from[i][b] = v, a
					}
				}
			}
		}
	}
	at := 0
	for b := range labels {
		if turnAllowed(b, -1) && (score[n-1][b] > score[n-1][at]) {
			at = b
		}
	}
	path := make([]uint8, n)
	for i := n - 1; i >= 0; i-- {
		path[i] = uint8(at)
		at = from[i][at]
	}
	return path
}
