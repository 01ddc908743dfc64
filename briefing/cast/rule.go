package cast

// nameRule is what found a name: a byte, as a long text has many names.
type nameRule uint8

// The rules of names.
const (
	byTagger nameRule = iota
	byAcronym
	byAgain
	byApposed
	byBody
	byDateline
	byEastern
	byEmployer
	byGazetteer
	byJoined
	byKnown
	byLandform
	byLands
	byLetters
	byPerson
	byPlaced
	bySeat
	bySide
	bySite
)

// nameRules are their names, as Actor.Rule has them.
var nameRules = [...]string{
	byTagger: "tagger", byAcronym: "acronym", byAgain: "again", byApposed: "apposed", byBody: "body", byDateline: "dateline",
	byEastern: "eastern", byEmployer: "employer", byGazetteer: "gazetteer", byJoined: "joined", byKnown: "known", byLandform: "landform",
	byLands: "lands", byLetters: "letters", byPerson: "person", byPlaced: "placed", bySeat: "seat", bySide: "side", bySite: "site",
}

// String returns the name of r, as Actor.Rule has it.
func (r nameRule) String() string { return nameRules[r] }
