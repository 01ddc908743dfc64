package content

import (
	"strings"
	"testing"
)

// TestTitlesUnsigned holds which first line of a text without a byline is its title.
func TestTitlesUnsigned(t *testing.T) {
	const (
		text = "The council voted nine to four on Tuesday night to close the old swimming pool in the spring, after three hours of debate.|" +
			"Engineers found last winter that two of the six beams that carry the roof have rusted through, and that nobody knew it."
		answer = "It is a pool that the county built in 1962 and has not painted since, as anybody can see who walks past it.|"
	)
	for lines, want := range map[string]string{
		"Why the pool must close in spring|The pool in March, without water|Ann Field/Orbix|" + text:                                                   "Why the pool must close in spring",
		"The pool at noon in March. Photo: Ann Field|Two swimmers at the gate|" + text:                                                                 "note",
		"What is the pool?|A note|What is the pool?|" + answer + text:                                                                                  "What is the pool?",
		"What is the old pool?|" + answer + "Who swims there?|" + answer + text:                                                                        "note",
		"Who wants to close the pool and why now?|The gate of the pool in March|(Orbix) - " + text:                                                     "Who wants to close the pool and why now?",
		"Who wants to close the pool and why now?|The gate of the pool in March|" + text:                                                               "note",
		"Explained: Who wants to close the pool, and why?|" + answer + "Who swims there?|" + answer + text:                                             "Explained: Who wants to close the pool, and why?",
		"We looked for rust for three months|October 7, 2020 annf|" + text:                                                                             "We looked for rust for three months",
		"Apr 12, 2025 - Towns & Counties|A swimming pool divides the suburbs|Drawing of a pool|" + text:                                                "A swimming pool divides the suburbs",
		"12 April 2025|The pool divides two suburbs|Drawing of a pool|13 April 2025|" + text:                                                           "note",
		"Skip to main content|The pool: frequent questions|We answer what people ask us about the pool in these weeks.|" + text:                        "The pool: frequent questions",
		"© 2026 Halden Radio|HR News · Halden · Wick|Play Live Radio|Next Up:|0:00|0:00 0:00|Five things to know of the swimming pool|A gate.|" + text: "Five things to know of the swimming pool",
		"I went to the pool with my son.|Play Live Radio|Next Up:|0:00|Five things to know of the swimming pool|A gate.|" + text:                       "note",
		"To all who swim in Halden|Dear friends,|We write to you of the pool:|" + text:                                                                 "note",
		"*** The pool of Halden begins here ***|Printed in Wick|" + text:                                                                               "note",
		"The tide comes in at four|and takes the boats with it|" + text:                                                                                "note",
		"A Short Walk Round Halden Harbour|and takes the boats with it|" + text:                                                                        "A Short Walk Round Halden Harbour",
		"News of the county|The pool is to close in spring|" + text:                                                                                    "note",
		"A farewell|The council has voted to close the old swimming pool|" + text:                                                                      "note",
		"Chapter One|In which the council votes to close the swimming pool|" + text:                                                                    "note",
		"In brief|Pool|Council closes the old swimming pool|" + text:                                                                                   "note",
		"Out of the water|Council votes to close the swimming pool in the spring|By Ann Field|" + text:                                                 "Out of the water",
		"Rusty Beams|Council votes to close the swimming pool of Halden in spring|By Ann Field|12 March 2026|" + text:                                  "Rusty Beams",
		"Evidence Based|Council votes to close the swimming pool in the spring|By Ann Field|" + text:                                                   "Council votes to close the swimming pool in the spring",
		"What did you say to her|Nothing of note|" + text:                                                                                              "note",
		"A swimmer leaves the old swimming pool|Ann Field/Orbix|" + text:                                                                               "note",
		"The old swimming pool at noon (Ann Field/Orbix)|Two swimmers at the gate|" + text:                                                             "note",
		"Dear Ms Ruiz|Thank you for your letter of 3 March 2024|" + text:                                                                               "note",
		"Search|We looked for you in the houses by the harbour|We looked for you under the boats that the tide had left.":                              "note",
		"Sign up for Halden Radio letters!|A pool divides the suburbs|12 April 2025|" + text:                                                           "A pool divides the suburbs",
		"Council to vote on the old pool|Staff Writer|" + text:                                                                                         "Council to vote on the old pool",
		"Council to vote on the old pool|A good writer|" + text:                                                                                        "Council to vote on the old pool",
		"Council has been asked for its pool|Media caption,|Ann Field: our new pool|The council has been asked for its pool.|" + text:                  "Council has been asked for its pool",
		"logo|Council to vote on the old pool|Orbix14-03-2025|Council to vote on the old pool|" + text:                                                 "Council to vote on the old pool",
		"Reuters: Ann Field|A pool divides the suburbs|By Bo Ruiz on Halden Matters|" + text:                                                           "A pool divides the suburbs",
		"#Halden reads its paper|12 April 2025|A pool divides the suburbs|By Bo Ruiz Saturday 12 Apr 2025, 8:45 AM|" + text:                            "A pool divides the suburbs",
		"#Halden closes its old pool|12 April 2025|By Bo Ruiz|" + text:                                                                                 "#Halden closes its old pool",
		"# Halden closes its old pool|12 April 2025|By Bo Ruiz|" + text:                                                                                "# Halden closes its old pool",
		"Sign up for letters on the flood, council asks|By Bo Ruiz|12 April 2025|" + text:                                                              "Sign up for letters on the flood, council asks",
		"Press release 14|Who will pay for the ferries?|9 June 2026|" + text:                                                                           "Who will pay for the ferries?",
		"For immediate release: 9 June 2026|Contact|Bo Hale, Halden Ferries Press|Ferries double their crossings|" + text:                              "Ferries double their crossings",
		"Local news|The pool is to close in the spring of next year|" + text:                                                                           "The pool is to close in the spring of next year",
	} {
		doc, err := parseText("note", []byte(strings.ReplaceAll(lines, "|", "\n\n")))
		if err != nil {
			t.Fatal(err)
		}
		if doc.Title != want {
			t.Errorf("%.70q: title %q, want %q", lines, doc.Title, want)
		}
	}
}
