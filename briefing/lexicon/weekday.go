package lexicon

// Weekday reports whether word, as it is written, is a day of the week: "Monday".
func Weekday(word string) bool {
	switch word {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}
