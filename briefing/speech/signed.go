package speech

import (
	"sort"
	"strings"

	"brief/briefing/token"
	"brief/content"
)

// mostSignature bounds the tokens of a line that names whose quotation stands above it.
const mostSignature = 20

// accountMark stands between a name and the account that it goes by.
const accountMark = " (@"

// longestAccount bounds the name before an account's, in bytes.
const longestAccount = 60

// signed returns the quotations set off as blocks under which, behind a dash, a line names who said them
// ("— Ana Ruiz, mayor"), letters to the editor, and posts that end in such a line with the name of an account;
// of a list of quotes, those alone.
func (f *finder) signed() []Quote {
	if list := f.quoteList(); list != nil {
		return list
	}
	var out []Quote
	next, accounts := 0, strings.Contains(f.Text, accountMark)
	for b := range f.Blocks {
		if b < next || f.Blocks[b].Skip {
			continue
		}
		if !f.Blocks[b].Quoted {
			if out, next = f.appendLetter(out, b); next <= b && accounts {
				out = f.appendPost(out, b)
			}
			continue
		}
		last := b // the last block of the quotation
		for last+1 < len(f.Blocks) && f.Blocks[last+1].Quoted && f.signatureOf(last) < 0 {
			last++
		}
		next = last + 1
		if dash := f.signatureOf(last); dash >= 0 {
			out = f.appendSigned(out, b, last, dash)
		}
	}
	return out
}

// signatureOf returns the dash before who signs a block, at its end or on the line below it; or -1.
func (f *finder) signatureOf(block int) int {
	dash := f.signature(block)
	if dash < 0 && block+1 < len(f.Blocks) {
		dash = f.dashAt(block + 1)
	}
	return dash
}

// dashAt returns the dash that begins a block, if it can be a signature; or -1.
func (a *article) dashAt(block int) int {
	first, end := a.inBlock(block)
	if first == end || first+1 >= len(a.Tokens) || !a.isDash(first) || end-first > mostSignature || a.Blocks[block].Skip {
		return -1
	}
	return first
}

// signature returns the dash of closingDash outside marks; or -1.
func (f *finder) signature(block int) int {
	if dash := f.closingDash(block); dash >= 0 && f.regionOf[dash] < 0 {
		return dash
	}
	return -1
}

// closingDash returns the dash behind the last sentence of a block that a name
// follows and little else; or -1.
func (a *article) closingDash(block int) int {
	first, end := a.inBlock(block)
	for i := end - 2; i > first && i > end-mostSignature; i-- {
		if a.isDash(i) && (endsSentence(a.Text[:a.Tokens[i-1].End()]) || endsInLink(a.Text[a.Blocks[block].Start:a.Tokens[i-1].End()])) {
			return i
		}
	}
	return -1
}

func (a *article) isDash(i int) bool {
	if a.Tokens[i].Kind != token.Punct {
		return false // as mostly
	}
	switch a.tokenText(i) {
	case "—", "–", "―":
		return true
	case "-": // "--"
		return i+1 < len(a.Tokens) && a.tokenText(i+1) == "-" && a.Tokens[i+1].Start == a.Tokens[i].End()
	}
	return false
}

// appendSigned appends the blocks [first, last] as speech of whom the words behind
// the dash name.
func (f *finder) appendSigned(out []Quote, first, last, dash int) []Quote {
	m := f.mentionFrom(dash + 1)
	if m == len(f.mentions) || f.mentions[m].first > dash+3 || f.mentions[m].kind != nameMention {
		return out
	}
	voice := f.voice(m)
	for b := first; b <= last; b++ {
		span := f.Blocks[b].Span
		if at := int(f.Tokens[dash].Start); at < span.End {
			span = upTo(f.Text, span, at)
		}
		if span = unmarked(f.Text, span); span.Empty() {
			continue
		}
		out = append(out, signedQuote(span, voice, first))
	}
	return out
}

// appendPost appends block b where it, or the line below it, ends in the name of an account: "— Ana Ruiz (@ruiz) May 3, 2026".
func (f *finder) appendPost(out []Quote, b int) []Quote {
	dash := f.signatureOf(b)
	if dash < 0 {
		return out
	}
	first := int(f.Tokens[dash].End())
	line := f.Text[first:min(len(f.Text), first+2*longestAccount)]
	line, _, _ = strings.Cut(line, "\n")
	name, _, found := strings.Cut(line, accountMark)
	if name = strings.Trim(name, " -"); !found || name == "" || len(name) > longestAccount {
		return out
	}
	start := first + strings.Index(line, name)
	span, voice := f.Blocks[b].Span, Voice{Span: content.Span{Start: start, End: start + len(name)}, Name: name}
	if at := int(f.Tokens[dash].Start); at < span.End {
		span = upTo(f.Text, span, at)
	}
	span = unmarked(f.Text, withoutLink(f.Text, span))
	if m := f.mentionFrom(dash + 1); m < len(f.mentions) && f.mentions[m].name.Start < voice.End && f.mentions[m].kind == nameMention {
		voice = f.voice(m)
	}
	if span.Empty() || f.Text[span.Start] == '<' { // markup
		return out
	}
	return append(out, signedQuote(span, voice, b))
}

// signedQuote is span as the words of whom a line without a verb names, in the group of the block it begins in.
func signedQuote(span content.Span, by Voice, block int) Quote {
	const firstGroup = 1 << 20 // behind those of turns and regions
	return Quote{Span: span, Kind: Direct, Actor: by.Actor, Name: by.Name, Mention: by.Span, Rule: "signed", Confidence: sureTurn, Group: firstGroup + block}
}

// mentionFrom returns the first mention that begins at token i or later.
func (a *article) mentionFrom(i int) int {
	return sort.Search(len(a.mentions), func(m int) bool { return a.mentions[m].first >= i })
}

// upTo is s up to the offset at, without the space before it.
func upTo(text string, s content.Span, at int) content.Span {
	s.End = s.Start + len(strings.TrimRight(text[s.Start:at], " \n"))
	return s
}

// unmarked is s without the quotation marks around it.
func unmarked(text string, s content.Span) content.Span {
	words := s.Of(text)
	inner := strings.TrimLeft(words, "\"“„«‘'")
	s.Start += len(words) - len(inner)
	s.End -= len(inner) - len(strings.TrimRight(inner, "\"”“»’'"))
	return s
}
