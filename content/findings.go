package content

import "bytes"

// FindingsMark is the line of an export, in Markdown or HTML, behind which stands no
// article any more but what was found in it.
const FindingsMark = "<!-- brief: findings, no part of the article -->"

// withoutFindings returns the article of an export, so that what is read back has no
// quote twice. Lines end in a newline alone.
func withoutFindings(data []byte) []byte {
	article, _, _ := bytes.Cut(data, []byte("\n"+FindingsMark+"\n"))
	return article
}
