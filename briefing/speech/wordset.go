package speech

// A wordSet has one bit for each set of words in words/sets.txt that a rule asks for; what they are is told there, under the
// constants' names.
type wordSet uint64

const (
	wonWords wordSet = 1 << iota
	playerNouns
	dealNouns
	dealNames
	noticeWords
	thingNames
	speechNouns
	hearingTitles
	teamRoles
	secondRoles
	shortBeforeNames
	wholeShorts
	shortInGerman
	subjunctives
	smallInTitles
	opinionWords
	passingWords
	utteranceNouns
	sittingWords
	platformWords
	namedDays
	partWords
	onlyVerbs
	sameInPast
	belongsNouns
	crewNouns
	overSomething
	gestureVerbs
	aloneInRomance
	ofInRomance
	cliticsInRomance
	officeEnds
	bodyEnds
	saidEnds
	textEnds
	workNouns
	playsIn
	showWords
	nicknameWords
	termNouns
	leadVerbs
	bodyVerbs
	shareRatings
	denialVerbs
	deniedNouns
	workInRomance
	beInRomance
	infinitivesInFrench
	objectArticles
	beforeParts
	shortAfterNames
	subjectsInRomance
	severalInRomance
	definiteInRomance
	forwardVerbs
	hearerForms
)

// among reports whether word, as it is written, is one of the set.
func among(word string, set wordSet) bool { return setsOf(word)&set != 0 }

// setsOf returns the sets that word is in.
func setsOf(word string) wordSet {
	return wordSet(look(wordTable(setTable), word, hashOf(word)).class)
}
