package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
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
	work := oneByOne(func(doc *content.Document) string {
		if doc.Ref == slow {
			<-never
			close(left)
		}
		return doc.Ref
	})
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

// TestEachTogether holds that small files that are worked on together are printed in order, and that a fault in one
// and a file that is not there cost the others nothing.
func TestEachTogether(t *testing.T) {
	home := t.TempDir()
	homeOf(t, home)
	var refs, want []string
	for i := range 8 * mostTogether * runtime.GOMAXPROCS(0) {
		path := filepath.Join(home, fmt.Sprintf("%04d.txt", i))
		refs = append(refs, path)
		if i%7 == 3 {
			continue
		}
		if err := os.WriteFile(path, []byte("Words."), 0o600); err != nil {
			t.Fatal(err)
		}
		if i%7 != 5 {
			want = append(want, path)
		}
	}
	var most atomic.Int64
	work := func(docs []*content.Document) []string {
		most.Store(max(most.Load(), int64(len(docs))))
		out := make([]string, len(docs))
		for i, doc := range docs {
			out[i] = doc.Ref
			if slices.Index(refs, doc.Ref)%7 == 5 {
				panic("a fault of ours")
			}
		}
		return out
	}
	var printed []string
	a := &app{out: newOutput(io.Discard), err: io.Discard}
	each(t.Context(), a, refs, work, func(ref string) { printed = append(printed, ref) }, nil)
	if !slices.Equal(printed, want) {
		t.Errorf("printed %d of %d articles: %q", len(printed), len(want), printed)
	}
	if most.Load() < 2 {
		t.Error("no articles were worked on together")
	}
}

// TestEachUnpacked holds that small files that unpack to a lot are worked on one at a time.
func TestEachUnpacked(t *testing.T) {
	home := t.TempDir()
	homeOf(t, home)
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	part, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	said := strings.Repeat("<w:p><w:r><w:t>"+strings.Repeat("The mayor closes the bridge. ", 100)+"</w:t></w:r></w:p>", large/2/2_800+1) // two are too many
	fmt.Fprint(part, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`, said, "</w:body></w:document>")
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	var refs []string
	for i := range 2 * mostTogether * runtime.GOMAXPROCS(0) {
		refs = append(refs, filepath.Join(home, fmt.Sprintf("%04d.docx", i)))
		if err := os.WriteFile(refs[i], packed.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if n := together(refs, runtime.GOMAXPROCS(0)); n != mostTogether {
		t.Fatalf("%d of the files are opened together", n)
	}
	var most atomic.Int64
	work := func(docs []*content.Document) []string {
		most.Store(max(most.Load(), int64(len(docs))))
		return make([]string, len(docs))
	}
	a := &app{out: newOutput(io.Discard), err: io.Discard}
	each(t.Context(), a, refs, work, func(string) {}, nil)
	if most.Load() != 1 {
		t.Errorf("up to %d of the files are worked on together", most.Load())
	}
}
