// Package chroma stands in for github.com/alecthomas/chroma/v2, which Glamour
// links for the colours of program code. The real one parses some 300 XML files
// in package init, 15 to 20 ms of every start of every subcommand, and a news
// briefing has no program code to colour. go.mod's replace line puts this in
// its place; it holds just what Glamour names, and does nothing.
//
// It must know nothing of the rest of the project.
package chroma

// TokenType names a kind of token in program code.
type TokenType int

// The kinds that Glamour names.
const (
	Text TokenType = iota
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
	Background
)

// StyleEntries says how each kind of token looks.
type StyleEntries map[TokenType]string

// Style is a named set of looks; this one has none.
type Style struct{ Name string }

// MustNewStyle returns a Style called name.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{name} }
