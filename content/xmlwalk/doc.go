// Package xmlwalk tells what stands in an XML file, sign by sign, however broken it is.
//
// It must not know what the names in it mean.
package xmlwalk
