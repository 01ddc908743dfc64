//go:build unix

package library

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"brief/briefing"
	"brief/content"
	"brief/content/library/sign"
)

// TestMillion measures a library of BRIEF_LIBRARY_QUOTES quotes of made-up
// sentences, and prints what it finds; it holds nothing, as figures depend on
// the machine. BRIEF_LIBRARY_WORDS may name a JSON list of [word, count].
func TestMillion(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("BRIEF_LIBRARY_QUOTES"))
	if err != nil {
		t.Skip("set BRIEF_LIBRARY_QUOTES to measure")
	}
	dir := os.Getenv("BRIEF_LIBRARY_DIR")
	if dir == "" {
		dir = t.TempDir()
	}
	path := filepath.Join(dir, "million.db")
	_, statErr := os.Stat(path)
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if statErr != nil {
		fill(t, l, n)
	}
	sizes(t, l)
	for _, order := range []Order{Newest, Best} {
		keystrokes(t, l, "typed", "", typedQueries[:], order)
		keystrokes(t, l, "typed in the reader", "-kind:indirect ", typedQueries[:], order)
		keystrokes(t, l, "hard", "", hardQueries[:], order)
	}
	start, used := time.Now(), processorTime()
	const adds = 50
	var slowest time.Duration
	for i := range adds {
		began := time.Now()
		doc, err := content.Parse("a.txt", []byte(strings.Repeat(fmt.Sprintf("A sentence of article %d goes here.\n\n", i), 120)), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := article(fmt.Sprintf("/added/%d/%d", i, start.UnixNano()), "2026-11-22", "S")
		r.Doc = doc
		for k := range 12 {
			r.Quotes = append(r.Quotes, said(ruiz, fmt.Sprintf("these are the words number %d of the quote %d", i, k), "Sarland"))
		}
		add(t, l, r)
		slowest = max(slowest, time.Since(began))
	}
	t.Logf("adding an article of 4 kB and 12 quotes: mean %v, of processor time %v, slowest %v", time.Since(start)/adds, (processorTime()-used)/adds, slowest)
}

func fill(t *testing.T, l *Library, n int) {
	draw := vocabulary(t)
	r := rand.New(rand.NewPCG(1, 2))
	names := strings.Fields("donald joe ana piet ingrid marco vladimir emmanuel olaf angela keir rishi boris theresa")
	w, err := l.NewWriter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var busy, cpu time.Duration
	for done := 0; done < n; {
		var records []Record
		for range 2500 {
			var quotes []Quote
			heading := "" // half of the articles have one
			if r.IntN(2) == 0 {
				heading = strings.Join(draw(r, 5), " ")
			}
			for range min(8, n-done) {
				text := strings.Join(draw(r, 8+r.IntN(24)), " ")
				k := int(5000 * r.Float64() * r.Float64())
				by := person(fmt.Sprintf("%s Last%d", names[k%len(names)], k), "minister")
				q := said(by, text, fmt.Sprintf("Place%d", r.IntN(300)))
				q.Kind = []briefing.QuoteKind{briefing.Direct, briefing.Direct, briefing.Partial, briefing.Indirect, briefing.Indirect}[r.IntN(5)]
				q.Heading = heading
				quotes = append(quotes, q)
				done++
			}
			day := time.Date(2016, 1, 1+r.IntN(3650), 0, 0, 0, 0, time.UTC)
			records = append(records, article(fmt.Sprintf("/%d", done), day.Format(time.DateOnly), fmt.Sprintf("source%d", r.IntN(40)), quotes...))
		}
		began, used := time.Now(), processorTime()
		if _, err := w.Add(t.Context(), records...); err != nil {
			t.Fatal(err)
		}
		busy += time.Since(began)
		cpu += processorTime() - used
	}
	began, used := time.Now(), processorTime()
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	took, spent := time.Since(began), processorTime()-used
	busy += took
	cpu += spent
	t.Logf("the Writer closed in %v", took)
	t.Logf("added %d quotes in %v: %.0f/s, %.0f a second of processor time", n, busy, float64(n)/busy.Seconds(), float64(n)/cpu.Seconds())
	began, used = time.Now(), processorTime()
	if err := l.Reindex(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	took, cpu = time.Since(began), processorTime()-used
	t.Logf("reindexed in %v: %.0f/s, %.0f a second of processor time", took, float64(n)/took.Seconds(), float64(n)/cpu.Seconds())
}

// vocabulary returns a function that draws words as often as they are used.
func vocabulary(t *testing.T) func(*rand.Rand, int) []string {
	var words []string
	var sums []int
	total := 0
	if path := os.Getenv("BRIEF_LIBRARY_WORDS"); path != "" {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var list [][2]any
		if err := json.Unmarshal(data, &list); err != nil {
			t.Fatal(err)
		}
		for _, e := range list {
			total += int(e[1].(float64))
			words, sums = append(words, e[0].(string)), append(sums, total)
		}
	} else {
		frequent := append(slices.Clone(sign.Words[:]), strings.Fields(frequentWords)...)
		for i := range 30_000 {
			total += 1 + 60_000/(i+1)
			switch start := sign.Starts[i*7%len(sign.Starts)]; {
			case i < len(frequent):
				words = append(words, frequent[i])
			case i%3 > 0:
				words = append(words, fmt.Sprintf("%sw%d", start, i))
			default:
				words = append(words, fmt.Sprintf("%c%cw%d", 'a'+i%26, 'a'+i/26%26, i))
			}
			sums = append(sums, total)
		}
	}
	return func(r *rand.Rand, n int) []string {
		out := make([]string, n)
		for i := range out {
			at, _ := slices.BinarySearch(sums, 1+r.IntN(total))
			out[i] = words[at]
		}
		return out
	}
}

// frequentWords are those that made-up sentences have behind sign.Words, about as often as English does.
const frequentWords = `this are had an we she you who will said been their were would more about if so one all what her when which there do can up out people no could after
	than first new other now just him them over also into its like president time our only some two my government years me your how then because any even most those where these
	between such course of war economy crossing says think going down through before thing theme theirs they then themselves thus themes theatre thank whether within without`

func sizes(t *testing.T, l *Library) {
	index, vocab, text := sizesOf(t, l)
	info, err := os.Stat(l.path)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("text %d MB, index %d MB and its words %d MB: %.2f of the text; file %d MB", text>>20, index>>20, vocab>>20,
		float64(index+vocab)/float64(text), info.Size()>>20)
}

// sizesOf returns the bytes of the index, of its list of words and of all quotes' texts.
func sizesOf(t *testing.T, l *Library) (index, vocab, text int64) {
	t.Helper()
	for query, into := range map[string]*int64{
		"SELECT sum(length(block)) + (SELECT sum(length(signs) + 8) FROM sign) FROM quote_fts_data": &index,
		"SELECT sum(length(word) + 4) FROM word":                                                    &vocab,
		"SELECT sum(length(CAST(text AS BLOB))) FROM quote":                                         &text,
	} {
		if err := l.db.QueryRow(query).Scan(into); err != nil {
			t.Fatal(err)
		}
	}
	return index, vocab, text
}

// TestIndexSize holds how many bytes a made-up quote takes in the index, which are more among few quotes than among many:
// most words are rare then.
func TestIndexSize(t *testing.T) {
	const quotes, most = 3000, 131
	l := open(t)
	fill(t, l, quotes)
	if index, _, text := sizesOf(t, l); index/quotes > most {
		t.Errorf("a quote of %d bytes takes %d in the index, not at most %d", text/quotes, index/quotes, most)
	}
}

// typedQueries are what somebody types; every beginning of each is a keystroke.
var typedQueries = [...]string{"the", "the government", "of course the", "president says", "zebra crossing", "@donald", "@last42 the", "about:place7 war",
	"-the people", "after:2024 economy", "source:source7 in", "kind:direct to be", "x", "to be or not"}

// hardQueries are what costs most: common words, prefixes and tags together,
// with what the reader's views put in front.
var hardQueries = [...]string{"that is what it is", "@last7 @donald", "about:place to the", "source:source1 about:place1 the", "after:2020 before:2021-06 of the",
	"-kind:indirect the", "-kind:indirect @last1 no", `"of the"`, `"to be or not to be"`, "he she they", "role:min the", "-the -a -of", "@ana -@ana", "sec:x the"}

// keystrokes types the queries behind what stands before and prints what they cost in processor time,
// the collector's included.
func keystrokes(t *testing.T, l *Library, what, before string, queries []string, order Order) {
	var typed []string
	for _, q := range queries {
		for i := range q {
			if i > 0 {
				typed = append(typed, before+q[:i])
			}
		}
		typed = append(typed, before+q)
	}
	var every []time.Duration
	least := map[string]time.Duration{}
	for range 5 {
		for _, q := range typed {
			began := processorTime()
			l.Search(context.Background(), q, Options{Order: order})
			took := processorTime() - began
			every = append(every, took)
			if old, ok := least[q]; !ok || took < old {
				least[q] = took
			}
		}
	}
	slices.Sort(every)
	slowest := slices.SortedFunc(maps.Keys(least), func(a, b string) int { return cmp.Compare(least[b], least[a]) })
	worst := ""
	for _, q := range slowest[:min(16, len(slowest))] {
		worst += fmt.Sprintf(" %q %v", q, least[q].Round(100*time.Microsecond))
	}
	at := func(percent int) time.Duration { return every[(len(every)-1)*percent/100].Round(10 * time.Microsecond) }
	t.Logf("%s, order %d, %d keystrokes: p50 %v, p95 %v, p99 %v; slowest, by their fastest run:%s", what, order, len(every), at(50), at(95), at(99), worst)
}

// processorTime is what this process has used so far.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
