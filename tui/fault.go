package tui

import (
	"fmt"

	"brief/tui/screen"
)

// Survive drops what was being done when the fault came, and says where the
// report is. The article and all that is kept stay as they were.
func (m *Model) Survive(f *screen.Fault) bool {
	m.prompt, m.pending, m.overlays, m.early = nil, "", nil, nil
	m.search.running, m.search.commit = false, false
	m.owed, m.leaving = 0, false // what had the fault will not be paid
	said := m.reported(f)
	if m.load.running || m.brief == nil {
		m.load.running, m.load.err = false, said
	}
	m.stale, m.drawn = true, drawing{}
	m.complain(said)
	return true
}

// spare must be deferred by what draws one part of the screen: a fault in it costs
// that part alone, and is told and reported once.
func (m *Model) spare(part string) {
	if reason := recover(); reason != nil && !m.spared[part] {
		m.spared[part] = true
		m.complain(m.reported(screen.NewFault(reason)))
	}
}

// reported writes what a bug report needs of f, and words the fault.
func (m *Model) reported(f *screen.Fault) error {
	if m.opt.Report == nil {
		return fmt.Errorf("stopped by %w", f)
	}
	path, err := m.opt.Report(f.Reason, f.Stack)
	if err != nil {
		return fmt.Errorf("stopped by %w", f)
	}
	return fmt.Errorf("stopped by %w – please report it with %s", f, path)
}
