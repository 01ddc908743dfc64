package briefing

import (
	"slices"
	"testing"
)

// TestOfficesIn lists what labels may call those by who hold an office, and what they are not called.
func TestOfficesIn(t *testing.T) {
	for role, want := range map[string][]string{
		"President":                {"president"},
		"Vice President of Norvia": {"vice president of norvia", "vice president", "of norvia", "norvia"},
		"Speaker of the House":     {"speaker of the house", "speaker", "of the house", "the house", "house"},
		"Tarnet Deputy Mayor":      {"tarnet deputy mayor", "deputy mayor"},
		"baker of Halden":          nil,
		"":                         nil,
	} {
		if got := officesIn(role); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", role, got, want)
		}
	}
}
