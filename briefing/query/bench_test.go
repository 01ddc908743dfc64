package query

import (
	"context"
	"strings"
	"testing"
)

const sentence = "“We don’t want the list,” said Ana Ruiz, the finance minister of Norvia; it has 240 page numbers and a café. "

func sixMegabytes(s string) string {
	para := strings.TrimSpace(strings.Repeat(s, 5)) + "\n\n"
	return strings.TrimSpace(strings.Repeat(para, 6<<20/len(para)))
}

func BenchmarkFold(b *testing.B) {
	for _, bench := range []struct{ name, text string }{
		{"ascii", "We do not want the list, said Ana Ruiz, the finance minister of Norvia; it has 240 page numbers. "},
		{"news", sentence},
		{"russian", "Мы не хотим использовать этот список, сказала министр финансов. "},
	} {
		text := sixMegabytes(bench.text)
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				fold(text, true)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	text := NewText(sixMegabytes(sentence))
	for _, pattern := range []string{"e", "finance min", "don't", "not there", "/fin[a-z]+e min/", "/e/"} {
		text.Find(context.Background(), pattern, 1)
		b.Run(pattern, func(b *testing.B) {
			for b.Loop() {
				text.Find(context.Background(), pattern, 100_000)
			}
		})
	}
}
