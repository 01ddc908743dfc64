package content

import (
	"strings"
	"time"

	"github.com/itlightning/dateparse"

	"brief/content/clean"
)

// normalDate returns a date as printed by a page as YYYY-MM-DD, or as RFC 3339
// where it has a time and a zone; "" when it is none.
func normalDate(s string) string { return normalDay(s, anyOrder) }

// normalDay is normalDate for a page that has numbers of days and months in some order.
func normalDay(s string, order dayOrder) string {
	s = clean.Line(s)
	if len(s) < 6 || len(s) > 80 {
		return ""
	}
	tokens := stampTokens(s)
	if numericDay(tokens) && len(tokens[0].text) < 4 {
		return dayOfNumbers(tokens, order)
	}
	if len(tokens) == 2 && tokens[0].digits && tokens[1].digits {
		return "" // "2020-05" is no day
	}
	t, ok := parseDate(s)
	if !ok {
		day, _ := stampDay(s)
		return day
	}
	if t.Year() < 1700 || t.Year() > 2200 {
		return ""
	}
	if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 || !hasZone(s) {
		return t.Format("2006-01-02")
	}
	return t.Format(time.RFC3339)
}

// printedLayouts are dates as bylines print them, which dateparse does not take.
var printedLayouts = []string{
	"Monday, January 2, 2006", "Monday January 2, 2006", "Mon, January 2, 2006", "Mon, Jan 2, 2006", "Mon Jan 2, 2006",
	"Monday 2 January 2006", "Monday, 2 January 2006", "Mon 2 Jan 2006", "Mon, 2 Jan 2006", "2. January 2006",
}

func parseDate(s string) (t time.Time, ok bool) {
	defer func() { // dateparse indexes past the end of some malformed dates
		if recover() != nil {
			ok = false
		}
	}()
	if t, err := dateparse.ParseAny(s); err == nil {
		return t, true
	}
	for _, layout := range printedLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// withoutTime is the day of a date in RFC 3339, or a date as it is.
func withoutTime(date string) string {
	day, _, _ := strings.Cut(date, "T")
	return day
}

// hasZone reports whether s says its distance from Greenwich.
func hasZone(s string) bool {
	if strings.HasSuffix(s, "Z") || containsAny(s, "GMT", "UTC") {
		return true
	}
	i := strings.LastIndexAny(s, "+-")
	return i > 10 && strings.Contains(s[:i], ":")
}
