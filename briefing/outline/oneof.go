package outline

import "strings"

// oneOf reports whether list holds entry. A blank stands before and behind each of its
// entries; where entries have several words, two stand between them.
func oneOf(list, entry string) bool { return strings.Contains(list, " "+entry+" ") }
