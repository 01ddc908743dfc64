package library

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// TestTellingRoles: the first role is what most of them come to, what one shown says
// is not said again, and a role that articles write with and without capitals is one.
func TestTellingRoles(t *testing.T) {
	for _, test := range []struct{ roles, want string }{
		{"Sen.|Senator|Tarn Sen.|Tarn Senator|campaign rival", "Tarn Senator|campaign rival"},
		{"President|President|billionaire owner Ola Brandt", "President|billionaire owner Ola Brandt"}, // of two merged speakers
		{"President|President|President-elect|billionaire owner Ola Brandt", "President|President-elect|billionaire owner Ola Brandt"},
		{"President|President|President's daughter|son of a president", "President|President's daughter|son of a president"},
		{"secretary of state|Secretary of State|senator|senator", "Secretary of State|senator"},
		{"F.B.I. director|FBI Director", "F.B.I. director"},
		{"minister|aide whom the minister had left in charge of the ports in May", "minister|aide whom the minister had left in charge of the ports in May"},
		{"former Gov.|Gov.|former Tarn governor", "former Tarn governor"},
		{"President|President|vice president", "President|vice president"},
		{"mayor", "mayor"},
		{"", ""},
		{"aaaa|bbb ccc|ddd|ee fff|gg|hhh|iiii|jj", "bbb ccc|ee fff|aaaa|iiii|ddd|hhh|and 2 more"},
		{"aaaa|bbb ccc|ddd|ee fff|gg|hhh|iiii", "bbb ccc|ee fff|aaaa|iiii|ddd|hhh|gg"}, // one more says less than itself
	} {
		var given []string
		if test.roles != "" {
			given = strings.Split(test.roles, "|")
		}
		p := Person{Name: "Ana Ruiz", told: onceEach(given)}
		p.tidy()
		if got := strings.Join(p.ShownRoles(), "|"); got != test.want {
			t.Errorf("%s: %s, want %s", test.roles, got, test.want)
		}
		for _, r := range given { // the shown ones are a choice, the rest stays known
			if !slices.ContainsFunc(p.Roles, func(o string) bool { return strings.EqualFold(strings.Trim(o, "."), strings.Trim(r, ".")) }) {
				t.Errorf("%s: %s is lost", test.roles, r)
			}
		}
	}
}

// onceEach are roles that an article each tells.
func onceEach(roles []string) []toldRole {
	var out []toldRole
	for _, r := range roles {
		out = append(out, toldRole{r, 1})
	}
	return out
}

// TestManyRoles: of somebody with a hundred thousand roles, the telling ones
// are found; by comparing each with all others, the test runs into its deadline.
func TestManyRoles(t *testing.T) {
	roles := []string{"harbour master", "harbour master"}
	for i := range 100000 {
		roles = append(roles, fmt.Sprintf("master %d", i))
	}
	got := tellingRoles(onceEach(roles))
	if len(got) != len(roles)-1 || got[0] != "harbour master" {
		t.Errorf("%d roles, the first of them %s", len(got), got[0])
	}
	p := Person{Roles: got}
	if shown := p.ShownRoles(); len(shown) != shownRoles+1 || shown[0] != "harbour master" {
		t.Errorf("shown: %q", shown)
	}
}

// TestAgreement: roles agree by the words that they share with each.
func TestAgreement(t *testing.T) {
	got := agreement(onceEach([]string{"Sen.", "Senator", "Tarn senator", "aide to the mayor of Tarn", "–"}))
	for role, want := range map[string]float64{"Sen.": 1 + 1 + 2./3, "Senator": 1 + 1 + 2./3, "Tarn senator": 2./3 + 2./3 + 1 + 2./8, "aide to the mayor of Tarn": 1 + 2./8, "–": 0} {
		if math.Abs(got[role]-want) > 1e-9 {
			t.Errorf("%s: %v, want %v", role, got[role], want)
		}
	}
}

// TestRolesTold holds that a role is counted once an article, however often that is saved, that an export has the
// counts, and that what many articles tell comes first.
func TestRolesTold(t *testing.T) {
	l := open(t)
	slip, office := person("Ana Ruiz", "acting chairwoman of the board"), person("Ana Ruiz", "minister")
	for range 2 {
		add(t, l, article("/a", "2026-01-01", "", said(slip, "one"), said(slip, "two")))
		for i := range 3 {
			add(t, l, article(fmt.Sprintf("/%d", i), "2026-01-01", "", said(office, fmt.Sprint("three ", i)), said(office, fmt.Sprint("four ", i))))
		}
	}
	other := open(t)
	var export bytes.Buffer
	if err := l.Export(t.Context(), &export); err != nil {
		t.Fatal(err)
	}
	lines := export.String()
	for range 2 {
		if err := readLines(strings.NewReader(lines), func(r Record) error { _, err := other.Add(t.Context(), r); return err }); err != nil {
			t.Fatal(err)
		}
	}
	for _, l := range []*Library{l, other} {
		got, err := l.column(t.Context(), "SELECT articles || ' ' || role FROM speaker_role ORDER BY 1")
		if err != nil || !slices.Equal(got, []string{"1 acting chairwoman of the board", "3 minister"}) {
			t.Errorf("%q, %v", got, err)
		}
		if p := one(t, l, "ruiz"); p.Roles[0] != "minister" {
			t.Errorf("%q", p.Roles)
		}
	}
}
