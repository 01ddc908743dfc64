package archive

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html/charset"
)

// Bounds of an archive.
const (
	MaxBytes = 64 << 20 // of all that is read of an archive, unpacked
	MaxFiles = 10000
)

// ErrTooLarge says that more would be unpacked than MaxBytes.
var ErrTooLarge = errors.New("too large when unpacked")

// Files are the files of a ZIP archive. What is unpacked of them is bounded.
type Files struct {
	files map[string]*zip.File
	loose map[string]*zip.File // by LooseName
	left  *int64               // bytes that may still be unpacked
}

// Open reads an archive's table of files. Its errors say what is wrong in a few words.
func Open(data []byte) (*Files, error) {
	left := int64(MaxBytes)
	return open(data, &left)
}

// Within is Open for an archive that is a file of this one: what is unpacked of it counts as this one's.
func (z *Files) Within(data []byte) (*Files, error) { return open(data, z.left) }

func open(data []byte, left *int64) (*Files, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errors.New("not a whole archive")
	}
	if len(archive.File) > MaxFiles {
		return nil, fmt.Errorf("more than %d files", MaxFiles)
	}
	z := &Files{files: map[string]*zip.File{}, loose: map[string]*zip.File{}, left: left}
	for _, f := range archive.File {
		z.files[f.Name] = f
		z.loose[LooseName(f.Name)] = f
	}
	return z, nil
}

// Has reports whether there is a file of a name, or of one that programs take for the same.
func (z *Files) Has(name string) bool { return z.find(name) != nil }

// find returns the file of a name, or of one that programs take for the same; nil for none.
func (z *Files) find(name string) *zip.File {
	if f := z.files[name]; f != nil {
		return f
	}
	return z.loose[LooseName(name)]
}

// FirstNamed returns the name of the first file, by the order of names, that has an extension, such as "opf"; "" for none.
func (z *Files) FirstNamed(ext string) string {
	first := ""
	for name := range z.files {
		if strings.EqualFold(path.Ext(name), "."+ext) && (first == "" || name < first) {
			first = name
		}
	}
	return first
}

// Read unpacks a file, within what is left of the bound. Of a damaged one it returns what there is,
// with an error.
func (z *Files) Read(name string) ([]byte, error) {
	f := z.find(name)
	if f == nil {
		return nil, fmt.Errorf("no file %q in it", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, *z.left+1))
	if *z.left -= int64(len(data)); *z.left < 0 {
		return nil, ErrTooLarge
	}
	return data, err
}

// Charge counts n bytes as unpacked, and reports whether the bound allows that.
func (z *Files) Charge(n int64) bool {
	*z.left = max(0, *z.left-n)
	return *z.left > 0
}

// LooseName is what names of a file have in common that reading programs take
// for the same: "/OPS/One%20A.html", `ops\one a.html`.
func LooseName(name string) string {
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	return strings.ToLower(path.Clean("/" + strings.ReplaceAll(name, `\`, "/")))
}

// Decode reads a file of XML into a struct.
func (z *Files) Decode(name string, into any) error {
	data, err := z.Read(name)
	if err != nil {
		return err
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset.NewReaderLabel
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("%s cannot be read", path.Base(name))
	}
	return nil
}
