// Command brief opens a news briefing and shows what it answers, who said what,
// and who the actors are: in a terminal reader, or as text and JSON.
//
// Each subcommand is a file of its own, thin over the packages below.
package main
