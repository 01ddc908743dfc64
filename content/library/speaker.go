package library

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content/library/term"
)

// speakerRow is a speaker as known so far, with all names and roles.
type speakerRow struct {
	id           int64
	kind         briefing.ActorKind
	name         string // as first seen; what its quotes are indexed under
	names, roles []string
	facts        []*roleFacts // of roles
	counted      []int64      // of roles: the article that was counted last
}

// speaker returns the speaker of an article that s is, a new one where there is none. It is
// one known before when full name and role agree: a surname alone, or a first
// name alone, makes nobody the same person unless their roles share a word, and
// of the same full name those in different walks of life are different people.
// Within an article, the same name is the same speaker: here are those it quotes so far.
func (a *adder) speaker(s Speaker, article int64, here []int64) (*speakerRow, error) {
	key, ok := a.known.keys[s.Name]
	if !ok {
		key = nameKey(s.Name)
		a.known.keys[s.Name] = key
	}
	known, ok := a.known.speakers[key]
	if !ok {
		var err error
		if known, err = a.loadSpeakers(key); err != nil {
			return nil, err
		}
		a.known.speakers[key] = known
	}
	found := among(known, key, s, a.factsOf(s.Role), here)
	if found == nil {
		var err error
		if found, err = a.newSpeaker(key, s); err != nil {
			return nil, err
		}
		a.known.speakers[key] = append(known, found)
	}
	return found, a.learn(found, s, article)
}

func (a *adder) loadSpeakers(key string) ([]*speakerRow, error) {
	var out []*speakerRow
	err := answerOf(a.findSpeakers.QueryContext(a.ctx, key)).each(func(row *sql.Rows) error {
		var s speakerRow
		var names, roles string
		var kind int
		if err := row.Scan(&s.id, &kind, &s.name, &names, &roles); err != nil {
			return err
		}
		s.kind, s.names, s.roles = briefing.ActorKind(kind), splitLines(names), splitLines(roles)
		for _, role := range s.roles {
			s.facts, s.counted = append(s.facts, a.factsOf(role)), append(s.counted, 0)
		}
		out = append(out, &s)
		return nil
	})
	return out, err
}

func splitLines(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "\n")
}

func (a *adder) newSpeaker(key string, s Speaker) (*speakerRow, error) {
	var id int64
	err := a.putSpeaker.QueryRowContext(a.ctx, int(s.Kind), s.Name, key, surname(key)).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		err = errors.New("a new speaker has no number")
	}
	return &speakerRow{id: id, kind: s.Kind, name: s.Name}, err
}

// mostRoles bounds what is remembered of one speaker's roles.
const mostRoles = 24

// learn adds the names and the role that an article tells of s to what is known of k, and counts the
// articles that tell a role; 0 is none that counts, as it is counted already.
func (a *adder) learn(k *speakerRow, s Speaker, article int64) error {
	for _, name := range append([]string{s.Name}, s.Aliases...) {
		if name == "" || slices.Contains(k.names, name) {
			continue
		}
		k.names = append(k.names, name)
		if _, err := a.putName.ExecContext(a.ctx, k.id, name); err != nil {
			return err
		}
		if err := learnAlias(a.ctx, a.putAlias, k.id, k.name, name); err != nil {
			return err
		}
	}
	if s.Role != "" && a.counts(k, s.Role, article) {
		a.told[toldBy{k.id, s.Role}]++
	}
	return nil
}

// learnAlias keeps the words of an alias that the speaker's own name lacks.
func learnAlias(ctx context.Context, put *sql.Stmt, id int64, own, alias string) error {
	known := term.Split(nil, own)
	for _, word := range term.Split(nil, alias) {
		if slices.Contains(known, word) {
			continue
		}
		if _, err := put.ExecContext(ctx, word, id); err != nil {
			return err
		}
	}
	return nil
}

// nameKey folds a name for comparing: words only, initials between the first
// and the last left out.
func nameKey(name string) string {
	words := term.Split(nil, strings.ReplaceAll(query.Fold(name, true), "'", ""))
	out := words[:0]
	for i, w := range words {
		if len(w) > 1 || i == 0 || i == len(words)-1 {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

func surname(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }
