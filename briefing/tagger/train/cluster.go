package main

import (
	"bufio"
	"math"
	"math/rand"
	"os"
	"strconv"
	"strings"
)

// vectors are unit word vectors, the most frequent word first.
type vectors struct {
	words []string
	rows  [][]float32
}

// readVectors reads lines "word x1 x2 …".
func readVectors(path string, most int) (vectors, error) {
	f, err := os.Open(path)
	if err != nil {
		return vectors{}, err
	}
	defer f.Close()
	var v vectors
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() && len(v.words) < most {
		fields := strings.Fields(in.Text())
		row := make([]float32, len(fields)-1)
		for i, s := range fields[1:] {
			x, err := strconv.ParseFloat(s, 32)
			if err != nil {
				return vectors{}, err
			}
			row[i] = float32(x)
		}
		normalise(row)
		v.words, v.rows = append(v.words, fields[0]), append(v.rows, row)
	}
	return v, in.Err()
}

func normalise(row []float32) {
	var sum float64
	for _, x := range row {
		sum += float64(x) * float64(x)
	}
	if sum == 0 {
		return
	}
	scale := float32(1 / math.Sqrt(sum))
	for i := range row {
		row[i] *= scale
	}
}

// kMeans returns the centres of k classes of unit rows (spherical k-means with a fixed seed).
func kMeans(rows [][]float32, k, rounds int) [][]float32 {
	rng := rand.New(rand.NewSource(1))
	centres := make([][]float32, k)
	for i, p := range rng.Perm(len(rows))[:k] {
		centres[i] = append([]float32(nil), rows[p]...)
	}
	for range rounds {
		sums := make([][]float32, k)
		for i := range sums {
			sums[i] = make([]float32, len(rows[0]))
		}
		for _, row := range rows {
			sum := sums[nearest(centres, row)]
			for j, x := range row {
				sum[j] += x
			}
		}
		for i, sum := range sums {
			normalise(sum)
			if sum[0] == 0 && sum[1] == 0 {
				sum = append([]float32(nil), rows[rng.Intn(len(rows))]...)
			}
			centres[i] = sum
		}
	}
	return centres
}

// nearest returns the index of the centre with the greatest cosine to row.
func nearest(centres [][]float32, row []float32) int {
	best, at := float32(-2), 0
	for i, c := range centres {
		c = c[:len(row)]
		var a, b, d, e float32
		j := 0
		for ; j+3 < len(row); j += 4 {
			a += row[j] * c[j]
			b += row[j+1] * c[j+1]
			d += row[j+2] * c[j+2]
			e += row[j+3] * c[j+3]
		}
		if s := a + b + d + e; s > best {
			best, at = s, i
		}
	}
	return at
}
