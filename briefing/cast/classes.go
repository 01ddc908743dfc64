package cast

import (
	_ "embed"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// class is what the words of a line of words.txt have in common. Words are as they are written, a capital included.
type class uint8

const (

	// Who people are.
	localNoun      class = iota // after a place, is somebody from there: "a Clovis man"
	speaksFor                   // behind somebody's name, who speaks or works for that one: "Elon Musk | spokesman | said"
	nobleTitle                  // what somebody is addressed as and does not do
	displaces                   // between "to" and what somebody is, what is done to him: "to | replace | coach Hale"
	playersLine                 // before a colon, where the players play whom a list names
	halfPeople                  // before a hyphen and a people, the first of two: "Anglo-Norvian"
	familyFirst                 // mostly begins a full name as that of the family, whatever the list of first names has: "Xi Jinping", "Tran Thi Mai", "Seo In-guk"
	communal                    // says that what stands before it is a people
	partisan                    // behind a state, whoever is of a party there: "an Ohio | Republican"
	mutual                      // behind two names, what two have with each other
	thoughts                    // before "of", what somebody thought or wrote: "the theories of Ricoeur"
	bodily                      // before "of", what befalls people only: "the assassination of Jovenel Moïse"
	personal                    // what only people do
	hasCraft                    // behind a name, what somebody does with a ship: "the yacht Halden | owned |"
	besideTwo                   // what somebody is to another, and no office
	personsOwn                  // behind a possessive, what somebody has
	peoplesOffice               // an office, before the name of who holds it
	doesAtStart                 // behind the name with which a sentence goes on, what its bearer does
	ownsKin                     // before a relative, says whose he is, or which: "his | eldest | daughter"
	manPronoun                  // a pronoun of a man
	womanPronoun                // a pronoun of a woman
	firmsPost                   // behind a name of two words and more, a post of a company: "Hale Brothers | founder | Rosa Lee"
	clubsPost                   // behind a name, a post of a club
	wordAndSurname              // a surname in the east of Asia and a plain word: "| Moon | Jae-in"
	ofCourts                    // what courts do, and they
	befallsHim                  // before "of" and what somebody is, what he does or what befalls him
	atWork                      // ends as a verb or as many things do, and says of what kind somebody is: "| racing | driver", "| mines | minister"
	inRetirement                // in brackets behind a rank, is short for "retired"
	postOrBody                  // letters that are short for a post, and for a body elsewhere
	postOrInitials              // short for a post, and somebody's initials
	officeLetters               // short for an office, and the initials of bodies and people
	initialsAlone               // short for an office before two names, and somebody's initials or a comic's before one
	isOver                      // in small letters, says of a post that somebody had it

	// What joins and parts names.
	particle         // joins the parts of a person's name
	fullParticle     // in small letters, joins the parts of a last name and is no word of English
	particleInGerman // joins the words of a name, alone or before an article
	linksSurnames    // in small letters, stands between a person's names and is no particle elsewhere: "Teo Salas y Rivera", "Fergal mac Tolan"
	romanceParticle  // joins the words of a name in a Romance language
	romanceWord      // joins the words of a body's name in a Romance language
	romanceDet       // an article of a Romance language, alone or with its preposition
	articleInGerman  // an article in small letters
	indefinite       // before a place, says that somebody is one of many: "a", "two", "31-year-old"
	isSubjectPronoun // "he" or "she"
	grammarSurname   // a surname of one syllable that English has as grammar
	auxiliaryOpens   // opens a question whose subject is named behind it
	locates          // says that places follow
	goesTo           // before a name that is a city's and somebody's first name, shows that it is the city's
	paidTo           // before "one" and a name, shows that it is somebody's: "paid | to | one Akinbode"
	postAbroad       // in small letters before "to" and a land, who is sent there: "High | Commissioner | to Norvia"
	linksRole        // may stand between the words of a role
	alsoVerb         // with an s, is more often what somebody does: "the film | stars | Ann Moor and Tom Lee"
	dangling         // belongs to a word behind it, so that no role ends with it
	onceWas          // says of a post that somebody had it: "Former | Fed chair"
	qualifies        // stands before a participle that describes somebody: "newly elected"
	parts            // goes with a verb and shows that it is no participle
	asksReader       // opens a sentence that asks the reader to get in touch with whoever follows
	leadsToVerb      // before "to", says that a verb follows
	reverend         // before "Rev", which cleric it is
	addressed        // opens a title and is only how its bearer is addressed
	tellsOfSomebody  // behind a word that is a name or grammar, shows that it is a name
	appoints         // before a post, says that somebody is given it
	rules            // in small letters before "of" and a name, who is at the head of a place: "Governor of Tarnet"
	serves           // what somebody is to a person rather than to a body
	replaces         // before or behind whose post somebody else is given
	confirms         // right before somebody, says that he is given a post or another gets his
	befell           // what somebody is for what happened, and not by a post or a trade
	airs             // before "series" or "show", makes it one that is watched: "the | TV | series Night Harbour"
	actsIn           // before "in" and a list, what actors do
	hyphenParticle   // a particle with a hyphen only, and a word of English without: "as-Sadr"
	holdsPost        // before "as", what somebody does with a post: "| resigned | as mayor"
	helpsVerb        // before the verb of what somebody does with a post
	pictured         // behind a name in a caption, where in the picture somebody is
	ofSeveral        // before what several people are, how many they are or whose: "its | two | owners, Ann Moor and Bo Hale,"
	endsPost         // ends what somebody was appointed to
	reachedBy        // stands before the number or address that reaches somebody
	missOf           // behind "Miss", what beauties compete for
	opensClause      // opens a sentence, before the name of who does something in it
	owns             // says whose what follows is, or ends with whose it is
	romanceArticle   // with a capital, an article that names may begin with
	awayFrom         // a preposition that offices are not named with
	headsField       // in small letters before "of", who is at the head of a field: "director of rugby"

	// Bodies and companies.
	allied          // behind a name, says that it is a party's or that of several
	runsThings      // says of a company what it does, as "driver" would of a person
	trades          // what companies do and places do not: "Tarmac, which employs 160 people"
	numberedUnit    // what an army has many of, which go by numbers: "the 47th Brigade"
	unit            // in the name of a military unit, may have a number behind it
	mediumWord      // in capitals, is in the names of newspapers and stations
	calledByHead    // ends a body's name, by which headlines call the body before they name it
	companyPart     // behind a possessive, what a company has and a person has not
	holding         // what somebody has in a company
	moves           // what the price of a share does
	programme       // what things and the bodies that run them are called
	townsBody       // a body that is called by its town
	tradeNews       // why a share's price moves: "soared on a | buyout | offer"
	wordFirm        // a common word that a company of which news tells is called
	manyBodies      // several bodies, and says nothing of the name behind it when it is said of one
	contenders      // companies, to another one, and people as well: "its | rivals | include Norvex"
	firmsWork       // before "by", what companies do with goods and with companies: "toys | sold | by Orbix"
	calledByLetters // the letters by which everybody calls a politician
	partners        // behind "and", who runs a firm with whom it is called after: "Hale and | Sons |"
	partnership     // ends the name of a partnership of lawyers or accountants
	ownsBrand       // behind a brand and before a name, what the firm is that has it: "Dacia | owner | Renault"
	firmForm        // makes a firm of whoever's name it stands behind: "Robert B. Moss Co."
	candidacy       // ends the name of somebody's campaign
	believedIn      // what the wings of parties believe in
	placeService    // begins the name of the service or the court of a place: "Tarn Valley | Ambulance | Service"
	ofTwoTowns      // ends the name of a body that two towns have: "Chelsea and Westminster | Hospital |"
	stateOffice     // an office of the state, before what it is for: "| Board | of Audit"
	newspaper       // ends the name of a newspaper or a station: "Tarn Valley | Herald |"
	ofFields        // begins the name of a body that is for several fields: "| Ministry | of Education, Science and Technology"
	standsAlone     // names one body or place wherever it stands, though it is only the word for a kind: "the Gulf"
	firmKind        // opens a headline before a company's name: "| Developer | Norvia Homes"
	bodiesOfKind    // ends the name of several bodies
	doesAsCompany   // what companies do and hardly anybody else
	changesIts      // before "its", what firms do, and nobody of whom "its" is not said
	mayTrade        // what companies do and people as well
	surnameToo      // ends names of bodies, and is a last name
	ofDemonym       // behind a people, what only a company of it is: "the Norvian | importer"
	operated        // before "operator" or "provider", what companies run
	acquires        // before a company, what somebody does who takes it over
	sharesIn        // before "of" or "in", what somebody has of a company: "| shares | of Carnival"
	behindFirm      // behind a word with which a sentence begins, shows that it is a company's: "Target | shares | fell"
	bodyWord        // before a name, what a body is: "the charity Orbix"
	firmHas         // behind a possessive, what a company has or makes
	runsDistrict    // before "District", what a body of that name runs
	bodysRole       // what companies, clubs and bands are as well as people
	staffed         // ends the name of a house that news speaks of as of those who run it
	parliament      // ends the name of a body that makes laws
	exchange        // before a colon, where the letters behind it stand for a company: "(NYSE: ORBX)"

	// Places.
	works          // what a company or the state has somewhere
	compass        // says on which side of a place something is
	quarter        // ends the name of the part of a town or county that somebody sits for
	placeForm      // "… of X" is the same place as X
	endsLand       // ends the name of a country of two words, which plays under it
	landform       // a piece of land or water that bears a name
	landformBefore // before a name, the land or water that bears it: "Lake Powell"
	calledAsPlace  // begins a place's name rather than a person's, which it may be as well: "San Antonio", "Santa Fe"
	romanceSite    // begins the name of a street, a building or a piece of land in a Romance language, and nobody's: "| Rua | dos Pelames"
	seaOrLands     // a sea or the lands on it, and an adjective elsewhere
	bidsTo         // behind "bid to", what lands do
	nearPlace      // before a name, says that it is a place's
	landsOwn       // behind a possessive, what a land has
	placesTitle    // begins the name of a park or a road before who it is named after, and no title then
	surnameOfLand  // ends names of parks and hills, and is a last name
	joinsPlace     // joins the words of a place's name between hyphens: "Aix-| en |-Provence"
	placeNoun      // behind a name, says that it is a place's
	maybeStreet    // ends the names of streets, houses, courts and people
	surelyStreet   // ends the name of a street, and seldom of anything else

	// Things and works.
	thingNoun       // without an s at its end ("viru"), what neither people nor bodies nor places are
	product         // behind a name, says that it is what somebody makes and no actor's
	period          // what somebody may be the player or the person of
	illness         // behind a name, says that the name is an illness's
	calledByIllness // somebody after whom an illness is called by a word alone: "she has Parkinson’s"
	stormNoun       // stands before the name of a storm
	manyWorks       // several of what is written, filmed or sung
	workNoun        // what is written, filmed or sung under a title
	ship            // before a name, says that it is a ship's
	charge          // what ministers are in charge of, of some kind
	shipLetters     // the letters before a ship's name: "HMS Queen Elizabeth"
	shortMonth      // a month in short
	fiction         // what somebody plays a part in
	planeMaker      // makes planes that are called by a number
	carMaker        // cars are called by it and what stands behind it
	marketIndex     // what a share market is measured by
	prized          // ends what bodies give or hold each year, and not who they are for
	craft           // what is sent up, down or out under a name of its own: "the Rosalind Franklin rover"
	armament        // what weapons are called behind their own name
	currency        // what money is counted in, in small letters and without an s

	// Sport.
	playsAt // behind one of playsOn, where somebody plays: "running | back | Tom Lee"
	playsOn
	namedPosition  // where somebody plays, and more often something else
	inTable        // before "above", "below" or "behind", says that a team follows: "three | points | behind Leeds"
	sports         // what teams do
	fixture        // what teams do to each other, said of several, as a town that is one place never does
	meets          // what one team does to another; "beats", with a share of the votes, candidates do as well
	scores         // what teams do to reach a score, and others without one
	deals          // what teams do with players, or to a draw
	trains         // where a club has its young players
	outdone        // what one team does to another or suffers from it
	againstAt      // before "at", "over" or the like, says that a team follows: "a | win | at Brent"
	sends          // what is done with a player or a ball
	countedInMatch // what is counted in a match, behind a score
	surePosition   // short for where somebody plays, and hardly for anything else
	maybePosition  // short for where somebody plays, and somebody's initials

	classCount
)

// wordsIndex holds the classes of the words of words.txt for lexicon.Find, a byte each; TestWordsIndex writes it anew with -update.
//
//go:embed words.idx
var wordsIndex string

// What classed has of a word whose classes nobody has asked for, and of one that has none; else where they are in wordsIndex.
const (
	unasked = iota
	classless
)

// holds reports whether word is in the class.
func (k class) holds(word string) bool {
	at := lexicon.Find(wordsIndex, word)
	return at > 0 && k.among(at)
}

// among reports whether k is one of the classes that wordsIndex has at, behind their number.
func (k class) among(at int) bool {
	for last := at + int(wordsIndex[at]); at < last; {
		if at++; wordsIndex[at] == byte(k) {
			return true
		}
	}
	return false
}

// is reports whether token i is a word of the class. Most words are of none, which is told where it is asked: it is just
// small enough to be inlined.
func (c *cast) is(i int, k class) bool {
	return uint(i) < uint(len(c.spelled)) && c.classed[c.spelled[i]] != classless && c.inClass(i, k)
}

// inClass is is for a word that may have classes.
func (c *cast) inClass(i int, k class) bool {
	at := int(c.classed[c.spelled[i]])
	if at == unasked {
		if at = lexicon.Find(wordsIndex, c.word(i)); at == 0 {
			at = classless
		}
		if c.spelled[i] != token.Unnumbered {
			c.classed[c.spelled[i]] = uint32(at)
		}
	}
	return at != classless && k.among(at)
}
