package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"brief/content"
)

// TestEachEnds holds that what is finished is dealt with while the next ARTICLE takes
// long, and that the end of the context does not wait for that one.
func TestEachEnds(t *testing.T) {
	homeOf(t, t.TempDir())
	quick, slow := filepath.Join(t.TempDir(), "quick.txt"), filepath.Join(t.TempDir(), "slow.txt")
	for _, path := range []string{quick, slow} {
		if err := os.WriteFile(path, []byte("Words."), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	never, left := make(chan struct{}), make(chan struct{})
	work := func(doc *content.Document) string {
		if doc.Ref == slow {
			<-never
			close(left)
		}
		return doc.Ref
	}
	var printed []string
	idle := func() {
		if !slices.Equal(printed, []string{quick}) {
			t.Errorf("idle behind %q", printed)
		}
		cancel()
	}
	each(ctx, &app{out: newOutput(io.Discard), err: io.Discard}, []string{quick, slow}, work, func(ref string) { printed = append(printed, ref) }, idle)
	if !slices.Equal(printed, []string{quick}) {
		t.Errorf("printed %q", printed)
	}
	close(never)
	<-left
}
