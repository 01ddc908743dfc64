package library

import (
	"context"
	"strings"
	"testing"

	"brief/briefing"
)

// TestLikelyKind holds what names alone tell.
func TestLikelyKind(t *testing.T) {
	for name, want := range map[string]briefing.ActorKind{
		"Ana Ruiz": briefing.Person, "Ruiz": briefing.Person, "Gen. Piet Brandt": briefing.Person, "Army Capt. Ola Holm": briefing.Person, "Justice Okoro": briefing.Person,
		"Anna Church": briefing.Person, "Peter Temple": briefing.Person, "Tarn Church": briefing.Organization,
		"Ruiz Foundation": briefing.Organization, "Department of Justice": briefing.Organization, "Norvia Rail Ltd.": briefing.Organization, "NATO": briefing.Organization,
		"U.N.": briefing.Organization, "the Kremlin": briefing.Organization, "Tarn River": briefing.Place, "": briefing.Person, "–": briefing.Person,
	} {
		if got := likelyKind(name); got != want {
			t.Errorf("%s is %v", name, got)
		}
	}
}

// TestKindsOfLines holds that lines of quotes alone make no people of bodies: those say a speaker's kind, and
// older ones leave it to the name.
func TestKindsOfLines(t *testing.T) {
	l := open(t)
	lines := `{"schema":1,"ref":"a","quotes":[{"text":"one","kind":"direct","speaker":{"actor":1,"name":"Tarn","kind":"organization"}},
{"text":"two","kind":"direct","speaker":{"actor":2,"name":"Ana Ruiz","kind":"person"}},{"text":"three","kind":"direct","speaker":{"actor":0,"name":"a nurse","kind":""}},
{"text":"four","kind":"direct","speaker":{"actor":3,"name":"Ruiz Foundation"}},{"text":"five","kind":"direct","speaker":{"actor":4,"name":"Okoye"}}]}`
	if err := readLines(strings.NewReader(strings.ReplaceAll(lines, "\n", "")), func(r Record) error { _, err := l.Add(context.Background(), r); return err }); err != nil {
		t.Fatal(err)
	}
	got, err := l.column(t.Context(), "SELECT name || ' ' || kind FROM speaker ORDER BY id")
	if want := "Tarn 1, Ana Ruiz 0, Ruiz Foundation 1, Okoye 0"; err != nil || strings.Join(got, ", ") != want {
		t.Errorf("%q, %v", got, err)
	}
}
