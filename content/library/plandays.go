package library

import (
	"context"
	"fmt"
	"math"
	"time"

	"brief/briefing/query"
	"brief/content/library/sign"
)

// fullDay is how many quotes a day has at least that may have sent others on to the next one: where
// an article does not fit any more. One of more than half a day's quotes is no article.
const fullDay = 1 << (dayBits - 1)

// articleDay is the day that [dayOf] takes, in SQL.
const articleDay = `(SELECT iif(date(substr(published, 1, 10)) = substr(published, 1, 10), substr(published, 1, 10), substr(added, 1, 10))
	FROM article WHERE article.id = quote.article)`

// planDays has the articles themselves asked for their days where those before a bound were too many
// for their rows: they stand behind it, and are not of the days there.
func (l *Library) planDays(ctx context.Context, p *plan) error {
	if p.from > sign.FirstRow {
		spilled, err := l.full(ctx, p.from>>dayBits-1)
		if err != nil {
			return err
		}
		if spilled {
			p.days += fmt.Sprintf(" AND %s >= '%s'", articleDay, dateOf(p.from>>dayBits))
		}
	}
	bound := p.to >> dayBits
	for day := bound; p.to < math.MaxInt64; day++ {
		spilled, err := l.full(ctx, day-1)
		if err != nil {
			return err
		}
		if !spilled {
			break
		}
		if day == bound {
			p.days += fmt.Sprintf(" AND %s < '%s'", articleDay, dateOf(bound))
		}
		p.to = (day + 1) << dayBits
	}
	return nil
}

// full reports whether a day has so many quotes that some of it may stand on the next.
func (l *Library) full(ctx context.Context, day int64) (bool, error) {
	var last int64
	err := l.statements.QueryRow(ctx, "SELECT coalesce(max(id), 0) FROM quote WHERE id >= ? AND id < ?", []any{day << dayBits, (day + 1) << dayBits}, &last)
	return last&(1<<dayBits-1) >= fullDay, err
}

// dateOf is the date of a day as [dayOf] counts them.
func dateOf(day int64) string {
	return firstDay().AddDate(0, 0, int(day)).Format(time.DateOnly)
}

// date narrows the rows; a date that is still being typed narrows nothing yet.
func (p *plan) date(t query.Term) {
	value := t.Value
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(value) < len(layout) {
			continue
		}
		date, err := time.Parse(layout, value[:len(layout)])
		if err != nil {
			return
		}
		first := daysTo(date) << dayBits
		if (t.Key == "after") != t.Not {
			p.from = max(p.from, first)
		} else {
			p.to = min(p.to, first)
		}
		return
	}
}
