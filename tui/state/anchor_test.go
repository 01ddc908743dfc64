package state

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/content"
)

func TestAnchorsSurviveEdits(t *testing.T) {
	words := "If the bridge closes, my town closes"
	start := strings.Index(text, words)
	a := NewAnchor(text, content.Span{Start: start, End: start + len(words)})
	for _, c := range []struct {
		name, text, want string
		fate             Fate
	}{
		{"same", text, words, Kept},
		{"more behind", text + "\n\nMore.", words, Kept},
		{"more before", "New first paragraph.\n\n" + text, words, Moved},
		{"less before", text[start:], words, Moved},
		{"other neighbours", "Unlike. " + words + "! Quite.", words, Moved},
		{"typography", strings.ReplaceAll(text, "bridge closes,", "bridge\u00a0closes,"), "If the bridge\u00a0closes, my town closes", Moved},
		{"reworded", strings.ReplaceAll(text, "my town", "our town"), "If the bridge closes, our town closes", Moved},
		{"gone", "Nothing is left of it.", "", Orphaned},
		{"empty", "", "", Orphaned},
	} {
		span, fate := a.Locate(c.text)
		if fate != c.fate || fate != Orphaned && span.Of(c.text) != c.want {
			t.Errorf("%s: %v %q, want %v %q", c.name, fate, span.Of(c.text), c.fate, c.want)
		}
	}
}

func TestAnchorPicksTheRightOccurrence(t *testing.T) {
	old := "one said yes. two said yes. three said yes."
	at := strings.Index(old, "two said yes") + len("two said ")
	a := NewAnchor(old, content.Span{Start: at, End: at + 3})
	edited := "zero said yes, one said yes. and two said yes. three said yes."
	span, fate := a.Locate(edited)
	if want := strings.Index(edited, "two said yes") + len("two said "); span.Start != want || fate != Moved {
		t.Errorf("got %v %v, want %d", span, fate, want)
	}
}

func TestExpressionLikeWordsAreLiteral(t *testing.T) {
	a := NewAnchor("see /a.c/ here", content.Span{Start: 4, End: 9})
	if span, fate := a.Locate("it says abc here; nothing more"); fate == Moved && span.Len() == 3 {
		t.Errorf("the words were taken for an expression: %v", span)
	}
	const moved = "now, as before, see /a.c/ here"
	if span, fate := a.Locate(moved); fate != Moved || !strings.HasPrefix(moved[span.Start:], "/a.c") {
		t.Errorf("the words are %v at %v", fate, span)
	}
}

func TestPlacesFollowInsertions(t *testing.T) {
	paragraph := rapid.StringMatching(`[a-zé ’]{20,60}`)
	rapid.Check(t, func(t *rapid.T) {
		before := rapid.SliceOfNDistinct(paragraph, 2, 8, rapid.ID).Draw(t, "paragraphs")
		at := rapid.IntRange(0, len(before)-1).Draw(t, "at")
		insert := rapid.SliceOfN(paragraph, 0, 3).Draw(t, "insert")
		offset := func(list []string) int { return len(strings.Join(list, "\n\n")) + 2*min(1, len(list)) }
		old := strings.Join(before, "\n\n")
		a := NewPlace(old, offset(before[:at]))
		edited := strings.Join(append(append([]string{}, insert...), before...), "\n\n")
		span, fate := a.Locate(edited)
		if fate == Orphaned || span.Of(edited) != a.Exact {
			t.Fatalf("%+v is %v, %q in %q", a, fate, span.Of(edited), edited)
		}
		if same, fate := a.Locate(old); fate != Kept || same.Start != a.Start {
			t.Fatalf("%+v is %v at %v in its own text", a, fate, same)
		}
	})
}
