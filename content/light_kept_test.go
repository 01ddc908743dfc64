package content

import (
	"strings"
	"testing"
)

// TestLightKept holds that what only looks like light markup stays text, and what is markup loses no words.
func TestLightKept(t *testing.T) {
	const weir = "The weir at Halden is open again, says the harbour board of the town, which had closed it in the spring after a flood took two of its gates and a boat."
	for _, test := range []struct{ name, data, want string }{
		{"x.org", "* NEXT STEPS FOR THE TOWN\nDEADLINE: The council has until Friday.\n", "NEXT STEPS FOR THE TOWN\nDEADLINE: The council has until Friday."},
		{"x.org", "* NEXT Call the mayor\nDEADLINE: <2026-06-09>\nNow.\n", "Call the mayor\nNow."},
		{"x.org", "A. Field, the mayor, said\nthat it is old.\n1. One\n", "A. Field, the mayor, said that it is old.\nOne"},
		{"x.org", ":smile:\nBelow.\n* Minutes\n:NOTES:\nThe board met.\n:END:\n", ":smile: Below.\nMinutes\n:NOTES: The board met."},
		{"x.org", ":PROPERTIES:\n:ID: 7\n* Minutes\n:PROPERTIES:\n:ID: 7\n:END:\nNoon.\n", "Minutes\nNoon."},
		{"x.org", "#+begin_comment\nNever closed.\n* Last\nWords.\n", "Never closed.\nLast\nWords."},
		{"x.org", "#+begin_src\nNever closed.\n\n* Last\nWords.\n", "Never closed.\nLast\nWords."},
		{"x.rst", "A. Field, the mayor, said\nthat it is old.\n\nA. One\nB. Two\n", "A. Field, the mayor, said that it is old.\nOne\nTwo"},
		{"x.rst", ".. note:: It is closed\n   until autumn.\n\n.. note:: One.\n\n   Two.\n", "It is closed until autumn.\nOne.\nTwo."},
		{"x.rst", ".. dropdown:: Why is it closed?\n   :open:\n\n   A pier has sunk.\n\n.. tab_item:: Then\n\n   It opens.\n", "Why is it closed?\nA pier has sunk.\nThen\nIt opens."},
		{"x.rst", ".. list-table:: Figures\n   :header-rows: 1\n\n   * - Year\n     - Cars\n", "Figures\nYear\nCars"},
		{"x.rst", ".. csv-table:: Figures\n   :header: a\n\n   Year,Cars\n", "Figures\nYear,Cars"},
		{"x.rst", "Text.\n\n.. figure:: a.png\n\n   A pier.\n\n   A legend.\n", "Text.\nA pier.\nA legend."},
		{"x.rst", "Text.\n\n.. image:: a.png\n   :alt: A pier\n\n.. a comment\n   of two lines\n\n.. toctree::\n\n   a\n   b\n", "Text."},
		{"x.rst", "+-5 degrees were measured,\nand ice lay there.\n", "+-5 degrees were measured, and ice lay there."},
		{"x.rst", "=====  ====\nTown   Cars\n=====  ====\nåäöåä  12\nåäöåäö 13\n=====  ====\n", "Town | Cars\nåäöåä | 12\nåäöåäö | 13"},
		{"x.rst", "== ==\nOrnaments above.\n\nAnother one.\n", "== == Ornaments above.\nAnother one."},
		{"x.rst", ":Author: Ann Field\n:Question: Why?\n:Date: 2026-06-09\n:slug: a\n\nBody.\n", "Question: Why?\nBody."},
		{"x.rst", "Text.\n\ni. One\nii. Two\n\nThe _`pier` of `Ann`.\n", "Text.\nOne\nTwo\nThe pier of Ann."},
		{"x.rst", "=====\nTitle\n=====\nPart\n----\nText.\n", "Part\nText."},
		{"www.example.org", "<!DOCTYPE html><html><body><p>" + weir + "</p></body></html>", weir},
		{"https://www.example.org", "<html><body><p>" + weir + "</p></body></html>", weir},
		{"https://example.rest?a=b.rst", "Weir\n\n.. that is all\n", "Weir\n.. that is all"},
	} {
		doc, err := Parse(test.name, []byte(test.data), Options{})
		if err != nil {
			t.Errorf("%q: %v", test.data, err)
			continue
		}
		var lines []string
		for _, b := range doc.Blocks {
			lines = append(lines, b.Of(doc.Text))
		}
		if got := strings.Join(lines, "\n"); got != test.want {
			t.Errorf("%q:\n%s\nwant\n%s", test.data, got, test.want)
		}
	}
	if _, err := Parse("x.rst", []byte("Text.\n\n"+strings.Repeat(".. [1] ", 1<<20)+"x"), Options{}); err != nil {
		t.Error(err)
	}
}
