package lexicon

// PartyLetter reports whether w is the letter of a party, as it stands in America before a seat: "D" of "(D-Ohio)".
func PartyLetter(w string) bool { return w == "D" || w == "R" || w == "I" }

// PartyShort reports whether w is short for a party, as it stands in brackets behind whoever is of it: "Tom Lee (Lab)".
func PartyShort(w string) bool {
	switch w {
	case "Lab", "Con", "Ind", "Grn", "Lib", "Dem", "Rep":
		return true
	}
	return false
}

// PartyMember reports whether w is who is of a party, as it stands before a name or an office: "Conservative", "Labour".
func PartyMember(w string) bool {
	switch w {
	case "Conservative", "Labour", "Tory", "Liberal", "Green", "Republican", "Democrat", "Independent":
		return true
	}
	return false
}
