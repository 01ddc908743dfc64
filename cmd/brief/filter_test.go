package main

import (
	"testing"

	"brief/briefing"
	"brief/content"
)

// TestUnsureIsAKind: quotes with an unsure speaker can be asked for by that, as in the
// reader, whatever they are besides.
func TestUnsureIsAKind(t *testing.T) {
	b := &briefing.Briefing{Doc: &content.Document{Text: "Yes. No."}}
	sure := briefing.Quote{Kind: briefing.Direct, Confidence: 0.9, Speaker: briefing.Speaker{Name: "Ruiz"}}
	doubt, nobody := sure, sure
	doubt.Confidence, nobody.Confidence, nobody.Speaker.Name = 0.4, 0.4, ""
	rumour := briefing.Quote{Kind: briefing.Indirect, Confidence: 0.9}
	for _, c := range []struct {
		kinds []string
		want  [4]bool
	}{
		{nil, [4]bool{true, true, true}}, {[]string{"unsure"}, [4]bool{false, true, false, true}},
		{[]string{"partial"}, [4]bool{}}, {[]string{"partial", "unsure"}, [4]bool{false, true, false, true}},
		{[]string{"indirect"}, [4]bool{}}, {[]string{"all"}, [4]bool{true, true, true, true}},
	} {
		sel := (&filter{kinds: c.kinds}).selection(b, false)
		for i, q := range []*briefing.Quote{&sure, &doubt, &nobody, &rumour} {
			if got := sel.Quote(q); got != c.want[i] {
				t.Errorf("--kind %v takes quote %d: %v", c.kinds, i, got)
			}
		}
	}
	if err := (&filter{kinds: []string{"unsure"}}).check(finding{name: "quotes", kinds: []string{"direct", "unsure"}}); err != nil {
		t.Error(err)
	}
}
