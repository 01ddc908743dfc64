package change

import "strings"

// Kind says what happened to a section or a quote.
type Kind uint8

// The kinds of change.
const (
	None     Kind = iota
	New           // was not in the old version
	Reworded      // was there in other words
	Removed       // is not in the new version
)

var kindNames = [...]string{"", "new", "reworded", "removed"}

func (k Kind) String() string { return kindNames[k] }

// Change is one difference. ID is that of the new version's section or quote,
// and zero for a removed one.
type Change struct {
	Kind Kind
	ID   int
	Old  string // the old heading or the quote's old words; "" for a new one
	New  string // those of now; "" for a removed one
	// Paragraphs are the differences within a reworded section, in order.
	Paragraphs []Change
}

// Report is all that changed, in the order of the new version, with what was
// removed where it stood.
type Report struct {
	Sections []Change
	Quotes   []Change
}

// Empty reports whether nothing changed.
func (r Report) Empty() bool { return len(r.Sections)+len(r.Quotes) == 0 }

// Section returns what happened to the section with the id; None for nothing.
func (r Report) Section(id int) Change { return find(r.Sections, id) }

// Quote returns what happened to the quote with the id; None for nothing.
func (r Report) Quote(id int) Change { return find(r.Quotes, id) }

func find(changes []Change, id int) Change {
	for _, c := range changes {
		if c.ID == id {
			return c
		}
	}
	return Change{}
}

// Compare returns what changed from one version to another. Differences of
// typography alone are none.
func Compare(from, to Version) Report {
	return Report{compareSections(from.Sections, to.Sections), compareQuotes(from.Quotes, to.Quotes)}
}

// compareQuotes compares quotes by their words; a change names the quote of the later version.
func compareQuotes(from, to []Quote) []Change {
	texts := func(quotes []Quote) []string {
		out := make([]string, len(quotes))
		for i, q := range quotes {
			out[i] = q.Text
		}
		return out
	}
	changes := differences(texts(from), texts(to))
	for i := range changes {
		if changes[i].Kind != Removed {
			changes[i].ID = to[changes[i].ID-1].ID
		}
	}
	return changes
}

// compareSections compares sections that go together by their headings and paragraphs.
func compareSections(from, to []Section) []Change {
	pairs := pairSections(from, to)
	var out []Change
	for _, p := range inOrder(pairs, len(from)) {
		switch {
		case p.to < 0:
			out = append(out, Change{Kind: Removed, Old: from[p.from].Heading})
		case p.from < 0:
			out = append(out, Change{Kind: New, ID: to[p.to].ID, New: to[p.to].Heading})
		default:
			old, now := from[p.from], to[p.to]
			c := Change{Kind: Reworded, ID: now.ID, Old: old.Heading, New: now.Heading, Paragraphs: differences(old.Paragraphs, now.Paragraphs)}
			if len(c.Paragraphs) > 0 || normal(old.Heading) != normal(now.Heading) {
				out = append(out, c)
			}
		}
	}
	return out
}

// pairSections pairs sections by their heading, then by what stands under it.
func pairSections(from, to []Section) []int {
	headings := func(list []Section) []string {
		out := make([]string, len(list))
		for i, s := range list {
			out[i] = s.Heading
		}
		return out
	}
	bodies := func(list []Section) []string {
		out := make([]string, len(list))
		for i, s := range list {
			out[i] = s.Heading + "\n" + strings.Join(s.Paragraphs, "\n")
		}
		return out
	}
	pairs := make([]int, len(to))
	for i := range pairs {
		pairs[i] = -1
	}
	pairSame(pairs, headings(from), headings(to))
	pairAlike(pairs, bodies(from), bodies(to))
	return pairs
}

// differences compares two lists of texts. The ID of a change is the index, from
// 1, of the new text; None is left out.
func differences(from, to []string) []Change {
	pairs := make([]int, len(to))
	for i := range pairs {
		pairs[i] = -1
	}
	pairSame(pairs, from, to)
	pairAlike(pairs, from, to)
	var out []Change
	for _, p := range inOrder(pairs, len(from)) {
		switch {
		case p.to < 0:
			out = append(out, Change{Kind: Removed, Old: from[p.from]})
		case p.from < 0:
			out = append(out, Change{Kind: New, ID: p.to + 1, New: to[p.to]})
		case normal(from[p.from]) != normal(to[p.to]):
			out = append(out, Change{Kind: Reworded, ID: p.to + 1, Old: from[p.from], New: to[p.to]})
		}
	}
	return out
}

// pair is an old and a new index that belong together; -1 is none.
type pair struct{ from, to int }

// inOrder lists all pairs in the order of the new list; what was removed comes
// after what stood before it.
func inOrder(pairs []int, olds int) []pair {
	kept := make([]bool, olds)
	for _, from := range pairs {
		if from >= 0 {
			kept[from] = true
		}
	}
	var out []pair
	flush := func(from int) {
		for ; from < olds && !kept[from]; from++ {
			out = append(out, pair{from, -1})
			kept[from] = true
		}
	}
	flush(0)
	for to, from := range pairs {
		out = append(out, pair{from, to})
		if from >= 0 {
			flush(from + 1)
		}
	}
	return out
}
