// Package office reads what Word, LibreOffice and other programs write: Office Open XML, OpenDocument and Rich Text. It gives a
// Sink paragraphs of text that looks the same, and knows what programs and people do with styles, lists, tables, notes, boxes
// and labels.
//
// It must not know what a Document is, nor what the text says.
package office
