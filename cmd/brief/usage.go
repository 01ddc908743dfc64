package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"brief/briefing/query"
	"brief/content"
	"brief/content/library"
)

// usage words an error of the command line args as one line that says what to do.
func usage(cmd *cobra.Command, args []string, err error) string {
	msg, help := err.Error(), cmd.CommandPath()+" --help"
	if strings.Contains(msg, " – ") {
		return msg
	}
	if said := wrongFlag(cmd, err); strings.HasSuffix(said, "?") {
		return said
	} else if said != "" {
		return fmt.Sprintf("%s – see %s", said, help)
	}
	if _, word, ok := strings.Cut(msg, " in -"); ok && strings.HasPrefix(msg, "unknown shorthand flag") {
		word = wholeWord(args, word)
		return fmt.Sprintf("unknown flag: %s – for words or a name that begin so write -- before them, as in %s -- %s", word, cmd.CommandPath(), library.ShellWord(word))
	}
	if wrongCount(cmd, msg) {
		return fmt.Sprintf("usage: %s – see %s", strings.TrimSuffix(cmd.UseLine(), " [flags]"), help)
	}
	return fmt.Sprintf("%s – see %s", err, help)
}

// wholeWord is the one of args that begins with - and ends with end, of which letters before may have been taken for flags.
func wholeWord(args []string, end string) string {
	for _, arg := range args {
		if strings.HasPrefix(arg, "-") && !strings.HasPrefix(arg, "--") && strings.HasSuffix(arg, end) {
			return arg
		}
	}
	return "-" + end
}

// wrongFlag says what is wrong with a flag or its value, or "".
func wrongFlag(cmd *cobra.Command, err error) string {
	if invalid, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		switch name, kind := invalid.GetFlag().Name, invalid.GetFlag().Value.Type(); {
		case strings.HasPrefix(kind, "int"):
			return fmt.Sprintf("--%s takes a whole number, not %q", name, invalid.GetValue())
		case kind == "bool":
			return fmt.Sprintf("--%s takes no value, and so not %q", name, invalid.GetValue())
		}
	}
	if lacking, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		value, _ := pflag.UnquoteUsage(lacking.GetFlag())
		return fmt.Sprintf("--%s lacks its value: --%[1]s %s", lacking.GetFlag().Name, value)
	}
	if none, ok := errors.AsType[*pflag.NotExistError](err); ok && none.GetSpecifiedShortnames() == "" {
		if key := keyOfQuery(none.GetSpecifiedName()); key != "" && takesQuery(cmd) != "" {
			return fmt.Sprintf("unknown flag: --%s – %s has %s: for that", none.GetSpecifiedName(), takesQuery(cmd), key)
		}
		if meant := nearFlag(cmd, none.GetSpecifiedName()); meant != "" {
			return fmt.Sprintf("unknown flag: --%s – did you mean --%s?", none.GetSpecifiedName(), meant)
		}
	}
	return ""
}

// keyOfQuery is the key of queries for what other commands have a flag of that name for, or "".
func keyOfQuery(flag string) string {
	for _, k := range query.LibraryKeys() {
		if strings.HasPrefix(flag, k.Name) { // --section is sec:
			return k.Name
		}
	}
	return ""
}

// takesQuery names what of cmd takes a query: its words or a flag; "" where nothing does.
func takesQuery(cmd *cobra.Command) string {
	const taken = "QUERY"
	if strings.Contains(cmd.Use, taken) {
		return taken
	}
	by := ""
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if value, _ := pflag.UnquoteUsage(f); value == taken {
			by = "--" + f.Name
		}
	})
	return by
}

// nearFlag is the flag of cmd that name is a slip of the pen for, or "".
func nearFlag(cmd *cobra.Command, name string) string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	return query.Nearest(name, names)
}

// wrongCount reports whether msg is Cobra's for more or fewer words than cmd takes.
func wrongCount(cmd *cobra.Command, msg string) bool {
	return strings.HasPrefix(msg, "accepts ") || strings.HasPrefix(msg, "requires at least ") ||
		strings.HasPrefix(msg, "unknown command ") && !cmd.HasSubCommands()
}

// noCommand says that parent, which does nothing by itself, has no command of that name.
func noCommand(parent *cobra.Command, name string) string {
	says := fmt.Sprintf("no command %q in %s", name, parent.CommandPath())
	if meant := nearCommand(parent, name); meant != "" {
		return fmt.Sprintf("%s – did you mean %s?", says, meant)
	}
	if add, _, err := parent.Find([]string{"add"}); err == nil && add != parent && content.IsAddress(name) {
		return fmt.Sprintf("%s – did you mean %s %s?", says, add.CommandPath(), name)
	}
	return fmt.Sprintf("%s – see %s --help", says, parent.CommandPath())
}

// nearCommand is what of parent has the name, a command of its groups or an option, or else the command that it is
// a slip of the pen for; "" where there is none.
func nearCommand(parent *cobra.Command, name string) string {
	var named []string
	for _, group := range parent.Commands() {
		for _, c := range group.Commands() {
			if c.Name() == name {
				named = append(named, group.Name()+" "+name)
			}
		}
	}
	if parent.Flags().Lookup(name) != nil {
		named = append(named, "--"+name)
	}
	if len(named) > 0 {
		return strings.Join(named, " or ")
	}
	var names []string
	for _, c := range parent.Commands() {
		if name != "" && strings.HasPrefix(c.Name(), name) || slices.Contains(c.SuggestFor, name) {
			return c.Name()
		}
		names = append(names, c.Name())
	}
	return query.Nearest(name, names)
}

// toRead holds that brief itself gets one ARTICLE, or several for the reader to go through.
func (a *app) toRead(cmd *cobra.Command, args []string) error {
	_, gone := present(args)
	several := len(args) > 1 && (a.interactive() || a.look.plain) && !slices.Contains(args, "-")
	if !several || gone != nil && (exists(strings.Join(args, " ")) || meantCommand(cmd, args[0]) != "") {
		return oneArticle(cmd, args)
	}
	return nil
}

// present are those of several ARTICLEs that may be opened, and why the others cannot.
func present(args []string) (there []string, gone []error) {
	for _, arg := range args {
		if missing(arg) && !content.IsAddress(arg) && !slices.Contains(content.Samples(), arg) {
			gone = append(gone, content.PathError(arg, fs.ErrNotExist))
		} else {
			there = append(there, arg)
		}
	}
	return there, gone
}

func missing(arg string) bool { return !exists(arg) }

// oneArticle holds that a command gets one ARTICLE: brief itself and export.
func oneArticle(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) <= 1:
		return nil
	case exists(strings.Join(args, " ")):
		return unquoted(cmd, args)
	case cmd.HasParent():
		return fmt.Errorf("%s writes one ARTICLE, not %d – call it once for each", cmd.CommandPath(), len(args))
	case meantCommand(cmd, args[0]) != "":
		return errors.New(noCommand(cmd, args[0]))
	}
	return fmt.Errorf("brief opens one ARTICLE, not %d – the reader takes several files, as do brief show, sections, quotes and actors", len(args))
}

// severalArticles holds that what a command gets are ARTICLEs, and not the parts of one's name.
func severalArticles(cmd *cobra.Command, args []string) error {
	if len(args) > 1 && exists(strings.Join(args, " ")) && slices.ContainsFunc(args, missing) {
		return unquoted(cmd, args)
	}
	return nil
}

// unquoted says that args are the name of one file: a saved page often has its title for one.
func unquoted(cmd *cobra.Command, args []string) error {
	name := strings.Join(args, " ")
	return fmt.Errorf("%q is one file – put its name in quotation marks: %s %s", name, cmd.CommandPath(), library.ShellWord(name))
}

// meantCommand is the command of root that an ARTICLE's name may be a slip for: there
// is no such file. It is "" for anything else.
func meantCommand(root *cobra.Command, name string) string {
	if strings.Contains(name, "-") || !mistyped(name) {
		return ""
	}
	return nearCommand(root, name)
}

// meantSample is the built-in briefing that an ARTICLE's name may be a slip for, or "".
func meantSample(name string) string {
	if !mistyped(name) {
		return ""
	}
	return query.Nearest(name, content.Samples())
}

// mistyped reports whether name may be a slip for that of a command or a built-in briefing: it
// looks like one and is neither a built-in briefing nor a file.
func mistyped(name string) bool {
	if name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz-") != "" || slices.Contains(content.Samples(), name) {
		return false
	}
	return !exists(name)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
