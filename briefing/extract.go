package briefing

import (
	"context"
	"sync"

	"brief/briefing/cast"
	"brief/briefing/speech"
	"brief/briefing/tagger"
	"brief/briefing/token"
	"brief/content"
)

// Extractor finds one kind of thing. Run reads and adds to the Briefing; it may
// use what the extractors before it found.
type Extractor struct {
	Name, Doc string
	Percent   int // of the time that a long document takes
	Run       func(*Briefing)
	All       func([]*Briefing) // Run on several articles, where that is cheaper; or nil
}

// Extractors lists the extractors in the order in which they run. A new one is
// a new file and a line here.
func Extractors() []Extractor {
	return []Extractor{
		{"sections", "headings, the questions they ask, and what is not the article", 15, findSections, nil},
		{"actors", "people, organisations and places, under all their names", 15, findActors, findAllActors},
		{"quotes", "quoted and reported speech, and who said it", 65, findQuotes, findAllQuotes},
		{"parts", "who speaks, who was asked and declined", 5, findParts, nil},
	}
}

// workspace is what extractors share while Parse runs.
type workspace struct {
	tokens   []token.Token   // once cut
	language speech.Language // of tokens
	room     []token.Token   // an earlier document's, to be used again
	words    token.Words     // of tokens
	numbers  token.Numbers   // room for words
	tagger   tagger.Tagger
	cast     cast.Room
	tagging  chan tagging
	watch    func(share float64) (goOn bool) // told how much the extractor at work has done; or nil
}

// goesOn tells whoever watches how much the extractor at work has done, and reports whether
// anybody still waits for the rest.
func (w *workspace) goesOn(share float64) bool { return w.watch == nil || w.watch(share) }

// workspaces keeps the buffers of Parse, several times a document's size, from
// one document of a batch to the next.
var workspaces = sync.Pool{New: func() any { return &workspace{} }}

// Parse finds everything in doc. It keeps nothing of doc and is safe for concurrent use.
func Parse(doc *content.Document) *Briefing {
	return parse(context.Background(), doc, Extractors(), nil)
}

// ParseAll is Parse for several documents: each step is taken in all of them before the next, so that its code and
// tables, more than a processor's cache holds of all steps, come from memory once for all. Articles of 5 kB by fours
// take a sixth less time than one by one.
func ParseAll(docs []*content.Document) []*Briefing {
	out := make([]*Briefing, len(docs))
	if len(docs) == 1 {
		out[0] = Parse(docs[0])
		return out
	}
	for i, doc := range docs {
		out[i] = &Briefing{Doc: doc, work: workspaces.Get().(*workspace)}
	}
	for _, e := range Extractors() {
		if e.All != nil {
			e.All(out)
			continue
		}
		for _, b := range out {
			e.Run(b)
		}
	}
	for _, b := range out {
		b.finish()
	}
	return out
}

// ParseSteps is Parse for a long document: before each extractor, and while a slow one is
// at work, it calls step with its index and the percentage of all work that is done. It
// returns nil soon after ctx is done.
func ParseSteps(ctx context.Context, doc *content.Document, step func(extractor, percent int)) *Briefing {
	return parse(ctx, doc, Extractors(), step)
}

// ParseSections finds only the sections of doc: the Briefing has no quotes and
// no actors. It costs a fraction of Parse.
func ParseSections(doc *content.Document) *Briefing {
	return parse(context.Background(), doc, Extractors()[:1], nil)
}

func parse(ctx context.Context, doc *content.Document, extractors []Extractor, step func(extractor, percent int)) *Briefing {
	b := &Briefing{Doc: doc, work: workspaces.Get().(*workspace)}
	if n := len(doc.Text); len(extractors) > 1 && worthSharing <= n && n <= longSpeech { // a longer one would take too much memory
		b.tagAhead()
	}
	done := 0
	for i, e := range extractors {
		if step != nil {
			b.work.watch = func(share float64) bool {
				if ctx.Err() != nil {
					return false
				}
				step(i, done+int(share*float64(e.Percent)))
				return true
			}
		}
		if !b.work.goesOn(0) {
			return nil // the workspace goes, as work on it may be under way
		}
		e.Run(b)
		done += e.Percent
	}
	b.finish()
	return b
}

// finish gives back what b was worked on with.
func (b *Briefing) finish() {
	b.work.watch = nil
	b.work.release()
	b.work = nil
}

// maxKept is the most tokens for which a workspace is kept: a reader that stays open
// must not hold what a very long text needed.
const maxKept = 1 << 17

// dropCast lets go of what only cast.FindAll needs.
func (w *workspace) dropCast() {
	w.cast = cast.Room{}
	w.words, w.numbers = token.Words{}, token.Numbers{} // where quotes are looked for in stretches, each numbers its own
}

// release gives w back for another document.
func (w *workspace) release() {
	if cap(w.tokens) > maxKept {
		return
	}
	if w.tokens != nil {
		w.room = w.tokens[:0]
	}
	w.tokens, w.words, w.tagging = nil, token.Words{}, nil
	workspaces.Put(w)
}
