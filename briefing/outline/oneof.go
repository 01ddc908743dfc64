package outline

import "strings"

// oneOf reports whether list holds entry. A blank stands before and behind each of its
// entries; where entries have several words, two stand between them.
func oneOf(list, entry string) bool {
	for at := 1; at+len(entry) < len(list); at++ {
		i := strings.Index(list[at:], entry)
		if i < 0 {
			return false
		}
		if at += i; list[at-1] == ' ' && at+len(entry) < len(list) && list[at+len(entry)] == ' ' {
			return true
		}
	}
	return false
}
