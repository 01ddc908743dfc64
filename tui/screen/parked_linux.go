package screen

import (
	"os"
	"syscall"
	"time"
)

// newParked returns k read that way, or nil where the system does not allow it. An epoll of
// its own stands between the terminal and the runtime's: the terminal itself stays as
// it is, which it has to since other programs share it, and is not waited for to take output.
func newParked(k keyboard) *parked {
	fd, err := syscall.EpollCreate1(syscall.EPOLL_CLOEXEC)
	if err != nil {
		return nil
	}
	event := syscall.EpollEvent{Events: syscall.EPOLLIN}
	if syscall.EpollCtl(fd, syscall.EPOLL_CTL_ADD, int(k.Fd()), &event) != nil || syscall.SetNonblock(fd, true) != nil {
		syscall.Close(fd)
		return nil
	}
	ready := os.NewFile(uintptr(fd), "keys")
	wait, err := ready.SyscallConn()
	if err != nil || ready.SetReadDeadline(time.Time{}) != nil { // the runtime does not wait for it
		ready.Close()
		return nil
	}
	return &parked{keyboard: k, ready: ready, wait: wait}
}

// readable reports whether what the epoll waits for is there, or never will be.
func readable(epoll uintptr) bool {
	var event [1]syscall.EpollEvent
	for {
		if n, err := syscall.EpollWait(int(epoll), event[:], 0); err != syscall.EINTR {
			return n != 0
		}
	}
}
