package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// tradesAs weighs the signs that a name of one to three words is a company's, which
// people and places do not have: “shares in Norvex”, “Norvex fell 3 per cent”, “analysts at Peel Hunt”.
func (c *cast) tradesAs(n *name) float32 {
	if n.hasTitle() || n.size() > 3 || c.shape(n.first) < token.Capital {
		return 0
	}
	weight, sure := float32(0), float32(1.2)
	if !c.placeWord(n.first) {
		sure = 2.5
	}
	before := c.word(n.first - 1)
	switch noun := c.word(n.first - 2); {
	case before == "in" && c.is(n.first-2, holding), before == "of" && (noun == "shares" || noun == "Shares" || noun == "shareholders"):
		weight += sure
	case (before == "at" || before == "from" && n.kind == Person) && !c.placeWord(n.first) && c.worker(n.first-2):
		weight += 1.6
	}
	if (n.size() == 1 || n.size() == 2 && c.shape(n.first) == token.Upper && c.toks[n.first].Len() == 2) && c.shape(n.first-1) == token.Lower && !c.boundary(n.first) && c.bodyNoun(n.first-1) {
		weight += 1.6 // "insurer Hapstock"
	}
	if c.boundary(n.last) {
		return weight
	}
	if n.size() == 1 && n.kind != Organization && c.strange(n.first) {
		weight += c.firmSigns(n.last) + c.teamSigns(n)
	}
	switch next := c.word(n.last); {
	case next == "shares" || next == "stock" || next == "shareholders" || next == "investors":
		weight += sure
	case next == "," && c.apposedBody(n.last+1):
		weight += 1.6
	case n.kind == Person && (next == "’s" || next == "'s") && (c.is(n.last+1, companyPart) || c.word(n.last+1) == "chief" && c.facts(n.last+2).Has(lexicon.Role) || c.is(n.last+2, companyPart) && c.shape(n.last+1) == token.Lower):
		weight += 0.9
	case c.is(n.last, moves) && (c.percent(n.last+1) || n.size() == 1 && c.tradedOn(n.last+1)):
		weight += sure
	case !c.placeWord(n.first) && (c.quoted(n.last) || c.is(n.last, changesIts) && c.word(n.last+1) == "its"):
		weight += 1.2
	case (next == "said" || next == "says") && c.word(n.last+1) == "it":
		if w := c.word(n.last + 2); n.kind == Person && (w == "would" || w == "had" || w == "has" || w == "will") {
			weight += 0.6
		}
	}
	return weight
}

// unseenTrader reports whether token i is a word of names only whose shares are bought
// or whose price moves: “shares in Norvex”, “Norvex fell 3 per cent”.
func (c *cast) unseenTrader(i int) bool {
	if c.capital(i+1) || c.word(i+1) == "-" || !c.ofNamesOnly(i) {
		return false
	}
	if c.capitalBefore(i) && !(i > 0 && c.callsBody(i-1)) {
		return false
	}
	if c.word(i+1) == "," && c.afterStop(i) && c.apposedBody(i+2) {
		return true // "Ikonet, a charity for the families, …"
	}
	if (c.word(i+1) == "shares" || c.word(i+1) == "stock") && c.is(i+2, moves) {
		return true // "Norvex shares fell"
	}
	return c.is(i+1, moves) && (c.percent(i+2) || c.tradedOn(i+2)) && c.strange(i) || c.word(i-1) == "in" && c.is(i-2, holding)
}

// tradedOn reports whether the words from token i on, behind how a price moved, say why: "soared | on a buyout offer", "rose | after topping forecasts".
func (c *cast) tradedOn(i int) bool {
	if w := c.word(i); w != "on" && w != "after" && w != "as" && w != "following" {
		return false
	}
	const reach = 7 // tokens
	for k := i + 1; k < i+reach && k < len(c.toks) && !c.boundary(k) && c.word(k) != "."; k++ {
		if c.is(k, tradeNews) {
			return true
		}
	}
	return false
}

// firmSigns weighs what companies do and have, and people and towns hardly, from token i on,
// right after a word that no list has: "Norvex employs", "Norvex’s products".
func (c *cast) firmSigns(i int) float32 {
	switch next := c.word(i); {
	case c.is(i, doesAsCompany):
		return 0.9
	case next == "reported" || next == "reports" || next == "announced" || next == "launched" || next == "launches":
		if w := c.word(i + 1); w == "a" || w == "its" || w == "record" || w == "net" {
			return 0.9
		}
	case c.is(i, mayTrade):
		return 0.3
	case next == "will" || next == "would" || next == "has" || next == "had":
		if w := c.word(i + 1); w == "sell" || w == "acquire" || w == "buy" || w == "cut" || w == "employ" || w == "launch" || w == "sold" {
			return 0.4
		}
	case next == "’s" || next == "'s":
		if c.is(i+1, firmHas) {
			return 0.9
		}
	}
	return 0
}

// teamSigns weighs what teams do, and people and towns hardly, around a word that no list
// has: "Rowdon have won", "beat Rowdon 3-2", "Rowdon striker Davi Penhall".
func (c *cast) teamSigns(n *name) float32 {
	before, next := c.word(n.first-1), c.word(n.last)
	switch {
	case (next == "have" || next == "are" || next == "were") && before != "and" && before != "or" && before != ",":
		return 0.9 // one person or town has
	case c.athlete(n.last) && c.capitalOn(n.last+1):
		return 0.9
	case c.shape(n.last) == token.Lower && c.facts(n.last).Has(lexicon.Role) && !c.is(n.last, serves) && c.plainName(n.last+1) && c.plainName(n.last+2):
		return 0.9 // "Norstein analyst Stacy Rawlins"
	case c.is(n.last, sports) || before == "beat" || before == "thrashed":
		return 0.6
	}
	return 0
}

// athlete reports whether token i is who plays for a team or looks after it.
func (c *cast) athlete(i int) bool { return c.inSport(i).Has(lexicon.Player | lexicon.TeamHead) }

// worker reports whether token i is the post of one or several who work somewhere: "analyst", "lawyers".
func (c *cast) worker(i int) bool {
	w := c.word(i)
	if c.shape(i) != token.Lower && !c.afterStop(i) || len(w) < 5 || strings.HasPrefix(w, "officer") {
		return false
	}
	return c.facts(i).Has(lexicon.Role) || c.shape(i) <= token.Capital && lexicon.Lookup(strings.TrimSuffix(w, "s")).Has(lexicon.Role)
}

// percent reports whether a share in a hundred begins at token i, "as much as" and the like aside.
func (c *cast) percent(i int) bool {
	for end := i + 4; i < end && i < len(c.toks) && c.toks[i].Kind == token.Word && c.shape(i) == token.Lower; i++ {
	}
	if i >= len(c.toks) || c.toks[i].Kind != token.Number {
		return false
	}
	for end := i + 4; i < end; i++ {
		switch c.word(i) {
		case "%", "percent", "per", "pc":
			return true
		}
	}
	return false
}

// quoted reports whether the tokens from i on say how a share stands: "was | down 1.2 per cent", "closed | up 3%".
func (c *cast) quoted(i int) bool {
	switch c.word(i) {
	case "was", "were", "closed", "ended", "finished", "traded", "opened":
		i++
	}
	switch c.word(i) {
	case "up", "down", "off", "higher", "lower":
		return i+1 < len(c.toks) && c.toks[i+1].Kind == token.Number && !c.boundary(i+1) && c.percent(i+1)
	}
	return false
}

// apposedBody reports whether what stands from token i on, to the next comma or stop, says that
// the name before it is a body's: ", the country's largest conglomerate,", ", a daily,".
func (c *cast) apposedBody(i int) bool {
	switch c.word(i) {
	case "a", "an", "the", "its", "one":
	default:
		return false
	}
	last := i
	for last < i+8 && last+1 < len(c.toks) && !c.boundary(last+1) && (c.toks[last+1].Kind != token.Punct || c.word(last+1) == "-") {
		if c.facts(last + 1).Has(lexicon.Speech) {
			return false
		}
		if last > i && c.bodyNoun(last) && c.pastTense(last+1) {
			return true // "a Cambridge start-up | founded by"
		}
		switch c.word(last + 1) {
		case "in", "of", "that", "which", "based", "with", "from", "for", "at", "on":
			return last > i && c.shape(last) == token.Lower && (c.bodyNoun(last) || c.word(last+1) == "of" && (c.word(last) == "maker" || c.word(last) == "producer"))
		case "and", "to", "by":
			return false
		}
		last++
	}
	return last > i && c.shape(last) == token.Lower && c.bodyNoun(last) && (c.word(last+1) == "," || c.word(last+1) == ".")
}
