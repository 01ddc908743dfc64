package cast

// foreignHead reports whether token i is the word for a body in Spanish, Portuguese, Italian, French,
// German or Turkish, which stands first in its name: “Grupo Financiero Galia”, “Banco Marco”.
func (c *cast) foreignHead(i int) bool {
	c.buf = c.foldWord(c.buf[:0], i)
	switch string(c.buf) {
	case "grupo", "gruppo", "groupe", "banco", "banca", "banque", "universidad", "universidade", "universita", "universite", "universitat", "instituto", "istituto", "institut",
		"fundacion", "fundacao", "fondation", "fondazione", "asociacion", "associacao", "associazione", "federacion", "federacao", "federazione", "confederacion",
		"sindicato", "partido", "partito", "ministerio", "ministere", "ministero", "consejo", "conselho", "conseil", "societe", "compania", "companhia", "movimiento", "movimento",
		"union", "alianza", "corporacion", "empresa", "camara", "comision", "comissao", "policia", "radio", "editorial", "editora":
		return string(c.buf) != "union" || c.word(i) != "Union"
	}
	return false
}

// companyTail reports whether token i is a word that stands last in the names of companies, in English or
// another language, and in no person's: “Elliott Management”, “Ak Yatırım”, “Pampa Energía”.
func (c *cast) companyTail(i int) bool {
	c.buf = c.foldWord(c.buf[:0], i)
	switch string(c.buf) {
	case "holding", "holdings", "bankasi", "menkul", "yatırım", "yatirim", "sigorta", "sanayi", "consultores", "seguros", "energia", "verband", "verein", "gesellschaft", "werke", "stiftung", "partei",
		"versicherung", "gazetesi", "partisi", "universitesi", "bakanligi", "universitat", "hochschule", "industrias", "inmobiliaria", "petroleo", "capital", "telecom",
		"management", "securities", "energy", "trading", "shipping", "mining", "resources", "minerals", "media", "wealth", "interactive", "dynamics", "networks", "mobility", "insurance",
		"ventures", "advisors", "advisers", "properties", "homes", "estates", "developments", "breweries", "hotels", "resorts", "publishing", "software", "wireless", "electric", "agro", "biotech":
		return true
	}
	return false
}

// foreignEnd returns the end of the name of a body that begins with such a word at token i
// ("Unión por la Patria"), or 0.
func (c *cast) foreignEnd(i int) int {
	if !c.foreignHead(i) || c.capitalBefore(i) || c.word(i) == "Radio" || c.word(i) == "Editorial" || c.titled(i) || c.boundary(i+1) {
		return 0
	}
	last := i + 1
	for at := last; at < i+7 && !c.boundary(at); at++ {
		if c.capital(at) {
			last = at + 1
		} else if !c.is(at, romanceWord) {
			break
		}
	}
	if last == i+1 {
		return 0
	}
	return last
}
