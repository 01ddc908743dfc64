package content

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// TestFictionBookNesting opens a book with more open elements than are counted.
func TestFictionBookNesting(t *testing.T) {
	deep := strings.Repeat("<section>", 50_000)
	doc, err := parseFictionBook(Source{Ref: "x.fb2", Data: []byte("<FictionBook><body>" + deep + "<p>The weir is open.</p>" + strings.Repeat("</section>", 50_000) + "</body>")})
	if err != nil || doc.Text != "The weir is open." {
		t.Fatalf("%v, %v", doc, err)
	}
	if doc.Notice == "" {
		t.Error("a book that breaks off is not said to")
	}
	if _, err := parseEPUB(context.Background(), Source{Ref: "x.fb2", Data: []byte("<FictionBook><body/></FictionBook>")}); !errors.Is(err, ErrNothing) {
		t.Errorf("an empty book: %v", err)
	}
}
