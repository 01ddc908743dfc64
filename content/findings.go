package content

import "bytes"

// FindingsMark is the line of an export, in Markdown or HTML, behind which stands no
// article any more but what was found in it.
const FindingsMark = "<!-- brief: findings, no part of the article -->"

// withoutFindings returns the article of an export, so that what is read back has no
// quote twice. Lines end in a newline alone.
func withoutFindings(data []byte) []byte {
	// The article may speak of the mark itself: the last one is the export's.
	if at := bytes.LastIndex(data, []byte("\n"+FindingsMark+"\n")); at >= 0 {
		return data[:at]
	}
	return data
}
