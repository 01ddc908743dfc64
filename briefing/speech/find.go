package speech

import "sync"

// finder is one pass over an article with a model. What is in its buffers serves one article after another; all else
// begins anew with each.
type finder struct {
	*article
	buffers
	spoke  int             // the entity that spoke last, or -1
	depth  int             // of pronouns that are being followed
	titles map[string]bool // of works, as spaced writes them
	hero   hero
	topics int     // of those that hasTopics counts
	sought bool    // whether it has
	tenses []uint8 // by entity; made by tensesOf
}

// buffers are what a finder fills in for each article.
type buffers struct {
	done    []decision // by region
	who     []referred // by mention
	told    []report
	byPiece [][]report // what told is made of: the reports of each piece of the article
	hands   []*article // the article as others see it who look for reports
}

// begin makes f ready for in.
func (f *finder) begin(in *Input, model *Model) {
	*f = finder{article: f.article, buffers: f.buffers, spoke: -1}
	f.prepare(in)
	f.model = model
}

// finders keeps the buffers of finders, several times an article's size, from
// one article of a batch to the next.
var finders = sync.Pool{New: func() any { return &finder{article: &article{}} }}

// release gives f's buffers back, with nothing of the article in them.
func (f *finder) release() {
	f.Input, f.model, f.regions, f.bearers = nil, nil, nil, nil
	clear(f.entities)
	for _, h := range f.hands {
		h.share(&article{})
	}
	finders.Put(f)
}

// Find returns the quotes of in, in order. It is deterministic and safe for
// concurrent use.
func Find(in Input, model *Model) []Quote { return FindAll([]Input{in}, model)[0] }

// FindAll is Find for several articles: all take a step before the next one, so that its code and weights come from
// memory once for all.
func FindAll(ins []Input, model *Model) [][]Quote {
	out := make([][]Quote, len(ins))
	found, of := make([]*finder, 0, len(ins)), make([]int, 0, len(ins))
	for i := range ins {
		if len(ins[i].Tokens) == 0 {
			continue
		}
		f := finders.Get().(*finder)
		defer f.release()
		f.begin(&ins[i], model)
		if f.lang.Romance() {
			out[i] = findRomance(f.article)
			continue
		}
		found, of = append(found, f), append(of, i)
	}
	for _, step := range [...]func(*finder){(*finder).findReports, (*finder).decideAll, (*finder).finish} {
		for _, f := range found {
			step(f)
		}
	}
	for k, f := range found {
		out[of[k]] = f.quotes()
	}
	return out
}

// findReports finds the speech told without marks.
func (f *finder) findReports() {
	f.who, f.done = room(f.who, len(f.mentions)), room(f.done, len(f.regions))
	clear(f.who)
	clear(f.done)
	f.told = f.reports(f.told[:0])
	f.ownReports()
}

// decideAll decides what the regions are, and whose, in order.
func (f *finder) decideAll() {
	heard := 0
	for r := range f.regions {
		heard = f.hear(heard, f.regionUnit(r))
		f.done[r] = f.decide(r)
		m := f.done[r].mention
		if t := f.covering(f.regionUnit(r)); m >= 0 && t != nil && t.mention >= 0 && f.kind(r) == Partial && f.isPersonAt(f.mentions[t.mention].unit) {
			m = t.mention // who tells what another called it goes on, and not that other
		}
		if m >= 0 {
			if e, _ := f.resolve(m); e >= 0 {
				f.spoke = e
			}
		}
	}
	f.hear(heard, len(f.units))
}

// finish decides again on what depends on the decisions beside it.
func (f *finder) finish() {
	f.joinParagraphs()
	f.echoes()
	f.tellFragments()
}

// hear notes the persons whom the reports from index n on, up to unit u, let speak,
// and returns the index of the next report: whoever was reported goes on in “…,” he added.
func (f *finder) hear(n, u int) int {
	for ; n < len(f.told) && f.told[n].cue < u; n++ {
		if m := f.told[n].mention; m >= 0 {
			if e, _ := f.resolve(m); e >= 0 && f.entities[e].person {
				f.spoke = e
			}
		}
	}
	return n
}
