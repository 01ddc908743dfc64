package library

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"brief/briefing"
	"brief/content/library/answer"
	"brief/content/library/identity"
	"brief/content/library/term"
)

// speaker returns the speaker of an article that s is, a new one where there is none. It is
// one known before when full name and role agree: a surname alone, or a first
// name alone, makes nobody the same person unless their roles share a word, and
// of the same full name those in different walks of life are different people.
// Within an article, the same name is the same speaker: here are those it quotes so far.
func (a *adder) speaker(s Speaker, article int64, here []int64) (*identity.Known, error) {
	key, ok := a.known.keys[s.Name]
	if !ok {
		key = identity.Key(s.Name)
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
	found := identity.Among(known, key, s.Kind, a.role(s.Role), here)
	if found == nil {
		var err error
		if found, err = a.newSpeaker(key, s); err != nil {
			return nil, err
		}
		a.known.speakers[key] = append(known, found)
	}
	return found, a.learn(found, s, article)
}

func (a *adder) loadSpeakers(key string) ([]*identity.Known, error) {
	var out []*identity.Known
	err := answer.Of(a.findSpeakers.QueryContext(a.ctx, key)).Each(func(row *sql.Rows) error {
		var s identity.Known
		var names, roles string
		var kind int
		if err := row.Scan(&s.ID, &kind, &s.Name, &names, &roles); err != nil {
			return err
		}
		s.Kind, s.Names = briefing.ActorKind(kind), splitLines(names)
		for _, role := range splitLines(roles) {
			s.Recall(a.role(role))
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

func (a *adder) newSpeaker(key string, s Speaker) (*identity.Known, error) {
	var id int64
	err := a.putSpeaker.QueryRowContext(a.ctx, int(s.Kind), s.Name, key, identity.Surname(key)).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		err = errors.New("a new speaker has no number")
	}
	return &identity.Known{ID: id, Kind: s.Kind, Name: s.Name}, err
}

// role is [identity.NewRole], and remembers them.
func (a *adder) role(text string) *identity.Role {
	role := a.known.roles[text]
	if role == nil {
		role = identity.NewRole(text)
		a.known.roles[text] = role
	}
	return role
}

// learn adds the names and the role that an article tells of s to what is known of k, and counts the
// articles that tell a role; 0 is none that counts, as it is counted already.
func (a *adder) learn(k *identity.Known, s Speaker, article int64) error {
	for _, name := range append([]string{s.Name}, s.Aliases...) {
		if name == "" || slices.Contains(k.Names, name) {
			continue
		}
		k.Names = append(k.Names, name)
		if _, err := a.putName.ExecContext(a.ctx, k.ID, name); err != nil {
			return err
		}
		if err := learnAlias(a.ctx, a.putAlias, k.ID, k.Name, name); err != nil {
			return err
		}
	}
	if s.Role != "" && k.Learn(a.role(s.Role), article) {
		a.told[toldBy{k.ID, s.Role}]++
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
