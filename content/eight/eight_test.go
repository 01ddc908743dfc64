package eight

import (
	"encoding/binary"
	"testing"
)

// TestLoads holds that strings and bytes are read alike, the first byte lowest.
func TestLoads(t *testing.T) {
	text := "\x80aZ\xff 09\x00more"
	data := []byte(text)
	if got, want := Load(text), binary.LittleEndian.Uint64(data); got != want || Load(data) != want {
		t.Errorf("eight bytes are %x, want %x", got, want)
	}
	if got, want := Half(text), uint64(binary.LittleEndian.Uint32(data)); got != want || Half(data) != want {
		t.Errorf("four bytes are %x, want %x", got, want)
	}
}
