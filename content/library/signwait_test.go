package library

import (
	"fmt"
	"testing"

	"brief/content/library/sign"
)

// crowdOf is an article of so many quotes that their signs wait.
func crowdOf(key, date, text string) Record {
	crowd := make([]Quote, fewRows)
	for i := range crowd {
		crowd[i] = said(okoye, text)
	}
	return article(key, date, "S", crowd...)
}

func signsWait(t *testing.T, l *Library) (n int) {
	if err := l.db.QueryRow("SELECT count(*) FROM sign WHERE " + sign.Waiting).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// TestSignsWait holds that searches and checks know signs that wait, in a library
// that was opened after its writer died as well, the latest of each row first.
func TestSignsWait(t *testing.T) {
	l := open(t)
	w, err := l.NewWriter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	waited, want := 0, 0
	for i := range mostTurns + 2 {
		text := []string{"the deal", "the war", "of war"}[i%3]
		saved, err := w.Add(t.Context(), crowdOf(fmt.Sprintf("/%d", i), "2026-01-01", text))
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case i%2 == 1: // the next call takes its rows
			if err := l.Remove(t.Context(), saved[0].Article); err != nil {
				t.Fatal(err)
			}
		case text != "of war":
			want += fewRows
		}
		other, err := Open(t.Context(), l.Path())
		if err != nil {
			t.Fatal(err)
		}
		for name, l := range map[string]*Library{"the writer's": l, "another": other} {
			r, err := l.Search(t.Context(), "the -of ", Options{Limit: 1 << 20})
			if err != nil || len(r.Hits) != want {
				t.Errorf("after call %d, %s library finds %d of %d, %v", i, name, len(r.Hits), want, err)
			}
		}
		other.Close()
		waited = max(waited, signsWait(t, l))
	}
	if waited < mostTurns-1 || waited > mostTurns {
		t.Errorf("%d calls waited", waited)
	}
	if n := signsWait(t, l); n == 0 {
		t.Fatal("nothing waits at the end")
	}
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
	for _, end := range []func(){func() { add(t, l, article("/few", "2026-01-01", "S", said(ruiz, "the end"))) },
		func() { add(t, l, crowdOf("/many", "2026-01-01", "the deal")) }, func() {
			if err := l.Reindex(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
		}} {
		if _, err := w.Add(t.Context(), crowdOf("/last", "2026-01-01", fmt.Sprint("the deal of ", waited))); err != nil {
			t.Fatal(err)
		}
		waited++
		end()
		if n := signsWait(t, l); n != 0 {
			t.Errorf("%d wait", n)
		}
		if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) > 0 {
			t.Errorf("%+v, %v", r, err)
		}
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
}

// TestSignsWaitDamaged holds that a check finds changes that are wrong, and that half of one ends nothing.
func TestSignsWaitDamaged(t *testing.T) {
	for _, damage := range []string{"x'01'", "zeroblob(length(signs))", "'text'", "substr(signs, 1, 30)"} {
		l := open(t)
		w, err := l.NewWriter(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Add(t.Context(), crowdOf("/a", "2026-01-01", "the deal")); err != nil {
			t.Fatal(err)
		}
		if _, err := l.db.ExecContext(t.Context(), "UPDATE sign SET signs = "+damage+" WHERE "+sign.Waiting); err != nil {
			t.Fatal(err)
		}
		find(t, l, "the", Options{})
		if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) != 1 || !r.Repaired {
			t.Errorf("%s: %+v, %v", damage, r, err)
		}
		if got := find(t, l, "the", Options{}); len(got) == 0 {
			t.Errorf("%s: nothing is found after the check", damage)
		}
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	}
}
