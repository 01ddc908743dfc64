package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/content"
	"brief/tui"
	"brief/tui/config"
)

// lookFlags is what the flags say about the reader; the config file holds where
// they say nothing.
type lookFlags struct {
	plain, ascii, mouse bool
	theme               string
}

func (l *lookFlags) addTo(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.BoolVar(&l.plain, "plain", false, "a linear mode for screen readers: numbered prompts, nothing redrawn")
	flags.BoolVar(&l.ascii, "ascii", false, "draw no box characters")
	flags.BoolVar(&l.mouse, "mouse", false, "wheel and click move the reader, instead of the terminal's own selection")
	flags.StringVar(&l.theme, "theme", "", "the colours: a built-in `THEME` ("+themeNames()+") or one of the config file")
}

// themeNames are those of the themes that need no config file.
func themeNames() string { return strings.Join(tui.ThemeNames(nil), ", ") }

// settings returns the config file's settings with the flags laid over them,
// and what is wrong with the file.
func (a *app) settings() (config.Config, []error) {
	known := config.Known{Actions: tui.DefaultKeys(), Roles: tui.Roles(), Themes: tui.ThemeNames(nil)}
	c, problems := config.Load(config.DefaultPath(), known)
	c.Plain = c.Plain || a.look.plain
	c.ASCII = c.ASCII || a.look.ascii || isConsole(os.Getenv("TERM")) // whose fonts lack heavy lines
	c.Mouse = c.Mouse || a.look.mouse
	switch {
	case a.look.theme != "":
		c.Theme = a.look.theme
	case os.Getenv("NO_COLOR") != "":
		c.Theme = "mono"
	}
	return c, problems
}

// checkTheme refuses a theme that nobody has made.
func checkTheme(c config.Config) error {
	if c.Theme == "" || slices.ContainsFunc(c.Themes, func(t config.Theme) bool { return t.Name == c.Theme }) {
		return nil
	}
	if _, ok := tui.ThemeByName(c.Theme, nil); !ok {
		return fmt.Errorf("no theme %q – --theme takes %s or one of the config file", c.Theme, themeNames())
	}
	return nil
}

// dress puts the settings into the reader's options.
func dress(opt *tui.Options, c config.Config, problems []error) {
	opt.Keys, opt.Measure, opt.ASCII, opt.Mouse, opt.AlwaysSave = c.Keys, c.Measure, c.ASCII, c.Mouse, c.AlwaysSave
	for _, own := range c.Themes {
		base, ok := tui.ThemeByName(own.Base, nil)
		if !ok {
			base = tui.Themes()[0]
		}
		opt.Themes = append(opt.Themes, base.Derive(own.Name, own.Styles))
	}
	opt.Theme, _ = tui.ThemeByName(c.Theme, opt.Themes) // the zero Theme where none is asked for
	if len(problems) > 0 {
		opt.Notice = content.Sentence(problems[0])
		if more := len(problems) - 1; more > 0 {
			opt.Notice += fmt.Sprintf(" (and %d more)", more)
		}
	}
}
