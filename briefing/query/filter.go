package query

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Key is a word that says in which field of an item a term is looked for.
type Key struct {
	Name string // as typed, without its colon
	Doc  string // one line for help and completion
}

// ListKeys returns the keys for lists of an article's findings.
func ListKeys() []Key {
	return []Key{
		{"speaker", "who says it, or the actor's name; @name is the same"},
		{"role", "who they are, in the article's words"},
		{"sec", "section number, or words of its heading"},
		{"kind", "kind of quote, actor or section"},
		{"about", "whom or what the words are about"},
	}
}

// LibraryKeys returns the keys for a library of articles: those of lists, and more.
func LibraryKeys() []Key {
	keys := ListKeys()
	for i := range keys {
		if keys[i].Name == "sec" { // no section of many articles has a number of its own
			keys[i].Doc = "words of its section's heading"
		}
	}
	return append(keys,
		Key{"source", "where the article came from"},
		Key{"after", "published on that day, in that month or year, or later"},
		Key{"before", "published before that day, month or year"},
	)
}

// Query is a parsed filter: an item passes when every term holds. The zero
// Query passes everything.
type Query struct {
	Text  string // as typed
	Terms []Term
	Open  []Term // keys without a value yet, which are no conditions
}

// Term is one condition. Start and End are byte offsets into Query.Text.
type Term struct {
	Start, End int
	Key        string // name of a Key; "" for words anywhere in the item
	Value      string // as typed, without key and quotation marks
	Not        bool   // the item must not match

	expr *regexp.Regexp // what Value is between slashes; nil for words
}

// Error is a mistake in a filter; Start and End say where, as byte offsets.
type Error struct {
	Start, End int
	Msg        string // one line, fit to be shown in the prompt
}

func (e *Error) Error() string { return e.Msg }

// Parse reads a filter: words and "phrases" that all must occur, each after a
// key and a colon where it is meant for one field, @name for speaker:name, and
// a - before what must not occur. A term without a key may also be a regular
// expression between slashes. A key without a value yet is no condition.
// The error joins one *[Error] for each mistake; the Query then holds the other terms.
func Parse(text string, keys []Key) (Query, error) {
	p := parser{text: text, keys: keys}
	q := Query{Text: p.text}
	var errs []error
	for {
		term, err := p.term()
		switch {
		case err != nil:
			errs = append(errs, err)
		case term.End == 0:
			return q, errors.Join(errs...)
		case term.Value != "":
			q.Terms = append(q.Terms, term)
		case term.Key != "":
			q.Open = append(q.Open, term)
		}
	}
}

// ParseList is Parse for the lists of an article's findings.
func ParseList(text string) (Query, error) { return Parse(text, ListKeys()) }

// ParseLibrary is Parse for a library of articles.
func ParseLibrary(text string) (Query, error) { return Parse(text, LibraryKeys()) }

type parser struct {
	text string
	at   int
	keys []Key
}

// term reads the next term; at the end of the text its End is zero.
func (p *parser) term() (Term, error) {
	p.at += len(p.text[p.at:]) - len(strings.TrimLeftFunc(p.text[p.at:], unicode.IsSpace))
	if p.at == len(p.text) {
		return Term{}, nil
	}
	t := Term{Start: p.at}
	if rest := p.text[p.at:]; rest == "-" {
		p.at, t.End = len(p.text), len(p.text) // its words are still to come
		return t, nil
	} else if rest[0] == '-' && !strings.HasPrefix(rest, "- ") {
		t.Not = true
		p.at++
	}
	if rest := p.text[p.at:]; rest[0] == '/' && !strings.HasPrefix(rest, "/ ") {
		return p.expression(t)
	}
	keyStart := p.at
	if p.text[p.at] == '@' {
		t.Key = "speaker"
		p.at++
	} else if name := keyName(p.text[p.at:]); name != "" {
		t.Key = strings.ToLower(name)
		p.at += len(name) + 1
	}
	keyEnd := p.at
	t.Value = p.value()
	t.End = p.at
	if t.Key == "" || t.Key == "speaker" {
		return t, nil
	}
	for _, k := range p.keys {
		if k.Name == t.Key {
			return t, checkValue(t)
		}
	}
	return t, &Error{keyStart, keyEnd, unknownKey(t.Key, p.keys)}
}

// keyName returns the key that text starts with: letters before a colon that
// does not start an address.
func keyName(text string) string {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		case c == ':' && i > 1 && !strings.HasPrefix(text[i:], "://"):
			return text[:i]
		default:
			return ""
		}
	}
	return ""
}

// value reads a phrase in quotation marks, which may lack its end while it is
// typed, or a word.
func (p *parser) value() string {
	rest := p.text[p.at:]
	if r, n := utf8.DecodeRuneInString(rest); r == '"' || r == '“' || r == '”' {
		body := rest[n:]
		i := strings.IndexAny(body, `"“”`)
		if i < 0 {
			p.at = len(p.text)
			return strings.TrimSpace(body)
		}
		_, closing := utf8.DecodeRuneInString(body[i:])
		p.at += n + i + closing
		return strings.TrimSpace(body[:i])
	}
	i := strings.IndexFunc(rest, unicode.IsSpace)
	if i < 0 {
		i = len(rest)
	}
	p.at += i
	return rest[:i]
}

func unknownKey(name string, keys []Key) string {
	var names []string
	near := ""
	for _, k := range keys {
		names = append(names, k.Name)
		if strings.HasPrefix(name, k.Name) {
			near = k.Name
		}
	}
	if near == "" {
		near = Nearest(name, names)
	}
	if near != "" {
		return fmt.Sprintf("unknown key %q – did you mean %s:?", name+":", near)
	}
	return fmt.Sprintf("unknown key %q – keys are %s:", name+":", strings.Join(names, ": "))
}

// checkValue refuses a date that cannot be compared.
func checkValue(t Term) error {
	if t.Key != "after" && t.Key != "before" || t.Value == "" {
		return nil
	}
	const pattern = "dddd-dd-dd"
	ok := len(t.Value) <= len(pattern)
	for i := 0; ok && i < len(t.Value); i++ {
		if pattern[i] == 'd' {
			ok = '0' <= t.Value[i] && t.Value[i] <= '9'
		} else {
			ok = t.Value[i] == '-'
		}
	}
	if ok && inYear(t.Value) {
		return nil
	}
	return &Error{t.Start, t.End, fmt.Sprintf("%s: takes a date such as 2025, 2025-12 or 2025-12-02, not %q", t.Key, t.Value)}
}

// inYear reports whether there are such a month and such a day, as far as they are typed.
func inYear(date string) bool {
	const month, day = len("2025-12"), len("2025-12-02")
	within := func(end int, last string) bool {
		return len(date) < end || "01" <= date[end-2:end] && date[end-2:end] <= last
	}
	return within(month, "12") && within(day, "31")
}
