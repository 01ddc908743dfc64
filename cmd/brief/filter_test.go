package main

import (
	"strings"
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

// TestAnyOf holds that of an option given twice either value will do, and of two options both must hold.
func TestAnyOf(t *testing.T) {
	homeOf(t, t.TempDir())
	for args, want := range map[string]string{
		"--speaker ruiz":                              "Ruiz",
		"--speaker ruiz --speaker berg":               "Ruiz Berg",
		"--speaker ruiz --speaker nobody":             "Ruiz",
		"--speaker ruiz --speaker berg --match deals": "Berg",
		"--match deals --match bridge":                "Ruiz Berg",
		"--section 1 --section why":                   "Ruiz Berg Holm",
		"--section 1 --section 9":                     "Ruiz",
		"--speaker ruiz --speaker=":                   "Ruiz",
		"--speaker= --match= --section=":              "Ruiz Berg Holm",
	} {
		var out, said writerLog
		in := strings.NewReader("“The bridge is safe today,” said Ana Ruiz.\n\nWhy now?\n\n“We make no deals here,” said Ola Berg. “It is late,” said Jo Holm.\n")
		if status := run(t.Context(), append([]string{"quotes"}, strings.Fields(args)...), in, &out, &said); status != exitFine {
			t.Errorf("%s: status %d, %s", args, status, said)
		}
		for _, name := range []string{"Ruiz", "Berg", "Holm"} {
			if got := strings.Contains(string(out), name); got != strings.Contains(want, name) {
				t.Errorf("%s lists %s: %v", args, name, got)
			}
		}
	}
	var out, said writerLog
	run(t.Context(), []string{"quotes", "--speaker", "a", "--speaker", "b", "--match", "zebra"}, strings.NewReader("Nothing is said."), &out, &said)
	if want := "brief: no quotes match --speaker \"a\" --speaker \"b\" --match \"zebra\"\n"; string(said) != want {
		t.Errorf("said %q", said)
	}
}
