package speech_test

import (
	"slices"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/speech"
	"brief/content"
)

// said is an annotated quote, as words of the article.
type said struct {
	words, speaker, name, cue string // the speaker's own words are empty where only a name is annotated
}

// lessonsOf returns what an article with quotes teaches.
func lessonsOf(t *testing.T, article string, quotes []said) []speech.Lesson {
	t.Helper()
	doc, err := content.Parse("a.txt", []byte(article), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	at := func(words string) content.Span {
		i := strings.Index(doc.Text, words)
		if i < 0 {
			t.Fatalf("%q is not in the article", words)
		}
		return content.Span{Start: i, End: i + len(words)}
	}
	var gold []speech.Gold
	for _, q := range quotes {
		g := speech.Gold{Spans: []content.Span{at(q.words)}, Names: []string{q.name}, Cue: q.cue}
		if q.speaker != "" {
			g.Speaker = at(q.speaker)
		}
		gold = append(gold, g)
	}
	return speech.Lessons(briefing.Parse(doc).SpeechInput(), gold)
}

// TestLessons: what is plain in an article is taught in every table, and the shipped model knows it; taught the
// other way round, it does not.
func TestLessons(t *testing.T) {
	english := lessonsOf(t, "The ferry would stay in port, Ana Ruiz said on Monday. “Nobody asked us about it,” she said.\n\n"+
		"“We have no other boat,” Bo Hale said. The old “Swan” was sold.\n\nBo Hale said that the pier was safe.", []said{
		{"The ferry would stay in port", "Ana Ruiz", "Ana Ruiz", "said"},
		{"Nobody asked us about it", "she", "Ana Ruiz", "said"},
		{"We have no other boat", "Bo Hale", "Bo Hale", "said"},
		{"the pier was safe", "Bo Hale", "Bo Hale", "said"},
	})
	german := lessonsOf(t, "„Die Fähre bleibt im Hafen und wir haben kein anderes Schiff“, sagte Ana Ruiz, Sprecherin der Reederei in Halden, am Montag.", []said{
		{"Die Fähre bleibt im Hafen und wir haben kein anderes Schiff", "", "Ana Ruiz, Sprecherin der Reederei in Halden", "sagte"},
	})
	taught, names := map[int]int{}, 0
	model := speech.Default()
	for _, l := range slices.Concat(english, german) {
		taught[l.Table]++
		if l.Table == speech.SpeechTable && !l.Right[0] {
			names++
			continue // of the ship, whose name a rule tells before the model is asked
		}
		if !model.Passes(&l) {
			t.Errorf("of %d choices in table %d, the model takes none of %v", len(l.Choices), l.Table, l.Right)
		}
		for i := range l.Right {
			l.Right[i] = !l.Right[i]
		}
		if model.Passes(&l) {
			t.Errorf("of %d choices in table %d, the model takes a wrong one as well", len(l.Choices), l.Table)
		}
	}
	for _, table := range []int{speech.SpeechTable, speech.SpeakerTable, speech.ResolveTable, speech.CueTable, speech.StartTable, speech.EndTable, speech.SourceTable} {
		if taught[table] == 0 {
			t.Errorf("nothing is taught in table %d", table)
		}
	}
	if names != 1 {
		t.Errorf("%d marked words are taught to be no speech, not one", names)
	}
}
