package library

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"brief/briefing"
)

// row is a quote on its way into the table and the index.
type row struct {
	id, article, source int64
	speaker             int64
	name                string // of the speaker, described ones included
	kind                briefing.QuoteKind
	version             int
	start, stop         int
	described, heading  string
	about, text         string
}

// quotes readies the record's quotes and those of the earlier ones that it no
// longer has. number tells what the record's versions are called here.
func (a *adder) quotes(r *Record, s Saved, earlier []row, source int64, number map[int]int, day int64) error {
	rows, err := a.newRows(r, s, earlier, source, number)
	if err != nil {
		return err
	}
	switch {
	case r.past != nil && r.past.besides:
		for _, e := range earlier {
			e.source = source
			rows = append(rows, e)
		}
	case !s.New:
		whole := 0 // the version all of whose quotes the record has
		if r.Doc != nil && r.past == nil {
			whole = s.Version
		}
		rows = keepEarlier(rows, earlier, source, whole, r.sparse())
	}
	return a.place(s.Article, rows, day)
}

// newRows makes rows of the record's quotes, and finds out who said them.
func (a *adder) newRows(r *Record, s Saved, earlier []row, source int64, number map[int]int) ([]row, error) {
	rows := make([]row, 0, len(r.Quotes))
	var here []int64 // speakers of the article
	meet := func(id int64) {
		if id != 0 && !slices.Contains(here, id) {
			here = append(here, id)
		}
	}
	for i := range earlier {
		meet(earlier[i].speaker)
	}
	counts := s.Article
	if !s.New {
		counts = 0 // its roles are counted
	}
	for i := range r.Quotes {
		q := &r.Quotes[i]
		row := row{article: s.Article, source: source, kind: q.Kind, version: s.Version, start: q.Span.Start, stop: q.Span.End,
			heading: q.Heading, about: strings.Join(q.About, "\n"), text: q.Text}
		if n, ok := number[q.Version]; ok {
			row.version = n
		}
		switch {
		case q.Speaker.Described:
			row.described, row.name = q.Speaker.Name, q.Speaker.Name
		case q.Speaker.Name != "":
			sp, err := a.speakerOf(r, q.Speaker, counts, here)
			if err != nil {
				return nil, err
			}
			meet(sp.ID)
			row.speaker, row.name = sp.ID, sp.Name
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// keepEarlier returns rows with the earlier ones that they lack, but for those
// of the version all of whose quotes are among rows, and for those that have
// another speaker now. What was known of a quote's speaker, a split included, stays, and where
// rows are sparse, its heading and whom it is about.
func keepEarlier(rows, earlier []row, source int64, whole int, sparse bool) []row {
	fresh := len(rows)
	matched := make([]bool, fresh)
	with := map[string][]int{} // rows by their text
	for i := range rows {
		with[rows[i].text] = append(with[rows[i].text], i)
	}
	match := func(e *row, place bool) bool {
		for _, i := range with[e.text] {
			r := &rows[i]
			if !matched[i] && r.name == e.name && (!place || r.start == e.start) {
				r.speaker, r.version, matched[i] = e.speaker, max(r.version, e.version), true
				if sparse {
					r.heading, r.about = cmp.Or(r.heading, e.heading), cmp.Or(r.about, e.about)
				}
				return true
			}
		}
		return false
	}
	var left []row
	for i := range earlier {
		if !match(&earlier[i], true) {
			left = append(left, earlier[i])
		}
	}
	for _, e := range left {
		if match(&e, false) || e.version == whole {
			continue
		}
		corrected := slices.ContainsFunc(with[e.text], func(i int) bool { return rows[i].start == e.start && rows[i].version == e.version })
		if !corrected {
			e.source = source
			rows = append(rows, e)
		}
	}
	return rows
}

// place gives rows their numbers and keeps them for flush.
func (a *adder) place(article int64, rows []row, day int64) error {
	if len(rows) == 0 {
		return nil
	}
	slices.SortStableFunc(rows, func(x, y row) int {
		return cmp.Or(cmp.Compare(y.version, x.version), cmp.Compare(x.start, y.start))
	})
	first, err := a.free(day, len(rows))
	if err != nil {
		return err
	}
	for i := range rows {
		rows[i].id = first + int64(len(rows)-1-i) // the first one last, as the newest come first
	}
	a.where[article] = between{len(a.rows), len(a.rows) + len(rows)}
	a.rows = append(a.rows, rows...)
	return nil
}

// unplace takes out the rows of an article that wait for flush, in the order in which they were placed.
func (a *adder) unplace(article int64) []row {
	at, waiting := a.where[article]
	if !waiting {
		return nil
	}
	rows := slices.Clone(a.rows[at.first:at.end])
	a.giveBack(rows)
	clear(a.rows[at.first:at.end])
	delete(a.where, article)
	if a.empty += len(rows); 2*a.empty > len(a.rows) {
		a.compact()
	}
	return rows
}

// compact closes the gaps in the rows that wait.
func (a *adder) compact() {
	if a.empty == 0 {
		return
	}
	a.rows, a.empty = slices.DeleteFunc(a.rows, func(r row) bool { return r.article == 0 }), 0
	for article, at := range byArticle(a.rows) {
		a.where[article] = at
	}
}

// byArticle goes through the articles of rows in which each one's are side by side.
func byArticle(rows []row) iter.Seq2[int64, between] {
	return func(yield func(int64, between) bool) {
		for first, end := 0, 0; first < len(rows); first = end {
			article := rows[first].article
			for end < len(rows) && rows[end].article == article {
				end++
			}
			if !yield(article, between{first, end}) {
				return
			}
		}
	}
}

// writeRuns keeps which numbers the rows that wait have, as they were placed: an article's last one first.
func (a *adder) writeRuns() error {
	put := newBulk(a.ctx, a.tx, "INSERT INTO run (article, first, last)", 3)
	for article, at := range byArticle(a.rows) {
		if err := put.add(article, a.rows[at.end-1].id, a.rows[at.first].id); err != nil {
			return err
		}
	}
	return put.end()
}
