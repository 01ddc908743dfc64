package content

import (
	"sync"
)

// months are the names of months in English, German, French, Spanish, Italian and Portuguese.
var months = sync.OnceValue(func() map[string]int {
	return map[string]int{
		"january": 1, "jan": 1, "januar": 1, "jänner": 1, "janvier": 1, "enero": 1, "gennaio": 1, "janeiro": 1,
		"february": 2, "feb": 2, "februar": 2, "février": 2, "febrero": 2, "febbraio": 2, "fevereiro": 2,
		"march": 3, "mar": 3, "märz": 3, "mars": 3, "marzo": 3, "março": 3,
		"april": 4, "apr": 4, "avril": 4, "abril": 4, "aprile": 4,
		"may": 5, "mai": 5, "mayo": 5, "maggio": 5, "maio": 5,
		"june": 6, "jun": 6, "juni": 6, "juin": 6, "junio": 6, "giugno": 6, "junho": 6,
		"july": 7, "jul": 7, "juli": 7, "juillet": 7, "julio": 7, "luglio": 7, "julho": 7,
		"august": 8, "aug": 8, "août": 8, "agosto": 8,
		"september": 9, "sept": 9, "sep": 9, "septembre": 9, "septiembre": 9, "settembre": 9, "setembro": 9,
		"october": 10, "oct": 10, "oktober": 10, "okt": 10, "octobre": 10, "octubre": 10, "ottobre": 10, "outubro": 10,
		"november": 11, "nov": 11, "novembre": 11, "noviembre": 11, "novembro": 11,
		"december": 12, "dec": 12, "dezember": 12, "dez": 12, "décembre": 12, "diciembre": 12, "dicembre": 12, "dezembro": 12,
	}
})

// dayNames are the names of days in English, German and Spanish.
const dayNames = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun" +
	" montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo"

var weekdays = wordSet(dayNames)

// stampWords may stand beside a date or a time in a line that tells nothing else.
var stampWords = wordSet(dayNames +
	" published updated posted first last modified created edited date on at the of an a about" +
	" am pm noon today yesterday ago second seconds sec minute minutes min mins hour hours hr hrs day days week weeks month months year years" +
	" read reading time long st nd rd th local h m d" +
	" eastern central mountain pacific standard daylight et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst ist cet cest utc aest aedt jst hkt sgt pkt wat eat sast uk gst nzst nzdt acst acdt awst myt wib eet eest msk" +
	" publishing publicerad uppdaterad publisert oppdatert kl erstellt lesezeit lesedauer minuten vor stunden" +
	" veröffentlicht aktualisiert publiziert stand um uhr publicado actualizado de del el las publié le mis à jour pubblicato aggiornato alle ore" +
	" mo di mi do fr sa so datum erscheinungsdatum sur il ultima modifica modificado lues")
