package library

import (
	"context"
	"encoding/json"
	"slices"

	"brief/briefing"
	"brief/content/library/identity"
)

// Alike returns people who may be p under another name, as [identity.Alike] decides, those with the most quotes first.
func (l *Library) Alike(ctx context.Context, p Person) ([]Person, error) {
	keys, err := l.column(ctx, "SELECT key FROM speaker WHERE person = ?", p.ID)
	if err != nil {
		return nil, l.wrap("read", err)
	}
	for i, key := range keys {
		bare, _ := identity.CutSuffix(key)
		keys[i] = identity.Surname(bare)
	}
	others, err := l.otherSpellings(ctx, keys)
	if err != nil {
		return nil, l.wrap("read", err)
	}
	own, err := json.Marshal(append(keys, others...))
	if err != nil {
		return nil, err
	}
	suffixes, err := json.Marshal(identity.Suffixes)
	if err != nil {
		return nil, err
	}
	people, err := l.people(ctx, `person <> ?1 AND person IN (SELECT person FROM speaker WHERE surname IN (SELECT value FROM json_each(?2))
		UNION SELECT person FROM speaker JOIN json_each(?2) AS own ON ' ' || speaker.key LIKE '% ' || own.value || ' ' || surname
			WHERE surname IN (SELECT value FROM json_each(?3)))`, p.ID, string(own), string(suffixes))
	if err != nil {
		return nil, l.wrap("read", err)
	}
	self := p.identity()
	people = slices.DeleteFunc(people, func(o Person) bool {
		return (o.Kind == briefing.Person) != (p.Kind == briefing.Person) || !identity.Alike(self, o.identity())
	})
	return l.quoted(ctx, people)
}

// identity is p as far as who somebody is depends on it.
func (p *Person) identity() *identity.Person {
	return &identity.Person{Names: append([]string{p.Name}, p.Names...), Roles: p.Roles}
}

// otherSpellings returns the surnames in the library that may be one of surnames in another spelling.
func (l *Library) otherSpellings(ctx context.Context, surnames []string) ([]string, error) {
	var found []string
	for _, s := range surnames {
		for _, first := range identity.Initials(s) {
			names, err := l.column(ctx, "SELECT DISTINCT surname FROM speaker WHERE surname >= ? AND surname < ?", string(first), string(first+1))
			if err != nil {
				return nil, err
			}
			for _, name := range names {
				if name != s && identity.SameSurname(name, s) {
					found = append(found, name)
				}
			}
		}
	}
	return found, nil
}
