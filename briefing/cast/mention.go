package cast

import "brief/briefing/tagger"

// mention is a name of a person, organisation or place in the text.
type mention struct {
	first, last int     // half-open range of tokens
	score       float32 // how sure the tagger is, 0 to 1
	kind        Kind
}

// kinds maps the tagger's kinds to ours.
var kinds = [...]Kind{tagger.Person: Person, tagger.Organization: Organization, tagger.Place: Place}

// mentionOf is a name that the tagger found.
func mentionOf(n tagger.Name) mention {
	return mention{int(n.First), int(n.Last), n.Score, kinds[n.Kind]}
}
