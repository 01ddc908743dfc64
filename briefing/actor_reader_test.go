package briefing_test

import "testing"

func TestWalkingMentions(t *testing.T) {
	text := "It rained. Anna Bauer spoke to Peter Olsen in Rome. In the end Bauer left, and Bauer slept."
	b := parse(t, text)
	anna := actorNamed(b, "Anna Bauer")
	if anna == nil || len(anna.Mentions) != 3 {
		t.Fatalf("%+v", b.Actors)
	}
	if got := b.Text(b.FirstSentence(anna.ID)); got != "Anna Bauer spoke to Peter Olsen in Rome." {
		t.Errorf("first sentence %q", got)
	}
	for i, m := range anna.Mentions {
		if id, k := b.ActorAt(m.Start); id != anna.ID || k != i {
			t.Errorf("at %d: actor %d mention %d", m.Start, id, k)
		}
		if next := anna.NextMention(m.Start); next != (i+1)%3 {
			t.Errorf("after %d comes %d", i, next)
		}
		if prev := anna.PrevMention(m.Start); prev != (i+2)%3 {
			t.Errorf("before %d comes %d", i, prev)
		}
	}
	if id, _ := b.ActorAt(0); id != 0 || !b.FirstSentence(0).Empty() {
		t.Error("nobody is somebody")
	}
}
