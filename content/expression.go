package content

import (
	"regexp"
	"sync"
)

// expression compiles expr at its first use: most articles need none, and
// compiling all would delay every start.
func expression(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
