package content

import "testing"

// TestRowsNotColumns holds that what is set side by side and is no filled text stays side by side.
func TestRowsNotColumns(t *testing.T) {
	for name, text := range map[string]string{
		"phrases": `where is the train station please     wo ist bitte der bahnhof hier
how much does the room cost today     wie viel kostet heute das zimmer
could we have the bill now please     wir möchten jetzt gerne zahlen
is there a doctor near this place     gibt es einen arzt hier in der nähe
what time does the museum open up     wann macht das museum heute auf
can you show me that on this map      können sie das auf der karte zeigen
we would like a table for four        wir hätten gern einen tisch zu viert
`,
		"phrases with stops": `where is the train station please?    wo ist bitte der bahnhof hier?
how much does the room cost today?    wie viel kostet heute das zimmer?
could we have the bill now please.    wir möchten jetzt gerne zahlen.
is there a doctor near this place?    gibt es einen arzt hier in der nähe?
what time does the museum open up?    wann macht das museum heute auf?
can you show me that on this map?     können sie das auf der karte zeigen?
we would like a table for four.       oh. wir hätten gern einen tisch zu viert.
`,
	} {
		if got := readColumns(text); got != text {
			t.Errorf("%s: got\n%s", name, got)
		}
	}
}

// TestSpacedVerse holds that verse with a blank line between its lines keeps them.
func TestSpacedVerse(t *testing.T) {
	const text = `The boats lie still upon the harbour and

the water sleeps below them all the night

no wind will come to wake the weary men

who rest behind the walls of stone and sand

a lamp still burns for one who cannot sleep

because her man is out upon the sea

the tide comes in, and then the tide goes out

the gulls cry over all the silver strand.
`
	if got := closeLines(text); got != text {
		t.Errorf("got\n%s", got)
	}
}
