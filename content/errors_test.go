package content

import (
	"errors"
	"fmt"
	"testing"
)

func TestSentence(t *testing.T) {
	for want, err := range map[string]error{
		"Cannot open a.md: no such file":     openError("", "cannot open a.md: no such file", nil),
		"story is empty – nothing to read":   nothingError("story", "is empty – nothing to read", nil),
		"Not kept: story is empty":           fmt.Errorf("not kept: %w", nothingError("story", "is empty", nil)),
		"story is empty: and so on":          fmt.Errorf("%w: and so on", nothingError("story", "is empty", nil)),
		"example.org answered 403 – go away": errors.New("example.org answered 403 – go away"),
		"config.toml line 2: unknown key":    errors.New("config.toml line 2: unknown key"),
		"Érase una vez":                      errors.New("Érase una vez"),
		"Two lines":                          errors.New("two\nlines"),
		"":                                   errors.New(""),
	} {
		if got := Sentence(err); got != want {
			t.Errorf("%q is shown as %q, not %q", err, got, want)
		}
	}
}
