package feed

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"brief/content"
	"brief/content/clean"
	"brief/content/fetch"
)

// Add fetches the feed at address, or the one that the page there names, and
// subscribes to it under name as [Store.Put] does.
func (s Store) Add(ctx context.Context, address, name string, opt content.Options) (Feed, error) {
	if !content.IsAddress(address) {
		return Feed{}, fmt.Errorf("%q is no address – that of a feed begins with http:// or https://", clean.Line(address))
	}
	page, err := content.Fetch(ctx, address, opt)
	if err != nil {
		return Feed{}, err
	}
	found, err := content.ParseFeed(page.Data, address)
	if err != nil {
		named := namedFeed(page)
		if named == "" {
			return Feed{}, fmt.Errorf("%s is %w – give the address of RSS, Atom or JSON Feed", address, err)
		}
		opt.Linked = opt.Linked || !sameHost(named, address)
		address = named
		if page, err = content.Fetch(ctx, address, opt); err != nil {
			return Feed{}, err
		}
		if found, err = content.ParseFeed(page.Data, address); err != nil {
			return Feed{}, fmt.Errorf("%s is not a feed, though its page says so: %w", address, err)
		}
	}
	return s.Put(Feed{Name: clean.Line(name), URL: cmp.Or(page.Moved, address), Title: found.Title})
}

// Fetch returns the entries of f, newest as the feed orders them, and a notice
// when they are those of last time because fetching failed or gave no feed, or not all, and when the feed has moved for
// good: the list has its new address then.
func (s Store) Fetch(ctx context.Context, f Feed, opt content.Options) ([]content.Entry, string, error) {
	opt.Wanted = func(page fetch.Page) error {
		if _, err := content.ParseFeed(page.Data, f.URL); err != nil {
			return errors.New("sent no feed")
		}
		return nil
	}
	page, err := content.Fetch(ctx, f.URL, opt)
	if err != nil {
		return nil, "", err
	}
	found, err := content.ParseFeed(page.Data, f.URL)
	if err != nil {
		return nil, "", fmt.Errorf("what its address gives now is %w – check the address", err)
	}
	var notices []string
	if page.Notice != "" {
		notices = append(notices, page.Notice)
	}
	if found.Left > 0 {
		notices = append(notices, fmt.Sprintf("the first %d entries are shown, and %d left out", len(found.Entries), found.Left))
	}
	if page.Moved != "" {
		if moved, err := s.move(f.URL, page.Moved); err != nil {
			notices = append(notices, err.Error())
		} else if moved {
			notices = append(notices, "moved to "+page.Moved+", which is its address in the list now")
		}
	}
	return found.Entries, strings.Join(notices, "; "), nil
}

// Open returns the page of an entry of f, or the entry's own text where it has
// no page or the page fails. It never leads to a local address, unless the feed
// itself is there.
func Open(ctx context.Context, f Feed, e content.Entry, opt content.Options) (*content.Document, error) {
	opt.Linked = !sameHost(e.URL, f.URL)
	var err error
	if e.URL != "" {
		var doc *content.Document
		if doc, err = content.Open(ctx, e.URL, opt); err == nil {
			return doc, nil
		}
	}
	if doc := e.Document(f.Title); len(doc.Blocks) > 0 && ctx.Err() == nil {
		return doc, nil
	}
	if err == nil {
		err = fmt.Errorf("this entry has neither a page nor a text: %w", content.ErrNothing)
	}
	return nil, err
}

func sameHost(a, b string) bool {
	u, err := url.Parse(a)
	v, err2 := url.Parse(b)
	return err == nil && err2 == nil && u.Host == v.Host
}

// namedFeed returns the address of the feed that a page names as its own.
func namedFeed(page fetch.Page) string {
	base, err := url.Parse(page.URL)
	if err != nil {
		return ""
	}
	z := html.NewTokenizer(bytes.NewReader(page.Data))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return ""
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		token := z.Token()
		if token.DataAtom != atom.Link {
			continue
		}
		attrs := map[string]string{}
		for _, a := range token.Attr {
			attrs[a.Key] = a.Val
		}
		if !strings.Contains(attrs["rel"], "alternate") || !strings.Contains(attrs["type"], "rss") && !strings.Contains(attrs["type"], "atom") && !strings.Contains(attrs["type"], "feed+json") {
			continue
		}
		if u, err := base.Parse(attrs["href"]); err == nil && content.IsAddress(u.String()) {
			return u.String()
		}
	}
}
