package lexicon

// Letters tells whether w are letters that stand behind people's names for an office, an honour or a
// degree: "Ailsa Holt KC", "Tom Lee MP". Sure is false where states, firms, hours or names are written so too.
func Letters(w string) (behind, sure bool) {
	switch w {
	case "KC", "QC", "BL", "SAN", "OBE", "MBE", "CBE", "KBE", "DBE", "GBE", "BEM", "FRS", "FRSE", "PhD", "CPA", "CFA", "GCON", "GCFR", "OFR":
		return true, true
	case "MS", "AM", "SC", "MD", "CON":
		return true, false
	}
	behind = Member(w)
	return behind, behind && w != "TD" // which is a bank's name as well
}

// Member reports whether w are the letters of who sits in a parliament: "MP".
func Member(w string) bool {
	switch w {
	case "MP", "MEP", "MSP", "MLA", "TD":
		return true
	}
	return false
}
