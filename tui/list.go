package tui

import (
	"slices"

	"brief/content"
	"brief/tui/render"
)

// list is the selection and the scrolling that the three list panes share.
type list struct {
	shown    []int  // indexes of the items that the filter lets through
	sel, top int    // indexes into shown
	pageRows int    // rows that a page takes, from the last drawing
	drawn    []int  // what each row of the last drawing shows: indexes into shown
	came     int    // the item that was selected when a filter was begun
	absent   string // why nothing was looked for; "" while that is still to come

	// heading is the row over the group of an item of shown, and whether the item
	// begins it; nil where the list has no groups. The topmost stays in sight.
	heading func(i int) (over row, begins bool)
	low     bool // the last drawing had no rows for headings
}

// roomForHeadings is how many rows a list needs to show headings.
const roomForHeadings = 5

// itemRows draws an item in width cells.
type itemRows func(item, width int, selected bool) []row

// grouped reports whether the last drawing has headings.
func (l *list) grouped() bool { return l.heading != nil && !l.low && len(l.shown) > 0 }

// over is the heading over the item at i of shown, or nil.
func (l *list) over(i int) row {
	if l.grouped() {
		if over, begins := l.heading(i); begins {
			return over
		}
	}
	return nil
}

func (l *list) entries() *list { return l }

// move changes the selection by n items and reports whether it changed.
func (l *list) move(n int) bool { return l.pick(l.sel + n) }

// pick selects the item at row i of the list, or the nearest.
func (l *list) pick(i int) bool {
	i = max(0, min(i, len(l.shown)-1))
	changed := i != l.sel
	l.sel = i
	return changed
}

// pickRow selects the item that a row of the last drawing shows, and reports
// whether there is one: a filter may have taken it since.
func (l *list) pickRow(y int) bool {
	if y < 0 || y >= len(l.drawn) || l.drawn[y] >= len(l.shown) {
		return false
	}
	l.pick(l.drawn[y])
	return true
}

// pickItem selects an item, if it is shown.
func (l *list) pickItem(item int) {
	if i := slices.Index(l.shown, item); i >= 0 {
		l.pick(i)
	}
}

// current returns the selected item, or -1 when nothing is shown.
func (l *list) current() int {
	if l.sel < 0 || l.sel >= len(l.shown) {
		return -1
	}
	return l.shown[l.sel]
}

// show sets what the filter lets through and keeps the selected item if it can.
func (l *list) show(items []int) {
	keep := l.current()
	l.shown, l.sel, l.top = items, 0, 0
	l.pickItem(keep)
}

// steps translates the movement intents into a number of items.
func (l *list) steps(intent Intent) (int, bool) {
	page := max(1, l.pageRows)
	switch intent {
	case LineDown:
		return 1, true
	case LineUp:
		return -1, true
	case HalfDown:
		return max(1, page/2), true
	case HalfUp:
		return -max(1, page/2), true
	case PageDown:
		return page, true
	case PageUp:
		return -page, true
	case GoTop:
		return -len(l.shown), true
	case GoBottom:
		return len(l.shown), true
	}
	return 0, false
}

// draw returns height rows of width cells: the items around the selection.
func (l *list) draw(width, height int, k *look, focused bool, item itemRows) []string {
	l.low = height < roomForHeadings
	l.pageRows = max(1, height/max(1, l.heightNear(width, item)))
	out := make([]string, 0, height)
	l.drawn = l.drawn[:0]
	if l.grouped() {
		l.settle(width, height-1, item)
		over, _ := l.heading(l.top)
		out, l.drawn = append(out, over.paint(width, false, k)), append(l.drawn, l.top)
	} else {
		l.settle(width, height, item)
	}
	for i := l.top; i < len(l.shown) && len(out) < height; i++ {
		if h := l.over(i); h != nil && i > l.top && len(out) < height {
			out = append(out, h.paint(width, false, k))
			l.drawn = append(l.drawn, i)
		}
		for _, r := range item(l.shown[i], width, i == l.sel) {
			if len(out) < height {
				out = append(out, r.paint(width, focused && i == l.sel, k))
				l.drawn = append(l.drawn, i)
			}
		}
	}
	for len(out) < height {
		out = append(out, render.Spaces(width))
	}
	return out
}

// heightNear is the number of rows that the selected item takes where it is not selected.
func (l *list) heightNear(width int, item itemRows) int {
	if c := l.current(); c >= 0 {
		return len(item(c, width, false))
	}
	return 1
}

// settle scrolls as little as keeps the whole selected item in sight. A heading
// takes a row of its own once there is an item above it.
func (l *list) settle(width, height int, item itemRows) {
	l.sel = max(0, min(l.sel, len(l.shown)-1))
	if l.sel < l.top {
		l.top = l.sel
	}
	used := 0
	for i := l.sel; i >= l.top && i < len(l.shown); i-- {
		used += len(item(l.shown[i], width, i == l.sel))
		if used > height {
			l.top = min(i+1, l.sel)
			break
		}
		if l.over(i) != nil {
			used++
		}
	}
	l.fillUp(width, height, item)
}

// fillUp scrolls back where rows below the last item would stay empty, as they do
// when the pane has grown.
func (l *list) fillUp(width, height int, item itemRows) {
	if l.top == 0 || len(l.shown)-l.top >= height {
		return
	}
	left := height
	for i := l.top; i < len(l.shown) && left > 0; i++ {
		left -= len(item(l.shown[i], width, i == l.sel))
		if i > l.top && l.over(i) != nil {
			left--
		}
	}
	for l.top > 0 {
		if l.over(l.top) != nil {
			left--
		}
		if left -= len(item(l.shown[l.top-1], width, l.top-1 == l.sel)); left < 0 {
			return
		}
		l.top--
	}
}

// do answers an intent as every list pane does: moving previews what target is
// then, Enter goes there.
func (l *list) do(intent Intent, target func() content.Span) Action {
	n, moves := l.steps(intent)
	switch {
	case moves && l.move(n):
		return Action{Kind: Preview, Span: target()}
	case intent == Enter && l.current() >= 0:
		return Action{Kind: Commit, Span: target()}
	case intent == Enter:
		return Action{Kind: Say, Text: "Nothing is selected here"}
	}
	return Action{}
}
