package briefing

import (
	_ "embed"
	"strings"
)

// describedWords holds the words that rules for descriptions ask for, a line for each class.
//
//go:embed described.txt
var describedWords string

// A describedClass is a class of words in described.txt: its name there, and what sets it off.
type describedClass string

const (
	epithetNouns   describedClass = "\nepithetNouns:"   // what a writer calls somebody who has just been named
	trade          describedClass = "\ntrade:"          // what somebody does for a living, and not whoever must be there: a court has its judge
	officials      describedClass = "\nofficials:"      // who tell of others by office
	topOffice      describedClass = "\ntopOffice:"      // offices whose holders go without them where an article begins with their names
	lonePosts      describedClass = "\nlonePosts:"      // posts of which a case or a town has one
	classYear      describedClass = "\nclassYear:"      // who learns or plays, and leads no school or team
	parent         describedClass = "\nparent:"         // said with a number of children: "the mother of four"
	leaders        describedClass = "\nleaders:"        // who may be called the boss of what they lead
	mayLead        describedClass = "\nmayLead:"        // said of those who lead a party, a firm or a club
	politicians    describedClass = "\npoliticians:"    // who may sit in a parliament as well
	seekers        describedClass = "\nseekers:"        // who hold or seek a high office, or are known in business
	statesOffice   describedClass = "\nstatesOffice:"   // what one is who is elected in an American state
	notInOffice    describedClass = "\nnotInOffice:"    // said before an office that somebody had, or whose holder somebody helps
	lettersOffices describedClass = "\nlettersOffices:" // words of the offices that go by their letters
	bodyNoun       describedClass = "\nbodyNoun:"       // what many organizations of a kind are
	partyWords     describedClass = "\npartyWords:"     // words of parties' names
	faith          describedClass = "\nfaith:"          // said of the many who share a faith, of whom hardly anybody named is the leader
	pronouns       describedClass = "\npronouns:"       // what speakers are called whom nothing names
	unnamed        describedClass = "\nunnamed:"        // who tells what they know and is named nowhere
	otherWords     describedClass = "\notherWords:"     // said of somebody else than the one who was named
	joinsNames     describedClass = "\njoinsNames:"     // said between the names of people who do one thing
	goesOnWords    describedClass = "\ngoesOnWords:"    // verbs behind whoever is described: "the German | admitted"

	// Classes "also-HEAD" are the roles of those who may be called that, which alsoCalled asks for.
)

// holds reports whether word is in the class, as it is written there. Few words are asked for, so that a line is read each time.
func (c describedClass) holds(word string) bool {
	_, line, _ := strings.Cut(describedWords, string(c))
	line, _, _ = strings.Cut(line, "\n")
	return strings.Contains(line, " "+word+" ") || strings.HasSuffix(line, " "+word)
}
