package pages

import (
	"bytes"
	"fmt"
	"os"
	"reflect"
	"syscall"
	"unsafe"
)

// Drop lets go of table, an embedded file that nobody writes to.
func Drop(table []byte) {
	first := address(unsafe.SliceData(table))
	drop(first, first+uintptr(len(table)))
}

// DropProgram lets go of the program's code and constants, which are not written to either.
func DropProgram() {
	maps, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		return // more memory than need be is no fault
	}
	code, constant := reflect.ValueOf(DropProgram).Pointer(), address(unsafe.StringData("a constant"))
	for line := range bytes.Lines(maps) {
		var from, to uintptr
		if _, err := fmt.Sscanf(string(line), "%x-%x", &from, &to); err != nil {
			continue
		}
		if from <= code && code < to || from <= constant && constant < to {
			drop(from, to)
		}
	}
}

func address(b *byte) uintptr { return uintptr(unsafe.Pointer(b)) }

// drop lets go of the whole pages between two addresses. The system may refuse, which costs memory alone.
func drop(from, to uintptr) {
	size := uintptr(os.Getpagesize())
	from, to = (from+size-1)/size*size, to/size*size
	if from < to {
		_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, from, to-from, syscall.MADV_DONTNEED)
	}
}
