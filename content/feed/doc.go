// Package feed subscribes to RSS, Atom and JSON feeds, lists their entries and
// fetches them. It must not know how they are shown.
package feed
