package outline

import (
	"strings"
	"testing"

	"brief/content"
)

// TestPageHeadings holds which paragraphs of a page are headings that its tags do not say to be some.
func TestPageHeadings(t *testing.T) {
	answer := "<p>" + paragraph + "</p>"
	cut := "<p>The harbour board has said for years that it cannot pay for a second crane, and now that the county has offered to do so it […]</p>"
	for name, c := range map[string]struct {
		page string
		want []string
	}{
		"an interview whose questions are plain paragraphs": {
			"<p>Why did you close the bridge?</p>" + answer + "<p>When will it open again?</p>" + answer + answer + "<p>Who decided that, and was anybody asked before?</p>" + answer + "<p>Would you do it again?</p>" + answer,
			[]string{"Why did you close the bridge?", "When will it open again?", "Who decided that, and was anybody asked before?", "Would you do it again?"}},
		"a question that a report asks once": {"<h2>The quay</h2>" + answer + "<p>Why did they close the bridge?</p>" + answer + answer + answer, []string{"The quay"}},
		"bold links to other articles": {
			answer + "<p><strong>The quay</strong></p>" + answer + `<p><strong><a href="https://example.org/a">Fires burn on in the hills</a></strong></p>` + answer + "<p><strong>The works</strong></p>" + answer +
				`<p><strong><a href="https://example.org/b">Ferry strike enters its week two</a></strong></p>` + answer + "<p><strong>The money</strong></p>" + answer + "<p><strong>The county</strong></p>" + answer,
			[]string{"The quay", "The works", "The money", "The county"}},
		"headlines with cut beginnings of other articles": {
			"<h2>The quay</h2>" + answer + answer + "<h2>Ferry strike enters week two</h2>" + cut + "<h2>Fires burn on in the hills</h2>" + cut + "<p>Read the rest</p><h2>Mayor says no once more</h2>" + cut, []string{"The quay"}},
		"two paragraphs that trail off": {"<h2>The quay</h2>" + cut + "<h2>The works</h2>" + answer + "<h2>The money</h2>" + cut, []string{"The quay", "The works", "The money"}},
		"labels before a bar":           {answer + "<p><strong>ALSO READ | Fires burn on in the hills</strong></p>" + answer + "<h3>Halden | A town and its port</h3>" + answer, []string{"Halden | A town and its port"}},
	} {
		page := "<html><head><title>The bridge of Halden</title></head><body><article><h1>The bridge of Halden</h1>" + answer + c.page + answer + "</article></body></html>"
		doc, err := content.Parse("page.html", []byte(page), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i, p := range Parts(doc) {
			if p == Heading {
				got = append(got, doc.Blocks[i].Of(doc.Text))
			}
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: headings %q, want %q", name, got, c.want)
		}
	}
}
