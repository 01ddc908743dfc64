package query

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, text, pattern string
		want                []string // the words matched
	}{
		{"any case", "Bridge and bridge", "bridge", []string{"Bridge", "bridge"}},
		{"upper case minds case", "Bridge and bridge", "Bridge", []string{"Bridge"}},
		{"curly apostrophe", "We don’t know", "don't", []string{"don’t"}},
		{"straight for curly", "We don't know", "don’t", []string{"don't"}},
		{"curly quotation marks", "He said “no deal”.", `"no deal"`, []string{"“no deal”"}},
		{"dashes", "the 2019–2024 term", "2019-2024", []string{"2019–2024"}},
		{"no-break space", "4.2\u00a0billion", "4.2 billion", []string{"4.2\u00a0billion"}},
		{"soft hyphen", "nego\u00adtiation", "negotiation", []string{"nego\u00adtiation"}},
		{"soft hyphen in the pattern", "negotiation", "nego\u00adtiation", []string{"negotiation"}},
		{"diacritics", "Café society", "cafe", []string{"Café"}},
		{"diacritics in the pattern only", "cafe", "café", []string{"cafe"}},
		{"combining accent", "cafe\u0301 society", "cafe", []string{"cafe\u0301"}},
		{"names", "Łukasz Søndergård of Đà Nẵng", "lukasz sondergard of da nang", []string{"Łukasz Søndergård of Đà Nẵng"}},
		{"sharp s", "Straße", "strasse", []string{"Straße"}},
		{"half a letter is the letter", "Æsop", "a", []string{"Æ"}},
		{"ligature", "ofﬁce", "fic", []string{"ﬁc"}},
		{"acute accent for an apostrophe", "don´t", "don't", []string{"don´t"}},
		{"ellipsis", "Well… then", "well...", []string{"Well…"}},
		{"cyrillic case", "Владимир Зеленський", "зеленськии", []string{"Зеленський"}},
		{"greek final sigma", "Αλέξης Τσίπρας", "τσιπρασ", []string{"Τσίπρας"}},
		{"line break", "one\ntwo", "one two", []string{"one\ntwo"}},
		{"run of spaces", "func   main", "func main", []string{"func   main"}},
		{"run of spaces in the pattern", "func main", "func   main", []string{"func main"}},
		{"not across blocks", "one\n\ntwo", "one two", nil},
		{"no overlap", "aaaa", "aa", []string{"aa", "aa"}},
		{"blank", "a b", " ", nil},
		{"empty", "a b", "", nil},
		{"expression", "Ruiz said, Okoye says", "/sa(id|ys)/", []string{"said", "says"}},
		{"expression minds case", "Said said", "/Sa.d/", []string{"Said"}},
		{"expression in lower case", "Said said", "/sa.d/", []string{"Said", "said"}},
		{"escape is no upper case", "Go on, go", `/go\W/`, []string{"Go "}},
		{"class of case", "Go go", `/\p{Lu}o/`, []string{"Go"}},
		{"expression and typography", "don’t – café", `/don't - caf./`, []string{"don’t – café"}},
		{"accent in an expression", "cafe", "/café/", []string{"cafe"}},
		{"expression sees a block as a line", "one\n\ntwo three", "/^two.*/", []string{"two three"}},
		{"empty matches are none", "abc", "/x*/", nil},
		{"one slash is literal", "and/or", "/or", []string{"/or"}},
		{"escaped slash is literal", `/or\/`, `/or\/`, []string{`/or\/`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			spans, err := Find(c.text, c.pattern)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range spans {
				got = append(got, s.Of(c.text))
			}
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestBadExpressionSaysWhy(t *testing.T) {
	_, err := Find("text", "/a(b/")
	if err == nil || err.Error() != "bad expression: missing closing ) in a(b" {
		t.Errorf("got %v", err)
	}
}

func TestFindStopsAtTheLimit(t *testing.T) {
	text := NewText(strings.Repeat("ab ", 100))
	for _, pattern := range []string{"ab", "/a./"} {
		spans, err := text.Find(context.Background(), pattern, 7)
		if err != nil || len(spans) != 7 {
			t.Errorf("%s: got %d matches and %v, want 7", pattern, len(spans), err)
		}
	}
}

func TestFindStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	text := NewText(strings.Repeat("ab ", 2*checkEvery))
	for _, pattern := range []string{"ab", "/a./"} {
		if _, err := text.Find(ctx, pattern, 0); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: got %v", pattern, err)
		}
	}
}

// anyText draws text rich in what folding changes.
func anyText() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"a", "B", "e\u0301", "É", "’", "“", "–", "\u00a0", " ", "  ", "\n", "\n\n", "\u00ad", "ﬁ", "ß", "Æ", "…", "½", "漢", "Ж", "ς", "`", "¨", "№", "👩‍🚀"}),
		rapid.Map(rapid.Rune(), func(r rune) string { return strings.ToValidUTF8(string(r), "") }),
	)
	return rapid.Map(rapid.SliceOfN(piece, 0, 40), func(p []string) string { return strings.Join(p, "") })
}

func TestFoldOffsetsRise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		lower := rapid.Bool().Draw(t, "lower")
		checkFold(t, text, lower)
	})
}

// TestFoldIsFinal folds every character twice, many of them in one text.
func TestFoldIsFinal(t *testing.T) {
	const atOnce = 1 << 10 // characters
	for first := rune(1); first <= unicode.MaxRune; first += atOnce {
		var chars []string
		for r := first; r < first+atOnce; r++ {
			if utf8.ValidRune(r) {
				chars = append(chars, string(r))
			}
		}
		for _, lower := range []bool{false, true} {
			final := func(text string) bool {
				once := fold(text, lower).text
				return fold(once, lower).text == once
			}
			if final(strings.Join(chars, "x")) { // a letter between, so that none depends on the one before
				continue
			}
			for _, c := range chars {
				if !final(c) {
					t.Errorf("%+q folds to %q and that to %q", c, fold(c, lower).text, fold(fold(c, lower).text, lower).text)
				}
			}
			t.Errorf("folding is not final from %U on", first)
		}
	}
}

type failer interface {
	Fatalf(format string, args ...any)
}

// checkFold holds what every folding promises.
func checkFold(t failer, text string, lower bool) {
	f := fold(text, lower)
	if len(f.text) > len(text) {
		t.Fatalf("folding grew %q to %q", text, f.text)
	}
	if utf8.ValidString(text) && !utf8.ValidString(f.text) {
		t.Fatalf("folding broke %q to %q", text, f.text)
	}
	if again := fold(f.text, lower); utf8.ValidString(text) && again.text != f.text {
		t.Fatalf("folding twice differs: %q, %q", f.text, again.text)
	}
	forwards, last := cursor{folded: &f, original: text}, 0
	for at := 0; at <= len(f.text); at++ {
		got := forwards.offset(at)
		afresh := cursor{folded: &f, original: text}
		if want := afresh.offset(at); got != want {
			t.Fatalf("offset %d is %d going forwards, %d afresh", at, got, want)
		}
		if got < last || got > len(text) {
			t.Fatalf("offset %d maps to %d after %d, of %d", at, got, last, len(text))
		}
		last = got
	}
}

func TestWhatIsFoundIsThePattern(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		runes := []rune(text)
		if len(runes) == 0 {
			return
		}
		from := rapid.IntRange(0, len(runes)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(runes)).Draw(t, "to")
		checkFind(t, text, string(runes[from:to]), true)
	})
}

// checkFind holds what every search promises; present says that the pattern is
// a part of text.
func checkFind(t failer, text, pattern string, present bool) {
	spans, err := Find(text, pattern)
	if err != nil {
		return
	}
	last := 0
	for _, s := range spans {
		if s.Start < last || s.Empty() || s.End > len(text) {
			t.Fatalf("span %v of %q in %q", s, pattern, text)
		}
		if utf8.ValidString(text) && !utf8.ValidString(s.Of(text)) {
			t.Fatalf("span %v of %q cuts a character of %q", s, pattern, text)
		}
		last = s.End
	}
	if _, isExpr := expression(pattern); isExpr {
		return
	}
	lower := !hasUpper(pattern)
	needle := fold(pattern, lower).text
	for _, s := range spans {
		if got := fold(s.Of(text), lower).text; !strings.Contains(got, needle) {
			t.Fatalf("%q found %q, which folds to %q", pattern, s.Of(text), got)
		}
	}
	findable := strings.TrimSpace(needle) != "" && !strings.Contains(needle, "\n") && needle == strings.TrimSpace(needle)
	if present && findable && len(spans) == 0 {
		t.Fatalf("%q is not found in %q", pattern, text)
	}
}

// TestCountsIgnoreWrapping: how lines are broken changes nothing.
func TestCountsIgnoreWrapping(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"café", "Ruiz", "don’t", "a", "deal"}), 1, 30).Draw(t, "words")
		var plain, wrapped strings.Builder
		for i, w := range words {
			if i > 0 {
				plain.WriteString(" ")
				wrapped.WriteString(rapid.SampledFrom([]string{" ", "\n", "  ", "\u00a0"}).Draw(t, "break"))
			}
			plain.WriteString(w)
			wrapped.WriteString(w)
		}
		pattern := strings.Join(words[:min(2, len(words))], " ")
		a, _ := Find(plain.String(), pattern)
		b, _ := Find(wrapped.String(), pattern)
		if len(a) != len(b) || len(a) == 0 {
			t.Fatalf("%q: %d matches on one line, %d wrapped", pattern, len(a), len(b))
		}
	})
}

func FuzzFind(f *testing.F) {
	f.Add("We don’t know\n\ncafé", "don't")
	f.Add("cafe\u0301 ﬁn…", "/caf.|x*/")
	f.Add("\xff\xfe bad", "\xff")
	f.Fuzz(func(t *testing.T, text, pattern string) {
		checkFold(t, text, true)
		checkFold(t, text, false)
		checkFind(t, text, pattern, false)
	})
}
