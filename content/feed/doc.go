// Package feed subscribes to RSS, Atom and JSON feeds, lists their entries and
// fetches them. It must not know how they are shown.
//
// A Store is the list of subscriptions in one file. Fetch gets the entries of a
// feed; Open gets an entry's page, or its own text where the page fails.
package feed
