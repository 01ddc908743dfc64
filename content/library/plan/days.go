package plan

import (
	"context"
	"fmt"
	"math"
	"time"

	"brief/briefing/query"
	"brief/content/library/calendar"
	"brief/content/library/sign"
)

// fullDay is how many quotes a day has at least that may have sent others on to the next one: where
// an article does not fit any more. One of more than half a day's quotes is no article.
const fullDay = 1 << (calendar.DayBits - 1)

// planDays has the articles themselves asked for their days where those before a bound were too many
// for their rows: they stand behind it, and are not of the days there.
func (in index) planDays(ctx context.Context, p *Plan) error {
	if p.From > sign.FirstRow {
		spilled, err := in.full(ctx, p.From>>calendar.DayBits-1)
		if err != nil {
			return err
		}
		if spilled {
			p.days += fmt.Sprintf(" AND %s >= '%s'", calendar.ArticleDay, calendar.DateOf(p.From>>calendar.DayBits))
		}
	}
	bound := p.To >> calendar.DayBits
	for day := bound; p.To < math.MaxInt64; day++ {
		spilled, err := in.full(ctx, day-1)
		if err != nil {
			return err
		}
		if !spilled {
			break
		}
		if day == bound {
			p.days += fmt.Sprintf(" AND %s < '%s'", calendar.ArticleDay, calendar.DateOf(bound))
		}
		p.To = (day + 1) << calendar.DayBits
	}
	return nil
}

// full reports whether a day has so many quotes that some of it may stand on the next.
func (in index) full(ctx context.Context, day int64) (bool, error) {
	var last int64
	err := in.QueryRow(ctx, "SELECT coalesce(max(id), 0) FROM quote WHERE id >= ? AND id < ?", []any{day << calendar.DayBits, (day + 1) << calendar.DayBits}, &last)
	return last&(1<<calendar.DayBits-1) >= fullDay, err
}

// date narrows the rows; a date that is still being typed narrows nothing yet.
func (p *Plan) date(t query.Term) {
	value := t.Value
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(value) < len(layout) {
			continue
		}
		date, err := time.Parse(layout, value[:len(layout)])
		if err != nil {
			return
		}
		first := calendar.DaysTo(date) << calendar.DayBits
		if (t.Key == "after") != t.Not {
			p.From = max(p.From, first)
		} else {
			p.To = min(p.To, first)
		}
		return
	}
}
