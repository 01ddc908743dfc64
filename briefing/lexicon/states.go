package lexicon

// State returns the full name, in small letters, of the American state that newspapers write as short, without its
// last stop ("Calif", "N.Y", as the Associated Press does), or "".
func State(short string) string {
	switch short {
	case "Ala":
		return "alabama"
	case "Ariz":
		return "arizona"
	case "Ark":
		return "arkansas"
	case "Calif", "Cal":
		return "california"
	case "Colo":
		return "colorado"
	case "Conn":
		return "connecticut"
	case "Del":
		return "delaware"
	case "Fla":
		return "florida"
	case "Ga":
		return "georgia"
	case "Ill":
		return "illinois"
	case "Ind":
		return "indiana"
	case "Kan", "Kans":
		return "kansas"
	case "Ky":
		return "kentucky"
	case "La":
		return "louisiana"
	case "Mass":
		return "massachusetts"
	case "Md":
		return "maryland"
	case "Mich":
		return "michigan"
	case "Minn":
		return "minnesota"
	case "Miss":
		return "mississippi"
	case "Mo":
		return "missouri"
	case "Mont":
		return "montana"
	case "Neb":
		return "nebraska"
	case "Nev":
		return "nevada"
	case "N.H":
		return "new hampshire"
	case "N.J":
		return "new jersey"
	case "N.M":
		return "new mexico"
	case "N.Y":
		return "new york"
	case "N.C":
		return "north carolina"
	case "N.D":
		return "north dakota"
	case "Okla":
		return "oklahoma"
	case "Ore":
		return "oregon"
	case "Pa", "Penn":
		return "pennsylvania"
	case "R.I":
		return "rhode island"
	case "S.C":
		return "south carolina"
	case "S.D":
		return "south dakota"
	case "Tenn":
		return "tennessee"
	case "Tex":
		return "texas"
	case "Vt":
		return "vermont"
	case "Va":
		return "virginia"
	case "Wash":
		return "washington"
	case "W.Va":
		return "west virginia"
	case "Wis":
		return "wisconsin"
	case "Wyo":
		return "wyoming"
	}
	return ""
}
