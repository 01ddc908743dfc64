package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
)

func pack(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, text := range files {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(text))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestNames holds that a file is found by names that programs take for the same.
func TestNames(t *testing.T) {
	z, err := Open(pack(t, map[string]string{`OPS\One A.html`: "one", "b.OPF": "b", "c.opf": "c"}))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"OPS/One%20A.html", "/ops/one a.html", `OPS\One A.html`} {
		if data, err := z.Read(name); err != nil || string(data) != "one" || !z.Has(name) {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	if z.Has("one") || z.FirstNamed("opf") != "b.OPF" || z.FirstNamed("ncx") != "" {
		t.Errorf("one, %q, %q", z.FirstNamed("opf"), z.FirstNamed("ncx"))
	}
}

// TestBound holds that an archive and those within it have one bound.
func TestBound(t *testing.T) {
	half := strings.Repeat("a", MaxBytes/2)
	inner := pack(t, map[string]string{"x": half})
	outer, err := Open(pack(t, map[string]string{"inner.zip": string(inner), "y": half}))
	if err != nil {
		t.Fatal(err)
	}
	within, err := outer.Within(inner)
	if err != nil {
		t.Fatal(err)
	}
	if data, err := within.Read("x"); err != nil || len(data) != len(half) {
		t.Errorf("%d bytes, %v", len(data), err)
	}
	if !outer.Charge(1) {
		t.Error("half of the bound is all of it")
	}
	if _, err := outer.Read("y"); !errors.Is(err, ErrTooLarge) {
		t.Errorf("beyond the bound: %v", err)
	}
	if outer.Charge(1) {
		t.Error("more may be unpacked than the bound")
	}
}
