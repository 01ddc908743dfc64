package content

import (
	"strings"
	"testing"
)

// TestPageTitle holds that what stands above a title goes aside where it is a page's, and that nothing of a text does
// whose first lines are short.
func TestPageTitle(t *testing.T) {
	const text = "The council voted nine to four on Tuesday night to close the old swimming pool in the spring, after three hours of debate.|" +
		"Engineers found last winter that two of the six beams that carry the roof have rusted through, and that nobody knew it."
	const entry = "From Wikipedia, the free encyclopedia|" + text
	for lines, want := range map[string]struct {
		title string
		above int // paragraphs
	}{
		"Search|Ferries|Bridges|The pool is to close in the spring|By Ann Field|" + text:                                                      {"The pool is to close in the spring", 3},
		"Home|News|Bridges|The pool is to close in the spring|By Ann Field|" + text:                                                           {"The pool is to close in the spring", 3},
		"Publications|Events|Experts|Support Us|17 February 2022|The pool is to close in the spring|By Ann Field|" + text:                     {"The pool is to close in the spring", 5},
		"Theme|Light|Language|The pool is to close in the spring|The pool in May (Reuters)|The pool in May (Reuters)|By Ann Field|" + text:    {"The pool is to close in the spring", 3},
		"Theme|The river and the children of it|By Ann Field|" + text:                                                                         {"The river and the children of it", 1},
		"Interview|The pool is to close in the spring|By Ann Field|" + text:                                                                   {"The pool is to close in the spring", 1},
		"Home|Cities|Halden|The pool is to close in the spring|Two lanes stay open for a year|Ann Field|21 May 2024|" + text:                  {"The pool is to close in the spring", 3},
		"Home|Is where the river is, and the sea, she said.|Halden|The pool is to close in the spring|Ann Field|21 May 2024|" + text:          {"", 0},
		"Science|The pool is to close in the spring|" + text:                                                                                  {"The pool is to close in the spring", 1},
		"Time|Time is a river that the children know|It carries all the paper boats they make|And does not slow|" + "For pity.":               {"", 0},
		"The Last Lane|How a town lost its pool in one night|By Ann Field|" + text:                                                            {"The Last Lane", 0},
		"The Pool|Persons|MAYOR|CLERK|A WOMAN FROM THE ISLAND|By Ann Field|" + text:                                                           {"The Pool", 0},
		"Angling|Traffic|Markets|Harbours|Council closes the swimming pool|Ferry times|By Ann Field|" + text:                                  {"Council closes the swimming pool", 4},
		"Angling|Traffic|Markets|Harbours|Council closes the swimming pool|" + text:                                                           {"Council closes the swimming pool", 4},
		"Angling|Traffic|Markets|Harbours|Ferries sail on despite the storm|By Ann Field|" + text:                                             {"", 0},
		"Pool|Mayor|Clerk|A woman of the council|By Ann Field|" + text:                                                                        {"", 0},
		"Soup of the harbour|2 onions|3 carrots|A cup of oil|By Ann Field|" + text:                                                            {"Soup of the harbour", 0},
		"Grandmother's soup|Serves four|2 onions|3 carrots|A handful of thyme from the garden|By Ann Field|" + text:                           {"Grandmother's soup", 0},
		"Parish council|Minutes|Present|Ann Field|Apologies from two of the members|12 March 2026|" + text:                                    {"Parish council", 0},
		"Key dates|2019|The pool is planned by the county|2020|Works begin on the eastern side|5 March 2022|" + text:                          {"Key dates", 0},
		"Refrains|One|Say the name of the river|Two|Say the name of the river|" + text:                                                        {"", 0},
		"View in browser|Halden AM: The pool is to close|By Ann Field|" + text:                                                                {"Halden AM: The pool is to close", 1},
		"Jump to recipe|Save recipe|Print|Soup of the harbour|A cup of oil|By Ann Field|" + text:                                              {"Soup of the harbour", 3},
		"Football|The pool is to close in the spring|By Ann Field|" + text:                                                                    {"The pool is to close in the spring", 1},
		"Jump to content|Halden|12 languages|" + entry:                                                                                        {"Halden", 1},
		"Jump to content|Halden|12 languages|" + entry + "|Jump to content|Wick|9 languages|" + entry:                                         {"Halden", 1},
		"What I read on the two towns, entry by entry, before the vote on the pool was held in March.|" + text + "|Wick|9 languages|" + entry: {"", 0},
	} {
		doc, err := parseText("", []byte(strings.ReplaceAll(lines, "|", "\n\n")))
		if err != nil {
			t.Fatal(err)
		}
		title, above := "", 0
		for _, blk := range doc.Blocks {
			if blk.Hint&HintTitle != 0 {
				title = blk.Of(doc.Text)
				break
			}
			if blk.Hint&HintAside != 0 {
				above++
			}
		}
		if title != want.title || title != "" && above != want.above {
			t.Errorf("%q: title %q below %d", lines[:min(len(lines), 60)], title, above)
		}
	}
}

// TestDayAbove holds that a day above a title is that of the article where a page has it there, and not that of another.
func TestDayAbove(t *testing.T) {
	const text = "|The council closes the pool in the spring|By Ann Field|The council voted nine to four on Tuesday night to close the old swimming pool in the spring, after three hours of debate.|" +
		"Engineers found last winter that two of the six beams that carry the roof have rusted through, and that nobody knew it."
	for above, want := range map[string]string{
		"Search|Ferries|Bridges|March 3, 2026 / 11:11 AM / Updated 2 hours ago": "2026-03-03",
		"March 3, 2026|Search|Ferries|Bridges|Harbours":                         "", // today
	} {
		doc, err := parseText("", []byte(strings.ReplaceAll(above+text, "|", "\n\n")))
		if err != nil || doc.Published != want {
			t.Errorf("%q: %q, %v", above, doc.Published, err)
		}
	}
}
