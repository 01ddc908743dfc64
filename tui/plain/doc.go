// Package plain reads a Briefing as a conversation: a numbered prompt, a command,
// an answer below it. It is for screen readers, slow lines and scripts: nothing
// on the screen is ever changed, no escape sequence is written, no line is cut.
//
// It must not know how an article is opened or kept.
package plain
