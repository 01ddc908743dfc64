package library

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"brief/briefing"
	"brief/content/library/answer"
	"brief/content/library/identity"
	"brief/content/library/plan"
	"brief/content/library/term"
)

// Person is somebody who is quoted, under all their names: one or more speakers.
type Person struct {
	ID    int64
	Kind  briefing.ActorKind
	Name  string   // the longest
	Names []string // the others
	Roles []string // the most telling first

	Quotes, Reported int // so many quotes, and so much reported speech; counted only of people to choose from

	speakers []int64
	told     []identity.Told // by speakers, unordered
}

// Merged reports whether p was made of several people, which Split undoes.
func (p *Person) Merged() bool { return len(p.speakers) > 1 }

// ErrNoPerson says that the library quotes nobody of that name or number.
var ErrNoPerson = errors.New("nobody of that name is quoted in the library")

// People returns the people whom name names: by number after a #, or by words
// of a name, the last of which may be the beginning of one. Of several those with the
// most quotes come first.
func (l *Library) People(ctx context.Context, name string) ([]Person, error) {
	var people []Person
	var err error
	if number, ok := strings.CutPrefix(name, "#"); ok {
		people, err = l.people(ctx, "person = (SELECT person FROM speaker WHERE id = ?)", number)
	} else if words := term.Split(nil, name); len(words) > 0 {
		people, err = l.people(ctx, `person IN (SELECT person FROM speaker WHERE instr(' ' || key, ' ' || ?) > 0
			UNION SELECT person FROM speaker JOIN alias_word ON alias_word.speaker = id WHERE word = ?)`, words[0], words[0])
		people = slices.DeleteFunc(people, func(p Person) bool { return !p.named(words) })
	}
	if err != nil {
		return nil, l.wrap("read", err)
	}
	if len(people) > 1 {
		if people, err = l.quoted(ctx, people); err != nil {
			return nil, err
		}
	}
	if len(people) == 0 {
		return nil, fmt.Errorf("%w: %s", ErrNoPerson, name)
	}
	return people, nil
}

// OtherNames are a person's names that are no part of the first one.
func (p *Person) OtherNames() []string {
	full := term.Split(nil, p.Name)
	return slices.DeleteFunc(slices.Clone(p.Names), func(n string) bool {
		return !slices.ContainsFunc(term.Split(nil, n), func(w string) bool { return !partOfName(full, w) })
	})
}

// partOfName reports whether a name has a word, or one that the word is the initial of.
func partOfName(full []string, word string) bool {
	if utf8.RuneCountInString(word) > 1 {
		return slices.Contains(full, word)
	}
	return slices.ContainsFunc(full, func(w string) bool { return strings.HasPrefix(w, word) })
}

// named reports whether any name has all of words.
func (p *Person) named(words []string) bool {
	return slices.ContainsFunc(append(p.Names, p.Name), func(n string) bool { return term.HoldsAll(term.Split(nil, n), words) })
}

// people reads the people whose speakers where selects, in the order of their numbers.
func (l *Library) people(ctx context.Context, where string, args ...any) ([]Person, error) {
	var out []Person
	speakers := answer.Of(l.db.QueryContext(ctx, "SELECT person, id, kind, name, "+plan.Names("id")+", "+rolesTold+" FROM speaker WHERE "+where+" ORDER BY person, id", args...))
	err := speakers.Each(func(row *sql.Rows) error {
		var person, id int64
		var kind briefing.ActorKind
		var name, names, roles string
		if err := row.Scan(&person, &id, &kind, oneLine{&name}, someLines{&names}, someLines{&roles}); err != nil {
			return err
		}
		if len(out) == 0 || out[len(out)-1].ID != person {
			out = append(out, Person{ID: person, Kind: kind, Name: name})
		}
		p := &out[len(out)-1]
		p.speakers = append(p.speakers, id)
		p.Names = append(append(p.Names, name), splitLines(names)...)
		p.told = append(p.told, splitTold(roles)...)
		return nil
	})
	for i := range out {
		out[i].tidy()
	}
	return out, err
}

// tidy makes the longest name the person's, and drops what is said twice.
func (p *Person) tidy() {
	for _, n := range p.Names {
		if len(n) > len(p.Name) {
			p.Name = n
		}
	}
	slices.Sort(p.Names)
	p.Names = slices.DeleteFunc(slices.Compact(p.Names), func(n string) bool { return n == p.Name })
	p.Roles = identity.Telling(p.told)
}

// ShownRoles are a person's roles in few words, as [identity.Shown] chooses them.
func (p *Person) ShownRoles() []string { return identity.Shown(p.Roles) }

// Called returns the one of people whose full name that is, if there is one: somebody
// else may have it as another name, or more names.
func Called(people []Person, name string) (Person, bool) {
	if len(people) == 1 {
		return people[0], true
	}
	key := identity.Key(name)
	same := func(p Person) bool { return identity.Key(p.Name) == key }
	i := slices.IndexFunc(people, same)
	if i < 0 || !strings.Contains(key, " ") || slices.ContainsFunc(people[i+1:], same) {
		return Person{}, false
	}
	return people[i], true
}

// Merge makes two people one; Split undoes it.
func (l *Library) Merge(ctx context.Context, a, b Person) error {
	_, err := l.db.ExecContext(ctx, "UPDATE speaker SET person = ? WHERE person IN (?, ?)", min(a.ID, b.ID), a.ID, b.ID)
	if err != nil {
		return l.wrap("write to", err)
	}
	return nil
}

// Split makes each speaker that was merged into p a person again, and returns
// how many there are now.
func (l *Library) Split(ctx context.Context, p Person) (int, error) {
	_, err := l.db.ExecContext(ctx, "UPDATE speaker SET person = id WHERE person = ?", p.ID)
	if err != nil {
		return 0, l.wrap("write to", err)
	}
	return len(p.speakers), nil
}

// SplitArticle makes whoever is p in one article somebody else of the same
// names, and returns how many quotes went over.
func (l *Library) SplitArticle(ctx context.Context, p Person, article int64) (int, error) {
	var moved int64
	err := l.write(ctx, func(tx *sql.Tx) error {
		quoted, err := quotedIn(ctx, tx, p, article)
		if err != nil {
			return err
		}
		if len(quoted) == 0 {
			return fmt.Errorf("article #%d does %w %s – %s lists those that do", article, errNotQuoted, p.Name,
				CommandLine(l.path, fmt.Sprintf("speaker '#%d'", p.ID)))
		}
		var person int64
		for _, s := range quoted {
			id, n, err := splitOff(ctx, tx, s, article, person)
			if err != nil {
				return err
			}
			person, moved = cmp.Or(person, id), moved+n
		}
		return nil
	})
	if errors.Is(err, errNotQuoted) {
		return 0, err
	}
	if err != nil {
		return 0, l.wrap("write to", err)
	}
	return int(moved), nil
}

var errNotQuoted = errors.New("not quote")

// quotedIn returns the speakers who are p and quoted in an article, in any version.
func quotedIn(ctx context.Context, tx *sql.Tx, p Person, article int64) ([]int64, error) {
	return numbersOf(tx.QueryContext(ctx, fmt.Sprintf("SELECT DISTINCT speaker FROM quote WHERE speaker IN (%s) AND id IN %s ORDER BY speaker",
		numbers(p.speakers), quotesIn), article))
}

// splitOff makes a speaker's quotes in an article those of a new one of the same
// name, under which they are indexed, and returns that one's number. The new speaker
// is person, or where that is 0 a person of its own.
func splitOff(ctx context.Context, tx *sql.Tx, speaker, article, person int64) (id, moved int64, err error) {
	if err := tx.QueryRowContext(ctx, `INSERT INTO speaker (id, person, kind, name, key, surname)
		SELECT n, iif(?1, ?1, n), kind, name, key, surname FROM speaker, (SELECT max(id) + 1 AS n FROM speaker) WHERE id = ?2
		RETURNING id`, person, speaker).Scan(&id); err != nil {
		return 0, 0, err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO speaker_name (speaker, name) SELECT id, name FROM speaker WHERE id = ?", id); err != nil {
		return 0, 0, err
	}
	done, err := tx.ExecContext(ctx, "UPDATE quote SET speaker = ? WHERE speaker = ? AND id IN "+quotesIn, id, speaker, article)
	if err != nil {
		return 0, 0, err
	}
	moved, err = done.RowsAffected()
	return id, moved, err
}

func numbers(ids []int64) string {
	parts := make([]string, len(ids))
	for i, id := range ids {
		parts[i] = itoa(id)
	}
	return strings.Join(parts, ",")
}
