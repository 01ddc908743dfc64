package speech

import "testing"

// TestPackedModelScoresAlike holds that a packed table scores as the one it was made of.
func TestPackedModelScoresAlike(t *testing.T) {
	m := &Model{}
	for i := range m.Tables {
		m.Tables[i].Loose = make([]float32, 1<<tableBits)
		m.Tables[i].Loose[7], m.Tables[i].Loose[9] = 1.27, -0.5
	}
	packed := unpack(m.Pack())
	for i := range m.Tables {
		loose, tight := m.Tables[i].scoreOf([]uint32{7, 9}), packed.Tables[i].scoreOf([]uint32{7, 9})
		if d := loose - tight; d > 0.01 || d < -0.01 {
			t.Errorf("table %d scores %v packed, %v loose", i, tight, loose)
		}
	}
}
