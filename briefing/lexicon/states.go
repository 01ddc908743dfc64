package lexicon

import "strings"

// State returns the full name, in small letters, of the American state or Canadian province that newspapers write as short, without its
// last stop ("Calif", "N.Y", as the Associated Press does), or "".
func State(short string) string {
	switch short {
	case "Alta":
		return "alberta"
	case "Ont":
		return "ontario"
	case "Que":
		return "quebec"
	case "Sask":
		return "saskatchewan"
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

// LeadingState returns the full name, in small letters, of the American state that text begins with, and the size of that in bytes: "Ohio",
// "New York", "N.Y.", "Calif", "NV"; "" and 0 where it begins with none.
func LeadingState(text string) (name string, size int) {
	end := wordEnd(text, 0)
	if next := wordEnd(text, end+1); end > 0 && next > end+1 && text[end] == ' ' {
		if two := strings.ToLower(text[:next]); isState(two) {
			return two, next
		}
	}
	if one := strings.ToLower(text[:end]); end > 0 && 'A' <= text[0] && text[0] <= 'Z' && isState(one) {
		return one, end
	}
	dotted := end
	for dotted+1 < len(text) && text[dotted] == '.' && 'A' <= text[dotted+1] && text[dotted+1] <= 'Z' { // "N.Y", "W.Va"
		dotted = wordEnd(text, dotted+1)
	}
	if name = State(text[:dotted]); name == "" && dotted == 2 {
		name = postal(text[:2])
	}
	if name == "" {
		return "", 0
	}
	if dotted < len(text) && text[dotted] == '.' {
		dotted++
	}
	return name, dotted
}

// wordEnd is where the letters that stand at from in text end.
func wordEnd(text string, from int) int {
	for from < len(text) && 'a' <= text[from]|0x20 && text[from]|0x20 <= 'z' {
		from++
	}
	return min(from, len(text))
}

// isState reports whether name, in small letters, is a state's.
func isState(name string) bool {
	switch name {
	case "alaska", "hawaii", "idaho", "iowa", "maine", "ohio", "utah", // which nobody shortens
		"alabama", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "georgia", "illinois", "indiana", "kansas",
		"kentucky", "louisiana", "massachusetts", "maryland", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada",
		"new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "oklahoma", "oregon", "pennsylvania",
		"rhode island", "south carolina", "south dakota", "tennessee", "texas", "vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming":
		return true
	}
	return false
}

// postal returns the full name, in small letters, of the state with a code of the post's; or "".
func postal(code string) string {
	const codes = "AL alabama AK alaska AZ arizona AR arkansas CA california CO colorado CT connecticut DE delaware FL florida GA georgia HI hawaii " +
		"ID idaho IL illinois IN indiana IA iowa KS kansas KY kentucky LA louisiana ME maine MD maryland MA massachusetts MI michigan MN minnesota " +
		"MS mississippi MO missouri MT montana NE nebraska NV nevada NH new hampshire NJ new jersey NM new mexico NY new york NC north carolina " +
		"ND north dakota OH ohio OK oklahoma OR oregon PA pennsylvania RI rhode island SC south carolina SD south dakota TN tennessee TX texas " +
		"UT utah VT vermont VA virginia WA washington WV west virginia WI wisconsin WY wyoming "
	at := strings.Index(codes, code+" ")
	if at < 0 || at > 0 && codes[at-1] != ' ' {
		return ""
	}
	name := codes[at+3:]
	next := strings.IndexFunc(name, func(r rune) bool { return 'A' <= r && r <= 'Z' })
	if next < 0 {
		next = len(name)
	}
	return name[:next-1]
}
