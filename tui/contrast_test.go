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

// TestTerminalOnLight: the terminal's own colours can be read on a dark ground, and on a light
// one, too; on one that is not known to be light they are what they were.
func TestTerminalOnLight(t *testing.T) {
	base := Themes()[0]
	d := newDriver(t, 80, 24, func(o *Options) { o.Light = true })
	if d.typed(":theme dark").keys("enter").typed(":theme terminal").keys("enter"); d.m.look.theme != base.OnLight() {
		t.Error("another theme is on after :theme terminal")
	}
	checkOnXterm(t, "light", &d.m.look.theme, func(words float64) float64 { return ratio(1, words) })
	checkOnXterm(t, "dark", &base, func(words float64) float64 { return ratio(words, 0) })
	if newDriver(t, 80, 24).m.look.theme != base {
		t.Error("without a light ground the theme is not what it was")
	}
	for _, other := range Themes()[1:] {
		if other.OnLight() != other {
			t.Errorf("%s brings its own colours, and is changed", other.Name)
		}
	}
}

// checkOnXterm holds that words in the terminal's own colours, as xterm has them, stand out
// from a ground; a style with a ground of its own is left to it.
func checkOnXterm(t *testing.T, ground string, theme *Theme, against func(words float64) float64) {
	t.Helper()
	const least = 4.45 // magenta has 4.48 on black
	colours := map[string][3]int{"31": {205, 0, 0}, "32": {0, 205, 0}, "33": {205, 205, 0}, "34": {0, 0, 238},
		"35": {205, 0, 205}, "36": {0, 205, 205}, "91": {255, 0, 0}, "95": {255, 0, 255}}
	for _, r := range roles() {
		style := string(*r.style(theme))
		for code := range strings.SplitSeq(style, ";") {
			rgb, ok := colours[code]
			if got := against(brightness(rgb)); ok && got < least {
				t.Errorf("%s: %s (%s) has a contrast of %.2f", ground, r.name, style, got)
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
