package tui

// Sign is something that the screen says in short, and what it means.
type Sign struct{ Sign, Means string }

// drawn is a sign as it is drawn here.
func (g glyphs) drawn(sign string) string {
	switch sign {
	case "▎":
		return g.bar
	case "✓":
		return g.tick
	}
	return sign
}

// Signs explains what the screen says in short; the help and the manual list it.
func Signs() []Sign {
	return []Sign{
		{"*", "behind a pane's name: it has the focus; beside the text: a note; beside an entry of a feed: not read yet"},
		{">", "the selected row"},
		{"▎", "beside a paragraph: it quotes whole sentences that somebody said"},
		{"✓", "a section that you have read"},
		{"§3", "the third section"},
		{"2m 5q", "two minutes to read, five quotes"},
		{"7× 3q", "named seven times, quoted three times"},
		{"31%", "so much of the text you have seen"},
		{"Ruiz?", "who speaks is not sure; K tells why"},
	}
}
