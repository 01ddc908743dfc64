package library

import (
	"bytes"
	"database/sql"
	"errors"
	"slices"

	"brief/content/library/answer"
)

// versions saves the record's text, and those that it had in another library,
// where they are not here yet. It sets the number of the latest, and returns
// what the record's versions are called here.
func (a *adder) versions(r *Record, s *Saved, now string) (map[int]int, error) {
	if r.past != nil {
		return a.pastVersions(r, s)
	}
	hash := r.hash()
	if !s.New {
		var last []byte
		var text bool
		err := a.findHash.QueryRow(s.Article, s.Version).Scan(&last, &text)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return nil, err
		}
		if bytes.Equal(last, hash) || r.Doc == nil && (text || r.Quotes == nil) {
			return nil, nil
		}
		if r.Doc == nil && bytes.Equal(last, (&Record{}).hash()) {
			s.Version-- // of this one nothing was known
		}
	}
	s.Version++
	return nil, a.saveVersion(s, pastVersion{s.Version, now, hash, r.Doc})
}

// pastVersions saves an article of another library with all its versions. Those
// that are here already are known by their text.
func (a *adder) pastVersions(r *Record, s *Saved) (map[int]int, error) {
	number := map[int]int{}
	known := map[string][]int{} // several where the text went back to what it was
	if !s.New {
		texts := answer.Of(a.tx.QueryContext(a.ctx, "SELECT hash, version FROM document WHERE article = ? ORDER BY version", s.Article))
		err := texts.Each(func(row *sql.Rows) error {
			var hash []byte
			var n int
			err := row.Scan(&hash, &n)
			known[string(hash)] = append(known[string(hash)], n)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	for _, v := range r.past.versions {
		if same := known[string(v.hash)]; len(same) > 0 {
			number[v.number] = same[len(same)-1]
			if slices.Contains(same, v.number) {
				number[v.number] = v.number
			}
			continue
		}
		from := v.number
		if !s.New {
			v.number = s.Version + 1
		}
		s.Version, number[from] = v.number, v.number
		if err := a.saveVersion(s, v); err != nil {
			return nil, err
		}
	}
	s.Version = max(s.Version, number[r.past.version], 1)
	return number, nil
}

func (a *adder) saveVersion(s *Saved, v pastVersion) error {
	var body []byte
	if v.doc != nil {
		var err error
		if body, err = a.packer.pack(v.doc); err != nil {
			return err
		}
	}
	_, err := a.putDocument.Exec(s.Article, v.number, v.saved, v.hash, body)
	return err
}
