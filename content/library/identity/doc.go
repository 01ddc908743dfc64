// Package identity decides who is whom: whether speakers of one name are one person, whether people of several names may
// be, and what of their roles is told. It goes by names and roles alone, and knows nothing of where they are kept.
package identity
