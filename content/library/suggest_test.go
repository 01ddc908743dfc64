package library

import "testing"

func TestSuggest(t *testing.T) {
	l := open(t)
	add(t, l, article("a.txt", "2026-06-09", "Herald", said(person("Ana Ruiz", "minister", "Ruiz"), "No deal.")))
	for filter, want := range map[string]string{
		"@ruzi": "Ruiz", "deal @ruzi": "Ruiz", "@ruiz zebra": "", "@zzz": "", "-@ruzi": "", "source:herlad": "Herald", "ruzi": "", "ruiz zebra": "@ruiz",
	} {
		if got, err := l.Suggest(t.Context(), filter); err != nil || got != want {
			t.Errorf("%s: %q, %v, want %q", filter, got, err, want)
		}
	}
}
