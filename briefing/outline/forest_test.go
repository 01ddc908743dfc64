package outline

import (
	_ "embed"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"testing"
)

// modelFile is what the train program has written.
//
//go:embed model.bin
var modelFile []byte

// pack returns a model, all of whose trees are planted, as readForest takes it.
func (m *Model) pack() []byte {
	out := m.Marshal()[:2*States*States]
	for _, states := range m.full {
		for _, f := range states {
			out = binary.LittleEndian.AppendUint16(out, uint16(f.len()))
		}
	}
	for _, states := range m.full {
		for _, f := range states {
			out = append(out, f...)
		}
	}
	return out
}

// TestForest holds that forest.bin is that of model.bin, and that its trees tell what those do.
func TestForest(t *testing.T) {
	m, err := Unmarshal(modelFile)
	if err != nil {
		t.Fatal(err)
	}
	want := m.pack()
	if *update {
		if err := os.WriteFile("forest.bin", want, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(want) != string(forestFile) {
		t.Fatal("forest.bin is not that of model.bin – run go test ./briefing/outline -run TestForest -update")
	}
	fast := readForest(want)
	if fast.Step != m.Step {
		t.Error("the steps are others")
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		var r Row
		for f := range r {
			r[f] = uint8(random.Uint32())
		}
		for pass := range m.Trees {
			for s, trees := range m.Trees[pass] {
				sum := 0
				for i := range trees {
					w := wide{}
					copy(w[:], r[:])
					sum += fast.full[pass][s].tree(i).value(&w)
				}
				if got, want := float32(sum)/1000, m.Score(pass, &r)[s]; got != want {
					t.Fatalf("pass %d, state %d: %v, not %v", pass, s, got, want)
				}
			}
		}
	}
}

func TestModelSurvivesItsFile(t *testing.T) {
	m, err := Unmarshal(modelFile)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(m.Marshal()); got != string(modelFile) {
		t.Error("the model reads and writes differently")
	}
	for _, cut := range []int{0, 1, 31, 40, len(modelFile) / 2, len(modelFile) - 1} {
		if _, err := Unmarshal(modelFile[:cut]); err == nil {
			t.Errorf("%d bytes of the file make a model", cut)
		}
	}
}
