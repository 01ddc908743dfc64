package briefing_test

import (
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
)

// FuzzActors holds what everybody relies on: every actor is itself named, its
// mentions lie in the text in order, and no mention is within another.
func FuzzActors(f *testing.F) {
	for _, seed := range []string{
		"U.S. President Donald Trump’s envoy Steve Hart met (R-Neb.) al-Sisi.", "TRUMP-PUTIN — Jr. Sr. X",
		"The National Security and Defense Council (NSDC), Co. Inc. II", "Mr. and Mrs. Smith, the, of, “", "É-É-É ’s A. B. C.",
		"France Stocks Fall Again Today\n\nText here.", "The of the of State", ", Al- (A) “Al Al-A” did not declined to comment",
		"C’est le ministre de l’Intérieur Ana Ruiz de la Bo. Les, L’, D’Al des de du", "El Presidente de la República, Ana de la, y Los del",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		build := content.NewBuilder(len(text))
		for block := range strings.SplitSeq(text, "\n\n") {
			build.Begin(content.Block{})
			build.Text(block)
		}
		checkInvariants(t, briefing.Parse(build.Document(content.Meta{})))
	})
}

func checkInvariants(t *testing.T, b *briefing.Briefing) {
	t.Helper()
	owner := make([]briefing.ActorID, len(b.Doc.Text)+1)
	first := -1
	for i := range b.Actors {
		a := &b.Actors[i]
		if int(a.ID) != i+1 || a.Name == "" || len(a.Mentions) == 0 {
			t.Fatalf("actor %d is %+v", i, a)
		}
		if a.Mentions[0].Start < first {
			t.Fatalf("actor %d is mentioned before the one before it", i)
		}
		first = a.Mentions[0].Start
		last := 0
		for _, m := range a.Mentions {
			if m.Start < last || m.Empty() || m.End > len(b.Doc.Text) {
				t.Fatalf("%q: mention %v after %d", a.Name, m.Span, last)
			}
			last = m.End
			for k := m.Start; k < m.End; k++ {
				if owner[k] != 0 {
					t.Fatalf("%q at %v is within actor %d", a.Name, m.Span, owner[k])
				}
				owner[k] = a.ID
			}
		}
		if a.Role != "" && len(b.Text(a.RoleSpan)) != len(a.Role) {
			t.Fatalf("%q: role %q is not at %v", a.Name, a.Role, a.RoleSpan)
		}
	}
}
