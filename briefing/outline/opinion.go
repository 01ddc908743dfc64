package outline

// Opinion holds the probability that a line is each of the states.
type Opinion = [States]float32

// certain is the opinion that a line is s.
func certain(s State) (o Opinion) {
	o[s] = 1
	return o
}

// orText is the opinion that a line is s with the probability p, and text otherwise.
func orText(s State, p float32) (o Opinion) {
	o[s], o[Text] = p, 1-p
	return o
}

// aside is the probability that a line is furniture.
func aside(o Opinion) float32 { return o[Inset] + o[Tail] }

// makeAll makes the opinion on the lines at these places o.
func makeAll(opinions []Opinion, at []int, o Opinion) {
	for _, i := range at {
		opinions[i] = o
	}
}

// addOpinions fills in the rows' features that need a first opinion on each line.
func addOpinions(rows []Row, lines []line, opinions []Opinion) {
	n := len(rows)
	byStyle, byLead := map[uint32]*mean{}, map[string]*mean{}
	var document mean
	aside, tail := make([]float32, n+1), make([]float32, n+1)
	for i := range lines {
		o := &opinions[i]
		if lines[i].short() {
			meanOf(byStyle, style(&lines[i])).add(o[Head])
			document.add(o[Head])
		}
		if lines[i].lead > 0 {
			meanOf(byLead, lines[i].leadText()).add(o[Head])
		}
		aside[i+1] = aside[i] + o[Inset] + o[Tail]
		tail[i+1] = tail[i] + o[Tail]
	}
	heads := float32(0)
	for i := range rows {
		r := &rows[i]
		for w, d := range opinionOffsets {
			if j := i + d; j >= 0 && j < n {
				for s := range int(States - 1) {
					r[fOpinion+w*int(States-1)+s] = inByte(opinions[j][s+1])
				}
			}
		}
		r[fStyleHeads] = meanOf(byStyle, style(&lines[i])).share()
		if lines[i].lead > 0 {
			r[fLeadHeads] = meanOf(byLead, lines[i].leadText()).share()
		}
		r[fDocHeads] = document.share()
		from, to := max(0, i-5), min(n, i+6)
		r[fAsidesNear] = inByte((aside[to] - aside[from]) / float32(to-from))
		r[fTailBefore] = inByte(tail[i] / float32(max(1, i)))
		r[fTailAfter] = inByte((tail[n] - tail[i]) / float32(n-i))
		r[fHeadsAbove] = small(int(heads))
		heads += opinions[i][Head]
	}
}

// mean is a mean in the making.
type mean struct {
	sum float32
	n   int
}

func (m *mean) add(v float32) { m.sum += v; m.n++ }

func (m *mean) share() uint8 { return inByte(m.sum / float32(max(1, m.n))) }

func meanOf[K comparable](means map[K]*mean, key K) *mean {
	m := means[key]
	if m == nil {
		m = &mean{}
		means[key] = m
	}
	return m
}

// inByte turns a number between 0 and 1 into a feature.
func inByte(p float32) uint8 { return uint8(min(max(p, 0), 1) * 250) }
