package library

import (
	"context"
	"database/sql"
	"errors"
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
	walks        []string // of roles, as [walkOfLife] tells them
}

// speaker returns the speaker that s is, a new one where there is none. It is
// one known before when full name and role agree: a surname alone, or a first
// name alone, makes nobody the same person unless their roles share a word, and
// of the same full name those in different walks of life are different people.
// Within an article, the same name is the same speaker: here are those it quotes so far.
func (a *adder) speaker(s Speaker, here []int64) (*speakerRow, error) {
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
	var found *speakerRow
	for _, k := range known {
		if (k.kind == briefing.Person) == (s.Kind == briefing.Person) && slices.Contains(here, k.id) {
			found = k
			break
		}
		if found == nil && k.matches(key, s) {
			found = k
		}
	}
	if found == nil {
		var err error
		if found, err = a.newSpeaker(key, s); err != nil {
			return nil, err
		}
		a.known.speakers[key] = append(known, found)
	}
	return found, a.learn(found, s)
}

// matches reports whether s, of that key, is k.
func (k *speakerRow) matches(key string, s Speaker) bool {
	return (k.kind == briefing.Person) == (s.Kind == briefing.Person) && samePerson(key, k.roles, k.walks, s)
}

// samePerson decides for somebody of the same key; walks are the walks of life of roles.
func samePerson(key string, roles, walks []string, s Speaker) bool {
	if s.Kind != briefing.Person {
		return true
	}
	if !strings.Contains(key, " ") {
		return slices.ContainsFunc(roles, func(role string) bool { return shareWord(role, s.Role) })
	}
	if slices.Contains(roles, s.Role) { // its walk is among theirs
		return true
	}
	walk := walkOfLife(s.Role)
	if walk == "" {
		return true
	}
	for i, role := range roles {
		if w := walks[i]; w == walk || w == "" || shareWord(role, s.Role) {
			return true
		}
	}
	return len(roles) == 0
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
			s.walks = append(s.walks, walkOfLife(role))
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

// learn adds the names and the role of s to what is known of k.
func (a *adder) learn(k *speakerRow, s Speaker) error {
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
	if s.Role == "" || slices.Contains(k.roles, s.Role) || len(k.roles) >= mostRoles {
		return nil
	}
	k.roles, k.walks = append(k.roles, s.Role), append(k.walks, walkOfLife(s.Role))
	_, err := a.putRole.ExecContext(a.ctx, k.id, s.Role)
	return err
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

// shareWord reports whether two roles have a telling word in common.
func shareWord(a, b string) bool {
	words := splitWords(nil, a)
	for _, w := range splitWords(nil, b) {
		if len(w) > 3 && !slices.Contains(emptyRoleWords[:], w) && slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// emptyRoleWords are words of roles that say nothing about who somebody is.
var emptyRoleWords = [...]string{"former", "then", "late", "senior", "chief", "deputy", "vice", "with", "from", "their", "longtime", "acting", "elect"}

// walks are the walks of life that a role's words tell. Words that stand in several, as
// president, director, chairman, leader, spokesman and officer do, tell nothing.
var walks = [...]struct{ name, words string }{
	{"politics", "minister senator congressman congresswoman lawmaker mayor governor secretary envoy ambassador premier chancellor politician candidate councillor councilman councilwoman diplomat whip sen rep gov mp pm"},
	{"sport", "coach striker player quarterback midfielder goalkeeper defender athlete runner swimmer boxer pitcher referee champion"},
	{"arts", "actor actress singer musician rapper novelist poet painter comedian artist drummer guitarist"},
	{"business", "ceo founder investor banker entrepreneur"},
	{"law", "judge lawyer prosecutor sheriff detective sergeant police solicitor barrister suspect"},
	{"science", "professor researcher scientist physicist biologist chemist astronomer historian epidemiologist doctor surgeon psychologist"},
	{"private", "resident farmer nurse student teacher neighbour neighbor widow shopkeeper retiree survivor witness"},
}

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

// walkOfLife returns the walk of life that role tells, or "". What somebody once was
// tells nothing: a coach may become a senator.
func walkOfLife(role string) string {
	for i, word := range splitWords(nil, role) {
		if i == 0 && slices.Contains(onceWords[:], word) {
			return ""
		}
		if walk := walkByWord()[word]; walk != "" {
			return walk
		}
	}
	return ""
}
