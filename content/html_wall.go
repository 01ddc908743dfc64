package content

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// wallWords is how short an article is that is worth looking for a wall.
const wallWords = 300

// wallPhrases are what login walls and paywalls say.
var wallPhrases = []string{
	"to continue reading", "continue reading with", "already a subscriber", "already have an account", "subscribe to read", "subscribe to continue",
	"subscribe now to", "log in to continue", "log in to read", "sign in to continue", "sign in to read", "register to continue", "register to read",
	"create a free account", "this article is for subscribers", "for subscribers only", "subscribers only", "exclusive to subscribers", "unlock this article",
	"il vous reste", "est réservée aux abonnés", "est réservé aux abonnés", "nur für abonnenten", "jetzt weiterlesen mit", "solo para suscriptores",
	"become a member to", "to read the full", "read the full story", "start your free trial",
}

// walled reports whether the page shows only the start of its article to those
// who have not paid or logged in.
func (p *htmlPage) walled(meta htmlMeta) bool {
	words := p.words()
	if words >= wallWords {
		return false
	}
	if meta.paid {
		return true
	}
	for _, blk := range p.blocks {
		if lower := strings.ToLower(blk.text); len(lower) < 400 && containsAny(lower, wallPhrases...) {
			return true
		}
	}
	return false
}

// asksPassword reports whether a form of the page has a field for a password.
func (p *htmlPage) asksPassword() bool {
	for _, form := range p.forms {
		if holds(form, func(n *html.Node) bool {
			return n.DataAtom == atom.Input && strings.EqualFold(attr(n, "type"), "password")
		}) {
			return true
		}
	}
	return false
}
