package library

import "slices"

// origin is the speakers of another library, whose articles refer to them by number.
type origin struct {
	speakers []exportedSpeaker
	here     map[int]*speakerRow // by the number there; nil until they are known here
}

// exportedSpeaker is a speaker as another library knew it.
type exportedSpeaker struct {
	number, person int // speakers of the same person were merged
	speaker        Speaker
	roles          []toldRole
}

// speakerOf returns the speaker of one of the record's quotes; here are those of its article so far.
func (a *adder) speakerOf(r *Record, s Speaker, article int64, here []int64) (*speakerRow, error) {
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
	here := map[int]*speakerRow{}
	taken := map[int64]bool{}
	people := map[int]int64{} // the person there → a speaker here
	for _, e := range o.speakers {
		found, err := a.settleOne(e, taken)
		if err != nil {
			return err
		}
		here[e.number], taken[found.id] = found, true
		if other, ok := people[e.person]; ok {
			_, err := a.tx.ExecContext(a.ctx, `UPDATE speaker SET person = (SELECT min(person) FROM speaker WHERE id IN (?1, ?2))
				WHERE person IN (SELECT person FROM speaker WHERE id IN (?1, ?2))`, other, found.id)
			if err != nil {
				return err
			}
		}
		people[e.person] = found.id
	}
	o.here = here
	return nil
}

func (a *adder) settleOne(e exportedSpeaker, taken map[int64]bool) (*speakerRow, error) {
	key := nameKey(e.speaker.Name)
	known, ok := a.known.speakers[key]
	if !ok {
		var err error
		if known, err = a.loadSpeakers(key); err != nil {
			return nil, err
		}
	}
	i := slices.IndexFunc(known, func(k *speakerRow) bool { return !taken[k.id] && k.is(key, e) })
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
		if len(known[i].roles) >= mostRoles && !slices.Contains(known[i].roles, t.role) {
			continue
		}
		a.counts(known[i], t.role, 0)
		if _, err := a.tx.ExecContext(a.ctx, `INSERT INTO speaker_role (speaker, role, articles) VALUES (?, ?, ?)
			ON CONFLICT (speaker, role) DO UPDATE SET articles = max(articles, excluded.articles)`, known[i].id, t.role, t.articles); err != nil {
			return nil, err
		}
	}
	return known[i], nil
}

// is reports whether k may be the same as a speaker of another library.
func (k *speakerRow) is(key string, e exportedSpeaker) bool {
	has := func(role string, t toldRole) bool { return role == t.role }
	if k.name == e.speaker.Name && k.kind == e.speaker.Kind && slices.EqualFunc(k.roles, e.roles, has) {
		return true
	}
	for _, t := range e.roles {
		s := e.speaker
		s.Role = t.role
		if k.matches(key, s) {
			return true
		}
	}
	return len(e.roles) == 0 && k.matches(key, e.speaker)
}
