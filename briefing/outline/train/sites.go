package main

import (
	"net/url"
	"slices"
	"strings"
)

// groups holds for each article one of the same site, which stands before it, or itself.
type groups []int

// first is the first article of the site of article i.
func (g groups) first(i int) int {
	for g[i] != i {
		i = g[i]
	}
	return i
}

// join makes one of the sites of two articles: whatever the order, it goes by its first article.
func (g groups) join(i, j int) {
	i, j = g.first(i), g.first(j)
	g[max(i, j)] = min(i, j)
}

// bySite names the site of each article: those with one host are of one, and those that share
// lines of furniture, as many articles do not say where they are from.
func bySite(articles []*article) func(*article) string {
	sites := make(groups, len(articles))
	hosts := map[string]int{}
	for i, a := range articles {
		sites[i] = i
		h := host(a.URL)
		if first, ok := hosts[h]; ok {
			sites.join(i, first)
		} else if h != "" {
			hosts[h] = i
		}
	}
	sites.joinAlike(articles)
	names := map[*article]string{}
	for i, a := range articles {
		names[a] = articles[sites.first(i)].ID
	}
	return func(a *article) string { return names[a] }
}

// joinAlike joins the articles that share lines of furniture.
func (g groups) joinAlike(articles []*article) {
	const fewest, most = 3, 12 // shared lines; articles that have one where it tells a site
	shared := map[[2]int]int{}
	for _, those := range furniture(articles) {
		if len(those) > most {
			continue
		}
		for k, i := range those {
			for _, j := range those[:k] {
				if shared[[2]int{j, i}]++; shared[[2]int{j, i}] == fewest {
					g.join(i, j)
				}
			}
		}
	}
}

// furniture lists for each line of furniture that is not short the articles that have it.
func furniture(articles []*article) map[string][]int {
	const shortest = 16 // bytes
	at := map[string][]int{}
	for i, a := range articles {
		for _, l := range slices.Concat(a.Copy, a.Page) {
			known := at[l.text]
			again := len(known) > 0 && known[len(known)-1] == i
			if (l.label == "X" || l.label == "B") && len(l.text) >= shortest && !again {
				at[l.text] = append(known, i)
			}
		}
	}
	return at
}

// host is the name of the site that an address is of, without what stands before its last two or three parts.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	parts := strings.Split(strings.ToLower(u.Hostname()), ".")
	n := 2
	if len(parts) > 2 && len(parts[len(parts)-1]) == 2 && len(parts[len(parts)-2]) <= 3 { // co.uk
		n = 3
	}
	return strings.Join(parts[max(0, len(parts)-n):], ".")
}
