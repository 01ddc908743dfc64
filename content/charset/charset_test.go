package charset

import "testing"

// TestDecode says by what the character set of a text is told.
func TestDecode(t *testing.T) {
	for in, want := range map[string]string{
		"\xef\xbb\xbfcafé":                                              "café",
		"\xff\xfec\x00a\x00f\x00\xe9\x00":                               "café",
		"\xfe\xff\x00c\x00a\x00f\x00\xe9":                               "café",
		"\xff\xfe\x00\x00c\x00\x00\x00":                                 "c",
		"caf\xe9 au lait, d\xe9j\xe0":                                   "café au lait, déjà",
		`<meta charset="windows-1251"><p>` + "\xcf\xf0\xe8\xe2\xe5\xf2": `<meta charset="windows-1251"><p>Привет`,
		`<meta charset="windows-1251"><p>Привет`:                        `<meta charset="windows-1251"><p>Привет`,
		"a “bridge” — \xff\xfe\x80\x81 open":                            "a “bridge” — \ufffd open",
		"b\x00r\x00i\x00d\x00g\x00e\x00s\x00 \x00o\x00p\x00":            "bridges op",
	} {
		if got := string(Decode([]byte(in), "")); got != want {
			t.Errorf("Decode(%q) = %q, want %q", in, got, want)
		}
	}
	if got := string(Decode([]byte("\x82\xb1\x82\xf1"), "shift_jis")); got != "こん" {
		t.Errorf("declared: %q", got)
	}
}
