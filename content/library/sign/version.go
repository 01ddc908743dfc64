package sign

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// ErrVersion says that the table sign_version is not one row with a number that can grow.
var ErrVersion = errors.New("the number that tells when signs change makes no sense")

// mostVersion bounds a version: no library changes so often, and the next one is a number still.
const mostVersion = 1 << 62

// versionColumn takes a version from the table sign_version.
type versionColumn int64

// Scan implements [database/sql.Scanner].
func (v *versionColumn) Scan(value any) error {
	n, ok := value.(int64)
	if !ok || n <= 0 || n >= mostVersion {
		return ErrVersion
	}
	*v = versionColumn(n)
	return nil
}

// CheckVersion returns ErrVersion where the version is damaged.
func CheckVersion(ctx context.Context, from interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
}) error {
	var rows int
	var version versionColumn
	err := from.QueryRowContext(ctx, "SELECT count(*), max(version) FROM sign_version").Scan(&rows, &version)
	if err == nil && rows != 1 {
		err = ErrVersion
	}
	return err
}

// RepairVersion makes a damaged version anew: by the clock, which is ahead of
// any that another process may still know.
func RepairVersion(ctx context.Context, tx *sql.Tx) error {
	err := CheckVersion(ctx, tx)
	if !errors.Is(err, ErrVersion) {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM sign_version"); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO sign_version (version) VALUES (?)", time.Now().UnixMicro())
	return err
}
