// Package render lays a Document out for a width, block by block, through
// Glamour, and maps bytes of the Document to cells of the screen and back.
//
// Rows and columns exist only here. Nothing but our own SGR and OSC 8 leaves
// it: Glamour's escapes are read into attributes and written anew. It must not
// know about panes, keys, or what an article says.
package render
