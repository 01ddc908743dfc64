package content

import (
	"html"
	"slices"
	"strings"

	"brief/content/clean"
)

// cleanNames splits bylines into names and drops what is none, the site's own ones, and repetitions.
func cleanNames(lines []string, site ...string) []string {
	var out []string
	seen := map[string]bool{"": true}
	for _, name := range site {
		seen[lettersOf(name)] = true
	}
	for _, line := range lines {
		for _, name := range splitNames(line) {
			name, _, _ = strings.Cut(strings.Trim(name, " –—|·•"), " • ") // when it was
			key := lettersOf(name)
			if seen[key] || len(name) > 60 || strings.ContainsAny(name, "/@:") || len(out) == 12 || nobody(name) {
				continue
			}
			seen[key] = true
			out = append(out, name)
		}
	}
	return out
}

// splitNames returns the names in a line that lists some, or nil where it ends like an address.
func splitNames(line string) []string {
	line = strings.TrimSpace(clean.Line(html.UnescapeString(line)))
	line, _ = cutPrefixFold(line, "by ")
	for _, opener := range []string{"Von ", "von ", "Par ", "par ", "Por ", "por "} {
		if name, ok := strings.CutPrefix(line, opener); ok && likeName(name) {
			line = name
		}
	}
	line = nameMarks.Replace(line)
	var names []string
	for name := range strings.SplitSeq(line, ",") {
		names = append(names, splitPair(strings.TrimSpace(name))...)
	}
	if n := len(names); n > 1 && slices.Contains(countries, names[n-1]) {
		return nil
	}
	return names
}

// nameMarks makes commas of what else parts names.
var nameMarks = strings.NewReplacer(" and ", ", ", " And ", ", ", " AND ", ", ", ";", ",")

// countries are those that stand at the end of the addresses of publishers, which pages have for authors.
var countries = []string{"Germany", "Deutschland", "Österreich", "Austria", "Schweiz", "Switzerland", "France", "USA", "UK", "United Kingdom"}

// splitPair returns the two names that "and" joins in other languages: no name of a company or a paper with that word.
func splitPair(names string) []string {
	for _, and := range []string{" und ", " y ", " et ", " e ", " & "} {
		if a, b, ok := strings.Cut(names, and); ok && likeName(a) && likeName(b) {
			return []string{a, b}
		}
	}
	return []string{names}
}

// domainName finds the name of a site.
var domainName = Expression(`^(?:www\.)?[a-z0-9-]+\.[a-z]{2,3}$`)

// nobody reports whether what stands for a name is that of an account, a site or a company, a mail address or a day.
func nobody(name string) bool {
	lower := strings.ToLower(name)
	if slices.Contains(accounts, lower) || containsAny(lower, "[at]", "(at)") || domainName().MatchString(lower) || dayIn(name) != "" {
		return true
	}
	return anyOf(strings.Fields(lower), companyWords())
}

// accounts are what programs call who has not said a name.
var accounts = []string{"admin", "administrator", "wordpressadmin", "super user", "superuser", "unknown", "anonymous", "anónimo", "unbenannt", "webmaster", "publisher", "author", "user", "guest"}
