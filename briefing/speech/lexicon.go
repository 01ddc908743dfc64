package speech

// class is a set of word classes; a word may be in several. The lists in words have their members.
type class uint64

const (
	say       class = 1 << iota // "said", "added": with the words, and whoever says them
	ask                         // "asked", "wondered"
	tell                        // "told", "assured": with whoever is told before the words
	write                       // "wrote", "tweeted"
	claim                       // "argued", "warned", "confirmed": mostly reports, and marks around a part
	label                       // "called", "described": gives something a name or a quality in marks
	judge                       // "criticised", "praised"
	act                         // "endorsed", "rejected": what somebody does with words
	think                       // "thinks", "expects"
	seem                        // "seems", "looks"
	light                       // "made", "issued": speech only with a noun of it, "made a statement"
	sayNoun                     // "statement", "interview"
	docNoun                     // "report", "survey": may itself say something
	plainVerb                   // any other verb that clauses are told by
	be
	aux
	modal
	not
	det   // articles and "this", "each"
	poss  // "his", "our"
	quant // "some", "two", "none"
	he    // and "him", "himself"; so the next ones
	she
	they
	it
	firstPerson
	us
	you
	who
	which
	that
	wh // "what", "how", "whether"
	prep
	to
	and
	but
	sub // "because", "although"
	adverb
	timeWord // "Monday", "night", "week"
	title    // what stands before a name: "Sen", "Judge", "President"
	role     // what a person is: "spokesman", "analyst"
	body     // what speaks and is no person: "ministry", "company"
	site     // in Romance languages, a land or a large town
	according
	feeling // "afraid", "confident": with "be", a cue
	hearsay // "reportedly"
)

// What rules and tables ask for together.
const (
	speechVerb = say | ask | tell | write | claim
	cueVerb    = speechVerb | label | judge | act | think
	anyVerb    = cueVerb | seem | light | plainVerb
	pronoun    = he | she | they | it | firstPerson | us | you | who
	starter    = det | poss | quant
	function   = be | aux | modal | not | det | poss | pronoun | which | that | wh | prep | to | and | but | sub | adverb | according | feeling | hearsay
)

// entry is what the lexicon knows of a word form.
type entry struct {
	class class
	lemma uint32 // hash of the base form; the same for all forms of a verb
	form  form
}

// form is the inflection of a verb.
type form uint8

const (
	noForm form = iota
	base
	third  // says
	past   // said; the participle too where they are the same
	gerund // saying
)

// What 32-bit FNV-1a begins with and multiplies by.
const fnvBasis, fnvPrime = 2166136261, 16777619

// hashOf is 32-bit FNV-1a.
func hashOf[T string | []byte](s T) uint32 {
	h := uint32(fnvBasis)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * fnvPrime
	}
	return h
}
