package lexicon

import "testing"

func TestWeekday(t *testing.T) {
	for word, want := range map[string]bool{"Monday": true, "Sunday": true, "monday": false, "June": false, "": false} {
		if Weekday(word) != want {
			t.Errorf("%q is a day of the week: %v, want %v", word, !want, want)
		}
	}
}
