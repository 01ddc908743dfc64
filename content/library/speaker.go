package library

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"

	"brief/briefing"
	"brief/briefing/query"
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

// among returns which of the speakers of a key s is, whose role has the facts, or nil. Where their
// walks of life tell several apart and s has none, it is none of these.
func among(known []*speakerRow, key string, s Speaker, role *roleFacts, here []int64) *speakerRow {
	for _, k := range known {
		if k.kindFits(s.Kind) && slices.Contains(here, k.id) {
			return k
		}
	}
	var maybe, plain *speakerRow // plain: nothing is known of what they do
	walk, several := "", false
	for _, k := range known {
		if !k.kindFits(s.Kind) {
			continue
		}
		switch k.likeness(key, s, role) {
		case same:
			return k
		case maySame:
			maybe = cmp.Or(maybe, k)
			if w := k.walk(); w == "" {
				plain = cmp.Or(plain, k)
			} else {
				several = several || walk != "" && walk != w
				walk = w
			}
		}
	}
	if several {
		return plain
	}
	return maybe
}

// kindFits reports whether somebody of a kind may be k, as far as kinds tell.
func (k *speakerRow) kindFits(kind briefing.ActorKind) bool {
	return (k.kind == briefing.Person) == (kind == briefing.Person)
}

// matches reports whether s, of that key, may be k.
func (k *speakerRow) matches(key string, s Speaker) bool {
	return k.kindFits(s.Kind) && k.likeness(key, s, newRoleFacts(s.Role)) > other
}

// likeness is whether two of one name are one person.
type likeness uint8

const (
	other   likeness = iota
	maySame          // nothing tells them apart
	same
)

// likeness tells whether s, of that key and kind, is k. A single name is not enough: their roles have to share a word.
func (k *speakerRow) likeness(key string, s Speaker, role *roleFacts) likeness {
	full := strings.Contains(key, " ")
	if s.Kind != briefing.Person || full && slices.Contains(k.roles, s.Role) {
		return same
	}
	against := !full
	for _, has := range k.facts {
		if full && has.walk != "" && has.walk == role.walk || has.shareWord(role) {
			return same
		}
		against = against || k.against(has, role)
	}
	if against {
		return other
	}
	return maySame
}

// against reports whether somebody of one walk of life, which k has, is not of another. What
// somebody once was is not against anything but sport, which nobody takes up later.
func (k *speakerRow) against(has, now *roleFacts) bool {
	switch {
	case has.walk == "" || now.walk == "":
		return false
	case now.walk == sport && !now.past:
		return true
	case has.past || slices.ContainsFunc(k.facts, func(f *roleFacts) bool { return f.past && f.walk == has.walk }):
		return false
	case now.past:
		return has.walk == sport
	}
	return true
}

// walk is the first walk of life that is known of k, or "".
func (k *speakerRow) walk() string {
	for _, f := range k.facts {
		if f.walk != "" {
			return f.walk
		}
	}
	return ""
}

func (a *adder) loadSpeakers(key string) ([]*speakerRow, error) {
	found, err := a.findSpeakers.QueryContext(a.ctx, key)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var out []*speakerRow
	for found.Next() {
		var s speakerRow
		var names, roles string
		var kind int
		if err := found.Scan(&s.id, &kind, &s.name, &names, &roles); err != nil {
			return nil, err
		}
		s.kind, s.names, s.roles = briefing.ActorKind(kind), splitLines(names), splitLines(roles)
		for _, role := range s.roles {
			s.facts, s.counted = append(s.facts, a.factsOf(role)), append(s.counted, 0)
		}
		out = append(out, &s)
	}
	return out, found.Err()
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

// counts adds a role to what is known of k, and reports whether the article counts for it.
func (a *adder) counts(k *speakerRow, role string, article int64) bool {
	switch i := slices.Index(k.roles, role); {
	case i < 0 && len(k.roles) >= mostRoles, i >= 0 && (article == 0 || k.counted[i] == article):
		return false
	case i < 0:
		k.roles, k.facts, k.counted = append(k.roles, role), append(k.facts, a.factsOf(role)), append(k.counted, article)
	default:
		k.counted[i] = article
	}
	return true
}

// toldBy is a speaker and a role.
type toldBy struct {
	speaker int64
	role    string
}

// writeRoles writes how many more articles tell a role; most of many articles tell one again.
func (a *adder) writeRoles() error {
	add := newBulk(a.ctx, a.tx, "INSERT INTO speaker_role (speaker, role, articles)", 3)
	add.behind = " ON CONFLICT (speaker, role) DO UPDATE SET articles = articles + excluded.articles"
	order := func(x, y toldBy) int { return cmp.Or(cmp.Compare(x.speaker, y.speaker), cmp.Compare(x.role, y.role)) }
	for _, t := range slices.SortedFunc(maps.Keys(a.told), order) {
		if err := add.add(t.speaker, t.role, a.told[t]); err != nil {
			return err
		}
	}
	clear(a.told)
	return add.end()
}

// learnAlias keeps the words of an alias that the speaker's own name lacks.
func learnAlias(ctx context.Context, put *sql.Stmt, id int64, own, alias string) error {
	known := splitWords(nil, own)
	for _, word := range splitWords(nil, alias) {
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
	words := splitWords(nil, strings.ReplaceAll(query.Fold(name, true), "'", ""))
	out := words[:0]
	for i, w := range words {
		if len(w) > 1 || i == 0 || i == len(words)-1 {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

func surname(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }

// roleFacts is what a role tells.
type roleFacts struct {
	walk  string   // of life; "" for none
	past  bool     // they are it no more: a coach may become a senator
	words []string // that tell something
}

// factsOf is newRoleFacts, and remembers them.
func (a *adder) factsOf(role string) *roleFacts {
	facts := a.known.facts[role]
	if facts == nil {
		facts = newRoleFacts(role)
		a.known.facts[role] = facts
	}
	return facts
}

func newRoleFacts(role string) *roleFacts {
	f, past := &roleFacts{}, false
	for i, w := range splitWords(nil, role) {
		past = past || i == 0 && slices.Contains(onceWords[:], w)
		if f.walk == "" {
			f.walk = walkByWord()[w]
		}
		if len(w) > 3 && !slices.Contains(emptyRoleWords[:], w) {
			f.words = append(f.words, w)
		}
	}
	f.past = past && f.walk != ""
	return f
}

// shareWord reports whether two roles have a telling word in common.
func (f *roleFacts) shareWord(o *roleFacts) bool {
	return slices.ContainsFunc(f.words, func(w string) bool { return slices.Contains(o.words, w) })
}

// emptyRoleWords are words of roles that say nothing about who somebody is.
var emptyRoleWords = [...]string{"former", "then", "late", "senior", "chief", "deputy", "vice", "with", "from", "their", "longtime", "acting", "elect"}

// walks are the walks of life that a role's words tell. Words that stand in several, as
// president, director, chairman, leader, spokesman and officer do, tell nothing.
var walks = [...]struct{ name, words string }{
	{"politics", "minister senator congressman congresswoman lawmaker mayor governor secretary envoy ambassador premier chancellor politician candidate councillor councilman councilwoman diplomat whip sen rep gov mp pm"},
	{sport, "coach striker player quarterback midfielder goalkeeper defender athlete runner swimmer boxer pitcher referee champion"},
	{"arts", "actor actress singer musician rapper novelist poet painter comedian artist drummer guitarist"},
	{"business", "ceo founder investor banker entrepreneur"},
	{"law", "judge lawyer prosecutor sheriff detective sergeant police solicitor barrister suspect"},
	{"science", "professor researcher scientist physicist biologist chemist astronomer historian epidemiologist doctor surgeon psychologist"},
	{"private", "resident farmer nurse student teacher neighbour neighbor widow shopkeeper retiree survivor witness"},
}

const sport = "sport"

// onceWords begin roles that somebody has no more.
var onceWords = [...]string{"former", "ex", "then", "retired", "onetime"}

// walkByWord is the walk of life of each word of walks.
var walkByWord = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for _, w := range walks {
		for _, word := range strings.Fields(w.words) {
			if of[word] == "" {
				of[word] = w.name
			}
		}
	}
	return of
})
