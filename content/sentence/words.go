package sentence

import (
	"strings"
	"sync"
)

// abbreviations end in a full stop that ends no sentence when a word follows.
var abbreviations = wordSet(`mr mrs ms mx dr drs prof sen sens rep reps gov gen col lt sgt cpl pvt capt cmdr adm maj rev hon
	st mt ft messrs pres supt det insp amb atty asst assoc dept dist univ vs v al approx est vol pp ed eds fig ref
	e.g i.e cf viz ph.d jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thur thurs fri
	ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
	z.b d.h u.a o.ä bzw ca evtl ggf inkl vgl sog hr fr frl nr abs str tel mio mrd dipl ing geb gest jh max min
	sr sra srta dra ud uds pág núm av sig sigg dott avv ing mme mlle mm mgr art chap mevr dhr`)

// endings are abbreviations that often end a sentence: they do when a word
// follows that starts many sentences and few names.
var endings = wordSet(`u.s u.k u.n u.s.a e.u d.c l.a n.y a.m p.m inc corp co ltd llc bros jr sr esq etc usw u.s.w ee.uu`)

// starters start sentences, and names seldom.
var starters = wordSet(`The A An He She It They We You I But And Or So Yet In On At By For From To With As If When While After Before Since
	This That These Those There His Her Its Their Our My Your What Who Why How Where However Meanwhile Still Then Now Not No One
	Der Die Das Ein Eine Er Sie Es Wir Und Aber Doch El La Los Las Un Una Le Les Une Il Elle`)

// beforeNumber are abbreviations that a number follows.
var beforeNumber = wordSet(`no nos nr núm n art p pp pg par sec ch chap vol fig abs st rte`)

// afterOrdinal follow a number with a full stop in German and its neighbours.
var afterOrdinal = wordSet(`Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
	Jahrhundert Jahrhunderts Weltkrieg Weltkriegs Bundesliga Liga Platz Runde Tag Stock Mal Jahrestag Geburtstag`)

// beforeOrdinal stand before such a number.
var beforeOrdinal = wordSet(`am im vom zum zur beim der die das dem den des seit`)

// beforeX stand before the network X, which is no initial: "wrote on X."
var beforeX = wordSet(`on to via`)

// cues are verbs that name a speaker behind a question or a shout.
var cues = wordSet(`asked said says asks added wrote cried shouted exclaimed wondered tweeted replied demanded told recalled joked yelled
	fragt fragte sagt sagte rief ruft schrieb meint meinte`)

// wordSet makes a set of the words in list at its first use, so that no start waits for it.
func wordSet(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for _, w := range strings.Fields(list) {
			set[w] = true
		}
		return set
	})
}
