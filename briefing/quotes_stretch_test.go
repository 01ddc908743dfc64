package briefing

import (
	"context"
	"strings"
	"testing"

	"brief/briefing/speech"
	"brief/content"
)

// TestStretchesFindTheSame holds that a text too long to be searched for speech
// at once gives the quotes that it would give at once: the same words, and
// the same speakers and groups but where how often somebody is named in all the
// text tips a doubtful case.
func TestStretchesFindTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("a text of a megabyte takes its time")
	}
	doc := plain(t, news(longSpeech+maxStretch/2))
	b := &Briefing{Doc: doc, work: &workspace{}}
	findSections(b)
	findActors(b)
	in := b.SpeechInput()
	want := speech.Find(in, speech.Default())
	var got []speech.Quote
	for found, share := range findSpeech(in, speech.Default()) {
		got = append(got, found...)
		if share <= 0 || share > 1 {
			t.Errorf("%v of the text is behind", share)
		}
	}
	if len(got) != len(want) || len(want) < 1000 {
		t.Fatalf("%d quotes in stretches, %d at once", len(got), len(want))
	}
	differ := 0
	for i := range want {
		g, w := &got[i], &want[i]
		if g.Span != w.Span || g.Kind != w.Kind || g.Within != w.Within {
			t.Errorf("quote %d: %q in stretches, %q at once", i, g.Of(doc.Text), w.Of(doc.Text))
		}
		if g.Actor != w.Actor || g.Name != w.Name || g.Mention != w.Mention || i > 0 && (g.Group == got[i-1].Group) != (w.Group == want[i-1].Group) {
			differ++
		}
	}
	if differ*25 > len(want) {
		t.Errorf("%d speakers or groups of %d differ", differ, len(want))
	}
}

// TestStretchesCoverTheText holds that the stretches are all blocks in order,
// none too long, those too long by themselves cut between words, and that one
// begins at a heading where it can.
func TestStretchesCoverTheText(t *testing.T) {
	line := strings.ReplaceAll(news(3*maxStretch), "\n\n", " ")
	for name, blocks := range map[string][]speech.Block{
		"one line":   {{Span: content.Span{Start: 0, End: len(line)}}},
		"one word":   {{Span: content.Span{Start: 5, End: 5 + 2*maxStretch}}},
		"paragraphs": everyBytes(len(line), 700),
	} {
		text := line
		if name == "one word" {
			text = strings.Repeat("x", 3*maxStretch)
		}
		at := blocks[0].Start
		for i, rest := 0, cutLong(text, blocks); len(rest) > 0; i++ {
			n := stretchOf(rest)
			if size := rest[n-1].End - rest[0].Start; size > maxStretch && name != "one word" {
				t.Errorf("%s: stretch %d has %d bytes", name, i, size)
			}
			if name == "paragraphs" && i > 0 && !rest[0].Heading {
				t.Errorf("%s: stretch %d begins with no heading", name, i)
			}
			for _, b := range rest[:n] {
				if b.Start != at && b.Start != at+1 || b.Empty() {
					t.Fatalf("%s: a block begins at %d after the end at %d", name, b.Start, at)
				}
				if name == "one line" && b.Start > 0 && text[b.Start-1] != ' ' {
					t.Errorf("%s: cut within a word at %d", name, b.Start)
				}
				at = b.End
			}
			rest = rest[n:]
		}
		if end := blocks[len(blocks)-1].End; at != end {
			t.Errorf("%s: the stretches end at %d, the text at %d", name, at, end)
		}
	}
}

// everyBytes is blocks of a size up to an end, every fifth a heading.
func everyBytes(end, size int) []speech.Block {
	var out []speech.Block
	for at := 0; at < end; at += size {
		out = append(out, speech.Block{Span: content.Span{Start: at, End: min(at+size, end)}, Heading: len(out)%5 == 0})
	}
	return out
}

// TestStepsOfALongText: who waits for a long text sees that it goes on, and who no longer
// does ends it between two stretches.
func TestStepsOfALongText(t *testing.T) {
	if testing.Short() {
		t.Skip("a text of a megabyte takes its time")
	}
	doc := plain(t, news(longSpeech+maxStretch/2))
	ctx, cancel := context.WithCancel(t.Context())
	last, steps := -1, 0
	b := ParseSteps(ctx, doc, func(extractor, percent int) {
		if percent < last || percent > 100 || percent < 15*min(extractor, 2) {
			t.Errorf("%d %% after %d %%, at extractor %d", percent, last, extractor)
		}
		if steps++; percent > 50 {
			cancel() // the next step does not come
		}
		last = percent
	})
	if b != nil || steps < 6 || last > 70 {
		t.Errorf("%d steps to %d %%, then %v", steps, last, b != nil)
	}
	all := 0
	for _, e := range Extractors() {
		all += e.Percent
	}
	if all != 100 {
		t.Errorf("the extractors take %d %% of the time", all)
	}
}
