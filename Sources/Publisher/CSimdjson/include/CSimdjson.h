// A C face over simdjson's DOM parser: parse once, walk the values, find repeated keys. No C++ type or exception crosses.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// A parsed document; owns everything that its values and texts point at.
typedef struct csj_document csj_document;

/// How parsing ended.
typedef enum __attribute__((enum_extensibility(closed))) csj_status {
  csj_status_parsed = 0,
  csj_status_malformed = 1,
  csj_status_too_large = 2,
  csj_status_out_of_memory = 3,
} csj_status;

/// What a value is. A number is an integer when it was written without point and exponent.
typedef enum __attribute__((enum_extensibility(closed))) csj_kind {
  csj_kind_null = 0,
  csj_kind_false = 1,
  csj_kind_true = 2,
  csj_kind_integer = 3,
  csj_kind_unsigned = 4, ///< an integer above INT64_MAX
  csj_kind_real = 5,
  csj_kind_string = 6,
  csj_kind_array = 7,
  csj_kind_object = 8,
} csj_kind;

/// Bytes inside a document: not terminated, may hold zeros, and not checked for lone surrogates.
typedef struct csj_text {
  const uint8_t *_Nullable bytes;
  size_t length;
} csj_text;

/// One value. The fields that its kind does not use are zero.
typedef struct csj_value {
  const void *_Nullable tape; ///< for this module's own use
  size_t position;            ///< for this module's own use
  csj_kind kind;
  int64_t integer; ///< of an unsigned integer, the same bits
  double real;
  csj_text text;
} csj_value;

/// A member of an object, or an element of an array (then the key is empty).
typedef struct csj_member {
  csj_text key;
  csj_value value;
} csj_member;

/// A place among the children of an array or object.
typedef struct csj_cursor {
  const void *_Nullable tape;
  size_t position;
  size_t end;
  bool has_keys;
} csj_cursor;

/// One step from a value to a child of it.
typedef struct csj_step {
  csj_text key;
  size_t index;
  bool has_key;
} csj_step;

/// Parses UTF-8 bytes after copying them. On success `*document` must be given to csj_free.
///
/// `largest` bounds the length in bytes; `deepest` the nesting of containers that are not empty.
csj_status csj_parse(const uint8_t *_Nullable bytes, size_t length, size_t largest, size_t deepest,
                     csj_document *_Nullable *_Nonnull document);

/// Gives back all memory of a document.
void csj_free(csj_document *_Nullable document);

/// The outermost value.
csj_value csj_root(const csj_document *document);

/// The children of an array or object; none for any other value.
csj_cursor csj_children(csj_value container);

/// Writes up to `capacity` of the next children and returns how many; 0 at the end.
size_t csj_next(csj_cursor *cursor, csj_member *members, size_t capacity);

/// A number or null of a long array; `bits` holds an integer, or the bits of a real number.
typedef struct csj_number {
  uint64_t bits;
  csj_kind kind;
} csj_number;

/// Writes up to `capacity` of the next children that are numbers or null, and returns how many.
///
/// Stops before a child of another kind, and does nothing for objects.
size_t csj_next_numbers(csj_cursor *cursor, csj_number *numbers, size_t capacity);

/// Looks for an object that has the same key twice, byte for byte.
///
/// Returns the number of steps to the second of them, the last of which is the key; 0 when there is none. `steps` must
/// hold `deepest + 2` steps.
size_t csj_repeated_key(const csj_document *document, csj_step *steps, size_t capacity);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
