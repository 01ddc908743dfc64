package pages

import (
	"fmt"
	"os"
	"testing"
)

// TestDropProgram holds that the program goes on, and takes less memory for a while.
func TestDropProgram(t *testing.T) {
	before := ofFiles(t)
	DropProgram()
	if after := ofFiles(t); after >= before {
		t.Errorf("the program's file takes %d pages of memory, as much as the %d before", after, before)
	}
}

// ofFiles is how many pages of memory hold what stands in files.
func ofFiles(t *testing.T) (shared int) {
	statm, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Fatal(err)
	}
	var size, resident int
	if _, err := fmt.Sscan(string(statm), &size, &resident, &shared); err != nil {
		t.Fatal(err)
	}
	return shared
}
