package outline

import "testing"

// TestTitled holds that a first line that asks over headings that do not is the title, and that one marked as a question, or
// over other questions, stays a heading.
func TestTitled(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  State
	}{
		{[]string{"Why was the bridge closed?", paragraph, "The piers", paragraph, "The money", paragraph}, Text},
		{[]string{"Q: Why was the bridge closed?", paragraph, "The piers", paragraph, "The money", paragraph}, Head},
		{[]string{"Why was the bridge closed?", paragraph, "The piers", paragraph, "Who pays?", paragraph}, Head},
		{[]string{"Why was the bridge closed?", paragraph, paragraph, "The money", paragraph}, Head},
	} {
		states := make([]State, len(c.lines))
		for i, line := range c.lines {
			if states[i] = Text; line != paragraph {
				states[i] = Head
			}
		}
		titled(states, readLines(document(c.lines...)))
		if states[0] != c.want {
			t.Errorf("%s over %s: %v, want %v", c.lines[0], c.lines[len(c.lines)-2], states[0], c.want)
		}
	}
}

// TestSplits holds that a tail does not begin within a list, as between a name and its role, and may below a paragraph.
func TestSplits(t *testing.T) {
	for want, texts := range map[bool][]string{
		true:  {"Ann Field", "Head baker", "Bo Ruiz", "Ferry pilot"},
		false: {paragraph, "Head baker", "Bo Ruiz", "Ferry pilot"},
	} {
		if got := splits(readLines(document(texts...)), 1); got != want {
			t.Errorf("%.40q: %v, want %v", texts[0], got, want)
		}
	}
}
