package screen

import (
	"os"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/cancelreader"
)

const (
	// answerPatience is how long after the question the answer is expected.
	answerPatience = 3 * time.Second
	// settlePatience is how long the terminal is kept for an answer that is on its way.
	settlePatience = 50 * time.Millisecond
	// keyPatience is how long Bubble Tea waits for the rest of an escape sequence.
	keyPatience = 50 * time.Millisecond
	// answerForm is what a terminal answers (DECRPM of mode 69), with any digit for the 0.
	answerForm = "\x1b[?69;0$y"
	// answerKeys is how much of an answer may be keys: Escape, and Alt-[.
	answerKeys = len("\x1b[")
)

// answer keeps the terminal's answer to the question for margins in one piece. It comes
// among the keys; in parts it would be taken for typed ones. The zero value expects nothing.
type answer struct {
	mu    sync.Mutex
	until time.Time // when it is no longer expected
	begun []byte    // the end of what was read, where an answer begins with it
	typed int       // how many bytes of begun were passed on, as they may be keys
	read  time.Time // when begun was read
}

// expect has the answer looked for from now on.
func (a *answer) expect() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.until = time.Now().Add(answerPatience)
}

// due is how long the answer is still expected; 0 when it has come.
func (a *answer) due() time.Duration {
	a.mu.Lock()
	defer a.mu.Unlock()
	return max(0, time.Until(a.until))
}

// resume puts the beginning of an answer, if there is one, in front of the keys that are read next.
func (a *answer) resume(keys []byte) int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return copy(keys, a.begun)
}

// pass returns how many of keys, which start with what resume put there, are to be passed
// on now; it moves them to the front.
func (a *answer) pass(keys []byte) int {
	a.mu.Lock()
	defer a.mu.Unlock()
	from, to, last := a.typed, len(keys), a.read
	a.begun, a.typed, a.read = a.begun[:0], 0, time.Now()
	if !a.read.Before(a.until) {
		return copy(keys, keys[from:])
	}
	start := 0
	for start < len(keys) && (keys[start] != ansi.ESC || !agrees(keys[start:])) {
		start++
	}
	switch begun := keys[start:]; {
	case len(begun) >= len(answerForm):
		a.until = time.Time{}
		if start < from && a.read.Sub(last) > keyPatience {
			from = 0 // what was passed on has been taken for a key
		}
	case len(begun) > answerKeys:
		a.begun, a.typed, to = append(a.begun, begun...), max(0, from-start), max(from, start)
	default:
		a.begun, a.typed = append(a.begun, begun...), len(begun)
	}
	return copy(keys, keys[from:to])
}

// agrees reports whether keys begin with an answer, or are the beginning of one.
func agrees(keys []byte) bool {
	for i, c := range keys[:min(len(keys), len(answerForm))] {
		if digit := answerForm[i] == '0' && '0' <= c && c <= '9'; c != answerForm[i] && !digit {
			return false
		}
	}
	return true
}

// settle waits a moment for an answer that is due, which would be keys to whoever has the
// terminal next, and reports whether it came. Nobody else may read keys meanwhile.
func (a *answer) settle(in *os.File) bool {
	wait := min(a.due(), settlePatience)
	if wait == 0 {
		return false
	}
	keys, err := cancelreader.NewReader(keyboard{in, a, func() {}})
	if err != nil {
		return false
	}
	defer keys.Close()
	defer time.AfterFunc(wait, func() { keys.Cancel() }).Stop()
	for buf := make([]byte, 256); err == nil && a.due() > 0; {
		_, err = keys.Read(buf)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	came := a.until.IsZero()
	a.until, a.begun, a.typed = time.Time{}, nil, 0
	return came
}
