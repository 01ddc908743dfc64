package speech

import (
	"testing"

	"brief/briefing/token"
)

func TestLanguageOf(t *testing.T) {
	for text, want := range map[string]Language{
		"The mayor of Halden said that the bridge is closed.":                                                      english,
		"Der Bürgermeister sagte, die Brücke ist gesperrt.":                                                        german,
		"Le maire de la ville a dit que le pont est fermé.":                                                        french,
		"El alcalde dijo que el puente de la ciudad está cerrado.":                                                 spanish,
		"O prefeito disse que a ponte da cidade não abre com chuva.":                                               portuguese,
		"Il sindaco ha detto che il ponte della città è chiuso.":                                                   italian,
		"Playa del Sol and Puente de la Reina are the best of the villages that he visited.":                       english,
		"Ursula von der Leyen a dit lundi que la loi est prête dans tous les pays de l’Union et qu’elle est pour.": french,
		"":          english,
		"La Paz":    english,
		"De la Rey": english,
	} {
		if got := LanguageOf(text, token.Append(nil, text, 0)); got != want {
			t.Errorf("%q is in language %d, want %d", text, got, want)
		}
	}
}
