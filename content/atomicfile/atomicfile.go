package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Write writes data to path so that at any moment, a crash included, the
// file holds all of the old or all of the new. Directories on the way are made.
// A file that is there keeps its permissions, a link stays and leads to the new
// file, and a device or a pipe is written to. It is safe to call from two
// processes; the later one wins.
func Write(path string, data []byte, perm os.FileMode) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		return &fs.PathError{Op: "write", Path: path, Err: syscall.EISDIR}
	case err == nil && !info.Mode().IsRegular():
		return writeThrough(path, data)
	case err == nil:
		if err := mayWrite(path); err != nil {
			return err
		}
		perm = info.Mode().Perm()
	}
	// Who may read a file may enter the directories that are made for it.
	if err := os.MkdirAll(filepath.Dir(path), perm|0o100|perm&0o044>>2); err != nil {
		return err
	}
	return replaceFile(path, data, perm)
}

// Reason is the system's own word for err, without the name of the file that it happened to:
// that may be one that was only made on the way.
func Reason(err error) error {
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		return pe.Err
	}
	if le, ok := errors.AsType[*os.LinkError](err); ok {
		return le.Err
	}
	return err
}

// mayWrite holds that the file at path may be written to, as a directory would
// let any file in it be replaced.
func mayWrite(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// replaceFile puts a new file in place of the one at path, if any.
func replaceFile(path string, data []byte, perm os.FileMode) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	_, err = f.Write(data)
	if err == nil {
		err = f.Chmod(perm)
	}
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	return err
}

// writeThrough writes to what is no file and cannot be replaced by one.
func writeThrough(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
