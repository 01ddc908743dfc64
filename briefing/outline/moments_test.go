package outline

import (
	"slices"
	"testing"
)

// TestMoments holds where lines with a day and a time, or how long ago it was, stand over the entries of a live page.
func TestMoments(t *testing.T) {
	const said = "Repairs will take days, the board said."
	live := func(between string, stamps ...string) (lines []string) {
		lines = []string{"Storm closes the harbour", paragraph}
		for i, head := range []string{"Ferry stays out all night", "Crane falls on the quay", "Schools will stay shut"} {
			lines = append(lines, stamps[i], head)
			if between != "" {
				lines = append(lines, between)
			}
			lines = append(lines, said, "Nobody was hurt.")
		}
		return append(lines, paragraph)
	}
	heads := []string{"Ferry stays out all night", "Crane falls on the quay", "Schools will stay shut"}
	for name, c := range map[string]struct {
		lines, want []string
	}{
		"a day and a time":    {live("", "24 January 2026 12:31", "24 January 2026 11:02", "24 January 2026 9:15"), heads},
		"American":            {live("", "Jan. 24, 2026 / 3:25 PM EST", "Jan. 24, 2026 / 2:10 PM EST", "Jan. 24, 2026 / 1:55 PM EST"), heads},
		"how long ago":        {live("", "7 min ago", "1 hr 15 min ago", "3 hours ago"), heads},
		"who wrote the entry": {live("From our reporter Ann Field", "7 min ago", "42 min ago", "1 hr 15 min ago"), heads},
	} {
		doc := document(c.lines...)
		var got []string
		for i, p := range Parts(doc) {
			if text := doc.Blocks[i].Of(doc.Text); p == Heading && slices.Contains(heads, text) {
				got = append(got, text)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
	for text, want := range map[string]bool{
		"24 January 2026 12:31": true, "Friday 24 January 2026 12:31": true, "7 min ago": true, "Updated 2 hours ago": true,
		"24 January 2026": false, "12:31": false, "Two boats sank 3 years ago": false, "At 12:31 on 24 January the wall broke": false,
	} {
		if got := readLines(document(text))[0].isMoment(); got != want {
			t.Errorf("%q is a moment: %v", text, got)
		}
	}
	teased := []string{"24 January 2026 12:31", "Ferry stays out", said, "24 January 2026 11:02", "Crane falls on quay", said, "24 January 2026 9:15", "Schools stay shut", said, "All news"}
	lines := readLines(document(teased...))
	opinions := make([]Opinion, len(lines))
	if moments(opinions, lines); opinions[1][Head] > 0 {
		t.Error("other articles with their standfirsts are entries")
	}
	listed := readLines(document(live("", "Monday 26 January 18:30", "Tuesday 27 January 19:00", "Friday 30 January 20:00")...))
	opinions = make([]Opinion, len(listed))
	if moments(opinions, listed); opinions[3][Head] == 0 || aside(opinions[2]) > 0 {
		t.Error("when an event will be is no text")
	}
	posts := []string{"Which rope for the quay?"}
	logged := []string{"Of the night's work"}
	for _, name := range []string{"Ann Field", "Bo Hale", "Cara Ruiz"} {
		posts = append(posts, name, "2 hours ago", "Nylon all the way", said, "Nobody was hurt.")
		logged = append(logged, "24 January 2026 12:31", "rolled back the build", said, "Nobody was hurt.")
	}
	for _, texts := range [][]string{posts, logged} {
		lines := readLines(document(texts...))
		opinions := make([]Opinion, len(lines))
		moments(opinions, lines)
		for i, o := range opinions {
			if o != (Opinion{}) {
				t.Errorf("%q is of a live page", texts[i])
			}
		}
	}
}
