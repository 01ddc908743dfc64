package speech

import "strings"

// sureEcho is about the share of fragments in a headline or lead whose words come again in
// somebody's mouth that are theirs.
const sureEcho = 0.8

// leadBlocks is how many blocks of an article may be its headline, byline and lead.
const leadBlocks = 5

// mostEchoes and farthestEcho bound the search in long texts: how many fragments it is done
// for, and among how many later ones.
const mostEchoes, farthestEcho = 20, 500

// echoes gives fragments of the headline and the lead that nobody near says the speaker of the same
// words where they come again in the text: "A boy has been described as a “kind lad”. … One friend
// said he was a “kind lad”."
func (f *finder) echoes() {
	if f.lang != english {
		return
	}
	first := 0
	for first < len(f.Blocks) && f.Blocks[first].Skip {
		first++
	}
	asked := 0
	for r := range f.regions {
		if !f.mayEcho(r, first+leadBlocks) {
			continue
		}
		if asked++; asked > mostEchoes {
			return
		}
		if m := f.echoOf(r); m >= 0 {
			f.done[r] = goesOnAs(m, -1, sureEcho, "same-words")
		} else if f.headlineAsName(r) {
			f.done[r] = nobodySays(-1, sureUnowned, "unsure")
		}
	}
}

// mayEcho reports whether region r may be what somebody says again below: the words of a headline or
// crosshead that nobody beside them says for sure, or a fragment without a speaker in the lead, which ends before block end.
func (f *finder) mayEcho(r, end int) bool {
	d := &f.done[r]
	named := d.speech && d.mention >= 0
	if f.heads(r) {
		return !named || d.source == carried || d.source == alternate || f.headlineAsName(r)
	}
	return f.regions[r].block < end && !named && d.speech && f.kind(r) == Partial
}

// headlineAsName reports whether what is taken for the name of who says region r, of the headline, is nobody the article knows, and so long
// that it is likely all that the headline says in capitals: "PM Hammers Water Bosses: ‘…’".
func (f *finder) headlineAsName(r int) bool {
	const longest = 2 // words of a name
	d := &f.done[r]
	if !d.speech || d.mention < 0 || !f.isUnknown(d.mention) || !f.heads(r) {
		return false
	}
	men := &f.mentions[d.mention]
	return men.last-men.first > longest && f.blockOf(men.unit) == f.regions[r].block
}

// echoOf returns the mention of who says the words of region r in a later one; -1 for nobody, or
// for several.
func (f *finder) echoOf(r int) int {
	words := spaced(f.regions[r].Of(f.Text))
	if strings.Count(words, " ") < fewestEchoed+1 {
		return -1
	}
	found := -1
	for later := r + 1; later < min(len(f.regions), r+farthestEcho); later++ {
		d := &f.done[later]
		if f.regions[later].block == f.regions[r].block || !strings.Contains(spaced(f.regions[later].Of(f.Text)), words) {
			continue
		}
		if !d.speech || d.mention < 0 || found >= 0 && !f.sameVoice(found, d.mention) {
			return -1
		}
		if found < 0 {
			found = d.mention
		}
	}
	return found
}

// sameVoice reports whether mentions m and n are of the same speaker, pronouns followed.
func (f *finder) sameVoice(m, n int) bool {
	e, _ := f.resolve(m)
	o, _ := f.resolve(n)
	return m == n || e >= 0 && e == o
}

// fewestEchoed is how many words must come again: of one nobody can be sure.
const fewestEchoed = 2

// spaced is words in small letters without marks and articles, a space before and behind each.
func spaced(words string) string {
	var out strings.Builder
	out.WriteByte(' ')
	for w := range strings.FieldsSeq(words) {
		w = strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !isWordRune(r) }))
		if w == "" || w == "a" || w == "an" || w == "the" {
			continue
		}
		out.WriteString(w)
		out.WriteByte(' ')
	}
	return out.String()
}

// reportsWhole reports whether what stands before marks in a headline says that somebody tells all
// of it, which then is one report: "Ruiz: Berg needs to ‘go away’"; "Ruiz calls the plan ‘a joke’".
func reportsWhole(before string) bool {
	for _, word := range []string{":", " calls ", " claims ", " says ", " warns ", " tells "} {
		if strings.Contains(before, word) {
			return true
		}
	}
	return false
}
