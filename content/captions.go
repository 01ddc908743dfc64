package content

import (
	"context"
	"strings"
)

// The time on a line of its own above each caption (SubRip; WebVTT, W3C 2019), and
// the one that opens the lines of a transcript copied from a video's page.
var (
	cueTime  = expression(`^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3} --> (?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}`)
	lineTime = expression(`^[\[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?(?:[ \t]|$|[^\d:.,\s])`)
	voice    = expression(`^<v(?:\.[^ >]*)? ([^<>]+)>`)
	namedCue = expression(`^\p{Lu}[\w.'’-]*(?: \p{Lu}[\w.'’-]*){0,3}: `)
	cueTag   = expression(`</?[a-z0-9][^<>]*>|\{\\[^{}]*\}`)
)

// sniffCaptions reports whether a text is captions: it says so at its top, or two
// lines in five are short and open with a time, the first one near zero and none
// earlier than the one before, which sets them apart from a chronicle of a day.
func sniffCaptions(_ string, head []byte) bool {
	lines := strings.Split(strings.TrimSpace(string(normalizeNewlines(head))), "\n")
	if strings.HasPrefix(lines[0], "WEBVTT") || len(lines) > 2 && isDigits(strings.TrimSpace(lines[0])) && cueTime().MatchString(lines[1]) {
		return true
	}
	const fewest, longest = 8, 90 // lines with a time, bytes of one on average
	timed, all, size, last := 0, 0, 0, ""
	for _, line := range lines {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		all++
		if m := lineTime().FindStringSubmatch(line); m != nil {
			if earlier(m[1], last) || last == "" && earlier("2:00", m[1]) {
				return false
			}
			last = m[1]
			timed++
			size += len(line)
		}
	}
	return timed >= fewest && 5*timed >= 2*all && size <= longest*timed
}

// earlier reports whether clock time a ("0:59", "1:00:04") is before b.
func earlier(a, b string) bool {
	a, b = strings.TrimLeft(a, "0:"), strings.TrimLeft(b, "0:")
	return len(a) < len(b) || len(a) == len(b) && a < b
}

// parseCaptions reads captions as the text that they are pieces of: times, numbers and
// tags are left out, who speaks stands before a colon.
func parseCaptions(_ context.Context, src Source) (*Document, error) {
	var c captions
	text := strings.TrimSpace(string(normalizeNewlines(src.Data)))
	web := strings.HasPrefix(text, "WEBVTT")
	for block := range strings.SplitSeq(text, "\n\n") {
		switch word := strings.Fields(block + " .")[0]; {
		case web && (word == "WEBVTT" || word == "NOTE" || word == "STYLE" || word == "REGION"):
			continue
		}
		lines := strings.Split(block, "\n")
		for i, line := range lines {
			if i+1 == len(lines) || !cueTime().MatchString(lines[i+1]) { // what stands above the time numbers the caption
				c.add(strings.TrimSpace(line))
			}
		}
	}
	doc, err := parseText(src.Ref, []byte(c.text.String()))
	if err == nil {
		doc.Format, doc.URL = "captions", SafeLink(src.URL)
	}
	return doc, err
}

// captions gathers the words of captions.
type captions struct {
	text    strings.Builder
	size    int    // bytes of the open paragraph
	ended   bool   // it ends as a sentence does
	times   bool   // a time was seen
	last    string // the line before, which some captions repeat
	speaker string
}

// add adds a line. A new paragraph begins where somebody else speaks, and behind a
// sentence when the paragraph is long, or three times as long; what comes before the
// first time are paragraphs.
func (c *captions) add(line string) {
	const paragraph = 400 // bytes
	timed := cueTime().MatchString(line)
	if m := lineTime().FindStringSubmatchIndex(line); m != nil && !timed {
		line, timed = strings.TrimLeft(line[m[3]:], "]) \t"), true
	} else if timed {
		line = ""
	}
	first := timed && !c.times
	c.times = c.times || timed
	name := ""
	if m := voice().FindStringSubmatch(line); m != nil {
		name = strings.TrimSpace(m[1])
	}
	line = strings.TrimSpace(cueTag().ReplaceAllString(line, ""))
	if line == "" || line == c.last {
		return
	}
	c.last = line
	turn := strings.HasPrefix(line, ">>") || strings.HasPrefix(line, "- ")
	if turn {
		line = strings.TrimLeft(line, ">- ")
	}
	if label := namedCue().FindString(line); name == "" && label != "" && c.times {
		name, line = strings.TrimSuffix(label, ": "), line[len(label):]
	}
	if name != "" && name != c.speaker {
		c.speaker, turn, line = name, true, name+": "+line
	}
	switch {
	case c.size == 0:
	case !c.times || first || turn || c.size > paragraph && c.ended || c.size > 3*paragraph:
		c.text.WriteString("\n\n")
		c.size = 0
	default:
		c.text.WriteByte(' ')
	}
	c.text.WriteString(line)
	c.size += len(line)
	c.ended = endsSentence(line)
}
