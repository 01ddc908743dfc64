// Package correct lays over a Briefing what its user says of speakers: a quote's
// speaker named by hand, and back.
//
// A Briefing is never changed: each function returns a copy that shares what is
// the same. Of package state it knows what a correction is; it must not know how
// corrections are asked for, nor when they are written.
package correct
