package tui

import "slices"

// Pane names one of the four panes.
type Pane uint8

// The panes, in the order of their digits and of Tab.
const (
	Sections Pane = iota
	Article
	Quotes
	Actors
	paneCount
)

var paneNames = [paneCount]string{"Sections", "Article", "Quotes", "Actors"}

func (p Pane) String() string { return paneNames[p] }

// Mode is how the panes share the screen.
type Mode uint8

// The modes, from the widest screen to none at all.
const (
	Wide     Mode = iota // three columns
	Rail                 // a rail of three panes, and the article
	Tabs                 // one pane under a bar that names all
	Compact              // one pane, no borders
	TooSmall             // nothing but a line that says so
)

// The smallest screens that each mode takes, in cells and rows.
const (
	wideWidth, railWidth, tabsWidth, minWidth = 160, 100, 60, 24
	tallHeight, minHeight                     = 18, 6
)

// Rect is a rectangle of the screen in cells.
type Rect struct{ X, Y, W, H int }

// Layout says where everything stands. A pane with an empty Rect is not shown.
type Layout struct {
	Mode          Mode
	Width, Height int
	Panes         [paneCount]Rect // with their borders, where they have any
	Bordered      bool
	Open          [paneCount]bool // below it another pane's upper border serves both
	Header        bool            // row 0 names the article, or the panes
}

// Arrange is the whole of the layout's arithmetic.
func Arrange(width, height int, focus Pane, zoom bool) Layout {
	l := Layout{Width: width, Height: height, Mode: modeFor(width, height), Header: true}
	body := Rect{0, 1, width, height - 2}
	switch {
	case l.Mode == TooSmall:
		l.Header = false
	case l.Mode == Tabs || l.Mode == Compact:
		l.Panes[focus] = body
	case zoom:
		l.Bordered = true
		l.Panes[focus] = body
	case l.Mode == Wide:
		l.Bordered = true
		l.wide(body)
	default:
		l.Bordered = true
		l.rail(body, focus)
	}
	return l
}

func modeFor(width, height int) Mode {
	switch {
	case width < minWidth || height < minHeight:
		return TooSmall
	case width < tabsWidth || height < tallHeight:
		return Compact
	case width < railWidth:
		return Tabs
	case width < wideWidth:
		return Rail
	}
	return Wide
}

func (l *Layout) wide(body Rect) {
	left := min(max(body.W/5, 35), 44)
	right := min(max(body.W/4, 44), 56)
	l.Panes[Sections] = Rect{body.X, body.Y, left, body.H}
	l.Panes[Article] = Rect{left, body.Y, body.W - left - right, body.H}
	l.stack(Rect{body.W - right, body.Y, right, body.H}, []Pane{Quotes, Actors}, []int{body.H * 3 / 5})
}

// stack puts panes below each other, of the given heights; the last takes the rest.
func (l *Layout) stack(r Rect, panes []Pane, heights []int) {
	for i, p := range panes[:len(panes)-1] {
		l.Panes[p], l.Open[p] = Rect{r.X, r.Y, r.W, heights[i]}, true
		r.Y, r.H = r.Y+heights[i], r.H-heights[i]
	}
	l.Panes[panes[len(panes)-1]] = r
}

// above returns the pane whose lower border is the upper one of p.
func (l Layout) above(p Pane) (q Pane, ok bool) {
	for q := range paneCount {
		if r := l.Panes[q]; l.Open[q] && r.X == l.Panes[p].X && r.Y+r.H == l.Panes[p].Y {
			return q, true
		}
	}
	return 0, false
}

// rail stacks the lists on the left; the focused one gets what the others leave.
// While the article has the focus, they share alike.
func (l *Layout) rail(body Rect, focus Pane) {
	width := min(max(body.W/3, 32), 46)
	l.Panes[Article] = Rect{width, body.Y, body.W - width, body.H}
	shared := body.H - 1 // the last pane's lower border is nobody else's
	small, grown := max(3, shared/4), focus
	if focus == Article {
		small, grown = shared/3, Sections
	}
	panes := []Pane{Sections, Quotes, Actors}
	heights := []int{small, small, small}
	heights[slices.Index(panes, grown)] = shared - 2*small
	l.stack(Rect{0, body.Y, width, body.H}, panes, heights)
}

// Inner is the part of a pane inside its border.
func (l Layout) Inner(p Pane) Rect {
	r := l.Panes[p]
	if l.Bordered && r.W > 0 {
		r = Rect{r.X + 1, r.Y + 1, r.W - 2, r.H - 2}
		if l.Open[p] {
			r.H++
		}
	}
	return r
}

// leftToRight are the panes on the screen in the order in which a row of it has them.
func (l Layout) leftToRight() []Pane {
	var shown []Pane
	for p := range paneCount {
		if l.Shown(p) {
			shown = append(shown, p)
		}
	}
	slices.SortStableFunc(shown, func(p, q Pane) int { return l.Panes[p].X - l.Panes[q].X })
	return shown
}

// Shown reports whether the pane is on the screen.
func (l Layout) Shown(p Pane) bool { return l.Panes[p].W > 0 }
