// Package calendar counts days as the numbers of quotes' rows do, which begin with them.
package calendar

import "time"

// DayBits is how many bits of a quote's row number count within its day. The
// index keeps differences of row numbers, so that fewer bits make it smaller.
const DayBits = 16

// DayOf returns the days from 1900 to the date that published begins with, or
// else the one that added does; older dates are days below 0.
func DayOf(published, added string) int64 {
	for _, known := range []string{published, added} {
		if len(known) < len(time.DateOnly) {
			continue
		}
		if day, err := time.Parse(time.DateOnly, known[:len(time.DateOnly)]); err == nil {
			return DaysTo(day)
		}
	}
	return 0
}

// DaysTo returns the days from 1900 to the beginning of a day in UTC.
func DaysTo(day time.Time) int64 {
	const secondsOfDay = 24 * 60 * 60
	return (day.Unix() - firstDay().Unix()) / secondsOfDay // a Duration ends at 292 years
}

// firstDay is the day that quotes' rows count their days from.
func firstDay() time.Time { return time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC) }

// DateOf is the date of a day as [DayOf] counts them.
func DateOf(day int64) string {
	return firstDay().AddDate(0, 0, int(day)).Format(time.DateOnly)
}

// ArticleDay is the day that [DayOf] takes, in SQL.
const ArticleDay = `(SELECT iif(date(substr(published, 1, 10)) = substr(published, 1, 10), substr(published, 1, 10), substr(added, 1, 10))
	FROM article WHERE article.id = quote.article)`
