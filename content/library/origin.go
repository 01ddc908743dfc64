package library

import (
	"slices"

	"brief/content/library/identity"
)

// origin is the speakers of another library, whose articles refer to them by number.
type origin struct {
	speakers []exportedSpeaker
	here     map[int]*identity.Known // by the number there; nil until they are known here
}

// exportedSpeaker is a speaker as another library knew it.
type exportedSpeaker struct {
	number, person int // speakers of the same person were merged
	speaker        Speaker
	roles          []identity.Told
}

// speakerOf returns the speaker of one of the record's quotes; here are those of its article so far.
func (a *adder) speakerOf(r *Record, s Speaker, article int64, here []int64) (*identity.Known, error) {
	if r.past != nil && r.past.speakers != nil {
		if found := r.past.speakers.here[s.exported]; found != nil {
			return found, nil
		}
	}
	return a.speaker(s, article, here)
}

// settle finds or makes all speakers of another library. Two that were apart
// there stay apart, and those that were merged are merged.
func (a *adder) settle(o *origin) error {
	if o == nil || o.here != nil {
		return nil
	}
	here := map[int]*identity.Known{}
	taken := map[int64]bool{}
	people := map[int]int64{} // the person there → a speaker here
	for _, e := range o.speakers {
		found, err := a.settleOne(e, taken)
		if err != nil {
			return err
		}
		here[e.number], taken[found.ID] = found, true
		if other, ok := people[e.person]; ok {
			_, err := a.tx.ExecContext(a.ctx, `UPDATE speaker SET person = (SELECT min(person) FROM speaker WHERE id IN (?1, ?2))
				WHERE person IN (SELECT person FROM speaker WHERE id IN (?1, ?2))`, other, found.ID)
			if err != nil {
				return err
			}
		}
		people[e.person] = found.ID
	}
	o.here = here
	return nil
}

func (a *adder) settleOne(e exportedSpeaker, taken map[int64]bool) (*identity.Known, error) {
	key := identity.Key(e.speaker.Name)
	known, ok := a.known.speakers[key]
	if !ok {
		var err error
		if known, err = a.loadSpeakers(key); err != nil {
			return nil, err
		}
	}
	i := slices.IndexFunc(known, func(k *identity.Known) bool { return !taken[k.ID] && a.is(k, key, e) })
	if i < 0 {
		made, err := a.newSpeaker(key, e.speaker)
		if err != nil {
			return nil, err
		}
		i, known = len(known), append(known, made)
	}
	a.known.speakers[key] = known
	if err := a.learn(known[i], e.speaker, 0); err != nil {
		return nil, err
	}
	for _, t := range e.roles {
		if !known[i].Keeps(t.Role) {
			continue
		}
		known[i].Learn(a.role(t.Role), 0)
		if _, err := a.tx.ExecContext(a.ctx, `INSERT INTO speaker_role (speaker, role, articles) VALUES (?, ?, ?)
			ON CONFLICT (speaker, role) DO UPDATE SET articles = max(articles, excluded.articles)`, known[i].ID, t.Role, t.Articles); err != nil {
			return nil, err
		}
	}
	return known[i], nil
}

// is reports whether k, of that key, may be the same as a speaker of another library.
func (a *adder) is(k *identity.Known, key string, e exportedSpeaker) bool {
	s := e.speaker
	may := func(role string) bool { return k.Matches(key, s.Kind, a.role(role)) }
	return k.Is(s.Name, s.Kind, e.roles) || slices.ContainsFunc(e.roles, func(t identity.Told) bool { return may(t.Role) }) || len(e.roles) == 0 && may(s.Role)
}
