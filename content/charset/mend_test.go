package charset

import "testing"

// TestDecodeMends says what becomes of text in more than one character set.
func TestDecodeMends(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"stray bytes of Windows-1252", "“Yes” – no, he can\x92t pay \xa35 – “now”", "“Yes” – no, he can’t pay £5 – “now”"},
		{"broken character", "“Yes” – “no” \xe2\x80 \xff\xfe “now”", "“Yes” – “no” \ufffd \ufffd “now”"},
		{"encoded twice", "â€œWe canâ€™t,â€\u009d said Ana MÃ¼ller â€“ in Â£ and â‚¬.", "“We can’t,” said Ana Müller – in £ and €."},
		{"encoded twice, mark lost", "â€œWe canâ€™t,â€\ufffd she said. â€œNo,â€ he said.", "“We can’t,” she said. “No,” he said."},
		{"French", "« Ã\u00a0 », « déjà\u00a0», « été\u00a0», « Â », Ã©", "« Ã\u00a0 », « déjà\u00a0», « été\u00a0», « Â », Ã©"},
		{"Portuguese in capitals", "«AMANHÃ», «IRMÃ» e «MAÇÃ», “ALEMÃ”", "«AMANHÃ», «IRMÃ» e «MAÇÃ», “ALEMÃ”"},
		{"an article on it", "“Ã©” is é, “Ã£” is ã, “â€™” is ’.", "“Ã©” is é, “Ã£” is ã, “â€™” is ’."},
		{"encoded twice, but for a line", "Café. HÃ¤user, StraÃŸen, MÃ¤rkte, MÃ¶bel", "Café. Häuser, Straßen, Märkte, Möbel"},
		{"done to it twice", "Ã¢â‚¬Å“We canÃ¢â‚¬â„¢t,Ã¢â‚¬Â\u009d said Ana MÃƒÂ¼ller Ã¢â‚¬â€œ now.", "“We can’t,” said Ana Müller – now."},
		{"pasted into a right text", "“Yes” – she’s ‘in’ – no… â€œWe canâ€™t,â€\u009d “he” said.", "“Yes” – she’s ‘in’ – no… “We can’t,” “he” said."},
		{"ligature", "cÅ“ur et sÅ“ur, dÃ©jÃ\u00a0 en Ã©tÃ©", "cœur et sœur, déjà en été"},
		{"a letter in quotation marks", "„Å“ und „Ä“ – „Ö“ â€“ Ã", "„Å“ und „Ä“ – „Ö“ â€“ Ã"},
		{"cut at the end", "“Yes”, the caf\xc3", "“Yes”, the caf\ufffd"},
		{"cut before a blank", "“Yes” – the r\xc3 closed, the caf\xe9 too", "“Yes” – the r\ufffd closed, the café too"},
		{"Japanese in seven bits", "\x1b$B@/I\\\x1b(B 2026", "政府 2026"},
	} {
		if got := string(Decode([]byte(c.in), "")); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
