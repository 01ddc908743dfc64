package content

import (
	"bytes"
	"net/mail"
	"strings"
)

// sentOn is the line above a message that stands in the text of another, and its head.
var sentOn = Expression(`(?mi)^(?:-{2,} ?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado|messaggio inoltrato) ?-{2,}|begin forwarded message:)[ \t]*\n\n?((?:\*?[\pL-]{2,16}:\*? .*\n){2,8})`)

// findSentOn is where that line and head stand in the plain text, and the head alone; nil for nowhere.
func (t *mailText) findSentOn() []int {
	const reach = 4096 // bytes
	return sentOn().FindSubmatchIndex(t.plain[:min(len(t.plain), reach)])
}

// takeSentOn finds a message that somebody sends on in the text of another. Unless that says much itself, the header is
// the one of that message, and so is the plain text.
func (t *mailText) takeSentOn() {
	const few = 25 // words of who sends it on
	at := t.findSentOn()
	if t.forwarded != nil || at == nil || CountWords(string(t.plain[:at[0]])) > few {
		return
	}
	header := mail.Header{}
	for line := range bytes.Lines(t.plain[at[2]:at[3]]) {
		label, value, _ := bytes.Cut(bytes.ReplaceAll(line, []byte("*"), nil), []byte(":"))
		name := ""
		switch strings.ToLower(string(label)) {
		case "from", "von", "de", "da":
			name = "From"
		case "subject", "betreff", "objet", "asunto", "oggetto":
			name = "Subject"
		case "date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "data":
			name = "Date"
		}
		if name != "" {
			header[name] = []string{strings.TrimSpace(string(value))}
		}
	}
	if header.Get("From") == "" {
		return
	}
	t.forwarded, t.plain = header, t.plain[at[1]:]
}

// unquoteHead takes back what was taken for the text's head but is that of a message which it quotes.
func (t *mailText) unquoteHead(doc *Document) {
	at := t.findSentOn()
	if at == nil || len(doc.Authors) == 0 {
		return
	}
	above, quoted := t.plain[:at[0]], t.plain[at[2]:at[3]]
	if name := []byte(doc.Authors[0]); bytes.Contains(quoted, name) && !bytes.Contains(above, name) {
		doc.Authors, doc.Published = nil, ""
	}
}

// asideSignature marks what stands below a message's text and its line of two dashes.
func asideSignature(doc *Document) {
	const most = 12 // blocks
	for i := len(doc.Blocks) - 1; i > 0 && len(doc.Blocks)-i <= most; i-- {
		if doc.Blocks[i].Of(doc.Text) != "--" {
			continue
		}
		for n := i; n < len(doc.Blocks); n++ {
			doc.Blocks[n].Hint |= HintAside
		}
		return
	}
}
