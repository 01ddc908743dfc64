package fetch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"time"

	"github.com/adrg/xdg"

	"brief/content/atomicfile"
)

// keptPage is a fetched page as it is kept on disk: one file, a line of JSON
// and then the data.
type keptPage struct {
	Address  string    `json:"address"` // as asked for
	URL      string    `json:"url"`     // where it was in the end
	Type     string    `json:"type"`
	Charset  string    `json:"charset"`
	ETag     string    `json:"etag"`
	Modified string    `json:"modified"` // Last-Modified, as sent
	Fetched  time.Time `json:"fetched"`
	data     []byte
}

// maxKept is how many pages are kept; the oldest go first.
const maxKept = 300

func (k *keptPage) page() Page {
	return Page{Data: k.data, URL: k.URL, Type: k.Type, Charset: k.Charset}
}

// instead is the copy with a notice why it stands in for the page.
func (k *keptPage) instead(reason string) Page {
	page := k.page()
	page.Notice = fmt.Sprintf("%s – showing the copy of %s", reason, k.Fetched.Format("2 Jan 2006 15:04"))
	return page
}

func keptDir(dir string) string {
	if dir == "" {
		dir = filepath.Join(xdg.CacheHome, "brief", "pages")
	}
	return dir
}

func keptPath(dir, address string) string {
	sum := sha256.Sum256([]byte(address))
	return filepath.Join(keptDir(dir), hex.EncodeToString(sum[:16])+".page")
}

// loadKept returns the copy of address, or nil when there is none that is whole.
func loadKept(dir, address string) *keptPage {
	raw, err := os.ReadFile(keptPath(dir, address))
	if err != nil {
		return nil
	}
	head, data, ok := bytes.Cut(raw, []byte("\n"))
	k := &keptPage{data: data}
	if !ok || json.Unmarshal(head, k) != nil || k.Address != address {
		return nil
	}
	return k
}

// save keeps the page and drops the oldest ones above the bound.
func (k *keptPage) save(dir string) error {
	head, err := json.Marshal(k)
	if err != nil {
		return err
	}
	head = append(head, '\n')
	if err := atomicfile.Write(keptPath(dir, k.Address), append(head, k.data...), 0o600); err != nil {
		return err
	}
	return dropOldest(keptDir(dir))
}

func dropOldest(dir string) error {
	paths, err := filepath.Glob(filepath.Join(dir, "*.page"))
	if err != nil || len(paths) <= maxKept {
		return err
	}
	age := map[string]time.Time{}
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil {
			age[p] = info.ModTime()
		}
	}
	sort.Slice(paths, func(i, j int) bool { return age[paths[i]].Before(age[paths[j]]) })
	for _, p := range paths[:len(paths)-maxKept] {
		os.Remove(p)
	}
	return nil
}
