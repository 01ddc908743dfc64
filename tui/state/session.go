package state

import "sync"

// Session is one reader's hold on the state of one article: changes are seen at
// once and written at the next Save. It is safe for concurrent use.
type Session struct {
	store *Store
	key   Key
	text  string // of the file; "" for what cannot be moved

	saving  sync.Mutex // one Save at a time
	mu      sync.Mutex // guards what follows
	article Article
	pending []func(*Article)
}

// Begin starts a Session. The notice is as of [Store.Load]; with an error the
// Session is still usable, and empty.
func (s *Store) Begin(key Key) (session *Session, notice string, err error) {
	a, notice, err := s.Load(key)
	return &Session{store: s, key: key, article: a}, notice, err
}

// Article returns the state with all changes so far. Its slices and maps are
// shared and must not be changed; use [Session.Change].
func (s *Session) Article() Article {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.article
}

// Change applies change now, and again to what is on the disk at the next Save;
// so it must do the same each time and mind what other readers may have added.
func (s *Session) Change(change func(*Article)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.article = s.article.clone()
	change(&s.article)
	s.pending = append(s.pending, change)
}

// Save writes the pending changes, if any, into what is on the disk by now, and
// takes over what other readers wrote. When it fails they stay pending. It may
// wait for a lock and the disk: call it off the goroutine that draws.
func (s *Session) Save() error {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	batch := s.pending
	s.mu.Unlock()
	if len(batch) == 0 {
		return nil
	}
	merged, err := s.store.Update(s.key, func(a *Article) {
		for _, change := range batch {
			change(a)
		}
	})
	if err != nil {
		return err
	}
	if s.text != "" {
		if err := s.store.rememberText(s.text, s.key); err == nil {
			s.text = "" // once is enough; a failure costs only that a moved file starts afresh
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending = s.pending[len(batch):]
	for _, change := range s.pending {
		change(&merged)
	}
	s.article = merged
	return nil
}
