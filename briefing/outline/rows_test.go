package outline

import (
	"strings"
	"testing"
)

// linesOf returns lines of the texts, and a state for each: T text, H heading, I inset, B tail.
func linesOf(rows ...string) ([]line, []State) {
	var texts []string
	var states []State
	for _, r := range rows {
		states = append(states, map[byte]State{'T': Text, 'H': Head, 'I': Inset, 'B': Tail}[r[0]])
		texts = append(texts, r[2:])
	}
	return readLines(document(texts...)), states
}

// TestRows holds which rows of lists are kept with the article, and which runs of short lines are furniture still.
func TestRows(t *testing.T) {
	const begin = "T The hall has forty rooms, and this is who works in them."
	for name, c := range map[string]struct{ rows, want string }{
		"staff":         {begin + "|T Planning|T Bo Hale, Planner, Room 2|T Ann Field, Planner, Room 3|B Eva Holm, Clerk, Room 4|B Parks|B Tom Ruiz, Gardener, Depot|B The doors of the hall open at eight.", "TTTTTTTT"},
		"packing":       {begin + "|T two shirts|T a fleece|B sun cream|B first aid kit|B passport", "TTTTTT"},
		"marks":         {begin + "|T Marks|B Hale 7|B Ruiz 6|B Field 6|B Holm 7|B Stone 5|B Okoro 9", "TTTTTTTT"},
		"a short run":   {begin + "|T Hale 7|B Ruiz 6|B Field 6", "TTBB"},
		"headlines":     {begin + "|B Ferry strike enters its second week|B Fires burn on in the hills|B Mayor says no once more|B Bridge opens early|B Crane sold|B Quay sinks", "TBBBBBB"},
		"before it all": {"B Halden 12|B Wick 11|B Denby 14|B Harrow 9|B Stoke 10|B Aston 13|" + begin, "BBBBBBT"},
		"wide rows":     {begin + "|B 1 Ferry strike enters its second week now|B 2 Fires burn on in the hills of Halden|B 3 Mayor says no once more to the bridge|B 4 Bridge opens early for the fair|B 5 Crane of the harbour is sold|B 6 Quay sinks a little more each year", "TBBBBBB"},
		"numbers":       {begin + "|H 1. Hale, £3m|T Pigs.|H 2. Ruiz, £2m|T Eggs.|B 3. Field, £1m|B Salmon farms.|B More of the Courier", "THTHTHTB"},
		"other numbers": {begin + "|H 1. Hale, £3m|T Pigs.|H 2. Ruiz, £2m|T Eggs.|B 4. Field, £1m|B Salmon farms.", "THTHTBB"},
		"initials":      {begin + "|H 1. Money|T Bills were paid to:|B K. Lowe, salary £412|B Hall hire £45|B 2. Next meeting|B Monday at 7.30 pm.", "THTTTHT"},
		"named between": {begin + "|T 1. Hale|T 2. Ruiz|B Read more on our site|B 3. Field and her sheep win again", "TTTBB"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		alikeRows(states, lines)
		numbersGoOn(states, lines)
		got := ""
		for _, s := range states {
			got += map[State]string{Text: "T", Head: "H", Inset: "I", Tail: "B"}[s]
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestLastWord holds that a question at the end of a transcript is of the article, and a heading over nothing is not.
func TestLastWord(t *testing.T) {
	for last, want := range map[string]State{"Bo Hale: May I finish?": Text, "Also: Why now?": Tail, "May I finish?": Tail} {
		lines, states := linesOf("T Bo Hale: It was my decision, and I answer for it.", "T The Chair: Order. I will have order.", "H "+last)
		leadIn(states, lines, nil)
		if got := states[2]; got != want {
			t.Errorf("%q is %d, want %d", last, got, want)
		}
	}
}
