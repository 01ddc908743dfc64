package content

import "strings"

// bylineText reports whether a short block only repeats who wrote the article
// and when.
func bylineText(text string, meta Meta) bool {
	if len(text) > 120 {
		return false
	}
	if normalDate(text) != "" {
		return true
	}
	lower := strings.ToLower(text)
	for _, start := range []string{"published:", "published on", "updated:", "last updated", "posted on", "posted by", "written by", "by: "} {
		if strings.HasPrefix(lower, start) {
			return true
		}
	}
	letters := strings.TrimPrefix(lettersOf(text), "by")
	for _, a := range meta.Authors {
		if l := lettersOf(a); l != "" && strings.HasPrefix(letters, l) && len(letters) < len(l)+24 && !strings.ContainsAny(text, "\"“”?") {
			return true
		}
	}
	return false
}
