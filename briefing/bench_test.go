package briefing

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"brief/content"
)

// news is the built-in briefings, one after another, until it is size bytes long.
func news(size int) string {
	var all, out strings.Builder
	for _, name := range content.Samples() {
		data, _ := content.Sample(name)
		doc, err := content.Parse(name+".md", data, content.Options{})
		if err != nil {
			panic(err)
		}
		all.WriteString(doc.Text + "\n\n")
	}
	for out.Len() < size {
		out.WriteString(all.String())
	}
	text := out.String()[:size]
	return text[:strings.LastIndex(text, "\n\n")]
}

func plain(tb testing.TB, text string) *content.Document {
	doc, err := content.Parse("bench.txt", []byte(text), content.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

// BenchmarkHandScan is what a parse is measured against: one pass over the
// text that counts letters, marks and spaces.
func BenchmarkHandScan(b *testing.B) {
	text := news(60_000)
	b.SetBytes(int64(len(text)))
	var counts [256]int
	for b.Loop() {
		for i := 0; i < len(text); i++ {
			counts[text[i]]++
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, size := range []int{5_000, 60_000, 600_000} {
		b.Run(fmt.Sprintf("%dkB", size/1000), func(b *testing.B) {
			doc := plain(b, news(size))
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(doc)
			}
		})
	}
}

// BenchmarkNews parses articles of several sources from ../shared, a few of
// each, one after another: no two alike, as in a batch.
func BenchmarkNews(b *testing.B) {
	var docs []*content.Document
	size := 0
	for _, file := range []string{"quotes/polnear-dev.jsonl", "quotes/nature-dev.jsonl", "actors/data/worldwide.jsonl", "actors/data/gum.jsonl"} {
		data, err := os.ReadFile("../../shared/bench/" + file)
		if err != nil {
			b.Skip("the articles of ../shared are not here")
		}
		lines := strings.SplitN(string(data), "\n", 41)
		for _, line := range lines[:len(lines)-1] {
			var article struct{ Text string }
			if err := json.Unmarshal([]byte(line), &article); err != nil {
				b.Fatal(err)
			}
			docs = append(docs, plain(b, article.Text))
			size += len(article.Text)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			Parse(doc)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(docs)), "µs/article")
	for together := 1; together <= 16; together *= 2 {
		b.Run(fmt.Sprintf("together-%d", together), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				for group := range slices.Chunk(docs, together) {
					ParseAll(group)
				}
			}
		})
	}
}

// BenchmarkExtractor runs each extractor on what those before it have found.
func BenchmarkExtractor(b *testing.B) {
	doc := plain(b, news(60_000))
	before := &Briefing{Doc: doc, work: &workspace{}}
	before.tokens()
	for _, e := range Extractors() {
		b.Run(e.Name, func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				again := *before
				again.Actors = append([]Actor(nil), before.Actors...)
				e.Run(&again)
			}
		})
		e.Run(before)
	}
}

// BenchmarkBatch parses articles of 5 kB on one processor and on all.
func BenchmarkBatch(b *testing.B) {
	doc := plain(b, news(5_000))
	for workers := 1; workers <= runtime.NumCPU(); workers *= 2 {
		b.Run(fmt.Sprintf("workers-%d", workers), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(workers))
			b.ReportAllocs()
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					Parse(doc)
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}

// BenchmarkGrowth doubles what could grow faster than the text.
func BenchmarkGrowth(b *testing.B) {
	for name, text := range map[string]func(n int) string{
		"unbalanced marks": func(n int) string { return strings.Repeat("“a word \" or ‘two « ", n) },
		"headings":         func(n int) string { return strings.Repeat("Why is it so?\n\nNobody knows.\n\n", n) },
		"names":            manyNames,
		"lists":            manyLists,
		"offices":          manyOffices,
		"examples":         manyExamples,
		"one line":         func(n int) string { return strings.ReplaceAll(news(n*40), "\n\n", " ") },
	} {
		for _, n := range []int{5_000, 10_000, 20_000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				doc := plain(b, text(n))
				b.SetBytes(int64(len(doc.Text)))
				for b.Loop() {
					Parse(doc)
				}
			})
		}
	}
}

// manyLists is text with n lists, questions with labels, lines that stand again and names over notes.
func manyLists(n int) string {
	return strings.Repeat("Q\n\nMay I go? – from Ann Field\n\nA\n\nThe company that sells it could do one of these things:\n\n- wait\n\n- sell\n\n"+
		"Overview\n\nIt is so for now.\n\n1.\n\nHale B. Piers. 1999.\n\nAnn Field\n\nField is a reporter who covers the harbours of the north.\n\n", n/5)
}

// manyOffices is a record with n/4 holders of an office, and as many labels of two who have one.
func manyOffices(n int) string {
	var out strings.Builder
	out.WriteString("Remarks by President Hale and others\n\n")
	for i := range n / 4 {
		fmt.Fprintf(&out, "President %s %s was there.\n\n", syllables(i%97), syllables(i+8_000))
	}
	out.WriteString(strings.Repeat("THE PRESIDENT: We go on with it now.\n\nTHE CLERK: So noted.\n\n", n/8))
	return out.String()
}

// manyExamples is text with n people, and as many firms as examples.
func manyExamples(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, "Ana %s said that chains including %s will go on.\n\n", syllables(i), syllables(i+8_000))
	}
	return out.String()
}

// manyNames is text with n different names.
func manyNames(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, "%s %s said on Monday that it was late.", syllables(i%97), syllables(i))
		if out.WriteByte(' '); i%5 == 4 {
			out.WriteString("\n\n")
		}
	}
	return out.String()
}

func syllables(n int) string {
	var out []byte
	for n++; n > 0; n /= 20 {
		out = append(out, "bakorimutesavolegidanofepuhajitoqewazinu"[n%20*2:][:2]...)
	}
	out[0] -= 'a' - 'A'
	return string(out)
}
