// Package item shows the findings of a Briefing to the filter language: what
// each term of a filter looks at in a quote or an actor.
//
// It must not know how lists are shown.
package item
