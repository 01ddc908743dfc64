package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestLinksLeadNowhereLocal: what the user types may be an address of this machine; where
// a link leads may not.
func TestLinksLeadNowhereLocal(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "What is at stake?\n\nThe bridge at Halden, and much besides.\n")
	}))
	defer srv.Close()
	a := &app{out: newOutput(io.Discard), err: io.Discard, maxMiB: 1}
	if doc, err := a.opener(new(progress), false)(t.Context(), srv.URL+"/a.txt", false); err != nil || !strings.Contains(doc.Text, "Halden") {
		t.Errorf("as typed: %v", err)
	}
	if _, err := a.opener(new(progress), true)(t.Context(), srv.URL+"/a.txt", false); err == nil || !strings.Contains(err.Error(), "local address") {
		t.Errorf("as a link: %v", err)
	}
}
