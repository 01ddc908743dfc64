package content

import (
	"strings"
	"testing"
)

// factsOf is a file's title, authors, day and language on a line.
func factsOf(t *testing.T, name string, data []byte) string {
	t.Helper()
	doc, err := Parse(name, data, Options{})
	if err != nil {
		return err.Error()
	}
	if err := doc.Check(); err != nil {
		t.Error(err)
	}
	return doc.Title + " | " + strings.Join(doc.Authors, "; ") + " | " + doc.Published[:min(len(doc.Published), 10)] + " | " + doc.Lang
}

// TestMailMeta holds who wrote a message, what it is called and when it was written, whatever programs and lists put around that.
func TestMailMeta(t *testing.T) {
	const text = "Content-Type: text/plain; charset=utf-8\nMIME-Version: 1.0\nDate: Tue, 9 Jun 2026 10:00:00 +0200\n\nThe weir is open again, says the harbour board of the town.\n"
	for head, want := range map[string]string{
		"From: Ann Field <a@x.example>\nSubject: The weir\n":                                              "The weir | Ann Field | 2026-06-09 | ",
		"From: \"Field, Ann\" <a@x.example>\nSubject: Re: AW: The weir\n":                                 "The weir | Ann Field | 2026-06-09 | ",
		"From: \"'Ann Field' via Town\" <a@x.example>\nSubject: [Town] Re: The weir\nList-Id: <town.x>\n": "The weir | Ann Field | 2026-06-09 | ",
		"From: Ann Field at The Courier <a@x.example>\nSubject: [Sic] The weir\n":                         "[Sic] The weir | Ann Field | 2026-06-09 | ",
		"From: The Courier <a@x.example>\nSubject: [Town]\nList-Id: <town.x>\n":                           "[Town] | The Courier | 2026-06-09 | ",
		"From: a@x.example\nSubject:\n":                                                                   "x |  | 2026-06-09 | ",
	} {
		if got := factsOf(t, "x.eml", []byte(head+text)); got != want {
			t.Errorf("%s: %s", head, got)
		}
	}
	for name, want := range map[string]string{
		"Brandt, Piet": "Piet Brandt", "Brandt, Jr.": "Brandt, Jr.", "Field, Reed, Ruiz": "Field, Reed, Ruiz", "Ann Field": "Ann Field", "Courier Press, Inc.": "Courier Press, Inc.",
		"Ann Field, Bo Reed": "Ann Field, Bo Reed", "Ann Field, editor": "Ann Field, editor", "Halden Herald, Newsroom": "Halden Herald, Newsroom", "de la Cruz, Ana Maria": "Ana Maria de la Cruz", "Ruiz Mora, Ana": "Ana Ruiz Mora",
	} {
		if got := turnName(name); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestMailSentOn holds that a message which is sent on in the text of another is that message, unless the other says much itself.
func TestMailSentOn(t *testing.T) {
	const head = "From: Bo Reed <b@x.example>\nSubject: Fwd: weir\nContent-Type: text/plain; charset=utf-8\nMIME-Version: 1.0\nDate: Wed, 10 Jun 2026 10:00:00 +0200\n\n"
	const sent = "---------- Forwarded message ---------\nFrom: Ann Field <a@x.example>\nDate: Tue, Jun 9, 2026 at 10:00 AM\nSubject: The weir is open\nTo: Bo Reed <b@x.example>\n\nThe weir is open again, says the harbour board.\n\n-- \nAnn Field\n"
	doc, err := Parse("x.eml", []byte(head+"For you.\n\n"+sent), Options{})
	if err != nil || doc.Title != "The weir is open" || strings.Join(doc.Authors, ";") != "Ann Field" || doc.Published != "2026-06-09" || strings.Contains(doc.Text, "Forwarded") {
		t.Errorf("%v: %+v", err, doc)
	}
	if last := doc.Blocks[len(doc.Blocks)-1]; last.Hint&HintAside == 0 || last.Of(doc.Text) != "Ann Field" || doc.Blocks[0].Hint != 0 {
		t.Errorf("signature: %+v", doc.Blocks)
	}
	for above, want := range map[string]string{"For you.\n\n" + sent + "\n": "Ann Field", strings.Repeat("What I think of this weir. ", 5) + "\n\n": "Bo Reed"} {
		const quoted = "-----Original Message-----\nFrom: Ida Brandt <i@x.example>\nSent: Monday, June 8, 2026 10:00 AM\nSubject: old\n\nIs it open?\n"
		if doc, err := Parse("x.eml", []byte(head+above+quoted), Options{}); err != nil || strings.Join(doc.Authors, ";") != want || !strings.Contains(doc.Text, "Is it open?") {
			t.Errorf("a message quoted: %v: %+v", err, doc)
		}
	}
	doc, err = Parse("x.eml", []byte(head+strings.Repeat("What I think of this weir. ", 5)+"\n\n"+sent), Options{})
	if err != nil || doc.Title != "weir" || !strings.Contains(doc.Text, "Forwarded") {
		t.Errorf("%v: %+v", err, doc)
	}
}

// TestBookMeta holds what books of both versions say of themselves.
func TestBookMeta(t *testing.T) {
	for facts, want := range map[string]string{
		`<dc:title>The weir</dc:title><dc:creator opf:role="aut">Field, Ann; Reed, Bo</dc:creator><dc:creator opf:role="ill">Ida Brandt</dc:creator><dc:date opf:event="creation">2020-01-01</dc:date><dc:date opf:event="publication">2026-06-09</dc:date>`:                                                             "The weir | Ann Field; Bo Reed | 2026-06-09 | ",
		`<dc:title id="a">What we know</dc:title><dc:title id="b">The weir</dc:title><meta refines="#a" property="title-type">subtitle</meta><meta refines="#b" property="title-type">main</meta><dc:creator id="c">Bo Reed</dc:creator><meta refines="#c" property="role">trl</meta><dc:creator>Ann Field</dc:creator>`: "The weir | Ann Field |  | ",
		`<dc:title>The weir</dc:title><dc:creator opf:role="edt">Bo Reed</dc:creator><dc:language>en</dc:language>`:                  "The weir | Bo Reed |  | en",
		`<dc:title>Unknown</dc:title><dc:creator>Unknown</dc:creator><dc:creator>calibre</dc:creator><dc:language>und</dc:language>`: "x |  |  | ",
	} {
		files := map[string]string{
			"META-INF/container.xml": `<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>`,
			"b.opf":                  `<package xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><metadata>` + facts + `</metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
			"a.xhtml":                `<html><body><p>The weir is open again.</p></body></html>`,
		}
		if got := factsOf(t, "x.epub", pack(t, files)); got != want {
			t.Errorf("%s: %s", facts, got)
		}
	}
}

// TestCaptionsMeta holds what WebVTT says above its captions, and that those of YouTube's older kind are read.
func TestCaptionsMeta(t *testing.T) {
	const cue = "\n\n00:01.000 --> 00:04.000\nThe weir is open again.\n"
	for head, want := range map[string]string{"WEBVTT - The weir": "The weir |  |  | ", "WEBVTT\nKind: captions\nLanguage: en-GB": "x |  |  | en-GB", "WEBVTT FILE": "x |  |  | ", "WEBVTT Kind: captions; Language: en": "x |  |  | "} {
		if got := factsOf(t, "x.vtt", []byte(head+cue)); got != want {
			t.Errorf("%s: %s", head, got)
		}
	}
	doc, err := Parse("x.sbv", []byte("0:00:01.000,0:00:04.000\nThe weir is\n\n0:00:04.500,0:00:08.000\nopen again.\n"), Options{})
	if err != nil || doc.Text != "The weir is open again." || doc.Format != "captions" {
		t.Errorf("%v, %+v", err, doc)
	}
}
