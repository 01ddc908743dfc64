package speech

import "strings"

// reachJoint is how many mentions back those are looked for who make a joint statement.
const reachJoint = 24

// jointly returns the mentions of the two or more who were named together last, in the paragraph of the pronoun or
// group that mention m is, or the one above, where the sentence says that they speak in a joint statement: "Ana Ruiz and
// Bo Hale signed it. “…,” they said in a joint statement."; or nil.
func (a *article) jointly(m int) []int {
	men := &a.mentions[m]
	if a.lang != english || men.entity >= 0 || !a.isPronoun(men, they) && !a.plainGroup(men) || !a.saysJointly(men.unit) {
		return nil
	}
	two := a.tokenText(men.head) == "two" || a.tokenText(men.head) == "pair"
	block := a.blockOf(men.unit)
	for i := m - 1; i > 0 && i >= m-reachJoint && a.blockOf(a.mentions[i].unit) >= block-1; i-- {
		if list := a.namedTogether(i); list != nil {
			if two && len(list) != 2 {
				return nil
			}
			return list
		}
	}
	return nil
}

// plainGroup reports whether men is several without more words to tell which: "the two", "the groups", "the senators".
func (a *article) plainGroup(men *mention) bool {
	if !strings.EqualFold(a.tokenText(men.first), "the") || men.last != men.first+2 || men.extent != men.last {
		return false
	}
	switch a.tokenText(men.head) {
	case "two", "pair", "three":
		return true
	}
	return a.words[men.head].class&(role|body) != 0 && !a.singular(men.head)
}

// saysJointly reports whether "in a joint statement" stands behind the verb beside unit u, in its sentence.
func (a *article) saysJointly(u int) bool {
	const reach = 8 // units
	for v := u + 1; v < min(u+reach, len(a.units)) && !isBreak(a.symAt(v)); v++ {
		if a.symAt(v) != symSayNoun {
			continue
		}
		first := a.mentionAt(v).first
		return a.tokenText(first+1) == "joint"
	}
	return false
}

// namedTogether returns the mentions of the list of names that ends with mention i, or nil.
func (a *article) namedTogether(i int) []int {
	chain, joined := []int{i}, false
	for len(chain) < mostListed {
		prev, and := a.joinedBefore(chain[0])
		if prev < 0 || and == joined { // one "and", before the last
			break
		}
		chain, joined = append([]int{prev}, chain...), true
	}
	first := a.mentions[chain[0]].unit
	if before := a.symAt(first - 2); !joined || a.symAt(first-1) == ',' && before != symTime && before != symNoun || a.word(first-1) == "with" {
		return nil // others stand before them: "Ruiz, D-Ohio, | Hale and Berg |", but not "On Monday, | Hale and Berg |", "The owners, | Hale and Berg |,"
	}
	for _, m := range chain {
		if men := &a.mentions[m]; men.kind != nameMention || men.entity < 0 || a.entities[men.entity].place || a.symAt(men.unit) != symName {
			return nil
		}
	}
	return a.people(chain)
}
