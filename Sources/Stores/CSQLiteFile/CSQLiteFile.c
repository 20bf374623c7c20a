#include "CSQLiteFile.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { PAGES_AT_ONCE = 64, CHANGES_AT = 24, FREE_AT = 32, VERSION_AT = 92 };

static sqlite3_file *file_of(sqlite3 *connection) {
  sqlite3_file *file = NULL;
  int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return code == SQLITE_OK && file != NULL && file->pMethods != NULL ? file : NULL;
}

int maalestokk_sqlite_header(const char *path, uint8_t header[MAALESTOKK_SQLITE_HEADER]) {
  memset(header, 0, MAALESTOKK_SQLITE_HEADER);
  sqlite3 *connection = NULL;
  int code = sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, NULL);
  if (code == SQLITE_OK) {
    sqlite3_file *file = file_of(connection);
    code = file == NULL ? SQLITE_CANTOPEN : file->pMethods->xRead(file, header, MAALESTOKK_SQLITE_HEADER, 0);
    if (code == SQLITE_IOERR_SHORT_READ) code = SQLITE_OK;
  }
  sqlite3_close(connection);
  return code;
}

static uint32_t big_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/// The golden ratio's digits: odd, and without a pattern.
#define FACTOR UINT64_C(0x9E3779B97F4A7C15)

/// Multiplying by an odd number and folding the upper half are both reversible: no change of one word is lost.
static uint64_t mixed(uint64_t state, uint64_t word) {
  state = (state ^ word) * FACTOR;
  return state ^ state >> 32;
}

/// Four lanes at once, which do not wait for each other; a page is a whole number of four words, and lies aligned.
static uint64_t page_sum(const uint64_t *word, size_t size, uint64_t number) {
  const uint64_t *end = word + size / sizeof *word;
  uint64_t a = number, b = ~number, c = number << 32, d = 1;
  for (; word < end; word += 4) {
    a = (a ^ word[0]) * FACTOR, a ^= a >> 32;
    b = (b ^ word[1]) * FACTOR, b ^= b >> 32;
    c = (c ^ word[2]) * FACTOR, c ^= c >> 32;
    d = (d ^ word[3]) * FACTOR, d ^= d >> 32;
  }
  return mixed(mixed(mixed(mixed(number, a), b), c), d);
}

/// Marks the free pages that hold nothing: SQLite does not put them back when it undoes what was not written to the end.
///
/// They stand in a chain of trunk pages, each with the number of the next, how many it lists, and these. A chain that is not
/// as it should be is left to the check of the whole.
static int mark_free(sqlite3_file *file, size_t size, uint32_t pages, uint32_t trunk, uint8_t *marks) {
  uint8_t *bytes = malloc(size);
  int code = bytes == NULL ? SQLITE_NOMEM : SQLITE_OK;
  for (uint32_t read = 0; code == SQLITE_OK && trunk != 0 && trunk <= pages && read < pages; read++) {
    code = file->pMethods->xRead(file, bytes, (int)size, (sqlite3_int64)(trunk - 1) * (sqlite3_int64)size);
    uint32_t count = code == SQLITE_OK ? big_endian(bytes + 4) : 0;
    if (count > size / 4 - 2) count = 0;
    for (uint32_t index = 0; index < count; index++) {
      uint32_t page = big_endian(bytes + 8 + 4 * index);
      if (page >= 1 && page <= pages) marks[page / 8] |= (uint8_t)(1 << page % 8);
    }
    if (code == SQLITE_OK) trunk = big_endian(bytes);
  }
  free(bytes);
  return code;
}

int maalestokk_sqlite_sum(void *connection, uint32_t left_out, maalestokk_sqlite_content *content) {
  memset(content, 0, sizeof *content);
  sqlite3_file *file = file_of(connection);
  uint8_t header[MAALESTOKK_SQLITE_HEADER];
  sqlite3_int64 length = 0;
  if (file == NULL) return SQLITE_CANTOPEN;
  int code = file->pMethods->xRead(file, header, sizeof header, 0);
  if (code == SQLITE_OK) code = file->pMethods->xFileSize(file, &length);
  if (code != SQLITE_OK) return code;
  size_t size = (size_t)header[16] << 8 | header[17];
  if (size == 1) size = 65536;
  if (size < 512 || (size & (size - 1)) != 0 || length / (sqlite3_int64)size > UINT32_MAX) return SQLITE_CORRUPT;
  content->changes = big_endian(header + CHANGES_AT);
  content->pages = (uint32_t)(length / (sqlite3_int64)size);
  content->has_log = header[18] == 2 || header[19] == 2;
  uint64_t *words = malloc(size * PAGES_AT_ONCE);
  uint8_t *bytes = (uint8_t *)words;
  uint8_t *marks = calloc((size_t)content->pages / 8 + 1, 1);
  code = bytes == NULL || marks == NULL
             ? SQLITE_NOMEM
             : mark_free(file, size, content->pages, big_endian(header + FREE_AT), marks);
  for (uint64_t first = 0; first < content->pages && code == SQLITE_OK; first += PAGES_AT_ONCE) {
    uint64_t count = content->pages - first < PAGES_AT_ONCE ? content->pages - first : PAGES_AT_ONCE;
    code = file->pMethods->xRead(file, bytes, (int)(count * size), (sqlite3_int64)(first * size));
    if (first == 0) {
      memset(bytes + CHANGES_AT, 0, 4);
      memset(bytes + VERSION_AT, 0, 8);
    }
    for (uint64_t place = 0; place < count && code == SQLITE_OK; place++) {
      uint64_t page = first + place + 1;
      if (page == left_out) continue;
      uint64_t sum = page_sum(words + place * size / sizeof *words, size, page);
      content->whole = mixed(content->whole, sum);
      if (!(marks[page / 8] >> page % 8 & 1)) content->sum = mixed(content->sum, sum);
    }
  }
  free(bytes);
  free(marks);
  return code;
}
