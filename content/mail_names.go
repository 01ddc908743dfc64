package content

import (
	"bytes"
	"net/mail"
	"strings"
	"unicode"
	"unicode/utf8"
)

// senderName is the name of who wrote a message, without what lists and papers put around it.
func senderName(name string) string {
	name, _, _ = strings.Cut(CleanLine(name), " via ")
	name, _, _ = strings.Cut(strings.Trim(name, `'" `), " (")
	for _, of := range []string{" at ", " from "} { // a paper
		if person, _, ok := strings.Cut(name, of); ok && likeName(person) {
			name = person
		}
	}
	return turnName(name)
}

// turnName turns a name around whose surname stands first: "Field, Ann".
func turnName(name string) string {
	const longest = 3 // words of either
	last, first, ok := strings.Cut(name, ", ")
	short := func(part string) bool {
		return part != "" && strings.Count(part, " ") < longest && !strings.ContainsAny(part, ",;&")
	}
	if !ok || !short(last) || !short(first) || likeName(last) && likeName(first) && !opensSurname(last) {
		return name
	}
	if c, _ := utf8.DecodeRuneInString(first); unicode.IsLower(c) { // what somebody does: "Ann Field, editor"
		return name
	}
	switch strings.ToLower(strings.Trim(first, ".")) {
	case "jr", "sr", "ii", "iii", "iv", "md", "m.d", "phd", "ph.d", "inc", "ltd", "llc", "gmbh", "esq",
		"newsroom", "newsletter", "news", "press office", "press", "editor", "team", "redaktion", "rédaction":
		return name
	}
	return first + " " + last
}

// opensSurname reports whether a name begins as surnames of several words do, "van Beek", "De la Cruz".
func opensSurname(name string) bool {
	word, _, _ := strings.Cut(name, " ")
	return strings.Contains(" de da di del della van von der den dos le la al el bin ter ten zu st mac ", " "+strings.ToLower(strings.Trim(word, "."))+" ")
}

// subjectOf is a message's subject without what answers put before it, and the name of the list that it came by.
func subjectOf(subject string, header mail.Header) string {
	const longest = 40 // bytes of a list's name
	subject = bareSubject(CleanLine(subject))
	if header.Get("List-Id")+header.Get("List-Post")+header.Get("List-Unsubscribe") == "" || !strings.HasPrefix(subject, "[") {
		return subject
	}
	end := strings.IndexByte(subject, ']')
	if rest := bareSubject(strings.TrimSpace(subject[max(end, 0)+1:])); 0 < end && end <= longest && rest != "" {
		return rest
	}
	return subject
}

// sentOn is the line above a message that stands in the text of another, and its head.
var sentOn = Expression(`(?mi)^(?:-{2,} ?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado|messaggio inoltrato) ?-{2,}|begin forwarded message:)[ \t]*\n\n?((?:\*?[\pL-]{2,16}:\*? .*\n){2,8})`)

// takeSentOn finds a message that somebody sends on in the text of another. Unless that says much itself, the header is
// the one of that message, and so is the plain text.
func (t *mailText) takeSentOn() {
	const few, reach = 25, 4096 // words of who sends it on, bytes
	if t.forwarded != nil || t.plain == nil {
		return
	}
	at := sentOn().FindSubmatchIndex(t.plain[:min(len(t.plain), reach)])
	if at == nil || CountWords(string(t.plain[:at[0]])) > few {
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
	const reach = 4096 // bytes
	at := sentOn().FindSubmatchIndex(t.plain[:min(len(t.plain), reach)])
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
