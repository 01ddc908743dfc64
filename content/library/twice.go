package library

import (
	"context"
	"fmt"

	"brief/content"
)

// twice names the articles that an older brief has saved once more under an address with a campaign's parameters. Both
// stay, as each may have a note and versions of its own.
func (l *Library) twice(ctx context.Context) ([]string, error) {
	articles, err := l.articles(ctx, "ORDER BY article.id")
	if err != nil {
		return nil, err
	}
	first := map[string]int64{} // by plain address
	var out []string
	for _, a := range articles {
		if !content.IsAddress(a.Key) {
			continue
		}
		plain := content.PlainAddress(a.Key)
		if other, known := first[plain]; known {
			out = append(out, fmt.Sprintf("articles #%d and #%d are one, saved under two addresses – %s shows what each has, and remove takes one away",
				other, a.ID, CommandLine(l.path, fmt.Sprintf("show %d", a.ID))))
		} else {
			first[plain] = a.ID
		}
	}
	return out, nil
}
