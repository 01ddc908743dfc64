package library

import (
	"fmt"
	"time"
)

// dayBits is how many bits of a quote's row number count within its day. The
// index keeps differences of row numbers, so that fewer bits make it smaller.
const dayBits = 16

// free returns the first of n free rows of the day; where it is full, of the
// next day that is not, as happens when thousands of undated articles come at once.
func (a *adder) free(day int64, n int) (int64, error) {
	if n > 1<<dayBits {
		return 0, fmt.Errorf("more than %d quotes in one article", 1<<dayBits)
	}
	for ; ; day++ {
		first, ok := a.known.next[day]
		if !ok {
			err := a.freeRow.QueryRow(day<<dayBits, (day+1)<<dayBits).Scan(&first)
			if err != nil {
				return 0, err
			}
		}
		a.known.next[day] = first
		if first+int64(n) <= (day+1)<<dayBits {
			a.known.next[day] = first + int64(n)
			return first, nil
		}
	}
}

// giveBack makes the numbers of rows free that were the last to be given on their day, so that the versions of one
// article in one call do not use up a day.
func (a *adder) giveBack(rows []row) {
	if len(rows) == 0 {
		return
	}
	first := rows[len(rows)-1].id
	if day, end := first>>dayBits, rows[0].id+1; a.known.next[day] == end && end-first == int64(len(rows)) {
		a.known.next[day] = first
	}
}

// dayOf returns the days from 1900 to the date that published begins with, or
// else the one that added does; older dates are days below 0.
func dayOf(published, added string) int64 {
	for _, known := range []string{published, added} {
		if len(known) < len(time.DateOnly) {
			continue
		}
		if day, err := time.Parse(time.DateOnly, known[:len(time.DateOnly)]); err == nil {
			return daysTo(day)
		}
	}
	return 0
}

// daysTo returns the days from 1900 to the beginning of a day in UTC.
func daysTo(day time.Time) int64 {
	const secondsOfDay = 24 * 60 * 60
	return (day.Unix() - firstDay().Unix()) / secondsOfDay // a Duration ends at 292 years
}

// firstDay is the day that quotes' rows count their days from.
func firstDay() time.Time { return time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC) }
