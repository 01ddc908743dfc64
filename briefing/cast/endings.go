package cast

import "strings"

// endsIn reports whether w ends as one of ends does, behind more than so many bytes.
func endsIn(w string, behind int, ends []string) bool {
	for _, end := range ends {
		if len(w) > len(end)+behind && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

var (
	townEnds    = []string{"ivka", "ovka", "abad", "shire", "istan", "pur", "borough", "stadt", "ville"}                                       // of towns' and lands' names
	surnameEnds = []string{"skyy", "skyi", "enko", "chuk", "vych", "vich", "shvili", "opoulos", "sson"}                                        // of last names, and of no town's
	speciesEnds = []string{"us", "is", "um", "ii", "ae", "ana", "ens"}                                                                         // of what plants and animals are called in Latin
	tailEnds    = []string{"ed", "ing", "led", "era", "style", "like", "run", "held", "born", "wide", "made", "built", "type", "free", "area"} // of what follows a name in a compound
	befallEnds  = []string{"tion", "sion", "ment", "ence", "ance", "ship", "ity", "ism", "ure", "ness"}                                        // of what somebody does or what befalls him
)
