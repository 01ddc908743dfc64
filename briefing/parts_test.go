package briefing_test

import (
	"testing"

	"brief/briefing"
)

func TestDeclined(t *testing.T) {
	for text, who := range map[string]string{
		"Anna Bauer did not immediately respond to a request for comment.":                               "Anna Bauer",
		"The commissioner, Dr Peter Olsen, declined to comment.":                                         "Peter Olsen",
		"A spokesman for Peter Olsen declined to comment on Monday.":                                     "Peter Olsen",
		"Clara Weber could not be reached.":                                                              "Clara Weber",
		"Calls to Peter Olsen were not returned.":                                                        "Peter Olsen",
		"Messages to Clara Weber went unanswered.":                                                       "Clara Weber",
		"In Rome, Anna Bauer, who once wrote for Reuters, didn’t respond to questions from Peter Olsen.": "Anna Bauer",
		"The minister met Anna Bauer. She declined an interview.":                                        "Anna Bauer",
		"The lawyer, Anna Bauer, did not respond to an email from Peter Olsen.":                          "Anna Bauer",
		"Clara Weber has yet to comment.":                                                                "Clara Weber",
		"Peter Olsen wouldn’t comment.":                                                                  "Peter Olsen",
		"Neither Anna Bauer nor her lawyer responded to a request for comment.":                          "Anna Bauer",
		"Anna Bauer, who runs Tarn Oil, did not reply to Peter Olsen.":                                   "Anna Bauer",
		"Anna Bauer responded to questions on Monday.":                                                   "",
		"Anna Bauer did not return a call from Peter Olsen.":                                             "Anna Bauer",
		"A lawyer for Anna Bauer had no comment.":                                                        "Anna Bauer",
	} {
		b := parse(t, text)
		for _, a := range b.Actors {
			want := briefing.SpokenAbout
			if a.Name == who {
				want = briefing.Declined
			}
			if a.Part != want {
				t.Errorf("%s: %s is %v, want %v", text, a.Name, a.Part, want)
			}
		}
	}
}

// TestDeclinedTogether: articles and an acronym's brackets stand between those who decline together.
func TestDeclinedTogether(t *testing.T) {
	b := parse(t, "The National Prosecuting Authority (NPA), Anna Bauer and the Dune Council have yet to comment. Peter Olsen met the Dune Trust.")
	declined := 0
	for _, a := range b.Actors {
		if a.Part == briefing.Declined {
			declined++
		}
	}
	if declined != 3 || len(b.Actors) != 5 {
		t.Errorf("%d of %d decline, want 3 of 5", declined, len(b.Actors))
	}
}
