package content

import "net/http"

// movedTo is where redirects that are for good have led before any that is for now; "" for nowhere. Nothing moves from
// where a connection is safe to where it is not.
func movedTo(resp *http.Response) string {
	var hops []*http.Request // the last one first
	for r := resp.Request; r != nil && r.Response != nil; r = r.Response.Request {
		hops = append(hops, r)
	}
	moved := ""
	for i := len(hops) - 1; i >= 0; i-- {
		from := hops[i].Response
		forGood := from.StatusCode == http.StatusMovedPermanently || from.StatusCode == http.StatusPermanentRedirect
		if !forGood || from.Request != nil && from.Request.URL.Scheme == "https" && hops[i].URL.Scheme != "https" {
			break
		}
		address := hops[i].URL.String()
		if len(address) > maxAddress {
			break // nobody could fetch it from the list
		}
		moved = address
	}
	return moved
}
