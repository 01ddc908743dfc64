package content

// Span is a half-open range [Start, End) of byte offsets into Document.Text.
// It is the only way any part of the program points at text.
type Span struct {
	Start, End int
}

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte; the zero Span is empty.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether the byte at offset lies in the span.
func (s Span) Contains(offset int) bool { return s.Start <= offset && offset < s.End }

// Covers reports whether all of t lies in s.
func (s Span) Covers(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Of returns the bytes of text that the span covers; it panics, as slicing
// does, where the span is not inside text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }
