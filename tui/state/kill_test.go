package state

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"
)

// killDir names the directory that the child process writes to.
const killDir = "BRIEF_TEST_STATE_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(killDir); dir != "" {
		writeForever(dir)
	}
	os.Exit(m.Run())
}

// writeForever adds note after note and says which have been saved.
func writeForever(dir string) {
	s, notice, err := NewStore(dir).Begin("k")
	if err != nil || notice != "" {
		fmt.Println("unreadable:", notice, err)
		os.Exit(1)
	}
	for i := len(s.Article().Notes); ; i++ {
		s.Change(func(a *Article) { a.AddNote(Note{Target: Anchor{Exact: strconv.Itoa(i)}, Text: text}) })
		if err := s.Save(); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		fmt.Println(i)
	}
}

// TestKilledWriterLosesNothingSaved kills a writer at varying moments, again
// and again over the same file: what it said was saved must be there.
func TestKilledWriterLosesNothingSaved(t *testing.T) {
	rounds := 100
	if testing.Short() {
		rounds = 10
	}
	dir := t.TempDir()
	last := -1
	for round := range rounds {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), killDir+"="+dir)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for n := 0; n <= round%3 && lines.Scan(); n++ {
			last = mustNumber(t, lines.Text())
		}
		child.Process.Kill()
		for lines.Scan() { // what was saved before the kill arrived
			last = mustNumber(t, lines.Text())
		}
		child.Wait()
		a, notice, err := NewStore(dir).Load("k")
		if err != nil || notice != "" {
			t.Fatalf("round %d: %q, %v", round, notice, err)
		}
		if len(a.Notes) < last+1 {
			t.Fatalf("round %d: %d notes, %d were saved", round, len(a.Notes), last+1)
		}
	}
}

func mustNumber(t *testing.T, line string) int {
	t.Helper()
	n, err := strconv.Atoi(line)
	if err != nil {
		t.Fatalf("the child says %q", line)
	}
	return n
}

func BenchmarkSave(b *testing.B) {
	s, _, err := NewStore(b.TempDir()).Begin("k")
	if err != nil {
		b.Fatal(err)
	}
	for i := range 100 {
		s.Change(func(a *Article) {
			a.AddNote(Note{Target: Anchor{Exact: strconv.Itoa(i), Prefix: text, Suffix: text}, Text: strconv.Itoa(i)})
		})
	}
	for b.Loop() {
		s.Change(func(a *Article) { a.Place = NewPlace(text, 19) })
		if err := s.Save(); err != nil {
			b.Fatal(err)
		}
	}
}
