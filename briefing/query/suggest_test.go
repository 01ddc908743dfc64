package query

import "testing"

// TestNearest: slips of the keyboard are seen through; words that are only somewhat alike
// are not suggested.
func TestNearest(t *testing.T) {
	words := []string{"Volodymyr", "Zelenskyy", "Ruiz", "hours", "treaty", "minister", "Merkel", "body", "or"}
	for typed, want := range map[string]string{
		"ruzi": "Ruiz", "volodimir": "Volodymyr", "volodi": "Volodymyr", "zelenski": "Zelenskyy", "mnister": "minister",
		"minsiter": "minister", "inister": "minister", "mekrel": "Merkel", "treayt": "treaty", "houres": "hours",
		"sce": "", "luiz": "", "mini": "minister", "menistr": "", "minste": "minister", "minosta": "", "bodice": "",
		"nobody": "", "house": "", "trade": "", "sinisterly": "", "xx": "", "o": "", "": "",
	} {
		if got := Nearest(typed, words); got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}
