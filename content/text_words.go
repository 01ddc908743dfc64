package content

import (
	"slices"
	"strings"
)

// anyOf reports whether one of words, in lower case and without stops and commas around it, is in a set.
func anyOf(words []string, set map[string]bool) bool {
	return slices.ContainsFunc(words, func(word string) bool { return set[strings.Trim(word, ".,")] })
}

// paperWords are words that a body's name or a role has and a person's has not.
var paperWords = wordSet(`associated author blog bureau business center centre checked chief columnist contributor correspondent desk editor europe founder from global guide
	health insider journalist last liberties magazine manager media news opinion points politics post posted press producer published reporter researcher reuters
	review reviews rights senior sport sports staff team technology times today tribune updated world writer magazin nachrichten presse redaktion zeitung
	rédaction redacción redazione redação herald gazette chronicle sentinel observer examiner inquirer enquirer advertiser bulletin dispatch telegraph
	independent argus journal newspaper newspapers radio television`)

// writerWords are what those are who write for a paper, in small letters.
var writerWords = wordSet(`author columnist contributor correspondent critic editor journalist producer reporter researcher writer`)

// placeWords are words that the names of places and bodies have and a person's has not, those of which are no surnames.
var placeWords = wordSet(`academy airport arena association avenue bank cathedral city club college commission committee community company conference corp council county
	department district festival foundation gallery gmbh group holdings hospital hotel inc institute island islands league library limited llc ltd
	ministry museum office parish parliament party primary republic road school society square stadium station street theater theatre town trust union
	united university village rathaus gemeinde schule universität verein verlag mairie université ayuntamiento universidad comune università`)

// placeOpeners open names of places.
var placeOpeners = wordSet(`new los las san saint st st. the north south upper lower port fort mount`)

// venueWords end the names of places and, as surnames, those of people.
var venueWords = wordSet(`hall house park center centre garden gardens opera palace tower church chapel bridge`)

// titleWords are words of headings that stand within no name.
var titleWords = wordSet(`Or And Of For With Nach Zur Zum`)

// printedWords are words of lines that say when an article was published.
var printedWords = wordSet(`published posted written created veröffentlicht publiziert erstveröffentlichung erschienen eingestellt geschrieben verfasst artikel beitrag vom publié
	publicado fecha pubblicato article`)

// dayWords may stand within a day: "the 18th of May", "18 de mayo".
var dayWords = wordSet(`st nd rd th of de del the`)

// dayFirstLanguages are those that write the day before the month everywhere.
var dayFirstLanguages = wordSet(`de fr es it pt nl da nb no pl cs ru uk tr el ca ro fi`)

// otherDays are words beside days that are not those on which an article was printed.
var otherDays = wordSet(`copyright born died geboren gestorben deadline entries entry hearing tickets admission eintritt einlass doors kickoff
	closes close ends until expires next reviewed anmeldeschluss einsendeschluss bewerbungsschluss`)

// smallWords join the words of a department's name.
var smallWords = wordSet(`and of the in for und y et e de la`)

// hyphenOpeners are words that mostly have a hyphen behind them, of those that are prefixed to others.
var hyphenOpeners = wordSet(`well self non ex half long short high low mid two three four five six ten first second third so pro anti post pre co all cross in on by of and to the
	year state law part full ill far much ever newly vice e t x`)

// wordEnds are ends that no compound has for its second word.
var wordEnds = wordSet(`ment ments tion tions sion sions ing ings ly ity ities ness ance ence ous ible ture tures tive tives ism ists ical ically ization ation ations ters
	ders ger gers lich lichen ung ungen keit heit schaft`)

// hyphenLinks stand between halves of compounds.
var hyphenLinks = wordSet(`and or to nor but und oder bis`)

// phraseOpeners are words in which no title ends.
var phraseOpeners = wordSet(`a an the of in on to for from with and or at by is are as its their der die das des dem den ein eine im am und oder von vom zum zur mit für auf über`)

// companyWords end the names of companies.
var companyWords = wordSet(`gmbh ag kg e.v ltd llc inc s.a s.l s.r.l`)
