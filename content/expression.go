package content

import (
	"regexp"
	"sync"
)

// Expression compiles expr at its first use: most articles need none, and
// compiling all would delay every start. What it returns is safe for concurrent use, and
// panics where expr is none.
func Expression(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
