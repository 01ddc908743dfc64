package library

import (
	"slices"
	"testing"
)

// TestRolesOnce: a role that articles write with and without capitals is one.
func TestRolesOnce(t *testing.T) {
	p := Person{Name: "Marco Rubio", Roles: []string{"secretary of state", "Secretary of State", "senator", "senator"}}
	p.tidy()
	if want := []string{"senator", "Secretary of State"}; !slices.Equal(p.Roles, want) {
		t.Errorf("roles %q, want %q", p.Roles, want)
	}
}
