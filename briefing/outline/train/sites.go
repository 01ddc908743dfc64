package main

import (
	"net/url"
	"slices"
	"strings"
)

// bySite names the site of each article: those with one host are of one, and those that share
// lines of furniture, as many articles do not say where they are from.
func bySite(articles []*article) func(*article) string {
	const fewest, shortest, most = 3, 16, 12 // shared lines; bytes of one; articles that have it where it tells a site
	parent := make([]int, len(articles))
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	join := func(i, j int) { // whatever the order, a group goes by its first article
		i, j = root(i), root(j)
		parent[max(i, j)] = min(i, j)
	}
	at, hosts, shared := map[string][]int{}, map[string]int{}, map[[2]int]int{}
	for i, a := range articles {
		if h := host(a.URL); h != "" {
			if first, ok := hosts[h]; ok {
				join(i, first)
			} else {
				hosts[h] = i
			}
		}
		seen := map[string]bool{}
		for _, l := range slices.Concat(a.Copy, a.Page) {
			if (l.label == "X" || l.label == "B") && len(l.text) >= shortest && !seen[l.text] {
				seen[l.text] = true
				at[l.text] = append(at[l.text], i)
			}
		}
	}
	for _, those := range at {
		if len(those) > most {
			continue
		}
		for k, i := range those {
			for _, j := range those[:k] {
				if shared[[2]int{j, i}]++; shared[[2]int{j, i}] == fewest {
					join(i, j)
				}
			}
		}
	}
	names := map[*article]string{}
	for i, a := range articles {
		names[a] = articles[root(i)].ID
	}
	return func(a *article) string { return names[a] }
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
