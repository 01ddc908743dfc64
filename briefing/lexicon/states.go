package lexicon

import (
	_ "embed"
	"slices"
	"strings"
)

// statesFile holds lines "code<TAB>name<TAB>short" of the American states: the post's code, the name in small letters, and, where
// there is one, what newspapers write for it, without its last stop, as the Associated Press does; several with a blank between
// them. Four Canadian provinces stand below them without a code.
//
//go:embed states.txt
var statesFile string

// state is a line of states.txt.
type state struct {
	code, name string
	short      []string
}

// stateWith returns the state that is sought, which has sign in its line, or none.
func stateWith(sign string, sought func(state) bool) state {
	for end := 0; ; end++ {
		at := strings.Index(statesFile[end:], sign)
		if at < 0 || end == len(statesFile) {
			return state{}
		}
		at += end
		end = at + strings.IndexByte(statesFile[at:], '\n')
		code, rest, _ := strings.Cut(statesFile[strings.LastIndexByte(statesFile[:at], '\n')+1:end], "\t")
		name, short, _ := strings.Cut(rest, "\t")
		if s := (state{code, name, strings.Fields(short)}); sought(s) {
			return s
		}
	}
}

// State returns the full name, in small letters, of the American state or Canadian province that newspapers write as short, without its
// last stop ("Calif", "N.Y"), or "".
func State(short string) string {
	return stateWith(short, func(s state) bool { return slices.Contains(s.short, short) }).name
}

// LeadingState returns the full name, in small letters, of the American state that text begins with, and the size of that in bytes: "Ohio",
// "New York", "N.Y.", "Calif", "NV"; "" and 0 where it begins with none.
func LeadingState(text string) (name string, size int) {
	end := wordEnd(text, 0)
	if next := wordEnd(text, end+1); end > 0 && next > end+1 && text[end] == ' ' {
		if two := strings.ToLower(text[:next]); isState(two) {
			return two, next
		}
	}
	if one := strings.ToLower(text[:end]); end > 0 && 'A' <= text[0] && text[0] <= 'Z' && isState(one) {
		return one, end
	}
	dotted := end
	for dotted+1 < len(text) && text[dotted] == '.' && 'A' <= text[dotted+1] && text[dotted+1] <= 'Z' { // "N.Y", "W.Va"
		dotted = wordEnd(text, dotted+1)
	}
	if name = State(text[:dotted]); name == "" && dotted == 2 {
		name = postal(text[:2])
	}
	if name == "" {
		return "", 0
	}
	if dotted < len(text) && text[dotted] == '.' {
		dotted++
	}
	return name, dotted
}

// wordEnd is where the letters that stand at from in text end.
func wordEnd(text string, from int) int {
	for from < len(text) && 'a' <= text[from]|0x20 && text[from]|0x20 <= 'z' {
		from++
	}
	return min(from, len(text))
}

// isState reports whether name, in small letters, is a state's.
func isState(name string) bool {
	return name != "" && stateWith(name, func(s state) bool { return s.name == name }).name != ""
}

// postal returns the full name, in small letters, of the state with a code of the post's; or "".
func postal(code string) string {
	return stateWith(code, func(s state) bool { return s.code == code }).name
}
