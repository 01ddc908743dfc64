package content

import (
	"slices"
	"strings"

	"brief/content/clean"
)

// epubFact is something that a book says of itself.
type epubFact struct {
	ID    string `xml:"id,attr"`
	Role  string `xml:"role,attr"`  // of somebody, before version 3
	Event string `xml:"event,attr"` // of a date
	Text  string `xml:",chardata"`
}

// epubNote says more of a fact, from version 3 on.
type epubNote struct {
	Refines  string `xml:"refines,attr"`
	Property string `xml:"property,attr"`
	Text     string `xml:",chardata"`
}

// meta is what a book says of itself, without what programs write that make books.
func (p *epubPackage) meta() Meta {
	m := Meta{Title: p.first(p.Titles, "title-type", "main"), Lang: firstOf(p.Langs...), Site: firstOf(p.Houses...)}
	if strings.EqualFold(strings.TrimSpace(m.Title), "unknown") {
		m.Title = ""
	}
	if m.Lang == "und" {
		m.Lang = ""
	}
	if strings.EqualFold(strings.TrimSpace(m.Site), "calibre") {
		m.Site = ""
	}
	var dates []string
	for _, d := range p.Dates {
		if d.Event == "publication" {
			dates = append([]string{d.Text}, dates...)
		} else {
			dates = append(dates, d.Text)
		}
	}
	m.Published = normalDate(firstOf(dates...))
	var authors, others []string
	for _, c := range p.Creators {
		if role := firstOf(c.Role, p.note(c.ID, "role")); role == "" || role == "aut" {
			authors = append(authors, bookNames(c.Text)...)
		} else {
			others = append(others, bookNames(c.Text)...)
		}
	}
	if m.Authors = authors; len(authors) == 0 {
		m.Authors = others
	}
	return m
}

// note is what the book says more of a fact: the value of a property, "" for none.
func (p *epubPackage) note(id, property string) string {
	const most = 500 // notes
	for _, n := range p.Notes[:min(len(p.Notes), most)] {
		if id != "" && n.Refines == "#"+id && n.Property == property {
			return strings.TrimSpace(n.Text)
		}
	}
	return ""
}

// first is the first of facts, or the first one of which a property has the value.
func (p *epubPackage) first(facts []epubFact, property, value string) string {
	const most = 20
	facts = facts[:min(len(facts), most)]
	if i := slices.IndexFunc(facts, func(f epubFact) bool { return p.note(f.ID, property) == value }); i >= 0 {
		return facts[i].Text
	}
	var texts []string
	for _, f := range facts {
		texts = append(texts, f.Text)
	}
	return firstOf(texts...)
}

// bookNames are the names of a book's authors, which programs join, and turn around to sort by.
func bookNames(text string) []string {
	const most = 12
	var names []string
	for name := range strings.SplitSeq(strings.ReplaceAll(text, " & ", ";"), ";") {
		name = turnName(clean.Line(name))
		if name != "" && !strings.EqualFold(name, "calibre") && !nobody(name) && len(names) < most {
			names = append(names, name)
		}
	}
	return names
}
