package content

import "testing"

// TestNumberedNotPages holds that what is numbered and no page keeps its numbers and the words beside them.
func TestNumberedNotPages(t *testing.T) {
	for name, text := range map[string]string{
		"judgment": `1    The claimant is a company which was formed in the
year 2003 and which sells boats. It asks for the sum of money
that was agreed in the contract of sale with the defendant and
which has never been paid. The defendant says that the boats were
not of the quality that he was promised.

2    I heard the evidence of five witnesses over three
days in March. I found all of them to be honest, although some
were plainly mistaken about the order of events, which is no
surprise after so many years. The documents are of more help than
the memory of any of those who came to court.

3    The first question is whether the contract was made. In my
judgment it was, since the defendant signed the paper that was
put before him and did not strike out any of its terms.
`,
		"quiz": `1   What is the capital of France?
a) Paris
b) Lyon
c) Nice
d) Lille

2   Which river flows through Vienna?
a) the Rhine
b) the Danube
c) the Elbe
d) the Inn

3   Who painted the night watch?
a) Rembrandt
b) Vermeer
`,
		"steps without stops": `1
peel the apples and cut them into thin slices, then
put them into a bowl with lemon juice so that they
do not turn brown while you go on
with the batter

2
cream the butter with the sugar until it is light and
then beat in the eggs one by one, waiting a
little each time, until all is smooth
and pale

3
fold in the flour and the baking powder, pour the batter
into a tin and lay the apples on top
`,
		"stanzas": `1

an old and quiet pond
a frog jumps off the bank
and all is still again

2

in rain at evening light
the red flowers by the wall
grow dark before the sun

3

the cold of morning comes
a monkey seems to want
a little coat of straw
`,
		"a comic's script": `Page 1

Panel 1. A ship in a storm.

CAPTAIN: Hold on to what you can!

Page 2

Panel 1. The ship is on its side.

CAPTAIN: Then hold on to me!
`,
	} {
		if got := joinNumbered(text); got != text {
			t.Errorf("%s: got\n%s", name, got)
		}
	}
}
