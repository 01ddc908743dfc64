package tui

import (
	"context"
	"net/url"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/content"
	"brief/tui/cite"
)

// openLinks shows the links in sight, then all others, each with a letter and its address.
func (m *Model) openLinks() {
	sight := m.article.sight()
	var near, far []pick
	letters := m.hintLetters()
	for _, mark := range cite.Links(m.doc, content.Span{End: len(m.doc.Text)}) {
		words, to := oneLine(mark.Of(m.doc.Text)), m.leadsTo(mark)
		p := pick{row: row{{"     ", ""}, {words, m.look.theme.Link}},
			choose: func() tea.Cmd { return m.follow(mark) }, link: &mark}
		if plainAddress(words) != to {
			p.row = append(p.row, segment{"  " + to, m.look.theme.Dim})
		}
		if mark.Overlaps(sight) && len(near) < len(letters) {
			p.letter = letters[len(near) : len(near)+1]
			p.row[0].text, p.row[0].style = "  "+p.letter+"  ", m.look.theme.Key
			near = append(near, p)
		} else {
			far = append(far, p)
		}
	}
	if len(near)+len(far) == 0 {
		m.say("No links in this text")
		return
	}
	m.openPicks("Links", append(near, far...)).offers = []Intent{Copy, Browser}
}

// hintLetters are the letters that do nothing else in a list, the easy ones first.
func (m *Model) hintLetters() string {
	return strings.Map(func(r rune) rune {
		intent := m.keys.byKey[string(r)]
		if _, moves := new(list).steps(intent); moves || slices.Contains([]Intent{Enter, Escape, Quit, Interrupt, Help, Speaker, Copy, CopyLink, Browser, Suspend, Redraw}, intent) {
			return -1
		}
		return r
	}, "asdfghjklwertyuiopzxcvbnm")
}

// follow goes where a link leads: to a place in this text, to another article, or in
// the browser to what is neither. Back returns from the former two.
func (m *Model) follow(link content.Mark) tea.Cmd {
	target := link.Target
	if target == "" {
		m.jump(cite.Passage(m.doc, link))
		return nil
	}
	address, fragment, _ := strings.Cut(target, "#")
	if cite.Here(m.doc, address) {
		if fragment == "" {
			m.jump(m.doc.Blocks[0].Span)
			return nil
		}
		if span, ok := cite.Place(m.doc, fragment); ok {
			m.jump(span)
			return nil
		}
		return m.browse(target)
	}
	if m.opt.Follow == nil || !content.IsAddress(address) {
		return m.browse(target)
	}
	follow := m.opt.Follow
	fetch := func(ctx context.Context, raw bool) (*content.Document, error) { return follow(ctx, address, raw) }
	return m.openFrom(source{ref: address, fetch: fetch}, fragment)
}

// leadsTo says where a link leads: to an address, or to this text.
func (m *Model) leadsTo(link content.Mark) string {
	if address, _, _ := strings.Cut(link.Target, "#"); link.Target == "" || cite.Here(m.doc, address) {
		return "in this text"
	}
	return plainAddress(link.Target)
}

// plainAddress is an address without what most have.
func plainAddress(address string) string {
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/")
}

func host(target string) string {
	u, err := url.Parse(target)
	if err != nil || u.Host == "" {
		return target
	}
	return u.Host
}
