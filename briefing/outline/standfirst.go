package outline

import "brief/content"

// standfirsts takes the lines between the title and the byline for the article's, where they are of some words and have
// none of what publishers print around: what an article is about stands there, often without a stop.
func standfirsts(opinions []Opinion, lines []line) {
	const reach, most, fewest = 60, 2, 6 // lines; of a standfirst; words
	for i := range lines[:min(len(lines), reach)] {
		if lines[i].block.Hint&content.HintTitle == 0 {
			continue
		}
		end := i + 1
		for end < len(lines) && end-i <= most && lines[end].block.Hint == 0 && lines[end].words >= fewest && lines[end].around() == 0 && !lines[end].linked {
			end++
		}
		if end < len(lines) && lines[end].block.Hint&content.HintByline != 0 {
			for j := i + 1; j < end; j++ {
				opinions[j] = certain(Text)
			}
		}
	}
}

// tells reports whether a line has a verb that tells something, as no pitch has: "Get the best of the harbour."
func (l *line) tells() bool {
	return l.found.count[saying] > 0 || hasFiniteVerb(l.text)
}

// sentencesBelow gives back to the article the sentences that stand at the beginning of its tail, below a button or an
// advertisement or two: what is behind an article seldom begins so, and the text goes on behind those.
func sentencesBelow(states []State, opinions []Opinion, lines []line) {
	const buttons, widest, doubt = 2, 200, 0.15 // short lines; characters of a sentence; how likely it is the article's at least
	tail := len(states)
	for tail > 0 && states[tail-1] == Tail {
		tail--
	}
	at := tail
	for at < len(lines) && at-tail < buttons && lines[at].short() && lines[at].block.Kind == content.Paragraph {
		at++
	}
	if at == tail || tail == 0 || !lines[tail-1].long() {
		return
	}
	end := at
	for end < len(lines) && lines[end].isSentence() && lines[end].around() == 0 && lines[end].found.covered == 0 && lines[end].width <= widest && opinions[end][Text] >= doubt && (end > at || lines[end].tells()) {
		end++
	}
	if end == at {
		return
	}
	for i := tail; i < at; i++ {
		states[i] = Inset
	}
	for i := at; i < end; i++ {
		states[i] = Text
	}
}
