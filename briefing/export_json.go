package briefing

import "encoding/json"

// AppendJSON appends one object with the sections, the quotes and the actors,
// each as the subcommands print them, and a newline.
func (b *Briefing) AppendJSON(out []byte) ([]byte, error) {
	sections, _ := b.AppendSectionsJSON(nil, Selection{})
	quotes, _ := b.AppendQuotesJSON(nil, Selection{})
	actors, _ := b.AppendActorsJSON(nil, Selection{})
	var q struct{ Quotes json.RawMessage }
	var a struct{ Actors json.RawMessage }
	if err := json.Unmarshal(quotes, &q); err != nil {
		return out, err
	}
	if err := json.Unmarshal(actors, &a); err != nil {
		return out, err
	}
	for len(sections) > 0 && sections[len(sections)-1] != '}' {
		sections = sections[:len(sections)-1]
	}
	out = append(out, sections[:len(sections)-1]...)
	out = append(append(out, `,"quotes":`...), q.Quotes...)
	out = append(append(out, `,"actors":`...), a.Actors...)
	return append(out, "}\n"...), nil
}
