package identity

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// TestTelling: the first role is what most of them come to, what one shown says
// is not said again, and a role that articles write with and without capitals is one.
func TestTelling(t *testing.T) {
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
		roles := Telling(onceEach(given))
		if got := strings.Join(Shown(roles), "|"); got != test.want {
			t.Errorf("%s: %s, want %s", test.roles, got, test.want)
		}
		for _, r := range given { // the shown ones are a choice, the rest stays known
			if !slices.ContainsFunc(roles, func(o string) bool { return strings.EqualFold(strings.Trim(o, "."), strings.Trim(r, ".")) }) {
				t.Errorf("%s: %s is lost", test.roles, r)
			}
		}
	}
}

// onceEach are roles that an article each tells.
func onceEach(roles []string) []Told {
	var out []Told
	for _, r := range roles {
		out = append(out, Told{r, 1})
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
	got := Telling(onceEach(roles))
	if len(got) != len(roles)-1 || got[0] != "harbour master" {
		t.Errorf("%d roles, the first of them %s", len(got), got[0])
	}
	if shown := Shown(got); len(shown) != shownRoles+1 || shown[0] != "harbour master" {
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
