package tui

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

// TestWordsCanBeRead: all that is written in the light and the dark theme stands out
// from its ground as WCAG asks of text; a border is no text.
func TestWordsCanBeRead(t *testing.T) {
	const white, black, least = 231, 16, 4.5
	for _, c := range []struct {
		theme  string
		ground int
	}{{"light", white}, {"dark", black}} {
		theme, _ := ThemeByName(c.theme, nil)
		for _, r := range roles() {
			style := string(*r.style(&theme))
			if r.name == "border" || !strings.Contains(style, "38;5;") {
				continue
			}
			if got := contrast(colour(style, "38;5;", 0), colour(style, "48;5;", c.ground)); got < least {
				t.Errorf("%s: %s (%s) has a contrast of %.1f", c.theme, r.name, style, got)
			}
		}
	}
}

// TestTitlesAreNoBorder: what a border says is not drawn as faint as its lines.
func TestTitlesAreNoBorder(t *testing.T) {
	for _, name := range []string{"light", "dark"} {
		theme, _ := ThemeByName(name, nil)
		for _, screen := range [][2]int{{120, 40}, {80, 24}} {
			d := newDriver(t, screen[0], screen[1], func(o *Options) { o.Theme = theme })
			for _, pane := range []string{"3", "2"} {
				for line := range strings.SplitSeq(d.keys(pane).m.View().Content, "\n") {
					for run := range strings.SplitSeq(line, "\x1b[") {
						words, faint := strings.CutPrefix(run, string(theme.Border)+"m")
						if faint && strings.ContainsAny(words, "abcdefghijklmnopqrstuvwxyz0123456789") {
							t.Errorf("%s at %v: %q is as faint as a line", name, screen, words)
						}
					}
				}
			}
		}
	}
}

// colour is the number in the palette behind key, or else other.
func colour(style, key string, other int) int {
	_, rest, _ := strings.Cut(style, key)
	rest, _, _ = strings.Cut(rest, ";")
	if n, err := strconv.Atoi(rest); err == nil {
		return n
	}
	return other
}

// contrast is WCAG's ratio of two colours of the palette of 256, from 1 to 21.
func contrast(a, b int) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + .05) / (dark + .05)
}

// luminance is WCAG's relative luminance of a colour behind the first sixteen, from 0 to 1.
func luminance(n int) float64 {
	rgb := [3]int{8 + 10*(n-232), 8 + 10*(n-232), 8 + 10*(n-232)}
	if n < 232 {
		steps := [6]int{0, 95, 135, 175, 215, 255}
		n -= 16
		rgb = [3]int{steps[n/36], steps[n/6%6], steps[n%6]}
	}
	sum := 0.
	for i, share := range [3]float64{.2126, .7152, .0722} {
		v := float64(rgb[i]) / 255
		if v <= .04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+.055)/1.055, 2.4)
		}
		sum += share * v
	}
	return sum
}
