package library

import (
	"fmt"

	"brief/content/library/calendar"
)

// free returns the first of n free rows of the day; where it is full, of the
// next day that is not, as happens when thousands of undated articles come at once.
func (a *adder) free(day int64, n int) (int64, error) {
	if n > 1<<calendar.DayBits {
		return 0, fmt.Errorf("more than %d quotes in one article", 1<<calendar.DayBits)
	}
	for ; ; day++ {
		first, ok := a.known.next[day]
		if !ok {
			err := a.freeRow.QueryRow(day<<calendar.DayBits, (day+1)<<calendar.DayBits).Scan(&first)
			if err != nil {
				return 0, err
			}
		}
		a.known.next[day] = first
		if first+int64(n) <= (day+1)<<calendar.DayBits {
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
	if day, end := first>>calendar.DayBits, rows[0].id+1; a.known.next[day] == end && end-first == int64(len(rows)) {
		a.known.next[day] = first
	}
}
