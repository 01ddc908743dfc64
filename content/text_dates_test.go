package content

import (
	"slices"
	"strings"
	"testing"
)

func TestStampDay(t *testing.T) {
	for _, c := range []struct {
		line, day string
		ok        bool
	}{
		{"Updated 1:39 am EST, Wednesday, November 20, 2019", "2019-11-20", true},
		{"Nov 18, 2019 at 9:24 pm ET • 2 min read", "2019-11-18", true},
		{"Published Wed, Nov 20 20194:29 AM ESTUpdated an hour ago", "2019-11-20", true},
		{"Updated May 4, 2026 | Published May 2, 2026", "2026-05-02", true},
		{"9:39AM BST 05 Oct 2011", "2011-10-05", true},
		{"18th of May 2026", "2026-05-18", true},
		{"19.11.2019, 08:57 Uhr", "2019-11-19", true},
		{"Publiziert17. Dezember 2024, 12:17", "2024-12-17", true},
		{"11/19/19 06:56 AM EST", "2019-11-19", true},
		{"2026-05-18", "2026-05-18", true},
		{"05.18.26", "2026-05-18", true},
		{"06-04-2025 15:02|", "", true}, // in April or in June
		{"1 day ago", "", true},
		{"3 min read", "", true},
		{"May 31, 2026, was a Sunday", "", false},
		{"February 30, 2026", "", false},
		{"9:51", "", false}, // how long a film is
		{"What happened on 9 June 2026", "", false},
		{"May 3, 1921 – June 4, 2019", "", false}, // a life
		{"June", "", false},
		{"0 0", "", false},
		{"", "", false},
	} {
		if day, ok := stampDay(c.line); day != c.day || ok != c.ok {
			t.Errorf("%q: %q, %t", c.line, day, ok)
		}
	}
}

func TestBylines(t *testing.T) {
	for _, c := range []struct {
		line  string
		names []string
	}{
		{"By Ann Field, Halden Herald", []string{"Ann Field"}},
		{"By Ann Field on Halden Matters", []string{"Ann Field"}},
		{"March 11, 1997|By Ann Field | Ann Field,COURIER STAFF", []string{"Ann Field"}},
		{"Published 5 March 2019 by Orbix Press, Halden", nil},
		{"By Ann Field", []string{"Ann Field"}},
		{"By state political reporter Ann Field", []string{"Ann Field"}},
		{"By ferry from North Halden", nil},
		{"By the last Halden Ferry", nil},
		{"By then the reporter Ann Field had left", nil},
		{"By the river", nil},
		{"by Ann McField and Bo LaRuiz, Orbix News - 11/19/19 06:56 AM EST", []string{"Ann McField", "Bo LaRuiz"}},
		{"Written by Ann Field, MS, RD on November 14, 2019", []string{"Ann Field"}},
		{"By Ann FieldTravel News Reporter", []string{"Ann Field"}},
		{"By Ann FieldMar 10, 2022 8:30am", []string{"Ann Field"}},
		{"Von Autor: Georg Feld", []string{"Georg Feld"}},
		{"By Ann Field@annfield", []string{"Ann Field"}},
		{"By Ann Field afield@courier.example", []string{"Ann Field"}},
		{"By Ann Field Granite News", []string{"Ann Field"}},
		{"By Ann Field Senior Reporter", []string{"Ann Field"}},
		{"By Ann Field Post", []string{"Ann Field Post"}},
		{"By Monday the ferry will sail", nil},
		{"By the way", nil},
		{"By Halden's harbour, where it rains", nil},
		{"Bylines are short", nil},
	} {
		if names := bylineNames(c.line); !slices.Equal(names, c.names) {
			t.Errorf("%q: %q", c.line, names)
		}
	}
	for line, name := range map[string]string{
		"Ann Field":                     "Ann Field",
		"Ann Field, Orbix News":         "Ann Field",
		"Ann Field | Senior Reporter":   "Ann Field",
		"Ann de Field":                  "Ann de Field",
		"Key Points":                    "",
		"World News":                    "",
		"Ann FieldReporter":             "",
		"Ann Field said so.":            "",
		"Bo Hall":                       "Bo Hall",
		"Bo Hall, Orbix News":           "Bo Hall",
		"Bo Hall, who sails":            "Bo Hall",
		"Harbour Hall, New York":        "",
		"Ann Field, New York":           "Ann Field",
		"Village Hall, Ashford":         "",
		"New York":                      "",
		"Rathaus Neustadt":              "",
		"Orbix Holdings Limited":        "",
		"Ashford City":                  "",
		"Ashford County Council":        "",
		"Ann Field, who sails to Aland": "Ann Field",
	} {
		if got := signature(line); got != name {
			t.Errorf("%q: %q", line, got)
		}
	}
}

// TestLeadingStamp holds which lines that begin with a day tell when an article was published.
func TestLeadingStamp(t *testing.T) {
	for line, want := range map[string]string{
		"3. August 2015 · Filed under Traffic":                  "2015-08-03",
		"January 13, 2020 at 08:45 AM | Traffic":                "2020-01-13",
		"Veröffentlicht am 12. Juni 2017 von Mühle":             "2017-06-12",
		"Posted in Traffic on August 3, 2019":                   "",
		"12 May 2026 | Town Hall Station":                       "", // where something is
		"12 May 2026, the day the bridge opened":                "",
		"Published on 5 March 2024 was a new book.":             "",
		"November 20, 2025 · Politics & Policy":                 "2025-11-20",
		"World | Nov 20, 2025, 4:30pm":                          "2025-11-20",
		"Updated on: March 3, 2026 / 12:14 PM EST / Orbix News": "2026-03-03",
		"March 3, 2026 / Quay Park":                             "",
		"5 March 2024 | Court 1":                                "",
		"5 March 2024 | Human Rights":                           "2024-03-05",
		"5 March 2024 | Quay Park":                              "",
		"5 March 2024 | 12 mm":                                  "",
		"Saturday 12 July 2026 · 7pm · Free entry":              "",
		"5 March 2024 · Deadline for papers":                    "",
		"© 5 March 2019 | Orbix Press":                          "",
	} {
		if got := leadingStamp(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// TestDepartmentBesideDay holds that the day below a byline is read beside the paper's department.
func TestDepartmentBesideDay(t *testing.T) {
	const text = "The bridge over the river was closed for a year, and the town waited for a ferry that never came, as two of its people told us on Monday.\n\n"
	for line, want := range map[string]string{
		"Nov 20, 2025 - World": "2025-11-20", "Nov 20, 2025 - Economy": "2025-11-20", "World | Nov 20, 2025, 4:30pm": "2025-11-20",
		"Nov 20, 2025 - doors open at the hall": "",
	} {
		doc, err := parseText("note.txt", []byte("Halden accord leaves the hard part\n\nBy Jo Hale\n\n"+line+"\n\n"+text+text))
		if err != nil {
			t.Fatal(err)
		}
		if doc.Published != want {
			t.Errorf("%q: %q, want %q", line, doc.Published, want)
		}
		if want == "" && !strings.Contains(doc.Text, line) {
			t.Errorf("%q is lost", line)
		}
	}
}

// TestNoTitles holds that how long an article takes, and the numbers of a chart, are no titles.
func TestNoTitles(t *testing.T) {
	const text = "The bridge over the river was closed for a year, and the town waited for a ferry that never came, as two of its people told us on Monday.\n\n"
	for head, want := range map[string]string{
		"Reading Time: 8 minutes\n\nHalden accord leaves the hard part\n\nBy Jo Hale\n\n": "Halden accord leaves the hard part",
		"Normal Range: $1 - $2\n\n":                    "note",
		"Lockdown: 8 years that changed Halden\n\n":    "Lockdown: 8 years that changed Halden",
		"Reading time: what a page asks of us all\n\n": "Reading time: what a page asks of us all",
	} {
		doc, err := parseText("note.txt", []byte(head+text+text))
		if err != nil {
			t.Fatal(err)
		}
		if doc.Title != want {
			t.Errorf("%q: %q, want %q", head, doc.Title, want)
		}
	}
}

// TestDatedAbove holds that a day above the title is the article's, and that of a chronicle is text.
func TestDatedAbove(t *testing.T) {
	const text = "The bridge over the river was closed for a year, and the town waited for a ferry that never came, as two of its people told us on Monday.\n\n"
	for head, want := range map[string]string{
		"Friday, October 28, 2022\n\nThe bridge opens again\n\n" + text + text:                                    "2022-10-28",
		"28 October 2022\n\nThe bridge opens again\n\n" + text + "29 October 2022\n\nThe ferry goes\n\n" + text:   "",
		"28 October 2022\n\nhad been the day on which the bridge was opened, as it seemed.\n\n" + text:            "",
		"Friday, October 28, 2022\n\n" + text + "The bridge opens again\n\n" + text + "The ferry goes\n\n" + text: "",
	} {
		doc, err := parseText("note.txt", []byte(head))
		if err != nil {
			t.Fatal(err)
		}
		if doc.Published != want {
			t.Errorf("%.60q: %q, want %q", head, doc.Published, want)
		}
	}
}

// TestSignedAndDated holds whose name stands with the day in one line.
func TestSignedAndDated(t *testing.T) {
	for line, want := range map[string]string{
		"Ann Field - Nov 19, 2019, 8:15 pm":                         "Ann Field",
		"Ann Field · Orbix News · Posted: Nov 19, 2019 4:00 AM EST": "Ann Field",
		"Ann Field · Bo Hale · Posted: Nov 19, 2019 4:00 AM EST":    "",
		"Two boats · Orbix News · Nov 19, 2019":                     "",
	} {
		if got := strings.Join(signedAndDated(line), "; "); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// TestSignedBelowTitle holds who signs an article in lines of their own below its title.
func TestSignedBelowTitle(t *testing.T) {
	const text = "The council voted nine to four on Tuesday night to close the old swimming pool in the spring, after three hours of debate."
	for lines, want := range map[string]string{
		"The pool is to close|21 May 2024, 5:41 am|Ann Field, Reporter":                             "Ann Field",
		"The pool is to close|21 May 2024, 5:41 am|Ann Field, Halden":                               "",
		"The pool is to close|21 May 2024, 5:41 am|Ann Field, founder of Orbix":                     "",
		"The pool is to close|21 May 2024, 5:41 am|By —|Ann Field":                                  "Ann Field",
		"The pool is to close|Ann Field and Bo Ruiz|21 May 2024":                                    "Ann Field; Bo Ruiz",
		"The council votes to close the old swimming pool|Ann Field|Bo Ruiz|Ines Horn":              "",
		"The pool is to close|Salt and Pepper|21 May 2024":                                          "",
		"The pool is to close|Human Rights and Civil Liberties|21 May 2024":                         "",
		"The pool is to close|November 05, 2025 07:00 AM Eastern Standard Time|Ann Field, Reporter": "Ann Field",
	} {
		doc, err := parseText("", []byte(strings.ReplaceAll(lines+"|"+text+"|"+text, "|", "\n\n")))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(doc.Authors, "; "); got != want {
			t.Errorf("%q: %q, want %q", lines, got, want)
		}
	}
}
