package tui

import "slices"

// Intent is what a key asks for; its name is what the config file calls it.
type Intent string

// The intents. Every one of them is in the table of Bindings.
const (
	LineDown    Intent = "line-down"
	LineUp      Intent = "line-up"
	HalfDown    Intent = "half-page-down"
	HalfUp      Intent = "half-page-up"
	PageDown    Intent = "page-down"
	PageUp      Intent = "page-up"
	GoTop       Intent = "top"
	GoBottom    Intent = "bottom"
	NextSection Intent = "next-section"
	PrevSection Intent = "previous-section"
	NextQuote   Intent = "next-quote"
	PrevQuote   Intent = "previous-quote"
	NextPara    Intent = "next-paragraph"
	PrevPara    Intent = "previous-paragraph"
	NextPane    Intent = "next-pane"
	PrevPane    Intent = "previous-pane"
	ToSections  Intent = "sections"
	ToArticle   Intent = "article"
	ToQuotes    Intent = "quotes"
	ToActors    Intent = "actors"
	Enter       Intent = "enter"
	Back        Intent = "back"
	Forward     Intent = "forward"
	Find        Intent = "find"
	NextMatch   Intent = "next-match"
	PrevMatch   Intent = "previous-match"
	Everywhere  Intent = "search-everywhere"
	Peek        Intent = "peek"
	Copy        Intent = "copy"
	CopyLink    Intent = "copy-markdown"
	SetMark     Intent = "set-mark"
	GoMark      Intent = "go-to-mark"
	Answers     Intent = "answers"
	Zoom        Intent = "zoom"
	Contents    Intent = "contents"
	Links       Intent = "links"
	Browser     Intent = "browser"
	Edit        Intent = "edit"
	Export      Intent = "export"
	Reload      Intent = "reload"
	RawText     Intent = "raw-text"
	Wider       Intent = "wider"
	Narrower    Intent = "narrower"
	FitMeasure  Intent = "default-width"
	Correct     Intent = "correct-speaker"
	Uncorrect   Intent = "undo-correction"
	Note        Intent = "note"
	Notes       Intent = "notes"
	RemoveNote  Intent = "remove-note"
	Changes     Intent = "changes"
	SaveArticle Intent = "save"
	LibraryView Intent = "library"
	Speaker     Intent = "speaker"
	SortOrder   Intent = "order"
	AlsoIn      Intent = "also-in"
	FeedsView   Intent = "feeds"
	Merge       Intent = "merge"
	Split       Intent = "split"
	SplitOff    Intent = "split-off"
	CommandLine Intent = "command"
	Help        Intent = "help"
	Escape      Intent = "escape"
	Quit        Intent = "quit"
	Interrupt   Intent = "interrupt"
	Suspend     Intent = "suspend"
	Redraw      Intent = "redraw"
)

// Binding is a row of the key table: the one place that dispatch, help, footer,
// README and man page take keys from.
type Binding struct {
	Intent Intent
	Keys   []string // as Bubble Tea names them
	Group  string   // heading in the help
	Help   string   // what it does
	Hint   string   // word or two in the footer; "" for none
	Rank   int      // hints of a low rank are dropped last
}

// The groups of the help.
const (
	groupMove   = "Move"
	groupJump   = "Jump"
	groupSearch = "Search"
	groupTake   = "Take"
	groupView   = "View"
	groupShelf  = "Library and feeds"
	groupLeave  = "Leave"
)

// Bindings returns the key table, in the order of the footer.
func Bindings() []Binding { return slices.Concat(travelKeys(), articleKeys(), otherKeys()) }

// travelKeys move through panes and text.
func travelKeys() []Binding {
	return []Binding{
		{Intent: LineDown, Keys: []string{"j", "down", "ctrl+e"}, Group: groupMove, Help: "a line or a row down"},
		{Intent: LineUp, Keys: []string{"k", "up", "ctrl+y"}, Group: groupMove, Help: "a line or a row up"},
		{Intent: HalfDown, Keys: []string{"d", "ctrl+d"}, Group: groupMove, Help: "half a page down"},
		{Intent: HalfUp, Keys: []string{"u", "ctrl+u"}, Group: groupMove, Help: "half a page up"},
		{Intent: PageDown, Keys: []string{"space", "pgdown", "ctrl+f"}, Group: groupMove, Help: "a page down"},
		{Intent: PageUp, Keys: []string{"b", "pgup", "ctrl+b"}, Group: groupMove, Help: "a page up"},
		{Intent: GoTop, Keys: []string{"g", "home"}, Group: groupMove, Help: "top"},
		{Intent: GoBottom, Keys: []string{"G", "end"}, Group: groupMove, Help: "bottom"},
		{Intent: NextSection, Keys: []string{"]"}, Group: groupJump, Help: "next section", Hint: "next", Rank: 5},
		{Intent: PrevSection, Keys: []string{"["}, Group: groupJump, Help: "previous section"},
		{Intent: NextQuote, Keys: []string{")"}, Group: groupJump, Help: "next quote", Hint: "quote", Rank: 6},
		{Intent: PrevQuote, Keys: []string{"("}, Group: groupJump, Help: "previous quote"},
		{Intent: NextPara, Keys: []string{"}"}, Group: groupJump, Help: "next paragraph"},
		{Intent: PrevPara, Keys: []string{"{"}, Group: groupJump, Help: "previous paragraph"},
		{Intent: NextPane, Keys: []string{"tab", "l", "right"}, Group: groupMove, Help: "next pane", Hint: "pane", Rank: 3},
		{Intent: PrevPane, Keys: []string{"shift+tab", "h", "left"}, Group: groupMove, Help: "previous pane"},
		{Intent: ToSections, Keys: []string{"1"}, Group: groupMove, Help: "Sections; again: return"},
		{Intent: ToArticle, Keys: []string{"2"}, Group: groupMove, Help: "Article; again: return"},
		{Intent: ToQuotes, Keys: []string{"3"}, Group: groupMove, Help: "Quotes; again: return"},
		{Intent: ToActors, Keys: []string{"4"}, Group: groupMove, Help: "Actors; again: return"},
		{Intent: Enter, Keys: []string{"enter"}, Group: groupJump, Help: "jump to the evidence in the article; of an actor again: the next", Hint: "go", Rank: 2},
		{Intent: Back, Keys: []string{"ctrl+o", "backspace", "alt+left"}, Group: groupJump, Help: "back in the jump list", Hint: "back", Rank: 8},
		{Intent: Forward, Keys: []string{"L", "alt+right"}, Group: groupJump, Help: "forward in the jump list"},
	}
}

// articleKeys do something with the article, or change how it is shown.
func articleKeys() []Binding {
	return []Binding{
		{Intent: Find, Keys: []string{"/"}, Group: groupSearch, Help: "find in the article, filter a list: words or /expression/", Hint: "find", Rank: 4},
		{Intent: NextMatch, Keys: []string{"n"}, Group: groupSearch, Help: "next match", Hint: "match", Rank: 2},
		{Intent: PrevMatch, Keys: []string{"N"}, Group: groupSearch, Help: "previous match"},
		{Intent: Everywhere, Keys: []string{"S"}, Group: groupSearch, Help: "search everywhere: sections, quotes, actors", Hint: "all", Rank: 11},
		{Intent: Peek, Keys: []string{"K"}, Group: groupSearch, Help: "who or what is under the cursor; ] and [ go on", Hint: "who", Rank: 7},
		{Intent: Copy, Keys: []string{"y"}, Group: groupTake, Help: "copy with attribution", Hint: "copy", Rank: 9},
		{Intent: CopyLink, Keys: []string{"Y"}, Group: groupTake, Help: "copy as Markdown with a link"},
		{Intent: SetMark, Keys: []string{"m"}, Group: groupJump, Help: "and a letter: set a mark"},
		{Intent: GoMark, Keys: []string{"'"}, Group: groupJump, Help: "and a letter: go to a mark; '' lists them"},
		{Intent: Correct, Keys: []string{"c"}, Group: groupTake, Help: "name the speaker of a quote yourself"},
		{Intent: Uncorrect, Keys: []string{"C"}, Group: groupTake, Help: "undo that correction"},
		{Intent: Note, Keys: []string{"w"}, Group: groupTake, Help: "note on this quote or paragraph; empty: highlight"},
		{Intent: Notes, Keys: []string{"W"}, Group: groupTake, Help: "list the notes"},
		{Intent: RemoveNote, Keys: []string{"X"}, Group: groupTake, Help: "remove the note here"},
		{Intent: Changes, Keys: []string{"D"}, Group: groupView, Help: "what changed since you read it; on a speaker's page: earlier and later words", Hint: "changes", Rank: 4},
		{Intent: Answers, Keys: []string{"Z"}, Group: groupView, Help: "every question with the first sentence of its answer", Hint: "answers", Rank: 12},
		{Intent: Zoom, Keys: []string{"z"}, Group: groupView, Help: "zoom the focused pane"},
		{Intent: Contents, Keys: []string{"t"}, Group: groupView, Help: "sections as an overlay"},
		{Intent: Links, Keys: []string{"f"}, Group: groupJump, Help: "links: Enter reads what one leads to, o opens it in the browser"},
		{Intent: Browser, Keys: []string{"o"}, Group: groupTake, Help: "open the article in the browser", Hint: "browser", Rank: 16},
		{Intent: Edit, Keys: []string{"e"}, Group: groupTake, Help: "open in $EDITOR"},
		{Intent: Export, Keys: []string{"E"}, Group: groupTake, Help: "export as Markdown, where you are: the article, or the library's quotes in sight; :export takes other formats", Hint: "export", Rank: 11},
		{Intent: Reload, Keys: []string{"r"}, Group: groupTake, Help: "reload the article", Hint: "again", Rank: 4},
		{Intent: RawText, Keys: []string{"R"}, Group: groupTake, Help: "reload with all text of the page"},
		{Intent: Wider, Keys: []string{"+"}, Group: groupView, Help: "wider text"},
		{Intent: Narrower, Keys: []string{"-"}, Group: groupView, Help: "narrower text"},
		{Intent: FitMeasure, Keys: []string{"="}, Group: groupView, Help: "text as wide as it was"},
	}
}

// otherKeys lead away from the article, or are about the reader itself.
func otherKeys() []Binding {
	return []Binding{
		{Intent: LibraryView, Keys: []string{"B"}, Group: groupShelf, Help: "the library: search all saved quotes", Hint: "library", Rank: 13},
		{Intent: SaveArticle, Keys: []string{"a"}, Group: groupShelf, Help: "add the article to the library", Hint: "save", Rank: 14},
		{Intent: Speaker, Keys: []string{"P"}, Group: groupShelf, Help: "all that this speaker said in the library", Hint: "speaker", Rank: 5},
		{Intent: SortOrder, Keys: []string{"s"}, Group: groupShelf, Help: "in the library: newest first, or best first", Hint: "order", Rank: 6},
		{Intent: AlsoIn, Keys: []string{"A"}, Group: groupShelf, Help: "in the library: the other articles with the same words", Hint: "also in", Rank: 7},
		{Intent: Merge, Keys: []string{"J"}, Group: groupShelf, Help: "on a speaker's page: the same person as another", Hint: "same person", Rank: 8},
		{Intent: Split, Keys: []string{"U"}, Group: groupShelf, Help: "on a speaker's page: undo that", Hint: "undo", Rank: 10},
		{Intent: SplitOff, Keys: []string{"x"}, Group: groupShelf, Help: "on a speaker's page: this article means somebody else", Hint: "somebody else", Rank: 9},
		{Intent: FeedsView, Keys: []string{"F"}, Group: groupShelf, Help: "the feeds and their entries", Hint: "feeds", Rank: 15},
		{Intent: CommandLine, Keys: []string{":"}, Group: groupSearch, Help: "commands: :42 :50% :s3 :open :next :export :library :speaker :feeds :set :theme :q", Hint: "cmd", Rank: 10},
		{Intent: Escape, Keys: []string{"esc"}, Group: groupLeave, Help: "close or clear one thing; never quits", Hint: "clear", Rank: 2},
		{Intent: Quit, Keys: []string{"q"}, Group: groupLeave, Help: "close what is on top, else quit", Hint: "quit", Rank: 1},
		{Intent: Interrupt, Keys: []string{"ctrl+c"}, Group: groupLeave, Help: "quit at once"},
		{Intent: Suspend, Keys: []string{"ctrl+z"}, Group: groupLeave, Help: "suspend"},
		{Intent: Redraw, Keys: []string{"ctrl+l"}, Group: groupLeave, Help: "draw anew"},
		{Intent: Help, Keys: []string{"?", "f1"}, Group: groupLeave, Help: "this help", Hint: "help", Rank: 0},
	}
}

// DefaultKeys returns the keys of each intent as the table has them.
func DefaultKeys() map[string][]string {
	keys := map[string][]string{}
	for _, b := range Bindings() {
		keys[string(b.Intent)] = b.Keys
	}
	return keys
}
