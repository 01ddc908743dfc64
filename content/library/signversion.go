package library

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// errSignVersion says that the table sign_version is not one row with a number that can grow.
var errSignVersion = errors.New("the number that tells when signs change makes no sense")

// mostSignVersion bounds a version: no library changes so often, and the next one is a number still.
const mostSignVersion = 1 << 62

// signVersion takes a version from the table sign_version.
type signVersion int64

// Scan implements [database/sql.Scanner].
func (v *signVersion) Scan(value any) error {
	n, ok := value.(int64)
	if !ok || n <= 0 || n >= mostSignVersion {
		return errSignVersion
	}
	*v = signVersion(n)
	return nil
}

// readSignVersion returns errSignVersion where the version is damaged.
func readSignVersion(ctx context.Context, from asker) error {
	var rows int
	var version signVersion
	err := from.QueryRowContext(ctx, "SELECT count(*), max(version) FROM sign_version").Scan(&rows, &version)
	if err == nil && rows != 1 {
		err = errSignVersion
	}
	return err
}

// repairSignVersion makes a damaged version anew: by the clock, which is ahead of
// any that another process may still know.
func repairSignVersion(ctx context.Context, tx *sql.Tx) error {
	err := readSignVersion(ctx, tx)
	if !errors.Is(err, errSignVersion) {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM sign_version"); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO sign_version (version) VALUES (?)", time.Now().UnixMicro())
	return err
}
