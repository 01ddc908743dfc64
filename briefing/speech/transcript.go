package speech

import (
	"strings"

	"brief/briefing/token"
	"brief/content"
)

// A transcript names its speakers before a colon, block by block: so many
// blocks and a name that comes twice make one.
const (
	leastTurns = 3
	mostLabel  = 5 // tokens of a label
)

// turn is a block of a transcript.
type turn struct {
	block, colon int // index of the block, token of the colon
	first        int // first token
	label        string
}

// transcript returns what is said in an article that is a transcript, as
// quotes without an order among the others.
func (a *article) transcript() []Quote {
	var turns []turn
	seen := map[string]int{}
	repeated := false
	i := 0
	for b := range a.Blocks {
		for i < len(a.Tokens) && int(a.Tokens[i].Start) < a.Blocks[b].Start {
			i++
		}
		if a.Blocks[b].Skip {
			continue
		}
		if t, ok := a.turnAt(i, b); ok {
			turns = append(turns, t)
			seen[t.label]++
			repeated = repeated || seen[t.label] > 1
		}
	}
	if len(turns) < leastTurns || !repeated {
		return nil
	}
	var out []Quote
	for _, t := range turns {
		if q, ok := a.turnQuote(t); ok {
			out = append(out, q)
		}
	}
	return out
}

// turnAt reads the label of the block that starts at token i.
func (a *article) turnAt(i, block int) (turn, bool) {
	for j := i; j < len(a.Tokens) && j <= i+mostLabel && int(a.Tokens[j].Start) < a.Blocks[block].End; j++ {
		t := a.Tokens[j]
		if a.Text[t.Start] == ':' && j > i {
			return turn{block, j, i, a.span(i, j).Of(a.Text)}, true
		}
		if t.Kind == token.Punct && a.Text[t.Start] != '.' || t.Kind == token.Word && t.Shape == token.Lower {
			break
		}
	}
	return turn{}, false
}

func (a *article) turnQuote(t turn) (Quote, bool) {
	if t.colon+1 >= len(a.Tokens) || int(a.Tokens[t.colon+1].Start) >= a.Blocks[t.block].End || a.regionOf[t.colon+1] >= 0 {
		return Quote{}, false
	}
	span := content.Span{Start: int(a.Tokens[t.colon+1].Start), End: a.Blocks[t.block].End}
	q := Quote{Span: span, Kind: Direct, Rule: "transcript", Confidence: 0.9, Cue: a.span(t.colon, t.colon+1)}
	if len(t.label) <= 2 {
		return q, true // "Q:" and "A:" name nobody
	}
	q.Mention = a.span(t.first, t.colon)
	q.Name = t.label
	last := strings.ToLower(t.label[strings.LastIndexByte(t.label, ' ')+1:])
	for i := range a.entities {
		if e := &a.entities[i]; lastWord(e.name) == last {
			q.Actor, q.Name = e.actor, e.name
			break
		}
	}
	return q, true
}
