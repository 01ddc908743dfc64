package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"brief/briefing"
)

// jsonField is a path to a value, [] for each of an array, and what it means.
type jsonField struct{ path, means string }

// jsonKind is one kind of object that a command prints as a line of JSON.
type jsonKind struct {
	command string // that prints it, without brief
	a       string // what a line is of
	fields  []jsonField
}

// jsonKinds are all kinds of lines of JSON; a test holds that they have these fields and no others.
func jsonKinds() []jsonKind {
	article := []jsonField{
		{"ref", "the ARTICLE as it was named; - for standard input"},
		{"title", "its title, or what it is called without one"},
		{"authors[]", "who wrote it"},
		{"published", "its date, YYYY-MM-DD or RFC 3339; \"\" where it is not known"},
		{"site", "who published it; \"\" where it does not say"},
	}
	ref, meta := article[:1], slices.Concat(article[1:], []jsonField{
		{"words", "its length, without asides"},
		{"notice", "how it was read, only where that needs saying"},
	})
	sections, quotes, actors := sectionFields(), quoteFields(), actorFields()
	return []jsonKind{
		{"sections --json", "an ARTICLE", slices.Concat(ref, meta, sections)},
		{"quotes --json", "an ARTICLE", slices.Concat(ref, quotes)},
		{"actors --json", "an ARTICLE", slices.Concat(ref, actors)},
		{"export --to json", "the ARTICLE: all of the three above", slices.Concat(ref, meta, sections, quotes, actors)},
		{"library list --json", "a saved article, the last saved first", savedFields(article)},
		{"library search, speaker, show --json", "a quote", hitFields(article)},
		{"feed entries --json", "an entry", []jsonField{
			{"feed", "the feed's name"},
			{"title", "the entry's title"},
			{"url", "where it leads; brief opens it"},
			{"published", "its date, as above"},
			{"authors[]", "who wrote it"},
		}},
	}
}

func sectionFields() []jsonField {
	return []jsonField{
		{"sections[].id", "its number, from 1"},
		{"sections[].kind", "intro, question, heading or aside"},
		{"sections[].heading", "its heading; \"\" without one"},
		{"sections[].level", "the heading's level, from 1; 0 without one"},
		{"sections[].start", "where it begins"},
		{"sections[].end", "where it ends"},
		{"sections[].paragraphs[]", "its own blocks in order, headings left out"},
		{"sections[].words", "how many words those have"},
		{"sections[].parent", "the section that an aside stands in, only of such"},
	}
}

func quoteFields() []jsonField {
	return []jsonField{
		{"quotes[].id", "its number, from 1"},
		{"quotes[].text", "the words, without their marks"},
		{"quotes[].start", "where they begin"},
		{"quotes[].end", "where they end"},
		{"quotes[].kind", "direct, partial, indirect or other; lists show the first two"},
		{"quotes[].speaker", "who says it, of several the first; null where nobody is named"},
		{"quotes[].speaker.actor", "the id of that actor; 0 for somebody without a name"},
		{"quotes[].speaker.name", "who it is"},
		{"quotes[].speaker.kind", "person, organization or place; \"\" for somebody without a name"},
		{"quotes[].speaker.mention", "the very word there, he as well; \"\" where none stands there"},
		{"quotes[].speaker.start", "where that begins"},
		{"quotes[].speaker.end", "where that ends"},
		{"quotes[].speakers[]", "all who say it, each like speaker, only of several"},
		{"quotes[].cue", "the word that tells that somebody speaks; null without one"},
		{"quotes[].cue.text", "that word"},
		{"quotes[].cue.start", "where it begins"},
		{"quotes[].cue.end", "where it ends"},
		{"quotes[].section", "the id of the section it stands in"},
		{"quotes[].rule", "how the speaker was found; quotes --explain says it in words"},
		{"quotes[].confidence", "of the speaker, 0 to 1"},
		{"quotes[].group", "the same number for pieces of what was said in one go"},
		{"quotes[].spans[]", "the clause that a fragment stands in, only where that is known"},
	}
}

func actorFields() []jsonField {
	return []jsonField{
		{"actors[].id", "its number, from 1"},
		{"actors[].name", "the fullest name"},
		{"actors[].kind", "person, organization or place"},
		{"actors[].role", "in the article's own words; \"\" where it gives none"},
		{"actors[].part", "speaks, spoken-about, or declined: was asked and did not answer"},
		{"actors[].aliases[]", "its other names"},
		{"actors[].mentions[].start", "where a mention begins"},
		{"actors[].mentions[].end", "where it ends"},
		{"actors[].mentions[].text", "its words"},
		{"actors[].mentions[].section", "the id of the section it stands in"},
		{"actors[].quotes[]", "the ids of its direct and partial quotes"},
	}
}

// savedFields are those of a saved article; of is what is known of any article.
func savedFields(of []jsonField) []jsonField {
	return slices.Concat([]jsonField{{"article", "its number, which library show, note and remove take"}}, of, []jsonField{
		{"url", "its address; \"\" without one"},
		{"note", "your note"},
		{"added", "when it was first saved, RFC 3339"},
		{"updated", "when it was last saved"},
		{"version", "the latest version of its text, from 1"},
	})
}

// hitFields are those of a quote in the library, after what is known of any article.
func hitFields(of []jsonField) []jsonField {
	of = slices.DeleteFunc(slices.Clone(of), func(f jsonField) bool { return f.path == "authors[]" })
	return slices.Concat([]jsonField{{"article", "the number of its article"}}, of, []jsonField{
		{"url", "the article's address; \"\" without one"},
		{"added", "when the article was first saved, RFC 3339"},
		{"version", "the last version of the article that has the quote"},
		{"earlier", "whether that is not the latest"},
		{"same", "the first of the printed lines, from 1, with the same words in another article; else its own"},
		{"text", "the words, without their marks"},
		{"kind", "direct, partial or indirect"},
		{"start", "where they begin in that version's text"},
		{"end", "where they end there"},
		{"heading", "of the section they stand in; \"\" without one"},
		{"speaker", "who says it; null where nobody is named"},
		{"speaker.person", "the person's number, which library speaker takes as '#12'; 0 for somebody without a name"},
		{"speaker.name", "who it is"},
		{"about[]", "who and what is named in the words"},
	})
}

// jsonPromise is what holds of all lines.
func jsonPromise() string {
	return `Each line is an object with "schema":1. While that is 1, a field keeps its name and its meaning, and others may come. ` +
		`Offsets (start, end) count bytes of what brief text prints. A filter leaves out what does not match and changes no id; ` +
		`an ARTICLE in which nothing matches still has its line.`
}

// jsonTopic is brief help json: what the fields of all JSON mean.
func jsonTopic(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "json",
		Short: "What the fields of JSON mean",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { a.printJSONTopic(); return nil },
	}
	cmd.SetHelpFunc(func(*cobra.Command, []string) { a.printJSONTopic() })
	return cmd
}

func (a *app) printJSONTopic() {
	page := a.out.page()
	a.out.Write(page.AppendWrapped(nil, "", "", jsonPromise()))
	for _, kind := range jsonKinds() {
		fmt.Fprintf(a.out, "\nbrief %s – a line is %s\n", kind.command, kind.a)
		var rows []briefing.Row
		for _, f := range kind.fields {
			rows = append(rows, briefing.Row{Cells: []string{"  " + f.path}, Text: f.means})
		}
		a.out.Write(page.AppendTable(nil, rows))
	}
	fmt.Fprintln(a.out)
	a.out.Write(page.AppendWrapped(nil, "", "", "brief library export prints lines of its own for brief library import, with the texts of all versions; they are no interface."))
}
