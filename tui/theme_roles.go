package tui

import "brief/tui/render"

// role is a part of the screen that a theme styles, under the name that the
// config file calls it.
type role struct {
	name  string
	style func(*Theme) *render.Style
}

// roles lists what a theme styles, under the names of the config file.
func roles() []role {
	return []role{
		{"text", func(t *Theme) *render.Style { return &t.Text }},
		{"dim", func(t *Theme) *render.Style { return &t.Dim }},
		{"heading", func(t *Theme) *render.Style { return &t.Heading }},
		{"title", func(t *Theme) *render.Style { return &t.Title }},
		{"border", func(t *Theme) *render.Style { return &t.Border }},
		{"focus", func(t *Theme) *render.Style { return &t.Focus }},
		{"selected", func(t *Theme) *render.Style { return &t.Selected }},
		{"speaker", func(t *Theme) *render.Style { return &t.Speaker }},
		{"role", func(t *Theme) *render.Style { return &t.Role }},
		{"match", func(t *Theme) *render.Style { return &t.Match }},
		{"current", func(t *Theme) *render.Style { return &t.Current }},
		{"target", func(t *Theme) *render.Style { return &t.Target }},
		{"quote", func(t *Theme) *render.Style { return &t.Quote }},
		{"link", func(t *Theme) *render.Style { return &t.Link }},
		{"status", func(t *Theme) *render.Style { return &t.Status }},
		{"error", func(t *Theme) *render.Style { return &t.Error }},
		{"key", func(t *Theme) *render.Style { return &t.Key }},
		{"note", func(t *Theme) *render.Style { return &t.Note }},
	}
}

// Roles returns the names of the parts of the screen that a theme styles.
func Roles() []string {
	var names []string
	for _, r := range roles() {
		names = append(names, r.name)
	}
	return names
}

// Derive returns a theme called name that is t with the given styles, by role,
// in place of its own: parameters of an SGR sequence, such as "1;36".
func (t Theme) Derive(name string, styles map[string]string) Theme {
	t.Name = name
	for _, r := range roles() {
		if s, ok := styles[r.name]; ok {
			*r.style(&t) = render.Style(s)
		}
	}
	return t
}

// ThemeByName returns the theme called name among the built-in ones and more.
func ThemeByName(name string, more []Theme) (Theme, bool) {
	for _, t := range append(Themes(), more...) {
		if t.Name == name {
			return t, true
		}
	}
	return Theme{}, false
}

// ThemeNames are the names of the built-in themes and of more.
func ThemeNames(more []Theme) []string {
	var names []string
	for _, t := range append(Themes(), more...) {
		names = append(names, t.Name)
	}
	return names
}
