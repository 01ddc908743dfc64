package content

import "strings"

// isSubStation reports whether a text is subtitles of SubStation Alpha (.ssa, .ass), which name
// the parts of a caption on a line of their own.
func isSubStation(text string) bool { return strings.HasPrefix(text, "[Script Info]") }

// webCaptions returns subtitles of SubStation Alpha as WebVTT: who speaks and the words; times
// serve as marks only. Comments and drawings are left out.
func webCaptions(text string) string {
	var out strings.Builder
	out.WriteString("WEBVTT\n")
	parts := []string{"Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text"}
	breaks := strings.NewReplacer(`\N`, "\n", `\n`, " ", `\h`, " ")
	events := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			events = line == "[Events]"
		}
		kind, rest, _ := strings.Cut(line, ":")
		switch {
		case events && kind == "Format":
			parts = strings.Split(rest, ",")
		case events && kind == "Dialogue":
			name, words := "", ""
			for i, value := range strings.SplitN(rest, ",", len(parts)) {
				switch strings.TrimSpace(parts[i]) {
				case "Name", "Actor":
					name = strings.Map(func(r rune) rune {
						if r == '<' || r == '>' {
							return -1
						}
						return r
					}, strings.TrimSpace(value))
				case "Text":
					words = value
				}
			}
			if words == "" || strings.Contains(words, `\p1`) {
				continue
			}
			out.WriteString("\n00:00:00.000 --> 00:00:00.000\n")
			if name != "" {
				out.WriteString("<v " + name + ">")
			}
			out.WriteString(breaks.Replace(words) + "\n")
		}
	}
	return out.String()
}
