package tui

import (
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden screens anew")

// TestGoldenScreens compares whole screens at the four sizes of the contract.
func TestGoldenScreens(t *testing.T) {
	sizes := []struct{ w, h int }{{200, 60}, {120, 40}, {80, 24}, {40, 15}}
	for _, c := range []struct{ name, keys string }{
		{"open", ""}, {"quotes", "3 j j j j"}, {"actors", "4 j"}, {"jumped", "3 j j enter"}, {"search", "/ b r i d g e"}, {"answers", "Z"},
	} {
		for _, s := range sizes {
			name := fmt.Sprintf("%s-%dx%d", c.name, s.w, s.h)
			t.Run(name, func(t *testing.T) {
				d := newDriver(t, s.w, s.h)
				d.keys(c.keys).checkGeometry(name)
				golden(t, "testdata/"+name+".txt", d.screen())
			})
		}
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got):\n%s", path, d)
	}
}
