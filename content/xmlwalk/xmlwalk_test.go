package xmlwalk

import (
	"encoding/xml"
	"testing"
)

// listing writes down what it is told, but for what stands in an element "skip".
type listing struct {
	text string
	skip Skipper
}

func (l *listing) Start(name string, attrs []xml.Attr) {
	if !l.skip.Start(name == "skip") {
		l.text += "<" + name + Attr(attrs, "id")
	}
}

func (l *listing) End(name string) {
	if !l.skip.End() {
		l.text += name + ">"
	}
}

func (l *listing) Chars(text string) {
	if l.skip == 0 {
		l.text += text
	}
}

// TestWalk holds what is told of files, whole and broken, and that no entity of theirs is followed.
func TestWalk(t *testing.T) {
	for data, want := range map[string]struct {
		told  string
		whole bool
	}{
		`<a:b x:id="1">é<skip>no<b/></skip>!</a:b>`: {"<b1é!b>", true},
		`<b>one`:      {"<bone", false},
		`<b></c></b>`: {"<bc>b>", true},
		`<!DOCTYPE b [<!ENTITY e "x">]><b>&e;&auml;`: {"<b&e;ä", false},
		"\xff\xfe<\x00b\x00/\x00>\x00":               {"<bb>", true},
	} {
		var l listing
		if whole := Walk([]byte(data), &l); l.text != want.told || whole != want.whole {
			t.Errorf("%s: %q, %v", data, l.text, whole)
		}
	}
}
