package atomicfile

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestWrite holds what writing leaves of what was there before.
func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(path("old"), []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("old", path("link")); err != nil {
		t.Fatal(err)
	}
	if err := Write(path("link"), []byte("new"), 0o600); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(path("link")); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
	if data, err := os.ReadFile(path("old")); err != nil || string(data) != "new" {
		t.Errorf("the file holds %q, %v", data, err)
	}
	if info, _ := os.Stat(path("old")); info.Mode().Perm() != 0o640 {
		t.Errorf("its permissions are %v", info.Mode())
	}
	if err := Write(path("a/b/secret"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if info, _ := os.Stat(path("a")); info.Mode().Perm() != 0o700 {
		t.Errorf("a directory was made with %v", info.Mode())
	}
	if err := Write(dir, nil, 0o600); err == nil {
		t.Error("a directory was written over")
	}
	if err := Write(path("old/x"), nil, 0o600); err == nil {
		t.Error("a file was made a directory")
	}
	if err := syscall.Mkfifo(path("pipe"), 0o600); err != nil { // no device of the machine's, which root could replace
		t.Fatal(err)
	}
	pipe, err := os.OpenFile(path("pipe"), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer pipe.Close()
	if err := Write(path("pipe"), []byte("x"), 0o600); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(path("pipe")); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
		t.Fatalf("the pipe is %v now, %v", info, err)
	}
	if n, err := pipe.Read(make([]byte, 2)); n != 1 {
		t.Errorf("the pipe was sent %d bytes, %v", n, err)
	}
	if left, _ := filepath.Glob(path(".*")); len(left) > 0 {
		t.Errorf("it leaves %q", left)
	}
	if os.Getuid() != 0 {
		os.Chmod(path("old"), 0o440)
		if err := Write(path("old"), nil, 0o600); err == nil {
			t.Error("a file that must not be written was replaced")
		}
	}
}
