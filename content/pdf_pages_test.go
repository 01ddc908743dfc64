package content

import "testing"

func TestJoinPages(t *testing.T) {
	for in, want := range map[string]string{
		"":                   "",
		"One line.\n":        "One line.\n",
		"One line.\n\n1\n\f": "One line.\n",
		"The Courier\n\nIt broke off in the\n\nPage 1 of 2\n\n\fThe Courier\n\nmiddle of a sentence.\nA new one\n\n– 2 –\n\f": "It broke off in the\nmiddle of a sentence.\nA new one\n",
		"9 June\nA page ends.\n1\n\f9 June\nAnother begins.\n2\f9 June\nAnd another.\n3":                                      "A page ends.\n\nAnother begins.\n\nAnd another.\n",
		"In 1932\nthe bridge was built.\n\f1933":                                                                              "In 1932\nthe bridge was built.\n",
	} {
		if got := joinPages(in); got != want {
			t.Errorf("joinPages(%q) = %q, want %q", in, got, want)
		}
	}
}
