package briefing_test

import "testing"

func TestExplain(t *testing.T) {
	b := parseOrSkip(t, "Linda Gray has run the clinic for ten years.\n\n“We need more nurses,” she said.")
	if len(b.Quotes) != 1 {
		t.Fatalf("%d quotes, want 1", len(b.Quotes))
	}
	b.Quotes[0].Confidence = 0.5
	want := "rule: cue-after (0.50 sure)\ncue: \"said\"\nspeaker: \"she\" → \"Linda Gray\" (pronoun) → Linda Gray\n"
	if got := b.Explain(&b.Quotes[0]); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
