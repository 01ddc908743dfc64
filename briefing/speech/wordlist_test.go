package speech

import (
	"encoding/binary"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// wordList maps lower-case word forms to what they are.
type wordList map[string]entry

// classNames are the classes as the lists call them.
var classNames = map[string]class{
	"say": say, "ask": ask, "tell": tell, "write": write, "claim": claim, "label": label, "judge": judge,
	"act": act, "think": think, "seem": seem, "light": light, "saynoun": sayNoun, "doc": docNoun,
	"verb": plainVerb, "be": be, "aux": aux, "modal": modal, "not": not, "det": det, "poss": poss,
	"quant": quant, "he": he, "she": she, "they": they, "it": it, "i": firstPerson, "we": us, "you": you,
	"who": who, "which": which, "that": that, "wh": wh, "prep": prep, "to": to, "and": and, "but": but,
	"sub": sub, "adv": adverb, "time": timeWord, "title": title, "role": role, "body": body, "site": site,
	"according": according, "feeling": feeling, "hearsay": hearsay,
}

// setNames are the sets of words/sets.txt by their names, which are those of the constants in wordset.go.
func setNames(t *testing.T) map[string]class {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "wordset.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]class{}
	for _, decl := range file.Decls {
		if d, ok := decl.(*ast.GenDecl); ok && d.Tok == token.CONST {
			for bit, spec := range d.Specs {
				names[spec.(*ast.ValueSpec).Names[0].Name] = 1 << bit
			}
		}
	}
	return names
}

// parseLexicon reads one of the lists, whose classes or sets have names; verbs are inflected in words/en.txt.
func parseLexicon(t *testing.T, data string, names map[string]class, inflect bool) wordList {
	t.Helper()
	lex := make(wordList, 4096)
	for line := range strings.Lines(data) {
		name, words, ok := strings.Cut(line, ":")
		if !ok || line[0] == '#' {
			continue
		}
		c := names[name]
		if c == 0 {
			t.Fatalf("no constant for %q", name)
		}
		for word := range strings.FieldsSeq(words) {
			if inflect && c&anyVerb != 0 && word != "be" {
				lex.addVerb(word, c)
			} else {
				lex.add(word, c, hashOf(word), noForm)
			}
		}
	}
	return lex
}

// add gives word one class more; what it was first stays its lemma.
func (l wordList) add(word string, c class, lemma uint32, f form) {
	e, known := l[word]
	if !known {
		e.lemma = lemma
	}
	if e.form == noForm {
		e.form = f
	}
	e.class |= c
	l[word] = e
}

// addVerb adds the forms of a verb given as "base" or "base=past" or "base=past=participle".
func (l wordList) addVerb(spec string, c class) {
	parts := strings.Split(spec, "=")
	verb, lemma := parts[0], hashOf(parts[0])
	l.add(verb, c, lemma, base)
	stem := verb
	switch {
	case strings.HasSuffix(verb, "y") && len(verb) > 2 && !isVowel(verb[len(verb)-2]):
		l.add(verb[:len(verb)-1]+"ies", c, lemma, third)
		if len(parts) == 1 {
			l.add(verb[:len(verb)-1]+"ied", c, lemma, past)
		}
		l.add(verb+"ing", c, lemma, gerund)
		parts = append(parts, "")
	case strings.HasSuffix(verb, "s"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"), strings.HasSuffix(verb, "x"), strings.HasSuffix(verb, "o"):
		l.add(verb+"es", c, lemma, third)
	default:
		l.add(verb+"s", c, lemma, third)
	}
	if strings.HasSuffix(verb, "e") && !strings.HasSuffix(verb, "ee") {
		stem = verb[:len(verb)-1]
	}
	l.add(stem+"ing", c, lemma, gerund)
	double := doubled(verb)
	if double != "" {
		l.add(double+"ing", c, lemma, gerund)
	}
	if len(parts) > 1 {
		for _, p := range parts[1:] {
			if p != "" {
				l.add(p, c, lemma, past)
			}
		}
		return
	}
	if strings.HasSuffix(verb, "e") {
		l.add(verb+"d", c, lemma, past)
		return
	}
	l.add(stem+"ed", c, lemma, past)
	if double != "" {
		l.add(double+"ed", c, lemma, past)
	}
}

// doubled returns verb with its last consonant twice, where it may be so.
func doubled(verb string) string {
	n := len(verb)
	if n < 3 || isVowel(verb[n-1]) || strings.IndexByte("wxy", verb[n-1]) >= 0 || !isVowel(verb[n-2]) || isVowel(verb[n-3]) {
		return ""
	}
	return verb + verb[n-1:]
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// pack returns the list as the bytes of a wordTable.
func (l wordList) pack() []byte {
	slots := 1
	for slots < 2*len(l) {
		slots *= 2
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(slots))
	out = append(out, make([]byte, slots*slotSize)...)
	words := make([]string, 0, len(l))
	for w := range l {
		words = append(words, w)
	}
	slices.Sort(words)
	for _, w := range words {
		h := hashOf(w)
		i := slotOf(h, slots)
		for binary.LittleEndian.Uint32(out[slotSize*(1+i):]) != 0 {
			i = (i + 1) & (slots - 1)
		}
		binary.LittleEndian.PutUint32(out[slotSize*(1+i):], h&^offsetMask|uint32(len(out)))
		e := l[w]
		out = binary.LittleEndian.AppendUint64(out, uint64(e.class))
		out = binary.LittleEndian.AppendUint32(out, e.lemma)
		out = append(append(out, byte(e.form), byte(len(w))), w...)
	}
	return out
}
