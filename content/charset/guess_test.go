package charset

import (
	"strings"
	"testing"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
)

// unlabelled are sentences, and the encodings that texts in their language are found in.
var unlabelled = []struct{ language, encodings, text string }{
	{"Thai", "windows-874", "ชาวบ้านในหมู่บ้านริมแม่น้ำบอกว่าน้ำท่วมปีนี้สูงกว่าทุกปีที่ผ่านมา และขอให้ทางการช่วยซ่อมสะพานโดยเร็ว นายกเทศมนตรีกล่าวว่าจะเริ่มงานในเดือนหน้า"},
	{"Russian", "koi8-r windows-1251 iso-8859-5 ibm866 x-mac-cyrillic", "Жители деревни у реки говорят, что в этом году вода поднялась выше, чем когда-либо. Мэр обещал починить мост в следующем месяце."},
	{"Ukrainian", "koi8-u windows-1251 x-mac-cyrillic", "Мешканці села біля річки кажуть, що цього року вода піднялася вище, ніж будь-коли. Міський голова пообіцяв полагодити міст їхньої громади."},
	{"Bulgarian", "windows-1251 iso-8859-5", "Жителите на селото край реката казват, че тази година водата се е покачила повече от всякога. Кметът обеща да поправи моста."},
	{"Greek", "windows-1253 iso-8859-7", "Οι κάτοικοι του χωριού δίπλα στο ποτάμι λένε ότι φέτος το νερό ανέβηκε περισσότερο από ποτέ. Ο δήμαρχος υποσχέθηκε να φτιάξει τη γέφυρα."},
	{"Hebrew", "windows-1255 iso-8859-8", "תושבי הכפר שליד הנהר אומרים שהשנה המים עלו יותר מאי פעם. ראש העיר הבטיח לתקן את הגשר בחודש הבא."},
	{"Arabic", "windows-1256 iso-8859-6", "يقول سكان القرية على ضفة النهر إن المياه ارتفعت هذا العام أكثر من أي وقت مضى. ووعد رئيس البلدية بإصلاح الجسر الشهر المقبل."},
	{"Turkish", "windows-1254", "Irmağın kıyısındaki köyün sakinleri bu yıl suyun her zamankinden daha çok yükseldiğini söylüyor. Belediye başkanı köprüyü onaracağına söz verdi; şehir bütçesi onaylandı."},
	{"Polish", "windows-1250 iso-8859-2", "Mieszkańcy wsi nad rzeką mówią, że w tym roku woda podniosła się wyżej niż kiedykolwiek. Burmistrz obiecał naprawić most w przyszłym miesiącu, a gmina zapłaci połowę."},
	{"Czech", "windows-1250 iso-8859-2", "Obyvatelé vesnice u řeky říkají, že letos voda stoupla výš než kdy dříve. Starosta slíbil, že příští měsíc most opraví a obec zaplatí polovinu."},
	{"Hungarian", "windows-1250 iso-8859-2", "A folyó menti falu lakói azt mondják, hogy idén a víz magasabbra emelkedett, mint valaha. A polgármester megígérte, hogy jövő hónapban megjavítják a hidat; a költségekről döntöttek."},
	{"German", "windows-1252 macintosh", "Die Bewohner des Dorfes am Fluß sagen, daß das Wasser in diesem Jahr höher stieg als je zuvor. Der Bürgermeister versprach, die Brücke im nächsten Monat zu reparieren – „so schnell es geht“."},
	{"French", "windows-1252 macintosh", "Les habitants du village au bord de la rivière disent que l’eau est montée cette année plus haut que jamais. Le maire a promis de réparer le pont dès le mois prochain : « Ça ne peut plus durer », a-t-il déclaré."},
	{"Spanish", "windows-1252 macintosh", "Los vecinos del pueblo junto al río dicen que este año el agua subió más que nunca. El alcalde prometió reparar el puente el próximo mes: «Mañana empezamos», señaló. ¿Quién pagará? Nadie lo sabe aún."},
	{"Portuguese", "windows-1252 macintosh", "Os moradores da aldeia à beira do rio dizem que este ano a água subiu mais do que nunca. O presidente da câmara prometeu consertar a ponte no próximo mês; não há informações sobre as obras."},
	{"Swedish", "windows-1252 macintosh", "Invånarna i byn vid älven säger att vattnet i år steg högre än någonsin. Borgmästaren lovade att laga bron nästa månad, och kommunen får stå för hälften."},
	{"Danish", "windows-1252 macintosh", "Beboerne i landsbyen ved åen siger, at vandet i år steg højere end nogensinde før. Borgmesteren lovede at reparere broen i næste måned."},
	{"Icelandic", "windows-1252", "Íbúar þorpsins við ána segja að vatnið hafi hækkað meira í ár en nokkru sinni fyrr. Bæjarstjórinn lofaði að gera við brúna í næsta mánuði."},
	{"English", "windows-1252 macintosh", "The people of the village by the river say that the water rose higher this year than ever. “We can’t wait,” said the mayor – who promised to mend the bridge – “it’s time to act.” A café owner agreed."},
	{"English quotations", "windows-1252 macintosh", "The village said it “cannot wait” any longer for the bridge, and that’s all there is to say about it."},
	{"Japanese", "shift_jis euc-jp iso-2022-jp", "川沿いの村の住民は、今年は水がこれまでになく高くなったと話している。町長は来月、橋を直すと約束した。費用の半分は町が負担する。"},
	{"Chinese", "gb18030 gbk", "河边村庄的居民说，今年的水位比以往任何时候都高。市长答应下个月修好大桥，费用由市政府承担一半。"},
	{"Chinese of Taiwan", "big5", "河邊村莊的居民說，今年的水位比以往任何時候都高。市長答應下個月修好大橋，費用由市政府承擔一半。"},
	{"Korean", "euc-kr", "강가 마을 주민들은 올해 물이 그 어느 때보다 높이 올라왔다고 말한다. 시장은 다음 달에 다리를 고치겠다고 약속했다."},
}

// TestDecodeUnlabelled holds that a text's encoding is found by what it says, in a line, in
// paragraphs and in a page.
func TestDecodeUnlabelled(t *testing.T) {
	const page = "<html><head><title>News</title></head><body class=\"main\"><div id=\"nav\"><a href=\"/\">Home</a></div><p>%</p><p>%</p></body></html>"
	ascii := strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "’", "'", "–", "-", "«", `"`, "»", `"`)
	for _, c := range unlabelled {
		for name := range strings.FieldsSeq(c.encodings) {
			e, _ := charset.Lookup(name)
			for _, form := range []string{"%", "%\r\n\r\n%\r\n\r\n%\r\n", page} {
				want := strings.ReplaceAll(form, "%", c.text)
				data, err := e.NewEncoder().Bytes([]byte(want))
				if err != nil {
					want = ascii.Replace(want)
					data, err = e.NewEncoder().Bytes([]byte(want))
				}
				if err != nil {
					t.Fatalf("%s has no %s: %v", name, c.language, err)
				}
				if got := string(Decode(data, "")); got != want {
					t.Errorf("%s in %s: %.120q", c.language, name, got)
				}
			}
		}
	}
}

// TestDecodeOfDOS reads Western text of DOS, and leaves alone what looks odd in Windows-1252 but
// is not of a Macintosh.
func TestDecodeOfDOS(t *testing.T) {
	const text = "Le maire a répété à l'été: «ça ne peut plus durer», et les élus l'ont approuvé là-bas."
	dos, err := charmap.CodePage850.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		dos:                                   text,
		"Trump\x92s claim \x96 that\x92s it.": "Trump’s claim – that’s it.",
		"acts\x96mental illnesses\x96that one can\x92t see":                           "acts–mental illnesses–that one can’t see",
		"\x93We can\x92t,\x94 she said.\x86 \xa9 2026 Mu\xf1oz\x99 \xa7 5":            "“We can’t,” she said.† © 2026 Muñoz™ § 5",
		"Pen\xa0names:\xa0\xd3 Briain, \xc9ire, \xd6BB, 5\xa0\xb0C, 3\xa0\x80, 2\xaa": "Pen\u00a0names:\u00a0Ó Briain, Éire, ÖBB, 5\u00a0°C, 3\u00a0€, 2ª",
	} {
		if got := string(Decode([]byte(in), "")); got != want {
			t.Errorf("%q: %q", want, got)
		}
	}
}
