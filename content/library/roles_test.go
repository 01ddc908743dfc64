package library

import (
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
		p := Person{Name: "Ana Ruiz"}
		if test.roles != "" {
			p.Roles = strings.Split(test.roles, "|")
		}
		given := slices.Clone(p.Roles)
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
