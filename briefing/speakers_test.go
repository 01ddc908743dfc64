package briefing_test

import (
	"testing"

	"brief/briefing"
	"brief/content"
)

func TestTelling(t *testing.T) {
	b := &briefing.Briefing{Doc: &content.Document{Text: "that the gate is shut"}}
	all := content.Span{End: len(b.Doc.Text)}
	ruiz := briefing.Speaker{Name: "Ana Ruiz"}
	for what, q := range map[string]briefing.Quote{
		"true":             {Span: all, Kind: briefing.Indirect, Speaker: ruiz, Confidence: 0.4},
		"true: in marks":   {Span: content.Span{End: 4}, Kind: briefing.Partial, Confidence: 0.1},
		"false: nobody":    {Span: all, Kind: briefing.Indirect, Confidence: 0.9},
		"false: unsure":    {Span: all, Kind: briefing.Indirect, Speaker: ruiz, Confidence: 0.2},
		"false: two words": {Span: content.Span{End: 8}, Kind: briefing.Indirect, Speaker: ruiz, Confidence: 0.9},
	} {
		if want := what[0] == 't'; b.Telling(&q) != want {
			t.Errorf("%s: told otherwise", what)
		}
	}
}

func TestAttribution(t *testing.T) {
	for want, q := range map[string]briefing.Quote{
		"Ana Ruiz":  {Speaker: briefing.Speaker{Name: "Ana Ruiz"}, Confidence: 0.9},
		"Ana Ruiz?": {Speaker: briefing.Speaker{Name: "Ana Ruiz"}, Confidence: 0.5},
		"":          {Confidence: 0.5},
	} {
		if got := q.Attribution(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
