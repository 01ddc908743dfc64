package briefing_test

import (
	"reflect"
	"testing"
)

// TestActorsAgain parses a text whose clubs share a word many times: no order of a map may reach the actors.
func TestActorsAgain(t *testing.T) {
	const text = "Forest Green Rovers beat Nottingham Forest on Saturday in the league. " +
		"The striker scored in the match, a defeat for Forest. Forest have lost again. But Forest are out."
	first := parse(t, text)
	for range 50 {
		if again := parse(t, text); !reflect.DeepEqual(first.Actors, again.Actors) {
			t.Fatalf("actors differ from run to run: %v, %v", first.Actors, again.Actors)
		}
	}
}
