package fetch

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzKept holds that a damaged copy of a page is none, and what is read of a
// whole one is what another save and read give.
func FuzzKept(f *testing.F) {
	const address = "https://example.org/story"
	for _, seed := range []string{"", "{}\n", `{"address":"` + address + `"}` + "\n<p>Bridge", `{"Address":"` + address + `","etag":"\u0000"}` + "\n\xff", "null\n", "[]\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		path := keptPath(dir, address)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		k := loadKept(dir, address)
		if k == nil {
			return
		}
		if err := k.save(dir); err != nil {
			t.Skip("its time has no JSON: ", err)
		}
		again := loadKept(dir, address)
		if again == nil || again.Address != k.Address || string(again.data) != string(k.data) {
			t.Fatalf("%+v became %+v", k, again)
		}
	})
}
