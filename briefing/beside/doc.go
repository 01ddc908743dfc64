// Package beside shares the work on one document between processors: pieces that do
// not depend on each other, done beside the caller's own. It knows nothing of
// documents or of what the pieces are.
package beside
