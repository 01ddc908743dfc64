// Package atomicfile writes files that hold all of the old or all of the new at any moment, and says why they cannot be written to.
package atomicfile
