package identity

import (
	"slices"
	"strings"
	"sync"

	"brief/content/library/term"
)

// Role is what somebody is said to be, and what that tells.
type Role struct {
	text  string
	walk  string   // of life; "" for none
	past  bool     // they are it no more: a coach may become a senator
	words []string // that tell something
}

// NewRole reads a role.
func NewRole(text string) *Role {
	r, past := &Role{text: text}, false
	for i, w := range term.Split(nil, text) {
		past = past || i == 0 && slices.Contains(onceWords[:], w)
		if r.walk == "" {
			r.walk = walkByWord()[w]
		}
		if len(w) > 3 && !slices.Contains(emptyRoleWords[:], w) {
			r.words = append(r.words, w)
		}
	}
	r.past = past && r.walk != ""
	return r
}

// shareWord reports whether two roles have a telling word in common.
func (r *Role) shareWord(o *Role) bool {
	return slices.ContainsFunc(r.words, func(w string) bool { return slices.Contains(o.words, w) })
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
