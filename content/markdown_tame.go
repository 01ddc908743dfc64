package content

import "bytes"

// tameMarkdown cuts what makes a Markdown parser take more than linear time:
// container markers of a line beyond maxNesting, very deep indentation, and
// hundreds of opening brackets in one paragraph, which become plain characters.
func tameMarkdown(src []byte) []byte {
	deep := deepLine().Match(src)
	if !deep && bytes.Count(src, []byte("[")) <= maxBrackets {
		return src
	}
	out := make([]byte, 0, len(src))
	brackets := 0
	for line := range bytes.Lines(src) {
		if startsBlock(line) {
			brackets = 0
		}
		if deep {
			line = tameLine(line)
		}
		brackets += bytes.Count(line, []byte("["))
		if brackets > maxBrackets {
			line = bytes.ReplaceAll(line, []byte("["), []byte("\\["))
		}
		out = append(out, line...)
	}
	return out
}

// maxBrackets is how many opening brackets a paragraph may hold.
const maxBrackets = 512

// deepLine finds texts that may hold a line that is too deep.
var deepLine = Expression(`(?m)^[ \t>*+.)0-9-]{32}`)

// startsBlock reports whether line surely does not go on with the paragraph before.
func startsBlock(line []byte) bool {
	line = bytes.TrimSpace(line)
	if len(line) == 0 {
		return true
	}
	return len(line) > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' '
}

// tameLine drops the container markers of line beyond maxNesting.
func tameLine(line []byte) []byte {
	cut := 0
	for i, depth := 0, 0; i < len(line); {
		if line[i] == ' ' || line[i] == '\t' {
			i++
			continue
		}
		n := containerMarker(line[i:])
		if n == 0 && depth > maxNesting {
			return append(line[:cut:cut], line[i:]...)
		}
		if n == 0 {
			break
		}
		i += n
		if depth++; depth == maxNesting {
			cut = i
		}
	}
	const indent = 4 * maxNesting
	if len(line) > indent && len(bytes.TrimLeft(line[:indent], " \t")) == 0 {
		return append(line[:indent:indent], bytes.TrimLeft(line[indent:], " \t")...)
	}
	return line
}

// containerMarker returns the length of the quotation or list marker that s
// starts with, or 0.
func containerMarker(s []byte) int {
	if s[0] == '>' {
		return 1
	}
	n := 0
	for n < len(s) && n < 9 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == 0 && bytes.IndexByte([]byte("-*+"), s[0]) < 0 || n > 0 && (n == len(s) || s[n] != '.' && s[n] != ')') {
		return 0
	}
	if n++; n < len(s) && s[n] != ' ' && s[n] != '\t' && s[n] != '\n' {
		return 0
	}
	return n
}

// wholeMarkdown is how long a text is parsed at once, in bytes; the tree of a
// longer one would take a hundred times its memory.
const wholeMarkdown = 1 << 20

// cutMarkdown splits off the first part of a long text: it ends before a heading
// outside of fenced code, or is all of it.
func cutMarkdown(src []byte) (part, rest []byte) {
	if len(src) <= wholeMarkdown {
		return src, nil
	}
	at, fenced := 0, false
	for line := range bytes.Lines(src) {
		switch {
		case bytes.HasPrefix(line, []byte("```")), bytes.HasPrefix(line, []byte("~~~")):
			fenced = !fenced
		case !fenced && at >= wholeMarkdown && bytes.HasPrefix(line, []byte("#")):
			return src[:at], src[at:]
		}
		at += len(line)
	}
	return src, nil
}
