package screen

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
	"pgregory.net/rapid"
)

// TestAnswerParts: while an answer is expected, its parts reach Bubble Tea together,
// however late the second is, and everything else as it was typed.
func TestAnswerParts(t *testing.T) {
	const whole = "\x1b[?69;2$y"
	for _, c := range []struct {
		name        string
		late        bool // each read comes when Bubble Tea waits for no rest
		reads, want []string
		open        bool // it is still expected
	}{
		{"whole", true, []string{"j" + whole + "k"}, []string{"j" + whole + "k"}, false},
		{"two parts", true, []string{"\x1b[?69;", "2$y"}, []string{"", whole}, false},
		{"among keys", true, []string{"jk\x1b[?6", "9;2$yj"}, []string{"jk", whole + "j"}, false},
		{"many parts", true, []string{"\x1b[?", "69", ";2", "$", "y"}, []string{"", "", "", "", whole}, false},
		{"Escape taken for a key", true, []string{"\x1b", "[?69;2$y"}, []string{"\x1b", whole}, false},
		{"Escape waited for", false, []string{"j\x1b", "[?69;2$y"}, []string{"j\x1b", whole[1:]}, false},
		{"Alt-[", true, []string{"\x1b", "[", "?69;2", "$y"}, []string{"\x1b", "[", "", whole}, false},
		{"keys", true, []string{"\x1b", "j", "\x1b[", "A", "y"}, []string{"\x1b", "j", "\x1b[", "A", "y"}, true},
		{"another answer", true, []string{"\x1b[?6", "2;22c", "y"}, []string{"", "\x1b[?62;22c", "y"}, true},
		{"another after Escape", true, []string{"\x1b", "[?", "2026;2$y"}, []string{"\x1b", "", "[?2026;2$y"}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			var a answer
			a.expect()
			for i, read := range c.reads {
				if c.late {
					a.read = a.read.Add(-2 * keyPatience)
				}
				if got := passed(&a, read); got != c.want[i] {
					t.Errorf("read %d: %q, want %q", i, got, c.want[i])
				}
			}
			if a.due() > 0 != c.open {
				t.Errorf("still expected for %v", a.due())
			}
		})
	}
}

// TestAnswerLosesNothing: however keys and answers are cut, each byte is passed on once.
func TestAnswerLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reads := rapid.SliceOf(rapid.StringMatching(`(\x1b|\[|\?69;|\x1b\[\?69;|2|\$|y|\$y|j){1,4}`)).Draw(t, "reads")
		var a answer
		a.expect()
		got := ""
		for _, read := range reads {
			got += passed(&a, read)
		}
		if got += string(a.begun[a.typed:]); got != strings.Join(reads, "") {
			t.Errorf("%q of %q", got, reads)
		}
	})
}

// TestAnswerNotDue: where nothing is expected, or no longer, nothing is held back.
func TestAnswerNotDue(t *testing.T) {
	for _, a := range []*answer{{}, {until: time.Now().Add(-time.Second)}} {
		if got := passed(a, "\x1b[?69;"); got != "\x1b[?69;" || a.due() != 0 {
			t.Errorf("%q, for %v", got, a.due())
		}
	}
	gone := &answer{begun: []byte("\x1b[?6"), typed: 1}
	if got := passed(gone, "j"); got != "[?6j" {
		t.Errorf("what was held back came as %q", got)
	}
}

// passed is what of a read is passed on.
func passed(a *answer, read string) string {
	keys := make([]byte, 64)
	begun := a.resume(keys)
	n := begun + copy(keys[begun:], read)
	return string(keys[:a.pass(keys[:n])])
}

// TestLateAnswer: an answer that comes when the terminal is given back, or to an editor, is
// not left to who has it next; where none is due, nothing is read.
func TestLateAnswer(t *testing.T) {
	for _, c := range []struct {
		name, typed, begun string
		due                bool
		left               string
		margins            margins
	}{
		{"late", "\x1b[?69;2$y", "", true, "\n", unasked},
		{"its rest", "2$y", "\x1b[?69;", true, "\n", unasked},
		{"never", "", "", true, "\n", asked},
		{"come before", "x", "", false, "x\n", asked},
	} {
		t.Run(c.name, func(t *testing.T) {
			master, slave, err := pty.Open()
			if err != nil {
				t.Skip("no pseudo-terminals here: ", err)
			}
			defer master.Close()
			defer slave.Close()
			null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
			if err != nil {
				t.Fatal(err)
			}
			defer null.Close()
			term := terminal{in: slave, out: null, margins: asked}
			if err := term.take(); err != nil {
				t.Fatal(err)
			}
			if c.due {
				term.answer.expect()
			}
			term.answer.begun = []byte(c.begun)
			master.WriteString(c.typed)
			if err := (loan{exec.Command("true"), &term, nil}).Run(); err != nil {
				t.Fatal(err)
			}
			master.WriteString("\n")
			left, err := bufio.NewReader(slave).ReadString('\n')
			if err != nil || left != c.left || term.margins != c.margins || term.answer.due() != 0 {
				t.Errorf("%q is left, %v, margins %v, due for %v", left, err, term.margins, term.answer.due())
			}
		})
	}
}
