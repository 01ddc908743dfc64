package library

import (
	"fmt"
	"strings"

	"brief/content/clean"
)

// oneLine and someLines are where columns of text are read into. A library may
// come from elsewhere, so what it holds passes the gate as an article does.
type (
	oneLine   struct{ to *string }
	someLines struct{ to *string }
)

// Scan implements [database/sql.Scanner].
func (c someLines) Scan(value any) error {
	switch v := value.(type) {
	case nil:
		*c.to = ""
	case string:
		*c.to = clean.Text(v)
	case []byte:
		*c.to = clean.Text(string(v))
	default:
		*c.to = fmt.Sprint(v)
	}
	return nil
}

// Scan implements [database/sql.Scanner].
func (c oneLine) Scan(value any) error {
	err := someLines(c).Scan(value)
	if strings.Contains(*c.to, "\n") {
		*c.to = clean.Line(*c.to)
	}
	return err
}
