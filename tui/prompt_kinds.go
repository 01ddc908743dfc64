package tui

// promptKind says what a prompt's text is for.
type promptKind uint8

const (
	findPrompt promptKind = iota
	filterPrompt
	commandPrompt
	everywherePrompt
	notePrompt
	libraryPrompt
	aboutPrompt
	mergePrompt
	narrowPrompt
	lostPrompt // for what has gone while it was being typed
)

// promptTraits are what prompts of a kind look like, and what their keys do.
type promptTraits struct {
	label    string
	examples []string // of what can be typed, the longest first
	enter    string   // what Enter does with the text, for its hint
	escape   string   // what Esc does, for its hint

	onTop     bool // what is typed is about the overlay on top
	found     bool // it chooses from what was found in the article
	picks     bool // Enter goes to an entry of that
	completes bool // Tab puts in what may be meant
}

var promptKinds = [...]promptTraits{
	findPrompt: {label: "/", enter: "go", escape: "cancel", examples: []string{"words, or /expression/"}},
	filterPrompt: {label: "Filter: ", enter: "go", escape: "clear", found: true, completes: true, examples: []string{
		"words, /expression/, @name, -not, role: sec: kind: about:", "words, @name, -not, role: sec: kind: about:", "words, @name, -not"}},
	commandPrompt:    {label: ":", enter: "run", escape: "cancel", completes: true},
	everywherePrompt: {label: "Everywhere: ", enter: "go", escape: "cancel", onTop: true, found: true, picks: true},
	notePrompt:       {label: "Note: ", enter: "keep", escape: "cancel", examples: []string{"your words, or none to highlight"}},
	libraryPrompt: {label: "Library: ", enter: "go", escape: "list", onTop: true, picks: true, completes: true, // Esc leaves what was typed, and the keys are the list's
		examples: []string{"words, @name, -not, about: source: after: before:", "words, @name, -not"}},
	aboutPrompt: {label: "About: ", enter: "go", escape: "cancel", onTop: true,
		examples: []string{"words, @name, -not, role: sec: kind: about:", "words, @name, -not"}},
	mergePrompt:  {label: "Same person as: ", enter: "go", escape: "cancel", onTop: true, examples: []string{"a name, or a number as in #12"}},
	narrowPrompt: {label: "Filter: ", enter: "go", escape: "clear", onTop: true, picks: true},
	lostPrompt:   {enter: "go", escape: "cancel"},
}

// traits are those of the prompt's kind.
func (p *prompt) traits() *promptTraits { return &promptKinds[p.kind] }
