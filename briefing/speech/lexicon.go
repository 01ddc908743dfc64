package speech

// class is a set of word classes; a word may be in several.
type class uint64

const (
	say class = 1 << iota
	ask
	tell
	write
	claim
	label
	judge
	act
	think
	seem
	light
	sayNoun
	docNoun
	plainVerb
	be
	aux
	modal
	not
	det
	poss
	quant
	he
	she
	they
	it
	firstPerson
	us
	you
	who
	which
	that
	wh
	prep
	to
	and
	but
	sub
	adverb
	timeWord
	title
	role
	body
	site
	according
	feeling // "afraid", "confident": with "be", a cue
	hearsay // "reportedly"
)

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
