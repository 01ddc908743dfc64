package main

import (
	"math"
	"math/rand"

	"brief/briefing/outline"
)

// set is what the trees learn from.
type set struct {
	rows   []outline.Row
	gold   []outline.State
	weight []float32
}

// How the trees grow: depth, the share of a tree's value that counts, the least
// weight of a leaf, the ridge on its value, and the shares of rows and features
// that a tree sees.
const (
	depth        = 5
	rate         = 0.1
	leastWeight  = 12
	ridge        = 6
	rowShare     = 0.6
	featureShare = 0.4
)

// grower grows one tree on gradients and their slopes.
type grower struct {
	data     *set
	columns  columns
	pool     []histogram // those not in use
	grad     []float64
	slope    []float64
	features []uint8
	tree     outline.Tree
}

// boost adds the trees of a pass to a model, each on what those before it got wrong
// (multinomial gradient boosting with second-order leaves).
func boost(m *outline.Model, pass int, data *set, rounds int) {
	random := rand.New(rand.NewSource(1))
	scores := make([]outline.Opinion, len(data.rows))
	g := &grower{data: data, grad: make([]float64, len(data.rows)), slope: make([]float64, len(data.rows)), columns: newColumns(data.rows, outline.Features(pass))}
	for range rounds {
		var trees [outline.States]outline.Tree
		for s := range trees {
			var index []int32
			for i := range data.rows {
				p := probability(scores[i], s)
				y := 0.0
				if int(data.gold[i]) == s {
					y = 1
				}
				w := float64(data.weight[i])
				g.grad[i], g.slope[i] = w*(y-p), w*max(p*(1-p), 1e-6)
				if random.Float64() < rowShare {
					index = append(index, int32(i))
				}
			}
			g.features = g.features[:0]
			for f := range outline.Features(pass) {
				if random.Float64() < featureShare {
					g.features = append(g.features, uint8(f))
				}
			}
			g.tree = nil
			whole := g.take()
			g.count(whole, index)
			g.grow(index, whole, depth)
			g.pool = append(g.pool, whole)
			trees[s] = g.tree
		}
		for s, t := range trees {
			m.Trees[pass][s] = append(m.Trees[pass][s], t)
			one := &outline.Model{}
			one.Trees[pass][s] = []outline.Tree{t}
			for i := range data.rows {
				scores[i][s] += one.Score(pass, &data.rows[i])[s]
			}
		}
	}
}

func probability(score [outline.States]float32, s int) float64 {
	sum := 0.0
	for _, v := range score {
		sum += math.Exp(float64(v))
	}
	return math.Exp(float64(score[s])) / sum
}

// take returns a histogram to fill in.
func (g *grower) take() histogram {
	if n := len(g.pool); n > 0 {
		h := g.pool[n-1]
		g.pool = g.pool[:n-1]
		return h[:len(g.features)]
	}
	return make(histogram, outline.Features(1))[:len(g.features)]
}

// grow appends the tree for the rows in index, whose histogram is h.
func (g *grower) grow(index []int32, h histogram, depth int) {
	var all bin
	for _, i := range index {
		all.grad += g.grad[i]
		all.slope += g.slope[i]
	}
	at := len(g.tree)
	g.tree = append(g.tree, outline.Node{Feature: outline.Leaf, To: int16(math.Round(1000 * rate * all.grad / (all.slope + ridge)))})
	if depth == 0 {
		return
	}
	feature, limit := g.split(h, all)
	if limit == 0 {
		return
	}
	var low, high []int32
	for _, i := range index {
		if g.columns[feature][i] < limit {
			low = append(low, i)
		} else {
			high = append(high, i)
		}
	}
	spare := g.take()
	lowBins, highBins := spare, h
	switch small := len(low) <= len(high); { // the smaller part is counted, the other is the rest
	case depth == 1: // its leaves need none
	case small:
		g.count(lowBins, low)
		highBins.subtract(lowBins)
	default:
		lowBins, highBins = highBins, lowBins
		g.count(highBins, high)
		lowBins.subtract(highBins)
	}
	g.grow(high, highBins, depth-1)
	g.tree[at] = outline.Node{Feature: feature, Limit: limit, To: int16(len(g.tree))}
	g.grow(low, lowBins, depth-1)
	g.pool = append(g.pool, spare)
}

// split finds the feature and limit that part the rows best; limit 0 is none.
func (g *grower) split(h histogram, all bin) (feature, limit uint8) {
	best := 1e-3 + all.grad*all.grad/(all.slope+ridge)
	for k, f := range g.features {
		var low bin
		for v := 1; v < 256; v++ {
			below := h[k][v-1]
			low.grad += below.grad
			low.slope += below.slope
			if below.slope < 1e-9 || low.slope < leastWeight*0.25 || all.slope-low.slope < leastWeight*0.25 {
				continue
			}
			highGrad := all.grad - low.grad
			gain := low.grad*low.grad/(low.slope+ridge) + highGrad*highGrad/(all.slope-low.slope+ridge)
			if gain > best {
				best, feature, limit = gain, f, uint8(v)
			}
		}
	}
	return feature, limit
}

// steps counts how states follow each other; the trees know the neighbours
// already, so a step counts only in part.
func steps(m *outline.Model, articles []*article) {
	const part, never = 0.3, -30
	var follows [outline.States][outline.States]float64
	var all [outline.States]float64
	for _, a := range articles {
		for _, v := range a.views {
			for i, s := range v.gold {
				all[s]++
				if i > 0 {
					follows[v.gold[i-1]][s]++
				}
			}
		}
	}
	total := 0.0
	for _, n := range all {
		total += n
	}
	for s := range all {
		prior := math.Log(all[s] / total)
		for p := range all {
			sum := 0.0
			for _, n := range follows[p] {
				sum += n + 1
			}
			m.Step[p][s] = float32(part * (math.Log((follows[p][s]+1)/sum) - prior))
			if p == int(outline.Tail) && s != p {
				m.Step[p][s] = never
			}
		}
	}
}
