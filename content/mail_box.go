package content

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
)

// mostMessages is how many messages of a mailbox are read.
const mostMessages = 100

// letter is a message of a mailbox.
type letter struct {
	doc     *Document
	subject string // without what answers put before it
}

// parseMailbox reads the messages of a mailbox, a section each. Headings are the subjects, or, where all answer
// one, who writes.
func parseMailbox(ctx context.Context, src Source, messages [][]byte) (*Document, error) {
	var letters []letter
	thread := true
	for _, data := range messages[:min(len(messages), mostMessages)] {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		doc, err := readMessage(ctx, src, data)
		if err != nil {
			continue // what can be read of the others is of use
		}
		letters = append(letters, letter{doc, bareSubject(doc.Title)})
		thread = thread && letters[0].subject == letters[len(letters)-1].subject
	}
	if len(letters) == 0 {
		return nil, src.nothing("is a mailbox of messages without text – nothing to read", nil)
	}
	meta := Meta{Ref: src.Ref, Format: "mail", URL: src.URL, Notice: "a mailbox of " + counted(len(messages), "message", "messages")}
	if len(letters) < len(messages) {
		meta.Notice = fmt.Sprintf("%d of the %d messages of a mailbox", len(letters), len(messages))
	}
	if thread {
		first := letters[0]
		meta.Title, meta.Authors, meta.Published = first.subject, first.doc.Authors, first.doc.Published
	}
	b := NewBuilder(len(src.Data))
	for _, l := range letters {
		who := strings.Trim(strings.Join(l.doc.Authors, ", ")+" · "+l.doc.Day(), " ·")
		b.Begin(Block{Kind: Heading, Level: 2})
		if thread {
			b.Text(firstOf(who, l.subject))
		} else {
			b.Text(l.doc.Title)
			b.Begin(Block{Hint: HintAside})
			b.Text(who)
		}
		appendBlocks(b, l.doc)
	}
	return b.Document(meta), nil
}

// bareSubject is a message's subject without what answers and lists put before it.
func bareSubject(subject string) string {
	for {
		rest := subject
		for _, prefix := range []string{"re:", "aw:", "fw:", "fwd:", "wg:", "antw:", "sv:", "tr:"} {
			if bare, ok := cutPrefixFold(rest, prefix); ok {
				rest = strings.TrimSpace(bare)
			}
		}
		if rest == subject {
			return subject
		}
		subject = rest
	}
}

// appendBlocks adds the blocks of a message to b below its heading. Its links to places of its own are none of the mailbox.
func appendBlocks(b *Builder, doc *Document) {
	marks := slices.DeleteFunc(slices.Clone(doc.Marks), func(m Mark) bool { return m.Kind == Link && m.Target == "" })
	for _, blk := range doc.Blocks {
		if blk.Kind == Heading {
			blk.Level = max(blk.Level, 3)
		}
		blk.Hint &^= HintBold | HintTitle
		marks = b.AddBlock(doc.Text, blk, marks)
	}
}

// readMessage reads one message.
func readMessage(ctx context.Context, src Source, data []byte) (*Document, error) {
	found, header, err := readMail(bytes.NewReader(data), 0)
	if err != nil && found.html == nil && found.plain == nil {
		return nil, src.nothing("is a broken e-mail or web archive – get it again", err)
	}
	found.takeSentOn()
	if found.forwarded != nil {
		header = found.forwarded
	}
	doc, err := found.document(ctx, header, src)
	if err != nil {
		return nil, err
	}
	if doc == nil {
		return nil, src.nothing("is a message without text – nothing to read", nil)
	}
	addMailMeta(doc, header)
	return doc, nil
}
