package briefing

import (
	"testing"

	"brief/content"
)

// TestInOffice: each label is compared with the holders of offices, of whom no more than mostTitled are kept; a trade is none.
func TestInOffice(t *testing.T) {
	b := &Briefing{}
	for i := range 3 * mostTitled {
		role := "Mayor"
		if i%2 == 1 {
			role = "baker"
		}
		b.Actors = append(b.Actors, Actor{ID: ActorID(i + 1), Kind: Person, Role: role, Mentions: []Mention{{Span: content.Span{Start: i, End: i + 1}}}})
	}
	d := describer{b: b}
	if got := d.inOffice(); len(got) != mostTitled || got[1].id != 3 || got[1].role != "mayor" {
		t.Errorf("%d in office, %v", len(got), got[:2])
	}
}
