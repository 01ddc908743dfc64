package library

import (
	"context"
	"errors"
	"slices"
	"strings"

	"brief/briefing/query"
)

// Suggest returns the speaker's name or the source that may have been meant by
// the first such term of the filter that nothing answers to, or "". For a word that
// is somebody's name that is the term for what they said: "@ruiz".
func (l *Library) Suggest(ctx context.Context, filter string) (string, error) {
	q, _ := parseFilter(filter)
	for _, t := range q.Terms {
		var known []string
		var err error
		switch {
		case t.Not, t.Expression() != nil:
		case t.Key == "speaker":
			if _, err = l.People(ctx, t.Value); errors.Is(err, ErrNoPerson) {
				known, err = l.column(ctx, "SELECT DISTINCT name FROM speaker_name ORDER BY name")
			}
		case t.Key == "" && !strings.Contains(t.Value, " "):
			if _, err = l.People(ctx, t.Value); err == nil {
				return "@" + t.Value, nil
			}
			if errors.Is(err, ErrNoPerson) {
				err = nil
			}
		case t.Key == "source":
			known, err = l.column(ctx, "SELECT name FROM source ORDER BY name")
		}
		if err != nil {
			return "", l.wrap("read", err)
		}
		if near := query.Nearest(t.Value, withWords(known)); near != "" && !answers(t.Value, known) {
			return near, nil
		}
	}
	return "", nil
}

// Names returns the full names of speakers that begin so, whatever their case, in order.
func (l *Library) Names(ctx context.Context, begun string) ([]string, error) {
	names, err := l.column(ctx, "SELECT DISTINCT name FROM speaker ORDER BY name")
	if err != nil {
		return nil, l.wrap("read", err)
	}
	begun = strings.ToLower(begun)
	return slices.DeleteFunc(names, func(n string) bool { return !strings.HasPrefix(strings.ToLower(n), begun) }), nil
}

// Sources returns where the saved articles come from, in order.
func (l *Library) Sources(ctx context.Context) ([]string, error) {
	names, err := l.column(ctx, "SELECT name FROM source WHERE name <> '' AND id IN (SELECT source FROM article) ORDER BY name")
	if err != nil {
		return nil, l.wrap("read", err)
	}
	return names, nil
}

// withWords adds to names the words that they are made of.
func withWords(names []string) []string {
	out := names[:len(names):len(names)]
	for _, name := range names {
		out = append(out, strings.Fields(name)...)
	}
	return out
}

// answers reports whether value stands in one of names, whatever its case and accents.
func answers(value string, names []string) bool {
	folded := query.Fold(value, true)
	for _, name := range names {
		if strings.Contains(query.Fold(name, true), folded) {
			return true
		}
	}
	return false
}
