package briefing

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
)

// AppendCSV appends the quotes as a table for a spreadsheet, with a head line.
// A cell that a spreadsheet would take for a formula starts with an apostrophe.
func (b *Briefing) AppendCSV(out []byte) ([]byte, error) {
	var buf bytes.Buffer
	w := csv.NewWriter(&buf)
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
		rows = append(rows, []string{strconv.Itoa(q.ID), plainCell(b.Text(q.Span)), q.Kind.String(), plainCell(q.Speakers()), plainCell(role),
			plainCell(b.Text(q.Speaker.Mention)), plainCell(b.Text(q.Cue)), strconv.Itoa(q.Section), plainCell(heading), q.Rule,
			fmt.Sprintf("%.2f", q.Confidence), strconv.Itoa(q.Group), strconv.Itoa(q.Start), strconv.Itoa(q.End)})
	}
	if err := w.WriteAll(rows); err != nil {
		return out, err
	}
	return append(out, buf.Bytes()...), nil
}

// plainCell keeps text from being taken for a formula.
func plainCell(s string) string {
	const formula = "=+-@|%＝＋－＠" // the wide ones are read as the others are where Chinese and Japanese are typed
	if strings.IndexAny(strings.TrimLeft(s, " \n"), formula) == 0 {
		return "'" + s
	}
	return s
}
