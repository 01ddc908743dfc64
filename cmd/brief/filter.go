package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/briefing/query"
)

// filter is what --speaker, --section, --kind and --match ask for: of each that is
// given, any of its values. The zero filter asks for everything.
type filter struct {
	speakers, sections, kinds, matches []string
}

func (fl *filter) addTo(cmd *cobra.Command, f finding) {
	flags := cmd.Flags()
	flags.StringArrayVar(&fl.speakers, "speaker", nil, "only with a speaker whose `NAME` holds this")
	flags.StringArrayVar(&fl.sections, "section", nil, "only in the section with this `NUMBER`, or with these words in its heading")
	flags.StringSliceVar(&fl.kinds, "kind", nil, "only of this `KIND`: "+strings.Join(f.kinds, ", ")+" or all")
	choices(cmd, "kind", func() []string { return append(slices.Clone(f.kinds), "all") })
	flags.StringArrayVar(&fl.matches, "match", nil, "only where these `WORDS` stand, or where /an expression/ matches")
}

// check refuses a filter that nothing could satisfy, and drops empty words, which ask for nothing.
func (fl *filter) check(f finding) error {
	for _, kind := range fl.kinds {
		if kind != "all" && !slices.Contains(f.kinds, kind) {
			return fmt.Errorf("no %s are of kind %q – --kind takes %s or all", f.name, kind, strings.Join(f.kinds, ", "))
		}
	}
	for _, words := range []*[]string{&fl.matches, &fl.speakers, &fl.sections} {
		*words = slices.DeleteFunc(*words, func(w string) bool { return w == "" })
		for _, w := range *words {
			if _, err := query.Find("", w); err != nil {
				return err
			}
		}
	}
	return nil
}

// active reports whether anything is asked for that could exclude a finding.
func (fl *filter) active() bool {
	return len(fl.speakers) > 0 || len(fl.sections) > 0 || len(fl.matches) > 0 || len(fl.kinds) > 0
}

// String is the filter as it would be typed.
func (fl *filter) String() string {
	var parts []string
	for _, flag := range []struct {
		name   string
		values []string
	}{{"speaker", fl.speakers}, {"section", fl.sections}, {"kind", fl.kinds}, {"match", fl.matches}} {
		for _, value := range flag.values {
			parts = append(parts, fmt.Sprintf("--%s %q", flag.name, value))
		}
	}
	return strings.Join(parts, " ")
}

// selection is the filter for the findings of b. Reported speech and marks that
// are not speech stay hidden unless their kind is asked for, and reported speech that says little
// until all or unsure are; nothing is hidden where other is true.
func (fl *filter) selection(b *briefing.Briefing, other bool) briefing.Selection {
	spoken := sync.OnceValue(func() map[int]bool { // the sections in which a speaker asked for says something
		in := map[int]bool{}
		for i := range b.Quotes {
			q := &b.Quotes[i]
			in[q.Section] = in[q.Section] || fl.spokenBy(b, q)
		}
		return in
	})
	return briefing.Selection{
		Section: func(s *briefing.Section) bool {
			return fl.kind(s.Kind.String()) && fl.inSection(b, s.ID) && fl.matching(b.Text(s.Span)) &&
				(len(fl.speakers) == 0 || spoken()[s.ID])
		},
		Quote: func(q *briefing.Quote) bool {
			hidden := !q.Listed() && len(fl.kinds) == 0 || !b.Telling(q) && !fl.names("all") && !fl.names("unsure")
			return (other || !hidden) && fl.quoteKind(b, q) && fl.inSection(b, q.Section) &&
				fl.matching(b.Text(q.Span)) && fl.spokenBy(b, q)
		},
		Actor: func(a *briefing.Actor) bool {
			mentioned := func(m briefing.Mention) bool { return fl.inSection(b, m.Section) }
			matches := func(words string) bool { return named(a, words) || holds(a.Role, words) }
			speaks := func(name string) bool { return len(a.Quotes) > 0 && named(a, name) }
			inSection := len(fl.sections) == 0 || slices.ContainsFunc(a.Mentions, mentioned)
			return fl.kind(a.Kind.String()) && inSection && anyOf(fl.matches, matches) && anyOf(fl.speakers, speaks)
		},
	}
}

// anyOf reports whether one of values is right, or none is asked for.
func anyOf(values []string, right func(string) bool) bool {
	return len(values) == 0 || slices.ContainsFunc(values, right)
}

func (fl *filter) kind(kind string) bool {
	return len(fl.kinds) == 0 || fl.names(kind) || fl.names("all")
}

// names reports whether kind is among those asked for.
func (fl *filter) names(kind string) bool { return slices.Contains(fl.kinds, kind) }

// quoteKind is kind for a quote, which may be unsure besides what it is.
func (fl *filter) quoteKind(b *briefing.Briefing, q *briefing.Quote) bool {
	return fl.kind(q.Kind.String()) || fl.names("unsure") && (q.Doubtful() || !b.Telling(q))
}

// matching reports whether words asked for stand in text.
func (fl *filter) matching(text string) bool {
	return anyOf(fl.matches, func(words string) bool { return holds(text, words) })
}

// inSection reports whether the section with the id is one of those asked for.
func (fl *filter) inSection(b *briefing.Briefing, id int) bool {
	return anyOf(fl.sections, func(section string) bool {
		if n, ok := sectionNumber(section); ok {
			return n == id
		}
		return id > 0 && holds(b.Heading(&b.Sections[id-1]), section)
	})
}

// sectionNumber reads a section that is named by its number.
func sectionNumber(section string) (n int, ok bool) {
	n, err := strconv.Atoi(strings.TrimPrefix(section, "§"))
	return n, err == nil
}

// spokenBy reports whether a speaker asked for says q, under any name.
func (fl *filter) spokenBy(b *briefing.Briefing, q *briefing.Quote) bool {
	return anyOf(fl.speakers, func(name string) bool {
		called := func(s briefing.Speaker) bool {
			a := b.Actor(s.Actor)
			return a != nil && named(a, name)
		}
		return holds(q.Speakers(), name) || called(q.Speaker) || slices.ContainsFunc(q.Others, called)
	})
}

// named reports whether any name of a holds name.
func named(a *briefing.Actor, name string) bool {
	return holds(a.Name, name) || slices.ContainsFunc(a.Aliases, func(alias string) bool { return holds(alias, name) })
}

// holds reports whether words stand in text, as the reader's search finds them.
func holds(text, words string) bool {
	found, err := query.NewText(text).Find(context.Background(), words, 1)
	return err == nil && len(found) > 0
}
