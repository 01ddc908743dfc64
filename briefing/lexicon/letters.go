package lexicon

// Letters tells whether w are letters that stand behind people's names for an office, an honour or a
// degree: "Ailsa Holt KC", "Tom Lee MP". Sure is false where states, firms, hours or names are written so too.
func Letters(w string) (behind, sure bool) {
	switch w {
	case "MP", "MEP", "MSP", "MLA", "KC", "QC", "SAN", "OBE", "MBE", "CBE", "KBE", "DBE", "GBE", "BEM", "FRS", "FRSE",
		"PhD", "CPA", "CFA", "GCON", "GCFR", "OFR":
		return true, true
	case "TD", "MS", "AM", "SC", "MD", "CON":
		return true, false
	}
	return false, false
}
