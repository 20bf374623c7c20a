/// The bytes of a database file beneath SQLite: its header before anything is opened, and a sum over its pages.
///
/// Read through SQLite's own file layer: a descriptor of our own, once closed, would take the process's locks with it.
#ifndef MAALESTOKK_SQLITE_FILE_H
#define MAALESTOKK_SQLITE_FILE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How long a database's header is.
enum { MAALESTOKK_SQLITE_HEADER = 100 };

/// What a database file holds.
typedef struct {
  /// Counts the transactions that have been written, by any program.
  uint32_t changes;
  /// How many pages there are.
  uint32_t pages;
  /// Over all pages but one and those that are free, and over the first without its counters.
  uint64_t sum;
  /// The same with those that are free: what earlier versions have sealed.
  uint64_t whole;
  /// Whether transactions may stand in a write-ahead log beside it.
  int has_log;
} maalestokk_sqlite_content;

/// Reads the header of a file without a lock, a journal or a write; bytes beyond its end are nought.
///
/// Returns 0, or a result code of SQLite's.
int maalestokk_sqlite_header(const char *path, uint8_t header[MAALESTOKK_SQLITE_HEADER]);

/// Sums the file of a connection (`sqlite3 *`), which holds a lock that keeps writers away; `left_out` is the number of
/// the page that is left out.
///
/// Any change of a single word changes the sum. Returns 0, or a result code of SQLite's.
int maalestokk_sqlite_sum(void *connection, uint32_t left_out, maalestokk_sqlite_content *content);

#ifdef __cplusplus
}
#endif

#endif
