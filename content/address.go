package content

import "strings"

// IsAddress reports whether ref is an http or https address.
func IsAddress(ref string) bool {
	scheme, _, ok := strings.Cut(ref, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// PlainAddress is address without what only says how a reader came to the page: the parameters by which campaigns,
// newsletters and networks count, and the words that a browser is to mark. All else stays as it stands, since other
// parameters may tell one article from another.
func PlainAddress(address string) string {
	if !IsAddress(address) {
		return address
	}
	base, fragment, marked := strings.Cut(address, "#")
	if plain, _, quotes := strings.Cut(fragment, ":~:"); quotes {
		fragment, marked = plain, plain != ""
	}
	if marked && campaignParameter(fragment) {
		marked = false
	}
	path, query, asks := strings.Cut(base, "?")
	if asks {
		kept := make([]string, 0, 8)
		for part := range strings.SplitSeq(query, "&") {
			if !campaignParameter(part) {
				kept = append(kept, part)
			}
		}
		if query = strings.Join(kept, "&"); query != "" {
			path += "?" + query
		}
	}
	if marked {
		path += "#" + fragment
	}
	return path
}

// campaignParameter reports whether a parameter is one by which visits are counted. An empty one says nothing either.
func campaignParameter(part string) bool {
	name, _, _ := strings.Cut(part, "=")
	name = strings.ToLower(name)
	if strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "mtm_") || strings.HasPrefix(name, "pk_") || strings.HasPrefix(name, "at_") && len(name) > len("at_") {
		return true
	}
	switch name {
	case "", "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "igshid", "igsh", "li_fat_id", "epik", "srsltid",
		"mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hssc", "__hstc", "hsctatracking", "mkt_tok", "vero_id", "oly_enc_id", "oly_anon_id", "ml_subscriber", "ml_subscriber_hash", "ck_subscriber_id",
		"_ga", "_gl", "ref_src", "ref_url", "ns_campaign", "ns_mchannel", "ns_source", "cmpid", "ocid", "xtor", "wt_mc", "wt_zmc", "ftag", "smid", "s_cid", "guccounter", "guce_referrer", "guce_referrer_sig":
		return true
	}
	return false
}
