package content

import (
	"context"
	"strconv"
	"strings"

	"brief/content/clean"
)

// The time on a line of its own above each caption (SubRip; WebVTT, W3C 2019), and
// the one that opens the lines of a transcript copied from a video's page.
var (
	cueTime  = Expression(`^(?:(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3} --> (?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}|\d+:\d{2}:\d{2}\.\d{3},\d+:\d{2}:\d{2}\.\d{3}$)`) // "^a|^b" is tried at each letter
	lineTime = Expression(`^[\[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?(?:[ \t]|$|[^\d:.,\s])`)
	voice    = Expression(`^<v(?:\.[^ >]*)? ([^<>]+)>`)
	namedCue = Expression(`^\p{Lu}[\w.'’-]*(?: \p{Lu}[\w.'’-]*){0,3}: `)
	cueTag   = Expression(`</?[a-zA-Z][^<>]*>|<\d{2}:[\d:.]+>|\{\\[^{}]*\}`)
)

// sniffCaptions reports whether a text is captions: it says so at its top, or it is a
// transcript with times.
func sniffCaptions(name string, head []byte) bool {
	lines := strings.Split(strings.TrimSpace(string(normalizeNewlines(head))), "\n")
	if strings.HasPrefix(lines[0], "WEBVTT") || isSubStation(lines[0]) || cueTime().MatchString(lines[0]) || len(lines) > 2 && isDigits(strings.TrimSpace(lines[0])) && cueTime().MatchString(lines[1]) {
		return true
	}
	return timedLines(lines) && !sniffMarkdown(name, head)
}

// timedLines reports whether two lines in five open with a time, from near zero on and
// seconds apart, and some of their words go on in small letters: what sets a transcript
// apart from the chronicle of a day, a programme or the minutes of a match.
func timedLines(lines []string) bool {
	const fewest, apart, share = 8, 15, 4 // lines with a time, seconds, one line of words in so many
	timed, all, worded, small, first, last := 0, 0, 0, 0, 0, 0
	for _, line := range lines {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		all++
		words := line
		if m := timeOf(line); m != nil {
			at := seconds(line[m[2]:m[3]])
			if words = strings.TrimLeft(line[m[3]:], "]) \t"); timed == 0 {
				first = at
			} else if at < last {
				return false
			}
			last = at
			timed++
		}
		if words != "" {
			worded++
			if startsLower(words) {
				small++
			}
		}
	}
	return timed >= fewest && 5*timed >= 2*all && first < 2*60 && last-first <= apart*timed && share*small >= worded
}

// timeOf finds the time that opens a line: where the line, and in it the time, begin and end;
// nil where there is none, which needs no expression for most lines.
func timeOf(line string) []int {
	if line == "" || line[0] != '[' && line[0] != '(' && (line[0] < '0' || line[0] > '9') {
		return nil
	}
	return lineTime().FindStringSubmatchIndex(line)
}

// seconds reads a clock time: "0:59", "1:00:04".
func seconds(clock string) int {
	sum := 0
	for part := range strings.SplitSeq(clock, ":") {
		n, _ := strconv.Atoi(part)
		sum = 60*sum + n
	}
	return sum
}

// parseCaptions reads captions as the text that they are pieces of: times, numbers and
// tags are left out, who speaks stands before a colon.
func parseCaptions(_ context.Context, src Source) (*Document, error) {
	text := strings.TrimSpace(string(normalizeNewlines(src.Data)))
	if isSubStation(text) {
		text = webCaptions(text)
	}
	web := strings.HasPrefix(text, "WEBVTT")
	first, _, _ := strings.Cut(text, "\n")
	c := captions{cued: strings.Contains(text, " --> ") || cueTime().MatchString(first)}
	for block := range strings.SplitSeq(text, "\n\n") {
		switch word := strings.Fields(block + " .")[0]; {
		case web && (word == "WEBVTT" || word == "NOTE" || word == "STYLE" || word == "REGION"):
			continue
		}
		lines := strings.Split(block, "\n")
		for i, line := range lines {
			if numbers := i == 0 || isDigits(line); !numbers || i+1 == len(lines) || !cueTime().MatchString(lines[i+1]) { // what stands above the time numbers the caption
				c.add(strings.TrimSpace(line))
			}
		}
	}
	doc, err := parseText(src.Ref, []byte(c.text.String()))
	if err == nil {
		doc.Format, doc.URL = "captions", clean.Link(src.URL)
		if web {
			doc.Title, doc.Lang = captionsHead(text, doc)
		}
	}
	return doc, err
}

// captionsHead is the title and the language that WebVTT may say above the first caption; else what is known of them.
func captionsHead(text string, doc *Document) (title, lang string) {
	const longest = 200 // bytes
	head, _, _ := strings.Cut(text[:min(len(text), 2000)], "\n\n")
	first, rest, _ := strings.Cut(head, "\n")
	title, lang = doc.Title, doc.Lang
	said := clean.Line(strings.TrimLeft(strings.TrimPrefix(first, "WEBVTT"), " \t-–:"))
	if said != "" && len(said) <= longest && !strings.EqualFold(said, "file") && !strings.HasPrefix(said, "Kind:") && !strings.HasPrefix(said, "X-") {
		title = said
	}
	for line := range strings.Lines(rest) {
		if tag, ok := strings.CutPrefix(line, "Language:"); ok {
			lang = clean.Line(tag)
		}
	}
	return title, lang
}

// captions gathers the words of captions.
type captions struct {
	text    strings.Builder
	size    int    // bytes of the open paragraph
	ended   bool   // it ends as a sentence does
	times   bool   // a time was seen
	cued    bool   // times stand on lines of their own, and none in a line is one
	last    string // the line before, which some captions repeat
	speaker string
}

// add adds a line. A new paragraph begins where somebody else speaks, and behind a
// sentence when the paragraph is long, or three times as long; what comes before the
// first time are paragraphs.
func (c *captions) add(line string) {
	const paragraph = 400 // bytes
	timed := cueTime().MatchString(line)
	if m := timeOf(line); m != nil && !timed && !c.cued {
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
	turn := strings.HasPrefix(line, ">>") || strings.HasPrefix(line, "- ")
	if line == "" || line == c.last && !turn {
		return
	}
	c.last = line
	if turn {
		line, c.speaker = strings.TrimLeft(line, ">- "), ""
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
