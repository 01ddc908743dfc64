package library

import (
	"fmt"
	"strings"
	"testing"

	"brief/briefing"
)

// TestAlike: who may be the same person is offered, whichever of the two is asked about.
func TestAlike(t *testing.T) {
	chief, mayor := "chief of the harbour police", "mayor of Halden"
	for _, test := range []struct {
		a, b Speaker
		want bool
	}{
		{person("Piet B. Brandt", "harbour chief"), person("Piet B. Brandt Jr.", chief), true},
		{person("Piet Brandt", ""), person("Piet Brandt Jr.", chief), false}, // perhaps his son
		{person("Piet Brandt", mayor), person("Piet Brandt III", chief), false},
		{person("Piet Brandt Jr.", mayor), person("Piet Brandt Sr.", mayor), false},
		{person("Piet Brandt Jr.", mayor), person("P. Brandt jnr", ""), true},
		{person("Piet Brandt II", ""), person("Piet Brandt III", ""), false},
		{person("Brandt Jr.", ""), person("Piet Brandt Jr.", ""), true},
		{person("Ana Ruiz Jr.", mayor), person("Piet Brandt Jr.", mayor), false},
		{person("Tom Keller", ""), person("Thomas Keller", ""), true},
		{person("Bill Keller", ""), person("William Keller", ""), true},
		{person("Bob Keller", ""), person("Rob Keller", ""), true},
		{person("Bill Keller", ""), person("Robert Keller", ""), false},
		{person("Joe Keller", ""), person("Joseph R. Keller Jr.", ""), false},
		{person("Joe Keller", "vice premier"), person("Joseph R. Keller Jr.", "premier"), true},
		{person("Keller", ""), person("Thomas Keller", ""), true},
		{person("Keller", "", "Dick Keller"), person("Richard Keller", ""), true},
		{person("Thomas Keller", ""), person("Thomas Kell", ""), false},
		{person("Oleh Varenytsky", ""), person("Olena Varenytska", ""), false},
		{person("Олег Вареницький", ""), person("Олег Варенитский", ""), false},
		{person("Oleh Varenytsky", ""), person("Oleh Varenytskyy", ""), true},
		{person("Oleh Varenytsky", ""), person("Varenickij", ""), false},
		{person("Zoran Zelnik", ""), person("Zoran Selnick", ""), true},
		{person("Jürgen Böllert", ""), person("Juergen Boellert", ""), true},
		{person("Hans Meyer", ""), person("Hans Meier", ""), true},
		{person("Mila Khorkova", ""), person("Mila Chorkowa", ""), true},
		{person("Mila Tschubina", ""), person("Mila Chubina", ""), true},
		{person("Hans Meyer", ""), person("Karl Meier", ""), false},
		{person("Mohammed Sala", ""), person("Muhammad Sala", ""), true},
		{person("Katerina Lawrow", ""), person("Catherina Lavrov", ""), true},
		{person("Brian Keller", ""), person("Bruno Keller", ""), false},
		{person("Mario Keller", ""), person("Moira Keller", ""), false},
		{person("Ann Lee", ""), person("Ann Li", ""), false},
		{person("Meyer", ""), person("Hans Meier", ""), false},
		{person("Ann Smith", ""), person("Ann Smits", ""), false},
		{person("Mary Stone", ""), person("Martin Stone", ""), false},
		{person("Mark Stone", ""), person("Marie Stone", ""), false},
		{person("Christian Stone", ""), person("Christoph Stone", ""), false},
		{person("Martin Stone", ""), person("Martina Stone", ""), false},
		{person("Alex Stone", ""), person("Alexandra Stone", ""), true},
		{person("Ann Stone", ""), person("Anna Stone", ""), true},
		{person("Jenny Stone", ""), person("Jennifer Stone", ""), true},
		{person("Dave Stone", ""), person("David Stone", ""), true},
		{person("Andy Stone", ""), person("Andrew Stone", ""), true},
		{person("Steven Stone", ""), person("Stephen Stone", ""), true},
		{person("Judy Stone", ""), person("Judith Stone", ""), true},
		{person("Andy Stone", ""), person("Anders Stone", ""), false},
		{person("Michel Stone", ""), person("Michael Stone", ""), true},
		{person("Mario Stone", ""), person("Maria Stone", ""), false},
		{person("M. Stone", ""), person("Martin Stone", ""), true},
	} {
		l := open(t)
		// Merged or not, nobody is taken for another before a person says so.
		add(t, l, article("/a", "", "", said(test.a, "one"), said(test.b, "two")))
		for number, other := range map[string]string{"#1": "[#2]", "#2": "[#1]"} {
			found, err := l.Alike(t.Context(), one(t, l, number))
			if err != nil {
				t.Fatal(err)
			}
			got := []string{}
			for _, p := range found {
				got = append(got, fmt.Sprintf("#%d", p.ID))
			}
			want := "[]"
			if test.want {
				want = other
			}
			if fmt.Sprint(got) != want {
				t.Errorf("%s and %s, of %s: %v, want %s", test.a.Name, test.b.Name, number, got, want)
			}
		}
	}
}

// TestAlikeMerged: who was merged with a junior is no senior's namesake.
func TestAlikeMerged(t *testing.T) {
	l := open(t)
	add(t, l, article("/a", "", "", said(person("Piet Brandt", "mayor of Halden"), "one"), said(person("Piet Brandt Jr.", "mayor"), "two"), said(person("Piet Brandt Sr.", "mayor"), "three")))
	if found, err := l.Alike(t.Context(), one(t, l, "#3")); err != nil || len(found) != 1 || found[0].ID != 1 {
		t.Fatalf("before: %v, %v", found, err)
	}
	if err := l.Merge(t.Context(), one(t, l, "#1"), one(t, l, "#2")); err != nil {
		t.Fatal(err)
	}
	if found, err := l.Alike(t.Context(), one(t, l, "#3")); err != nil || len(found) != 0 {
		t.Errorf("merged: %v, %v", found, err)
	}
}

// TestAlikeGone: who is quoted in removed articles alone is nobody, and so like nobody.
func TestAlikeGone(t *testing.T) {
	l := open(t)
	add(t, l, article("/a", "", "", said(person("Tom Keller", ""), "one")))
	add(t, l, article("/b", "", "", said(person("Thomas Keller", ""), "two")))
	if err := l.Remove(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	if found, err := l.Alike(t.Context(), one(t, l, "#1")); err != nil || len(found) != 0 {
		t.Errorf("alike: %v, %v", found, err)
	}
	if people, err := l.People(t.Context(), "keller"); err != nil || len(people) != 1 || people[0].ID != 1 {
		t.Errorf("called so: %v, %v", people, err)
	}
}

// TestOtherNames: a name that is a part of the full one is not told.
func TestOtherNames(t *testing.T) {
	p := Person{Name: "Ana María B. Ruiz", Names: []string{"Ana Ruiz", "Ruiz", "RUIZ", "Ana M. Ruiz", "the minister Ruiz", "Anita Ruiz", "Ana C. Ruiz", "Maria"}}
	if got := strings.Join(p.OtherNames(), "|"); got != "the minister Ruiz|Anita Ruiz|Ana C. Ruiz" {
		t.Error(got)
	}
	if len(p.Names) != 8 {
		t.Errorf("names are lost: %q", p.Names)
	}
}

// TestPeopleByCount: of several people of one name those with the most quotes come first,
// and what is only reported counts behind.
func TestPeopleByCount(t *testing.T) {
	l := open(t)
	reported := func(by Speaker, text string) Quote {
		q := said(by, text)
		q.Kind = briefing.Indirect
		return q
	}
	add(t, l, article("/a", "", "", reported(person("Lea Keller", "a"), "x y")),
		article("/b", "", "", said(person("Tom Keller", "b"), "one"), said(person("Jon Keller", "c"), "two"), said(person("Jon Keller", "c"), "three"), reported(person("Jon Keller", "c"), "z")),
		article("/c", "", "", said(person("Keller", ""), "four"), said(person("Ann Keller", "d"), "five"), reported(person("Ann Keller", "d"), "six"), said(person("Tom Keller Blum", ""), "seven")))
	people, err := l.People(t.Context(), "keller")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range people {
		got = append(got, fmt.Sprintf("%s %d+%d", p.Name, p.Quotes, p.Reported))
	}
	if want := "Jon Keller 2+1, Ann Keller 1+1, Tom Keller 1+0, Keller 1+0, Tom Keller Blum 1+0, Lea Keller 0+1"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
	// Who has the name as another one only is not among those who share a word.
	add(t, l, article("/d", "", "", said(person("Eva Roth", "e", "the widow Keller"), "eight"), said(person("Eva Roth", "e"), "nine")))
	if people, err = l.People(t.Context(), "keller"); err != nil || len(people) != 7 || people[0].Quotes+people[0].Reported != 3 || people[1].ID != 7 || people[1].Quotes != 2 {
		t.Errorf("%+v, %v", people, err)
	}
}
