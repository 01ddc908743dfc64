package library

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

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
