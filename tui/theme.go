package tui

import (
	"brief/tui/render"
)

// Theme is a style for each part of the screen. Nothing is told by a colour
// alone, so that a theme without any loses nothing.
type Theme struct {
	Name                           string
	Text, Dim, Heading, Title      render.Style
	Border, Focus                  render.Style // of a pane without and with the focus
	Selected, Speaker, Role        render.Style
	Match, Current, Target, Quote  render.Style // laid over the article
	Link, Status, Error, Key, Note render.Style
}

// Themes returns the built-in themes. The first uses the terminal's own sixteen
// colours; "mono" is what NO_COLOR gives.
func Themes() []Theme {
	return []Theme{
		// Of the sixteen only magenta can be read on a light ground and on a dark one, and nothing
		// tells which one it is: the rest is weight, lines, or brings its own ground. Headings take it
		// too, as a question in bold would look like what is said in the answer.
		{Name: "terminal", Dim: "2", Heading: "1;35", Title: "1", Border: "2", Focus: "1;35", Selected: "7",
			Speaker: "35", Role: "2", Match: "30;43", Current: "7;4", Target: "7", Quote: "1", Link: "4",
			Status: "1", Error: "1;97;41", Key: "1", Note: "35"},
		{Name: "light", Text: "38;5;235", Dim: "38;5;243", Heading: "1;38;5;18", Title: "1;38;5;18", Border: "38;5;250",
			Focus: "1;38;5;25", Selected: "48;5;153;38;5;16", Speaker: "38;5;25", Role: "38;5;243", Match: "48;5;228;38;5;16",
			Current: "7;4", Target: "48;5;153;38;5;16", Quote: "38;5;94", Link: "4;38;5;25", Status: "38;5;22",
			Error: "1;38;5;124", Key: "1", Note: "38;5;90"},
		{Name: "dark", Text: "38;5;252", Dim: "38;5;245", Heading: "1;38;5;153", Title: "1;38;5;153", Border: "38;5;239",
			Focus: "1;38;5;80", Selected: "48;5;24;38;5;231", Speaker: "38;5;80", Role: "38;5;245", Match: "48;5;58;38;5;230",
			Current: "7;4", Target: "48;5;24;38;5;231", Quote: "38;5;222", Link: "4;38;5;111", Status: "38;5;114",
			Error: "1;38;5;203", Key: "1", Note: "38;5;176"},
		// The terminal's own text on its own ground, whichever of them is the light
		// one; every colour brings the other half of its pair.
		{Name: "contrast", Heading: "1;4", Title: "1", Focus: "1",
			Selected: "1;30;103", Speaker: "1", Match: "1;30;106", Current: "1;7;4", Target: "1;30;103",
			Quote: "1", Link: "4", Status: "1", Error: "1;97;41", Key: "1", Note: "30;105"},
		{Name: "mono", Dim: "2", Heading: "1", Title: "1", Border: "2", Focus: "1", Selected: "7", Speaker: "", Role: "2",
			Match: "1;4", Current: "7;4", Target: "7", Link: "4", Status: "1", Error: "1;7", Key: "1", Note: "4"},
	}
}

// glyphs are the characters that borders and signs are drawn with.
type glyphs struct {
	light, heavy         [6]string // top left, top right, bottom left, bottom right, horizontal, vertical
	joint, under, over   [2]string // left and right where panes meet: both light, the upper heavy, the lower heavy
	bar, fold, tick, sep string
	ellipsis, cursor     string
}

// newGlyphs returns the characters to draw with, those of ASCII alone where it asks for them.
func newGlyphs(ascii bool) glyphs {
	if ascii {
		return glyphs{
			light: [6]string{"+", "+", "+", "+", "-", "|"},
			heavy: [6]string{"#", "#", "#", "#", "=", "#"},
			joint: [2]string{"+", "+"}, under: [2]string{"#", "#"}, over: [2]string{"#", "#"},
			bar: "|", fold: "+", tick: "v", sep: "|", ellipsis: "...", cursor: "_",
		}
	}
	return glyphs{
		light: [6]string{"┌", "┐", "└", "┘", "─", "│"},
		heavy: [6]string{"┏", "┓", "┗", "┛", "━", "┃"},
		joint: [2]string{"├", "┤"}, under: [2]string{"┡", "┩"}, over: [2]string{"┢", "┪"},
		bar: "▎", fold: "▸", tick: "✓", sep: "│", ellipsis: "…", cursor: "▏",
	}
}
