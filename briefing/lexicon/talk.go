package lexicon

// TalkPart reports whether word, in small letters, is the part that somebody has in a talk, as the labels of transcripts
// tell it: "moderator", "caller".
func TalkPart(word string) bool {
	switch word {
	case "host", "moderator", "anchor", "reporter", "correspondent", "journalist", "interviewer", "interviewee", "presenter", "narrator", "announcer", "operator",
		"caller", "guest", "speaker", "questioner", "audience", "voiceover", "translator", "interpreter", "crowd", "court", "witness", "clerk", "panelist", "panellist":
		return true
	}
	return false
}
