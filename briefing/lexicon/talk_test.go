package lexicon

import "testing"

func TestTalkPart(t *testing.T) {
	for word, want := range map[string]bool{"moderator": true, "caller": true, "note": false, "ana": false, "": false} {
		if TalkPart(word) != want {
			t.Errorf("%q is a part in a talk: %v, want %v", word, !want, want)
		}
	}
}
