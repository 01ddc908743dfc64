package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"brief/briefing"
	"brief/content"
	"brief/content/feed"
	"brief/tui"
	"brief/tui/config"
	"brief/tui/state"
)

// interactive reports whether the reader can be shown: stdout is a terminal
// that can do more than print.
func (a *app) interactive() bool {
	return a.out.terminal && os.Getenv("TERM") != "dumb"
}

// The garbage, in percent of what is in use, that the reader lets lie. Nothing is
// collected before the first frame; after that it makes little, but with long texts
// that little is much.
const (
	startGC = 400
	shortGC = 100
	longGC  = 40
)

// The memory from which on the collector works harder while a long text is parsed,
// in bytes and in times the text's size: a little more than that of ordinary news. It is
// never less than hugeTimes the text, or the collector would be at work all the time.
const (
	parseBytes = 23 << 20
	parseTimes = 2.25
	hugeTimes  = 4.5
)

// longText is from how many bytes on a text is long.
const longText = 1 << 20

// showTime is how long the search for findings, which takes all processors, leaves
// the terminal to show the article.
const showTime = 2 * time.Millisecond

// parse finds what doc says, with p telling how far it is, and gives back the
// memory that took where it was much.
func (p *progress) parse(ctx context.Context, doc *content.Document) *briefing.Briefing {
	time.Sleep(showTime)
	if len(doc.Text) <= longText {
		debug.SetGCPercent(shortGC)
	} else {
		debug.SetGCPercent(longGC)
		defer debug.FreeOSMemory()
		size := float64(len(doc.Text))
		defer debug.SetMemoryLimit(debug.SetMemoryLimit(int64(max(parseBytes+parseTimes*size, hugeTimes*size))))
	}
	at := -1
	return briefing.ParseSteps(ctx, doc, func(extractor, percent int) {
		p.set(int64(percent), 100)
		if extractor != at && len(doc.Text) > longText {
			debug.FreeOSMemory() // what reading, or the extractor before, needed
		}
		at = extractor
	})
}

// read opens the reader on the first of all articles.
func (a *app) read(ctx context.Context, all []string, settings config.Config, problems []error) error {
	ref := refOf(all)
	debug.SetGCPercent(startGC)
	kept, saved := state.NewStore(state.DefaultDir()), &shelves{path: a.libraryFile()}
	var fetched progress
	long := false
	open := a.opener(&fetched, false)
	opt := tui.Options{
		Ref:      ref,
		Articles: all,
		Progress: fetched.now,
		Start: func(ctx context.Context) *content.Document {
			start := content.Start(ctx, ref, a.options())
			long = start != nil
			return start
		},
		Load: func(ctx context.Context, raw bool) (*content.Document, error) {
			if long {
				debug.SetGCPercent(longGC) // its start is on the screen
			}
			return open(ctx, ref, raw)
		},
		Open: func(ctx context.Context, ref string, raw bool) (*content.Document, error) {
			return open(ctx, asTyped(ref), raw)
		},
		Files:     filesLike,
		Follow:    a.opener(&fetched, true),
		Parse:     fetched.parse,
		OpenURL:   openURL,
		Editor:    editor,
		Export:    exportHere,
		Formats:   exportFormats(),
		Write:     writeNew,
		Copy:      keepCopy,
		Clipboard: hasClipboard(os.Getenv("TERM"), os.Getenv("TMUX") != ""),
		Report:    writeReport,
		Watch:     watchSource,
		Store:     kept,
		Raw:       a.raw,
		Library:   saved,
		Feeds:     subscriptions{feed.At(""), kept, a.options(), &fetched},
	}
	dress(&opt, settings, problems)
	if err := errors.Join(tui.Run(ctx, opt), saved.close()); err != nil {
		a.fail(err)
	}
	return nil
}

// distinct are the articles of all, each once: they are known by their names.
func distinct(all []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(slices.Clone(all), func(ref string) bool {
		again := seen[ref]
		seen[ref] = true
		return again
	})
}

// opener returns what opens an ARTICLE, with raw all text of a page, and tells fetched
// how far it is; a linked address comes from a page and not from the user.
func (a *app) opener(fetched *progress, linked bool) func(ctx context.Context, ref string, raw bool) (*content.Document, error) {
	return func(ctx context.Context, ref string, raw bool) (*content.Document, error) {
		opt := a.options()
		opt.Raw, opt.Linked = opt.Raw || raw, linked
		return content.Open(ctx, ref, fetched.follow(opt))
	}
}

// lineOf is the line of the source where the block at offset starts, as far as
// its first words can be found there.
func lineOf(data []byte, doc *content.Document, offset int) int {
	i := doc.BlockAt(offset)
	if i == len(doc.Blocks) {
		return 1
	}
	words := strings.Fields(doc.Blocks[i].Of(doc.Text))
	first := strings.Join(words[:min(len(words), 4)], " ")
	if at := bytes.Index(data, []byte(first)); at >= 0 {
		return 1 + bytes.Count(data[:at], []byte("\n"))
	}
	return 1
}

// openURL hands address to the desktop's browser and does not wait for it.
func openURL(address string) error {
	name := "xdg-open"
	if runtime.GOOS == "darwin" {
		name = "open"
	}
	command := []string{name}
	if browser := strings.Fields(os.Getenv("BROWSER")); len(browser) > 0 {
		command = browser
	}
	cmd := exec.Command(command[0], append(command[1:], address)...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("cannot open the browser: %w – set $BROWSER", notFound(command[0], err))
	}
	go cmd.Wait()
	return nil
}

// notFound is err, or a plain word for it where there is no such program.
func notFound(program string, err error) error {
	if errors.Is(err, exec.ErrNotFound) || errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no program %s", program)
	}
	return err
}

// editor is the user's editor on the article's file, at the line of offset.
func editor(doc *content.Document, offset int) (tui.EditorCommand, error) {
	command := []string{"vi"}
	for _, name := range []string{"EDITOR", "VISUAL"} {
		if fields := strings.Fields(os.Getenv(name)); len(fields) > 0 {
			command = fields
		}
	}
	info, err := os.Stat(doc.Ref)
	var data []byte
	if err == nil && info.Mode().IsRegular() {
		data, err = os.ReadFile(doc.Ref)
	}
	if err != nil && doc.Ref != "-" && !content.IsAddress(doc.Ref) {
		if _, sample := content.Sample(doc.Ref); !sample {
			return tui.EditorCommand{}, content.PathError(doc.Ref, err) // it has gone since it was read
		}
	}
	if err != nil || data == nil {
		return tui.EditorCommand{}, errors.New("no file to edit – export the article to get one")
	}
	if _, err := exec.LookPath(command[0]); err != nil {
		return tui.EditorCommand{}, fmt.Errorf("cannot open the editor: %w – set $EDITOR", notFound(command[0], err))
	}
	path := doc.Ref
	if !filepath.IsAbs(path) { // editors take names that start with - or + for orders
		path = "." + string(filepath.Separator) + path
	}
	return tui.EditorCommand{Name: command[0], Args: append(command[1:], "+"+strconv.Itoa(lineOf(data, doc, offset)), path)}, nil
}

// runEditor gives the terminal to the user's editor until that ends.
func runEditor(doc *content.Document, offset int) error {
	c, err := editor(doc, offset)
	if err != nil {
		return err
	}
	cmd := exec.Command(c.Name, c.Args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("the editor ended badly: %w", err)
	}
	return nil
}
