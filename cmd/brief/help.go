package main

import (
	"bytes"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/tui/render"
)

// filterHelp tells what --speaker, --section, --kind and --match take.
const filterHelp = `Of an option that is given several times any value will do; different options
must all hold. Words match in any case unless they have a capital letter.`

// opens reports whether cmd opens an ARTICLE, or what it leads to, and so minds how one is read.
func opens(cmd *cobra.Command) bool {
	return strings.Contains(cmd.Use, "ARTICLE") ||
		slices.Contains([]string{"brief feed add", "brief feed entries", "brief library import"}, cmd.CommandPath())
}

// shapeHelp has the help of a command leave out the options of all that do nothing there, and
// wraps it between words.
func (a *app) shapeHelp(root *cobra.Command) {
	help := root.HelpFunc()
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		for _, name := range []string{"from", "max-size", "raw"} {
			root.PersistentFlags().Lookup(name).Hidden = !opens(cmd)
		}
		var text bytes.Buffer
		cmd.SetOut(&text)
		help(cmd, args)
		cmd.SetOut(nil) // its parent's again
		a.out.Write(wrapHelp(text.String(), a.out.page()))
	})
}

// wrapHelp fills paragraphs anew where page is too narrow for a line of them, and wraps what is said of
// options. Other lines that are set in, as examples are, stay lines that can be copied.
func wrapHelp(text string, page briefing.Page) (out []byte) {
	var paragraph []string
	for line := range strings.Lines(text) {
		if strings.TrimLeft(line, " \t\n") == line {
			paragraph = append(paragraph, line)
			continue
		}
		out = appendParagraph(out, paragraph, page)
		paragraph = nil
		if name, says := nameIn(line); name != "" && page.Width > 0 {
			out = appendNamed(out, name, says, page)
		} else {
			out = append(out, line...)
		}
	}
	return appendParagraph(out, paragraph, page)
}

// appendParagraph appends the lines of a paragraph, filled anew where one is too long for page.
func appendParagraph(out []byte, lines []string, page briefing.Page) []byte {
	tooLong := func(line string) bool { return render.Width(strings.TrimSuffix(line, "\n")) > page.Width }
	text := strings.Join(lines, "")
	if page.Width > 0 && slices.ContainsFunc(lines, tooLong) {
		return page.AppendWrapped(out, "", "", text)
	}
	return append(out, text...)
}

// appendNamed appends what is said of a name beside it, or below it on a page that has not as much room there.
func appendNamed(out []byte, name, says string, page briefing.Page) []byte {
	if gap := strings.Repeat(" ", len(name)); len(gap) <= page.Width/2 {
		return page.AppendWrapped(out, name, gap, says)
	}
	const below = "        " // further in than options begin
	out = append(append(out, strings.TrimRight(name, " ")...), '\n')
	return page.AppendWrapped(out, below, below, says)
}

// nameIn cuts a line of help behind the gap between what it tells of and what it says of that.
func nameIn(line string) (name, says string) {
	body := strings.TrimLeft(line, " ")
	_, says, ok := strings.Cut(body, "  ")
	if !ok || len(body) == len(line) {
		return "", line
	}
	says = strings.TrimLeft(says, " ")
	return line[:len(line)-len(says)], says
}

// grouped puts the commands below parent that are named under title.
func grouped(parent *cobra.Command, title string, names ...string) {
	parent.AddGroup(&cobra.Group{ID: names[0], Title: title})
	for _, cmd := range parent.Commands() {
		if slices.Contains(names, cmd.Name()) {
			cmd.GroupID = names[0]
		}
	}
}
