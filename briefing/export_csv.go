package briefing

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
)

// AppendCSV appends the quotes as a table for a spreadsheet, with a head line.
func (b *Briefing) AppendCSV(out []byte) ([]byte, error) {
	rows := [][]string{{"id", "text", "kind", "speaker", "role", "mention", "cue", "section", "heading", "rule", "confidence", "group", "start", "end"}}
	for i := range b.Quotes {
		q := &b.Quotes[i]
		role, heading := "", ""
		if a := b.Actor(q.Speaker.Actor); a != nil {
			role = a.Role
		}
		if s := b.SectionAt(q.Start); s != nil {
			heading = b.Text(s.Heading)
		}
		rows = append(rows, []string{strconv.Itoa(q.ID), b.Text(q.Span), q.Kind.String(), q.Speakers(), role,
			b.Text(q.Speaker.Mention), b.Text(q.Cue), strconv.Itoa(q.Section), heading, q.Rule,
			fmt.Sprintf("%.2f", q.Confidence), strconv.Itoa(q.Group), strconv.Itoa(q.Start), strconv.Itoa(q.End)})
	}
	return AppendCSV(out, rows)
}

// AppendCSV appends rows as a table for a spreadsheet. A cell that it would take for a formula gets an apostrophe in front, also in rows.
func AppendCSV(out []byte, rows [][]string) ([]byte, error) {
	buf := bytes.NewBuffer(out)
	w := csv.NewWriter(buf)
	for _, row := range rows {
		for i := range row {
			row[i] = plainCell(row[i])
		}
	}
	err := w.WriteAll(rows)
	return buf.Bytes(), err
}

// plainCell keeps text from being taken for a formula.
func plainCell(s string) string {
	const formula = "=+-@|%＝＋－＠" // the wide ones are read as the others are where Chinese and Japanese are typed
	if strings.IndexAny(strings.TrimLeft(s, " \n"), formula) == 0 {
		return "'" + s
	}
	return s
}
