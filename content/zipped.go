package content

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

const (
	maxZipBytes = DefaultMaxBytes // of all that is read of an archive, unpacked
	maxZipFiles = 10000
)

var (
	errTooLarge = errors.New("too large when unpacked")
	errNoText   = errors.New("its text is not in it")
)

// zipFiles are the files of a ZIP archive. What is unpacked of them is bounded.
type zipFiles struct {
	files map[string]*zip.File
	loose map[string]*zip.File // by looseName
	left  int64                // bytes that may still be unpacked
}

// openZip reads an archive's table of files. Its errors say what is wrong in a few words.
func openZip(data []byte) (*zipFiles, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errors.New("not a whole archive")
	}
	if len(archive.File) > maxZipFiles {
		return nil, fmt.Errorf("more than %d files", maxZipFiles)
	}
	z := &zipFiles{files: map[string]*zip.File{}, loose: map[string]*zip.File{}, left: maxZipBytes}
	for _, f := range archive.File {
		z.files[f.Name] = f
		z.loose[looseName(f.Name)] = f
	}
	return z, nil
}

// find returns the file of a name, or of one that programs take for the same; nil for none.
func (z *zipFiles) find(name string) *zip.File {
	if f := z.files[name]; f != nil {
		return f
	}
	return z.loose[looseName(name)]
}

// firstNamed returns the name of the first file, by the order of names, that has an extension; "" for none.
func (z *zipFiles) firstNamed(ext string) string {
	first := ""
	for name := range z.files {
		if extension(name) == ext && (first == "" || name < first) {
			first = name
		}
	}
	return first
}

// read unpacks a file, within what is left of the bound. Of a damaged one it returns what there is,
// with an error.
func (z *zipFiles) read(name string) ([]byte, error) {
	f := z.find(name)
	if f == nil {
		return nil, fmt.Errorf("no file %q in it", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, z.left+1))
	if z.left -= int64(len(data)); z.left < 0 {
		return nil, errTooLarge
	}
	return data, err
}

// charge counts n bytes as unpacked, and reports whether the bound allows that.
func (z *zipFiles) charge(n int64) bool {
	z.left = max(0, z.left-n)
	return z.left > 0
}

// looseName is what names of a file have in common that reading programs take
// for the same: "/OPS/One%20A.html", `ops\one a.html`.
func looseName(name string) string {
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	return strings.ToLower(path.Clean("/" + strings.ReplaceAll(name, `\`, "/")))
}

// decode reads a file of XML into a struct.
func (z *zipFiles) decode(name string, into any) error {
	data, err := z.read(name)
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

// damagedNotice is for a file of which only a part could be read.
const damagedNotice = "the file is damaged – some of its text may be missing"
