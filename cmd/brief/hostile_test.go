package main

import (
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strings"
)

// attacks are what strangers put into articles to reach a terminal, a pasted
// line or a reader's eye. Each stands between words that must survive.
func attacks() map[string]string {
	out := map[string]string{
		"sgr": "\x1b[31m", "clear": "\x1b[2J\x1b[H", "alternate": "\x1b[?1049l", "cursor": "\x1b[999;999H", "report": "\x1b[6n\x1b[c\x1b[>q",
		"csi-open": "\x1b[", "csi-params": "\x1b[1;2;3", "csi-long": "\x1b[" + strings.Repeat("1;", 200), "esc": "\x1b", "esc-esc": "\x1b\x1b\x1b[m",
		"reset": "\x1bc", "charset": "\x1b(0", "scroll": "\x1b[1;2r", "keypad": "\x1b=", "index": "\x1bD\x1bM\x1bE",
		"title": "\x1b]0;owned\a", "title-st": "\x1b]2;owned\x1b\\", "title-open": "\x1b]0;owned", "title-report": "\x1b[21t",
		"clipboard": "\x1b]52;c;cm0gLXJmIC8=\a", "clipboard-open": "\x1b]52;c;cm0gLXJmIC8=", "link": "\x1b]8;;http://evil.example/\aclick\x1b]8;;\a",
		"notify": "\x1b]9;owned\a\x1b]777;notify;a;b\a", "iterm": "\x1b]1337;File=inline=1:AAAA\a", "palette": "\x1b]4;1;?\a\x1b]10;?\a",
		"dcs": "\x1bP$q\"p\x1b\\", "dcs-open": "\x1bPowned", "sixel": "\x1bPq#0;2;0;0;0~\x1b\\", "tmux": "\x1bPtmux;\x1b\x1b]52;c;YQ==\a\x1b\\",
		"apc": "\x1b_Gf=24;AAAA\x1b\\", "apc-open": "\x1b_Gf=24", "pm": "\x1b^owned\x1b\\", "pm-open": "\x1b^owned", "sos": "\x1bXowned\x1b\\", "sos-open": "\x1bXowned",
		"c1-csi": "\u009b31m", "c1-osc": "\u009d0;owned\u009c", "c1-osc-open": "\u009d0;owned", "c1-dcs": "\u0090q\u009c", "c1-apc": "\u009fG", "c1-pm": "\u009e", "c1-sos": "\u0098",
		"c1-csi-raw": "\x9b31m", "c1-osc-raw": "\x9d0;owned\x9c", "c1-dcs-raw": "\x90q", "c1-apc-raw": "\x9fG",
		"bidi-rlo": "\u202egpj.exe", "bidi-embed": "\u202a\u202b\u202c\u202d", "bidi-isolate": "\u2066\u2067\u2068\u2069", "bidi-unclosed": strings.Repeat("\u202e", 70),
		"ls": "\u2028", "ps": "\u2029", "nel": "\u0085", "tags": "\U000e0041\U000e0042\U000e007f", "bom": "\ufeff", "zero": "\u200b\u2060\u2063", "annotation": "\ufff9a\ufffab\ufffb",
		"nul": "\x00", "bell": "\a\a", "backspace": "\b\b\b\b", "cr": "\rowned", "crlf": "\r\n", "vt-ff": "\v\f", "shift": "\x0e\x0f", "can-sub": "\x18\x1a", "enq": "\x05", "del": "\x7f\x7f",
		"overlong": "\xc0\x9b\xe0\x80\x9b[31m", "surrogate": "\xed\xa0\x80\xed\xb0\x80", "beyond": "\xf4\x90\x80\x80\xf8\x88\x80\x80\x80", "truncated": "\xe2\x80", "lone": "\x80\xbf\xff\xfe",
		"zalgo": "a" + strings.Repeat("\u0301\u0489", 200), "zwj": strings.Repeat("👩\u200d", 40) + "💻", "wide": strings.Repeat("汉字", 50), "rtl": "العربية עברית",
		"flags": strings.Repeat("🇩", 31), "variation": "a" + strings.Repeat("\ufe0f", 50), "private": "\ue000\U000f0000\U0010fffd", "nonchar": "\ufdd0\uffff", "hangul": "\u1160\u3164\uffa0",
		"soft": "co\u00adop", "tab": "\t\t", "formula": "=cmd|' /C calc'!A0", "formula-at": "@SUM(1+1)*cmd", "dde": "+1+cmd|' /C calc'!A0",
		"script": "<script>alert(1)</script>", "tag-open": "<img src=x onerror=alert(1) ", "attribute": `" onmouseover="alert(1)`, "comment": "<!-- -->", "cdata": "]]>", "entity": "&lt;script&gt;&amp;#27;", "bogus": "&#0;&#128;&#x110000;&#xD800;",
		"md-link": "[a](javascript:alert(1))", "md-html": "<b onclick=x>", "md-image": "![a](http://x/\x1b[31m)", "md-fence": "```", "md-many": strings.Repeat("*_`~", 60), "md-brackets": strings.Repeat("[", 120),
		"json": `","x":"` + "\\u001b[31m\\", "quotes": strings.Repeat("“", 80), "percent": "%s%n%x%d", "backslash": `\x1b[31m\e[31m\033[31m`,
	}
	for r := rune(1); r < 0xa0; r++ { // each control character once more, on its own
		if (r < 0x20 || r >= 0x7f) && r != '\n' {
			out[fmt.Sprintf("control-%02x", r)] = string(r)
		}
	}
	return out
}

// hostileFile is an article with an attack in it, and where its words go.
type hostileFile struct {
	name, attack string
	data         []byte
}

// forms are the ways to write an attack into a file; %s is where it stands.
func forms() map[string]func(attack string) string {
	page := func(a string) string {
		return `<!doctype html><html><head><title>Bridge ` + a + ` title</title><meta name="author" content="Jo ` + a + ` Field"><meta property="og:site_name" content="Site ` + a + ` name">` +
			`<link rel="canonical" href="https://example.org/` + a + `"></head><body><article><h1>Bridge ` + a + ` title</h1><p>` + opening + `</p><h2>What is ` + a + ` at stake?</h2>` +
			`<p>The mayor of Halden, Ann ` + a + ` Smith, said “before one ` + a + ` after one, and so it is”.</p><blockquote><p>before two ` + a + ` after two are the words of this long quotation</p></blockquote>` +
			`<ul><li>before three ` + a + ` after three is an item of this list</li></ul><p><a href="https://example.org/` + a + `">before four ` + a + ` after four</a> is what this link says</p>` +
			`<pre>before five ` + a + ` after five</pre><table><tr><td>before six ` + a + ` after six</td></tr></table><p>` + closing + `</p></article></body></html>`
	}
	marked := func(a string) string {
		return "---\ntitle: Bridge " + a + " title\nauthor: Jo " + a + " Field\n---\n\n" + opening + "\n\n## What is " + a + " at stake?\n\nThe mayor of Halden, Ann " + a + " Smith, said “before one " + a + " after one, and so it is”.\n\n" +
			"> before two " + a + " after two\n\n- before three " + a + " after three\n- another\n\n[before four " + a + " after four](https://example.org/" + a + ")\n\n```\nbefore five\n" + a + "\nafter five\n```\n\n*before six* " + a + " **after six**\n\n" + closing + "\n"
	}
	text := func(a string) string {
		return "Bridge " + a + " title\n\n" + opening + "\n\nWhat is " + a + " at stake?\n\nThe mayor of Halden, Ann " + a + " Smith, said “before one " + a + " after one, and so it is”.\n\n" +
			"“before two " + a + " after two”, said Bo Lind, president of " + a + " Norvia.\n\n- before three " + a + " after three\n- another\n\n" + closing + "\n"
	}
	entities := func(format string) func(string) string {
		return func(a string) string {
			var b strings.Builder
			for _, r := range a {
				fmt.Fprintf(&b, format, r)
			}
			return b.String()
		}
	}
	decimal, hex := entities("&#%d;"), entities("&#x%X;")
	return map[string]func(string) string{
		"raw.txt": text, "raw.md": marked, "raw.html": page,
		"decimal.html": func(a string) string { return page(decimal(a)) },
		"hex.md":       func(a string) string { return marked(hex(a)) },
		"twice.html":   func(a string) string { return page(html.EscapeString(decimal(a))) },
		"twice.md":     func(a string) string { return marked(html.EscapeString(hex(a))) },
		"escaped.html": func(a string) string { return page(html.EscapeString(a)) },
		"stated.html": func(a string) string {
			head, _ := json.Marshal("Bridge " + a + " title")
			return strings.Replace(page("x"), "</head>", `<script type="application/ld+json">{"@type":"NewsArticle","headline":`+string(head)+`,"author":{"name":`+string(head)+`}}</script></head>`, 1)
		},
	}
}

const (
	opening = "Sentinel alpha opens this article about the bridge in Halden, which has been closed for many months, and which many people would like to cross again as soon as they can."
	closing = "Sentinel omega closes this article about the bridge in Halden, which has been closed for many months, and which many people would like to cross again as soon as they can."
)

// hostileFiles is every attack in every form, in a fixed order.
func hostileFiles() []hostileFile {
	attacks, forms := attacks(), forms()
	var out []hostileFile
	for _, attack := range sortedKeys(attacks) {
		for _, form := range sortedKeys(forms) {
			if attack == "tag-open" && form == "raw.html" {
				continue // there it is no text but markup, up to the next >
			}
			out = append(out, hostileFile{attack + "-" + form, attacks[attack], []byte(forms[form](attacks[attack]))})
		}
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
