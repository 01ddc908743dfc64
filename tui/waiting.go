package tui

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"brief/content"
)

// loadingLine is what the footer says while the article is on its way.
func (m *Model) loadingLine() string {
	what := "Opening " + filepath.Base(m.ref)
	switch {
	case content.IsAddress(m.ref):
		what = "Fetching " + host(m.ref)
	case m.ref == "-":
		what = "Reading standard input"
	}
	return m.waitingLine(what, "", m.load.since)
}

// waitingLine says what slow work is under way, for how long, and how far it is.
func (m *Model) waitingLine(what, more string, since time.Time) string {
	seconds := m.opt.Now().Sub(since).Seconds()
	return fmt.Sprintf("%s%s %.1f s%s · %s cancel%s", what, m.look.glyphs.ellipsis, seconds, more, m.keys.Label(Escape), m.progress())
}

// progressCells is the width of a progress bar.
const progressCells = 16

// progress is a bar and the part of the slow work that is done, or what was
// fetched where nobody knows how much there is.
func (m *Model) progress() string {
	if m.opt.Progress == nil {
		return ""
	}
	done, total := m.opt.Progress()
	switch {
	case total > 0 && total >= done:
	case done > 0:
		return fmt.Sprintf("  %d kB", done/1000)
	default:
		return ""
	}
	cells := int(progressCells * done / total)
	bar := strings.Repeat(m.look.glyphs.heavy[4], cells) + strings.Repeat(m.look.glyphs.light[4], progressCells-cells)
	return fmt.Sprintf("  %s %d%%", bar, 100*done/total)
}

// searchingLine says what is going on behind a long article that is shown already.
func (m *Model) searchingLine() string {
	early := ""
	if len(m.early) > 0 {
		early = " · " + KeyLabel(keyName(m.early[0])) + " waits for them"
	}
	return m.waitingLine("Looking for quotes and actors", early, m.load.since)
}

// errandLine is what the footer says meanwhile.
func (m *Model) errandLine() string { return m.waitingLine(m.errand.what, "", m.errand.since) }
