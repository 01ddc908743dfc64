package fetch

import "net/http"

// movedTo is where redirects that are for good have led before any that is for now; "" for nowhere. Nothing moves from
// where a connection is safe to where it is not.
func movedTo(resp *http.Response) string {
	moved := ""
	for r := resp.Request; r != nil && r.Response != nil; r = r.Response.Request { // the last one first
		from, address := r.Response, r.URL.String()
		forGood := from.StatusCode == http.StatusMovedPermanently || from.StatusCode == http.StatusPermanentRedirect
		unsafe := from.Request != nil && from.Request.URL.Scheme == "https" && r.URL.Scheme != "https"
		switch {
		case !forGood || unsafe || len(address) > maxAddress: // nobody could fetch a longer one from the list
			moved = ""
		case moved == "":
			moved = address
		}
	}
	return moved
}
