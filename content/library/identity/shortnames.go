package identity

import (
	"slices"
	"strings"
	"sync"
)

// shortNames are English first names and how else they are called or written where that is not
// what [shortensName] sees. A short form may stand for several names.
var shortNames = [...]struct{ full, short string }{
	{"abraham", "abe bram"}, {"albert", "al bert"}, {"alexander", "sandy xander lex alec"}, {"alfred", "al fred freddie alfie"}, {"andrew", "drew andy"},
	{"anthony", "tony"}, {"antony", "tony"}, {"antonio", "tony"}, {"augustus", "gus"}, {"bernard", "bernie"}, {"catherine", "kate kathy katie kitty katherine kathryn"},
	{"charles", "chuck chas charlie"}, {"christina", "tina christine"}, {"christopher", "kit topher"}, {"dorothy", "dot dottie"}, {"edmund", "ned ted"},
	{"edward", "ned ted teddy eddie eddy"}, {"eleanor", "ellie nell nora"}, {"elizabeth", "liz lizzie beth betsy betty libby"}, {"eugene", "gene"},
	{"francis", "frank"}, {"geoffrey", "jeff jeffrey"}, {"gerald", "jerry gerry"}, {"gerard", "jerry gerry"}, {"gilbert", "bert"}, {"harold", "hal harry"},
	{"helen", "nell"}, {"henry", "hank harry hal"}, {"herbert", "bert herb"}, {"isabel", "bella"}, {"jacob", "jake"}, {"james", "jim jimmy jimmie jamie"},
	{"jeremiah", "jerry"}, {"jerome", "jerry"}, {"john", "jack johnny jon"}, {"joseph", "joe joey"}, {"katherine", "kate kit kitty"},
	{"kathryn", "kate"}, {"lawrence", "larry"}, {"laurence", "larry"}, {"leonard", "len lenny"}, {"margaret", "maggie meg peggy greta margie marge"},
	{"mary", "molly polly"}, {"michael", "mike mick mickey"}, {"nathaniel", "nate"}, {"nicholas", "nick nicky nicko nicolas nikolas"}, {"patricia", "trish tricia"},
	{"patrick", "paddy"}, {"philip", "pip"}, {"rebecca", "becky becca"}, {"richard", "dick rick ricky rich"},
	{"robert", "bob bobby rob robbie bert"}, {"sarah", "sally"}, {"stephen", "steve steven"}, {"steven", "steve"}, {"terence", "terry"},
	{"theodore", "ted teddy theo"}, {"theresa", "terry tess"}, {"thomas", "tom tommy"}, {"victoria", "vicky tory"},
	{"virginia", "ginny"}, {"walter", "walt wat"}, {"william", "bill billy will liam"},
	{"andrea", "andi andy"}, {"andreas", "andy andi"}, {"angela", "angie"}, {"anne", "annie"}, {"arnold", "arnie"}, {"david", "dave davy davey"}, {"ernest", "ernie"},
	{"gabriel", "gabe"}, {"jacqueline", "jackie jacqui"}, {"josephine", "josie"}, {"judith", "judy judi"}, {"louis", "louie lewis"}, {"rosemary", "rosie"}, {"rudolph", "rudy rudi"},
	{"susan", "sue susie suzie"}, {"tobias", "toby"}, {"zachary", "zack zac zak"},
}

// fullNames are the names that a first name may stand for, itself included, by the
// first name, folded.
var fullNames = sync.OnceValue(func() map[string][]string {
	of := map[string][]string{}
	for _, n := range shortNames {
		of[n.full] = append(of[n.full], n.full)
		for _, short := range strings.Fields(n.short) {
			of[short] = append(of[short], n.full)
		}
	}
	return of
})

// shareFullName reports whether two first names may stand for the same one.
func shareFullName(x, y string) bool {
	full := fullNames()[y]
	return slices.ContainsFunc(fullNames()[x], func(n string) bool { return slices.Contains(full, n) })
}
