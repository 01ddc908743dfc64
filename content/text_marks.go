package content

import (
	"html"
	"slices"
	"strings"
	"unicode"

	"brief/content/clean"
)

// textMark is how writers of plain text set a line apart.
type textMark uint8

const (
	noMark      textMark = iota
	boldMark             // **so**, __so__ or *so*, as in messages
	headingMark          // == so ==, or with a line of = - or ~ under it
)

// takeMarks takes off what sets whole lines apart, and remembers it.
func takeMarks(paras []textParagraph) []textParagraph {
	kept := paras[:0]
	speaks := false // the line before stood between dashes, as those of people who talk do one below the other
	for i, p := range paras {
		if n := len(kept); n > 0 && p.below && !kept[n-1].row && !kept[n-1].below && underlines(p.text, kept[n-1].text) {
			kept[n-1].mark = headingMark
			continue
		}
		words, spoke := betweenDashes(p.text), speaks
		furniture := slices.Contains(dashedFurniture, strings.ToLower(words))
		speaks = words != "" && !furniture
		switch {
		case words == "" || p.verse || p.row:
		case furniture:
			p.hint, p.marker, p.skip = HintAside, "", 0
		case i+1 < len(paras) && betweenDashes(paras[i+1].text) == "" && !spoke:
			p.text, p.mark, p.marker, p.skip = words, headingMark, "", 0
		}
		if p.marker == "" && !p.verse && !p.row {
			if p.mark == noMark {
				p.text, p.mark = cutMarks(p.text)
			}
			if p.mark == noMark {
				p.text, p.label = cutLabel(p.text)
			}
			p.text, p.link = cutLink(p.text)
		}
		kept = append(kept, p)
	}
	return kept
}

// cutMarks returns a line's words without the marks that stand around all of them.
func cutMarks(text string) (string, textMark) {
	const longest = 200 // bytes: what is set apart is no paragraph
	line := strings.TrimSpace(text)
	if len(line) > longest {
		return text, noMark
	}
	for _, m := range []struct {
		around string
		mark   textMark
	}{{"====", headingMark}, {"===", headingMark}, {"==", headingMark}, {"**", boldMark}, {"__", boldMark}, {"*", boldMark}} {
		bare, opens := strings.CutPrefix(line, m.around)
		bare, closes := strings.CutSuffix(bare, m.around)
		if !opens || !closes {
			continue
		}
		words := strings.TrimSpace(bare)
		dunder := m.around == "__" && !strings.Contains(words, " ") // __init__
		if words != "" && !dunder && !strings.ContainsAny(words, "*=_\n") && (m.mark == headingMark || words == bare) {
			return words, m.mark
		}
		return text, noMark
	}
	return text, noMark
}

// cutLabel returns a text without the marks around the label that opens it, as in "**Ana Ruiz:** Yes.",
// and how many bytes the label has, or 0.
func cutLabel(text string) (string, int) {
	const longest = 60 // bytes
	rest, opens := strings.CutPrefix(text, "**")
	end := strings.Index(rest[:min(len(rest), longest)], "**")
	if !opens || end <= 0 {
		return text, 0
	}
	label, behind := rest[:end], rest[end+len("**"):]
	if strings.HasPrefix(behind, ":") {
		label, behind = label+":", behind[1:]
	}
	if !strings.HasSuffix(label, ":") || !strings.HasPrefix(behind, " ") || strings.ContainsAny(label, "*\n") || blankLine(strings.Trim(label, ":")) {
		return text, 0
	}
	return label + behind, len(label)
}

// dashedFurniture is what stands between dashes and is of the page or the agency.
var dashedFurniture = []string{"ad", "advertisement", "advert", "end", "ends", "more", "fin", "ende", "anzeige", "sponsored"}

// betweenDashes returns the words of a line that stands between dashes, as in "- Who pays? -", or "".
func betweenDashes(text string) string {
	const longest = 120 // bytes
	line := strings.TrimSpace(text)
	if len(line) > longest || strings.Contains(line, "\n") {
		return ""
	}
	for _, dash := range []string{"---", "--", "-", "—", "–"} {
		words, opens := strings.CutPrefix(line, dash)
		words, closes := strings.CutSuffix(words, dash)
		if !opens || !closes || len(words) < 2 || words[0] != ' ' || words[len(words)-1] != ' ' {
			continue
		}
		words = words[1 : len(words)-1]
		if !unicode.IsUpper(firstRune(strings.TrimLeft(words, "“\"‘'"))) || strings.ContainsAny(words[len(words)-1:], ".,;") {
			return ""
		}
		return words
	}
	return ""
}

// cutLink returns a question without the address in brackets that text mail prints
// behind what was a link, and the address.
func cutLink(text string) (words, link string) {
	if text == "" || !strings.Contains(">)]", text[len(text)-1:]) {
		return text, ""
	}
	at := strings.LastIndexAny(text, "<([")
	if at <= 0 || !strings.HasPrefix(text[at+1:], "http") || strings.ContainsAny(text[at:], " \n") {
		return text, ""
	}
	words, link = strings.TrimRight(text[:at], " "), text[at+1:len(text)-1]
	if clean.Link(link) != link || !strings.HasSuffix(words, "?") {
		return text, ""
	}
	return words, link
}

// underlines reports whether line is of one sign that underlines a heading, and
// about as long as it.
func underlines(line, heading string) bool {
	const fewest, longest = 3, 120 // signs; bytes of a heading
	line, heading = strings.TrimSpace(line), strings.TrimSpace(heading)
	if len(line) < fewest || heading == "" || len(heading) > longest || strings.Contains(heading, "\n") || strings.Trim(line, line[:1]) != "" {
		return false
	}
	sentence := strings.HasSuffix(heading, ".") || strings.HasSuffix(heading, ",")
	table := strings.ContainsAny(heading, "\t|") || strings.Contains(heading, "  ") || isDigits(heading[len(heading)-1:])
	return strings.Contains("=-~", line[:1]) && 2*len(line) >= len(heading) && !sentence && !table && strings.Trim(heading, "=-~_* ") != ""
}

var entities = Expression(`&(?:quot|apos|amp|nbsp|[lrsb][sad]quo|[mn]dash|hellip|pound|euro|cent|yen|copy|reg|trade|deg|bull|middot|szlig|sect|times|frac\d\d|[ai]quest|[a-zA-Z]{1,2}(?:acute|grave|circ|uml|tilde|cedil|ring|slash|lig)|#\d{2,5}|#x[0-9a-fA-F]{2,4});`)

// decodeText returns a text with its characters where it was copied out of a page's
// source: where some are written as HTML names them, but no tag is.
func decodeText(text string) string {
	const fewest = 3 // names
	if !strings.Contains(text, "&") || strings.Contains(text, "</") || len(entities().FindAllStringIndex(text, fewest)) < fewest {
		return text
	}
	once := entities().ReplaceAllStringFunc(text, html.UnescapeString)
	if strings.Contains(text, "&amp;") { // some programs name the sign of a name
		return entities().ReplaceAllStringFunc(once, html.UnescapeString)
	}
	return once
}

// unquoteMail takes off the ">" before each line of a text that a mail program quotes
// as a whole.
func unquoteMail(text string) string {
	const fewest = 3 // lines
	if !strings.HasPrefix(strings.TrimLeft(text, " \t\n"), ">") {
		return text
	}
	lines := strings.SplitAfter(text, "\n")
	quoted := 0
	for _, line := range lines {
		switch {
		case strings.HasPrefix(line, ">>>"): // a program's prompt
			return text
		case strings.HasPrefix(line, ">"):
			quoted++
		case !blankLine(line):
			return text
		}
	}
	if quoted < fewest {
		return text
	}
	for i, line := range lines {
		if bare, ok := strings.CutPrefix(line, ">"); ok {
			lines[i] = strings.TrimPrefix(bare, " ")
		}
	}
	return strings.Join(lines, "")
}

// unquoted returns a paragraph of a message without the ">" before each of its lines, and whether it is of the
// message that this one answers.
func unquoted(text string) (string, bool) {
	if !quotedLine(text) || len(text) < 3 || text[1] != ' ' {
		return text, false
	}
	var out strings.Builder
	for line := range strings.Lines(text) {
		if !quotedLine(line) {
			return text, false
		}
		out.WriteString(line[1:])
	}
	return out.String(), !blankLine(out.String())
}
