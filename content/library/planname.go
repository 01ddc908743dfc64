package library

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"brief/briefing/query"
	"brief/content/library/sign"
	"brief/content/library/term"
)

// planSpeaker asks for a speaker by name, in any order of its words, the last
// of which may go on; other names of the same person count as well.
func (l *Library) planSpeaker(ctx context.Context, p *plan, words []string, not bool) error {
	others, err := l.otherNames(ctx, words)
	if err != nil {
		return err
	}
	expr, exact, err := l.tagged(ctx, term.Speaker, words, p.enough)
	if err != nil {
		return err
	}
	if exact && len(others) == 0 {
		p.require(expr, not)
		return nil
	}
	p.needNames = true
	p.check(func(c *candidate) bool {
		return others[c.speaker] != nil || holdsAll(term.Split(nil, c.name), words)
	}, not)
	if exact && !not {
		p.require(either(append(nameTags(others), expr)), false)
	}
	return nil
}

// nameTags returns an expression for each speaker, by the name it is indexed under.
func nameTags(speakers map[int64][]string) []string {
	var out []string
	for _, words := range speakers {
		tags := make([]string, len(words))
		for i, w := range words {
			tags[i] = term.Speaker + w
		}
		out = append(out, all(tags))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// mostOthers bounds the speakers that a name finds by other names than their own.
const mostOthers = 200

// otherNames returns the speakers, with the words of their names, that words
// name without standing in that name: by an alias, or by the name of a speaker
// that is the same person.
func (l *Library) otherNames(ctx context.Context, words []string) (map[int64][]string, error) {
	final := words[len(words)-1]
	out := map[int64][]string{}
	add := func(row *sql.Rows) error { // a speaker's number and name, and other names
		var id int64
		var name, others string
		err := row.Scan(&id, &name, &others)
		own := term.Split(nil, name)
		for _, n := range splitLines(others) {
			if holdsAll(term.Split(nil, n), words) && !holdsAll(own, words) && len(own) > 0 && len(out) < mostOthers {
				out[id] = own
			}
		}
		return err
	}
	called := answerOf(l.statements.Query(ctx, "SELECT id, name, "+namesTold+`
		FROM speaker WHERE id IN (SELECT speaker FROM alias_word WHERE word >= ? AND word < ? OR word IN (SELECT value FROM json_each(?)) LIMIT 1000)`,
		final, final+last, `["`+strings.Join(words, `","`)+`"]`))
	if err := called.each(add); err != nil {
		return nil, err
	}
	merged := answerOf(l.statements.Query(ctx, `SELECT s.id, s.name, o.name || char(10) || (SELECT coalesce(group_concat(name, char(10)), '') FROM speaker_name WHERE speaker = o.id)
		FROM `+mergedSpeakers))
	if err := merged.each(add); err != nil {
		return nil, err
	}
	return out, nil
}

// mergedSpeakers are pairs of speakers who are one person.
const mergedSpeakers = "speaker s JOIN speaker o ON o.person = s.person AND o.id <> s.id WHERE s.person IN (SELECT person FROM speaker WHERE person <> id)"

// holdsAll reports whether name has all of words; the last of them may be the
// beginning of a word.
func holdsAll(name, words []string) bool {
	n := len(words) - 1
	for _, w := range words[:n] {
		if !slices.Contains(name, w) {
			return false
		}
	}
	return slices.ContainsFunc(name, func(w string) bool { return strings.HasPrefix(w, words[n]) })
}

// planAbout asks for somebody or something named in the quote's words: all words
// are among those of its names, where the last may go on, or are whole words of its text.
func (l *Library) planAbout(ctx context.Context, p *plan, words []string, not bool) error {
	expr, exact, err := l.tagged(ctx, term.About, words, p.enough)
	if err != nil {
		return err
	}
	rest := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return sign.OfWord(w) != 0 })
	told := len(rest) < len(words) // by signs, which the index cannot ask
	if exact && (!told || len(rest) > 0 && !not) {
		p.require(either([]string{expr, all(rest)}), not)
	}
	if exact && !told {
		return nil
	}
	p.needNames = true
	p.check(func(c *candidate) bool {
		return holdsAll(term.Split(nil, c.about), words) ||
			!slices.ContainsFunc(words, func(w string) bool { return !c.holds([]string{w}, false) })
	}, not)
	return nil
}

// planHeading asks for quotes in a section whose heading has the words, one
// behind the other, the last of which may go on.
func (l *Library) planHeading(ctx context.Context, p *plan, words []string, not bool) error {
	expr, exact, err := l.tagged(ctx, term.Heading, words, p.enough)
	if err != nil {
		return err
	}
	if exact && !not {
		p.require(expr, false)
	}
	p.needNames = true
	p.check(func(c *candidate) bool { return holdsWords(term.Split(nil, c.heading), words, true) }, not)
	return nil
}

// planSource asks for sources whose names hold the value.
func (l *Library) planSource(ctx context.Context, p *plan, t query.Term) error {
	var tags []string
	wanted := query.Fold(t.Value, true)
	err := answerOf(l.statements.Query(ctx, "SELECT id, name FROM source ORDER BY id")).each(func(row *sql.Rows) error {
		var id int64
		var name string
		err := row.Scan(&id, &name)
		if len(tags) < mostWords && strings.Contains(query.Fold(name, true), wanted) {
			tags = append(tags, quoted(term.Source+itoa(id)))
		}
		return err
	})
	p.require(either(tags), t.Not)
	return err
}

// planRole asks for people with a role that has the words, whichever of the speakers they were has it.
func (l *Library) planRole(ctx context.Context, p *plan, words []string, not bool) error {
	told := answerOf(l.statements.Query(ctx, "SELECT speaker, role, name FROM speaker_role JOIN speaker ON speaker.id = speaker UNION ALL "+
		"SELECT told.id, role, told.name FROM (SELECT s.id, s.name, o.id AS other FROM "+mergedSpeakers+") told JOIN speaker_role ON speaker = told.other"))
	names, fits := map[int64]string{}, map[string]bool{}
	err := told.each(func(row *sql.Rows) error {
		var id int64
		var role, name string
		if err := row.Scan(&id, &role, &name); err != nil {
			return err
		}
		fit, known := fits[role] // many have the same
		if !known {
			fit = holdsWords(term.Split(nil, role), words, true)
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
	p.check(func(c *candidate) bool { _, has := names[c.speaker]; return has }, not)
	if !not && len(names) <= mostOthers {
		have := make(map[int64][]string, len(names))
		for id, name := range names {
			have[id] = term.Split(nil, name)
		}
		p.require(either(nameTags(have)), false)
	}
	return nil
}
