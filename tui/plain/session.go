package plain

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
	"brief/content/clean"
	"brief/tui/change"
	"brief/tui/correct"
	"brief/tui/item"
	"brief/tui/state"
)

// session is a conversation, which may go from one article to another.
type session struct {
	out  *bufio.Writer
	row  string // what was said of a line that goes on
	host Host
	turn int // index of the article of the host's list that was opened last
	done bool
	*reading
}

// reading is the article that is talked about.
type reading struct {
	Article
	b       *briefing.Briefing // with corrections
	text    *query.Text
	quotes  []int       // indexes of the quotes that are listed
	quoteOf *query.List // of all quotes
	actorOf *query.List

	section int // index of the section that was read last; -1 before the first
	at      int // byte offset of what was read last
	quote   int // index of the quote that was read last; -1 before the first
	hits    []content.Span
	hit     int   // number of the match that was read last; 0 before the first
	found   bool  // the command before was about matches, of which n reads the next
	history []int // places that jumps left, the newest last
	ahead   []int // places that back left

	numbers    string   // the command that a bare number is for; "" for read
	linked     bool     // a page led to it, and not the user
	from, next *reading // what was read before it, and what back came from; or nil
}

// Article is an article and what is kept of it.
type Article struct {
	Briefing *briefing.Briefing
	At       int            // the byte offset to start at
	Kept     *state.Session // marks, notes and corrections; nil keeps none
	Changes  change.Report  // since it was read before
}

// Host is what a conversation is given from outside. A nil function means that
// the thing cannot be done here.
type Host struct {
	Width    func() int // of the rows in cells, now; nil for rows of any length
	Articles []string   // those to go through, the first of which the conversation begins with

	Copy    func(text []byte) (path string, err error)
	Write   func(name string, data []byte) (path string, err error)
	Export  func(b *briefing.Briefing, format string) (path string, err error) // "" for the usual format; fs.ErrExist where a file is that already
	Save    func(*briefing.Briefing) (quotes int, err error)
	Correct func(*briefing.Briefing) (saved bool, err error) // in the library, where the article is saved
	OpenURL func(address string) error
	Edit    func(doc *content.Document, offset int) error // until the editor ends

	// Open opens an article, with raw all text of a page; a linked address comes
	// from a page and not from the user.
	Open func(ref string, raw, linked bool) (Article, error)
	// Leave keeps the byte offset where an article is left.
	Leave func(a Article, at int)
	// Library and Feeds answer as the commands of these names do, Library also to
	// words to search for, and Speaker with all that somebody said.
	Library, Feeds, Speaker func(request string) string
}

// Run answers the commands of in until it ends or one quits, beginning with an article,
// and returns the byte offset where the last one was left. Rows end between words. The
// error is that of reading or writing; a closed pipe is one.
func Run(in io.Reader, out io.Writer, a Article, host Host) (left int, err error) {
	s := &session{out: bufio.NewWriter(out), host: host, reading: newReading(a)}
	defer func() { s.putAside() }()
	s.greet()
	if n := len(host.Articles); n > 1 {
		s.say("Article 1 of %d. Type article for the next, articles for all of them.\n", n)
	}
	s.say("\n")
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for n := 1; !s.done; n++ {
		if err := s.prompt(n); err != nil {
			return s.at, err
		}
		if !lines.Scan() {
			s.say("\n")
			break
		}
		s.command(clean.Line(lines.Text()))
	}
	if err := s.out.Flush(); err != nil {
		return s.at, err
	}
	return s.at, lines.Err()
}

func newReading(a Article) *reading {
	r := &reading{Article: a, text: query.NewText(a.Briefing.Doc.Text), section: -1, at: a.At, quote: -1}
	b := a.Briefing
	if a.Kept != nil {
		b = correct.Kept(b, a.Kept.Article().Corrections)
	}
	r.set(b)
	if sec := b.SectionAt(r.at); sec != nil && r.at > 0 {
		r.section = sec.ID - 1
	}
	return r
}

// set talks about b, which says the same as what was talked about but for speakers.
func (r *reading) set(b *briefing.Briefing) {
	r.b, r.quotes = b, nil
	for i := range b.Quotes {
		if b.Quotes[i].Listed() {
			r.quotes = append(r.quotes, i)
		}
	}
	r.quoteOf, r.actorOf = query.NewList(item.Quotes(b)), query.NewList(item.Actors(b))
}

// say writes; what fails is found when the writer is flushed.
func (s *session) say(format string, args ...any) {
	text := s.row + fmt.Sprintf(format, args...)
	end := strings.LastIndexByte(text, '\n') + 1
	s.row = text[end:]
	if text = text[:end]; s.host.Width != nil {
		text = ansi.Wrap(text, s.host.Width(), "")
	}
	s.out.WriteString(text)
}

// prompt asks for the n-th command; what was said is out before it.
func (s *session) prompt(n int) error {
	fmt.Fprintf(s.out, "%s%d> ", s.row, n)
	s.row = ""
	return s.out.Flush()
}

// line writes a line of the article's words, as one.
func (s *session) line(text string) { s.say("%s\n", strings.ReplaceAll(text, "\n", " ")) }

// greet says what the article is, what is in it, and where it was left.
func (s *session) greet() {
	d := s.b.Doc
	s.line(d.Title)
	var known []string
	for _, fact := range []string{strings.Join(d.Authors, ", "), d.Day(), d.Site} {
		if fact != "" {
			known = append(known, fact)
		}
	}
	if len(known) > 0 {
		s.line(strings.Join(known, ", "))
	}
	s.say("%s, %s, %s, about %s to read.\n", briefing.Count(s.b.LastSection(), "section"), briefing.Count(len(s.quotes), "quote"),
		briefing.Count(len(s.b.Actors), "actor"), briefing.Count(briefing.Minutes(s.b.Words()), "minute"))
	if d.Notice != "" {
		s.line(sentence(content.Capital(d.Notice)))
	}
	if s.section >= 0 {
		s.say("You were in section %d. Type read to read it again, next to go on.\n", s.section+1)
	}
	s.say("Type help for the commands.\n")
}

// command runs one line.
func (s *session) command(line string) {
	name, arg := asTyped(line)
	switch {
	case name == "n" && s.found:
		name = "go"
	case number(line) > 0 && line[0] <= '9': // and no "§2"
		name = cmp.Or(s.numbers, name)
	}
	switch c := commandNamed(name); {
	case line == "":
	case c != nil:
		c.run(s, arg)
		s.numbers = cmp.Or(numbersAfter(c.names[0]), s.numbers)
		s.found = len(s.hits) > 0 && slices.Contains([]string{"search", "go", "match-before"}, c.names[0])
		s.say("\n")
	default:
		s.say("There is no command %q%s Type help for the commands.\n\n", name, meant(name))
	}
}

// numbersAfter is the command that a bare number behind the one of a name is for, of what that one lists; "" where it lists
// nothing with numbers.
func numbersAfter(name string) string {
	switch name {
	case "quotes", "quote", "quote-before":
		return "quote"
	case "actors":
		return "who"
	case "search", "go", "match-before":
		return "go"
	case "links":
		return "follow"
	case "articles":
		return "article"
	case "sections", "read", "next", "previous", "answers", "top", "where":
		return "read"
	}
	return ""
}

// asTyped is the command that a line stands for, which may be a number or begin with the reader's key, and what is behind it.
func asTyped(line string) (name, arg string) {
	name = line
	if i := strings.IndexByte(line, ' '); i >= 0 {
		name, arg = line[:i], strings.TrimSpace(line[i+1:])
	}
	switch {
	case strings.HasPrefix(line, "/") && len(line) > 1:
		name, arg = "search", line[1:]
		if len(line) > 2 && strings.HasSuffix(line, "/") {
			arg = line // a regular expression
		}
	case strings.HasPrefix(line, "'") && len(line) > 1:
		name, arg = "to", line[1:]
	case strings.HasPrefix(line, ":") && len(line) > 1 && line != ":q":
		name, arg = asCommand(line[1:])
		name = turnsOf(name)
	}
	if number(name) > 0 && arg == "" {
		name, arg = "read", name
	}
	if share, ok := strings.CutSuffix(line, "%"); ok && (number(share) > 0 || share == "0") {
		name, arg = "line", line
	}
	return name, arg
}

// asCommand reads what follows a ":" as the reader does: 42, 50%, s3, or a command.
func asCommand(line string) (name, arg string) {
	switch {
	case number(strings.TrimSuffix(line, "%")) > 0 || line == "0%":
		return "line", line
	case strings.HasPrefix(line, "s") && number(line[1:]) > 0:
		return "read", line[1:]
	}
	name, arg, _ = strings.Cut(line, " ")
	return name, strings.TrimSpace(arg)
}

func meant(name string) string {
	var names []string
	for _, c := range commands() {
		names = append(names, c.names[0])
	}
	if near := query.Nearest(name, names); near != "" {
		return fmt.Sprintf(" – did you mean %s?", near)
	}
	return "."
}
