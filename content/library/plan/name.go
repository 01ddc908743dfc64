package plan

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"brief/briefing/query"
	"brief/content/library/answer"
	"brief/content/library/sign"
	"brief/content/library/term"
)

// planSpeaker asks for a speaker by name, in any order of its words, the last
// of which may go on; other names of the same person count as well.
func (in index) planSpeaker(ctx context.Context, p *Plan, words []string, not bool) error {
	others, err := in.otherNames(ctx, words)
	if err != nil {
		return err
	}
	expr, exact, err := in.tagged(ctx, term.Speaker, words, p.enough)
	if err != nil {
		return err
	}
	if exact && len(others) == 0 {
		p.require(expr, not)
		return nil
	}
	p.NeedNames = true
	p.Check(func(c *Candidate) bool {
		return others[c.Speaker] != nil || term.HoldsAll(term.Split(nil, c.Name), words)
	}, not)
	if exact && !not {
		p.require(Either(append(NameTags(others), expr)), false)
	}
	return nil
}

// NameTags returns an expression for each speaker, by the name it is indexed under.
func NameTags(speakers map[int64][]string) []string {
	var out []string
	for _, words := range speakers {
		tags := make([]string, len(words))
		for i, w := range words {
			tags[i] = term.Speaker + w
		}
		out = append(out, All(tags))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// MostSpeakers bounds the speakers that a name finds by other names than their own.
const MostSpeakers = 200

// otherNames returns the speakers, with the words of their names, that words
// name without standing in that name: by an alias, or by the name of a speaker
// that is the same person.
func (in index) otherNames(ctx context.Context, words []string) (map[int64][]string, error) {
	final := words[len(words)-1]
	out := map[int64][]string{}
	add := func(row *sql.Rows) error { // a speaker's number and name, and other names
		var id int64
		var name, others string
		err := row.Scan(&id, &name, &others)
		own := term.Split(nil, name)
		for n := range strings.SplitSeq(others, "\n") {
			if term.HoldsAll(term.Split(nil, n), words) && !term.HoldsAll(own, words) && len(own) > 0 && len(out) < MostSpeakers {
				out[id] = own
			}
		}
		return err
	}
	called := answer.Of(in.Query(ctx, "SELECT id, name, "+Names("id")+`
		FROM speaker WHERE id IN (SELECT speaker FROM alias_word WHERE word >= ? AND word < ? OR word IN (SELECT value FROM json_each(?)) LIMIT 1000)`,
		final, final+last, `["`+strings.Join(words, `","`)+`"]`))
	if err := called.Each(add); err != nil {
		return nil, err
	}
	merged := answer.Of(in.Query(ctx, "SELECT s.id, s.name, o.name || char(10) || "+Names("o.id")+" FROM "+mergedSpeakers))
	if err := merged.Each(add); err != nil {
		return nil, err
	}
	return out, nil
}

// Names reads the names of the speaker with that number, a line each.
func Names(speaker string) string {
	return "(SELECT coalesce(group_concat(name, char(10)), '') FROM speaker_name WHERE speaker = " + speaker + ")"
}

// mergedSpeakers are pairs of speakers who are one person.
const mergedSpeakers = "speaker s JOIN speaker o ON o.person = s.person AND o.id <> s.id WHERE s.person IN (SELECT person FROM speaker WHERE person <> id)"

// planAbout asks for somebody or something named in the quote's words: all words
// are among those of its names, where the last may go on, or are whole words of its text.
func (in index) planAbout(ctx context.Context, p *Plan, words []string, not bool) error {
	expr, exact, err := in.tagged(ctx, term.About, words, p.enough)
	if err != nil {
		return err
	}
	rest := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return sign.OfWord(w) != 0 })
	told := len(rest) < len(words) // by signs, which the index cannot ask
	if exact && (!told || len(rest) > 0 && !not) {
		p.require(Either([]string{expr, All(rest)}), not)
	}
	if exact && !told {
		return nil
	}
	p.NeedNames = true
	p.Check(func(c *Candidate) bool {
		return term.HoldsAll(term.Split(nil, c.About), words) ||
			!slices.ContainsFunc(words, func(w string) bool { return !c.holds([]string{w}, false) })
	}, not)
	return nil
}

// planHeading asks for quotes in a section whose heading has the words, one
// behind the other, the last of which may go on.
func (in index) planHeading(ctx context.Context, p *Plan, words []string, not bool) error {
	expr, exact, err := in.tagged(ctx, term.Heading, words, p.enough)
	if err != nil {
		return err
	}
	if exact && !not {
		p.require(expr, false)
	}
	p.NeedNames = true
	p.Check(func(c *Candidate) bool { return term.HoldsRun(term.Split(nil, c.Heading), words, true) }, not)
	return nil
}

// planSource asks for sources whose names hold the value.
func (in index) planSource(ctx context.Context, p *Plan, t query.Term) error {
	var tags []string
	wanted := query.Fold(t.Value, true)
	err := answer.Of(in.Query(ctx, "SELECT id, name FROM source ORDER BY id")).Each(func(row *sql.Rows) error {
		var id int64
		var name string
		err := row.Scan(&id, &name)
		if len(tags) < mostWords && strings.Contains(query.Fold(name, true), wanted) {
			tags = append(tags, quoted(term.Source+strconv.FormatInt(id, 10)))
		}
		return err
	})
	p.require(Either(tags), t.Not)
	return err
}

// planRole asks for people with a role that has the words, whichever of the speakers they were has it.
func (in index) planRole(ctx context.Context, p *Plan, words []string, not bool) error {
	told := answer.Of(in.Query(ctx, "SELECT speaker, role, name FROM speaker_role JOIN speaker ON speaker.id = speaker UNION ALL "+
		"SELECT told.id, role, told.name FROM (SELECT s.id, s.name, o.id AS other FROM "+mergedSpeakers+") told JOIN speaker_role ON speaker = told.other"))
	names, fits := map[int64]string{}, map[string]bool{}
	err := told.Each(func(row *sql.Rows) error {
		var id int64
		var role, name string
		if err := row.Scan(&id, &role, &name); err != nil {
			return err
		}
		fit, known := fits[role] // many have the same
		if !known {
			fit = term.HoldsRun(term.Split(nil, role), words, true)
			fits[role] = fit
		}
		if fit {
			names[id] = name
		}
		return nil
	})
	if err != nil {
		return err
	}
	p.Check(func(c *Candidate) bool { _, has := names[c.Speaker]; return has }, not)
	if !not && len(names) <= MostSpeakers {
		have := make(map[int64][]string, len(names))
		for id, name := range names {
			have[id] = term.Split(nil, name)
		}
		p.require(Either(NameTags(have)), false)
	}
	return nil
}
