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

// TestTerminalOnBothGrounds: the terminal's own colours, as xterm has them, can be read on a
// light ground and on a dark one, as nothing tells which one there is.
func TestTerminalOnBothGrounds(t *testing.T) {
	const white, black, least = 1, 0, 4.45 // magenta has 4.48 on black
	colours := [...][3]int{{0, 0, 0}, {205, 0, 0}, {0, 205, 0}, {205, 205, 0}, {0, 0, 238}, {205, 0, 205}, {0, 205, 205}, {229, 229, 229},
		{127, 127, 127}, {255, 0, 0}, {0, 255, 0}, {255, 255, 0}, {92, 92, 255}, {255, 0, 255}, {0, 255, 255}, {255, 255, 255}}
	theme := Themes()[0]
	for _, r := range roles() {
		words, grounds := -1., []float64{white, black}
		for code := range strings.SplitSeq(string(*r.style(&theme)), ";") {
			n, _ := strconv.Atoi(code)
			switch {
			case 30 <= n && n < 38:
				words = brightness(colours[n-30])
			case 90 <= n && n < 98:
				words = brightness(colours[n-90+8])
			case 40 <= n && n < 48:
				grounds = []float64{brightness(colours[n-40])}
			}
		}
		for _, ground := range grounds {
			if got := ratio(max(words, ground), min(words, ground)); words >= 0 && got < least {
				t.Errorf("%s (%s) has a contrast of %.2f with a ground of brightness %.2f", r.name, *r.style(&theme), got, ground)
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
	return ratio(max(light, dark), min(light, dark))
}

// ratio is WCAG's ratio of two luminances.
func ratio(light, dark float64) float64 { return (light + .05) / (dark + .05) }

// luminance is WCAG's relative luminance of a colour behind the first sixteen, from 0 to 1.
func luminance(n int) float64 {
	rgb := [3]int{8 + 10*(n-232), 8 + 10*(n-232), 8 + 10*(n-232)}
	if n < 232 {
		steps := [6]int{0, 95, 135, 175, 215, 255}
		n -= 16
		rgb = [3]int{steps[n/36], steps[n/6%6], steps[n%6]}
	}
	return brightness(rgb)
}

// brightness is the relative luminance of red, green and blue, each from 0 to 255.
func brightness(rgb [3]int) float64 {
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
