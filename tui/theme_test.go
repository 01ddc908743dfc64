package tui

import (
	"reflect"
	"testing"

	"brief/tui/render"
)

func TestEveryStyleHasARole(t *testing.T) {
	styled := Theme{}
	styles := map[string]string{}
	for _, name := range Roles() {
		styles[name] = "1"
	}
	v := reflect.ValueOf(styled.Derive("all", styles))
	for i := range v.NumField() {
		if s, ok := v.Field(i).Interface().(render.Style); ok && s != "1" {
			t.Errorf("no role sets %s", v.Type().Field(i).Name)
		}
	}
}

func TestUsersThemesCanBeChosen(t *testing.T) {
	mine := Themes()[0].Derive("mine", map[string]string{"heading": "3;35"})
	d := newDriver(t, 100, 30, func(o *Options) { o.Themes = []Theme{mine} })
	d.keys(":").typed("theme mine").keys("enter").shows("Theme mine")
	if d.m.look.theme.Heading != "3;35" {
		t.Errorf("the heading is drawn with %q", d.m.look.theme.Heading)
	}
	d.keys(":").typed("theme none").keys("enter").shows(`No theme "none" – try terminal, light, dark, contrast, mono, mine`)
}

func TestNoticeIsShown(t *testing.T) {
	d := newDriver(t, 100, 30, func(o *Options) { o.Notice = "config.toml line 2: unknown key thme" })
	d.shows("config.toml line 2: unknown key thme")
	d.keys("j")
	if d.m.status != "" {
		t.Errorf("after a key the footer says %q", d.m.status)
	}
}
