/// The plugin boundary of Målestokk: the only thing that crosses between host and comparator.
///
/// A comparator is a shared library with one exported function, `maalestokk_comparator_<id>` (hyphens in the id become
/// underscores), that returns a static `maalestokk_comparator`. Everything that crosses is bytes with lengths; texts are
/// UTF-8, structured values are JSON (see ComparatorMessages). Whoever produces bytes hands them to a sink, which copies
/// what it keeps, so nobody ever frees another's memory.
///
/// The tables are append-only within one major version: read no field beyond `struct_size`. A NULL entry is unsupported.
#ifndef MAALESTOKK_COMPARATOR_H
#define MAALESTOKK_COMPARATOR_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define MAALESTOKK_ABI_MAJOR 1
#define MAALESTOKK_ABI_MINOR 0

/// What every call returns.
enum {
  MAALESTOKK_OK = 0,
  /// The callee could not do it; the sink, where there is one, was given one sentence that says why.
  MAALESTOKK_ERROR = 1,
  /// The request named something that does not exist (a dataset, an indicator).
  MAALESTOKK_NOT_FOUND = 2,
  /// The callee's table does not offer this.
  MAALESTOKK_UNSUPPORTED = 3,
};

/// Status byte of an observation. Below 64 there is a value; from 64 there is none, and the byte says why.
enum {
  MAALESTOKK_STATUS_FINAL = 0,
  MAALESTOKK_STATUS_REVISED = 1,
  MAALESTOKK_STATUS_PROVISIONAL = 2,
  MAALESTOKK_STATUS_UNKNOWN = 3,
  MAALESTOKK_STATUS_WITHDRAWN = 4,
  MAALESTOKK_MISSING_NOT_APPLICABLE = 64,
  MAALESTOKK_MISSING_NOT_AVAILABLE = 65,
  MAALESTOKK_MISSING_CONFIDENTIAL = 66,
  MAALESTOKK_MISSING_NOT_REPORTED = 67,
  MAALESTOKK_MISSING_INVALID_CODE_YEAR = 68,
  MAALESTOKK_MISSING_NOT_YET_PUBLISHED = 69,
  /// No source in the host's store says anything about this cell.
  MAALESTOKK_MISSING_NOT_IN_DATA = 70,
};

/// Takes `length` bytes; they are valid during the call only.
typedef void (*maalestokk_sink)(void *sink_context, const uint8_t *bytes, size_t length);

/// A dense block of observations, region by indicator by year: cell (r, i, y) is at
/// `(r * indicator_count + i) * year_count + y`. Read-only, and valid until the comparator's call returns.
typedef struct maalestokk_observations {
  uint32_t struct_size;
  uint32_t region_count;
  uint32_t indicator_count;
  uint32_t year_count;
  /// The published values; NaN where there is none.
  const double *values;
  /// One status byte for each value.
  const uint8_t *statuses;
  /// JSON `{"regions": [...], "indicators": [...], "years": [...]}`: what the three dimensions stand for, in order.
  const uint8_t *index;
  size_t index_length;
} maalestokk_observations;

/// What the host offers a comparator during one call. All functions may be called from the calling thread only.
typedef struct maalestokk_host {
  uint32_t struct_size;
  uint16_t abi_major;
  uint16_t abi_minor;
  void *context;
  /// Observations for an ObservationQuery. Fills `result`, whose `struct_size` the caller has set.
  int32_t (*observations)(void *context, const uint8_t *query, size_t query_length, maalestokk_observations *result);
  /// The bytes of a named dataset (CSV), such as `municipalities@2023`.
  int32_t (*dataset)(void *context, const uint8_t *name, size_t name_length, maalestokk_sink sink, void *sink_context);
  /// Ranks the subject among peers: a RankRequest in, a RankAnswer out. The host alone computes ranks and statistics.
  int32_t (*rank)(void *context, const uint8_t *request, size_t request_length, maalestokk_sink sink, void *sink_context);
  /// One line for the log; level 0 debug, 1 info, 2 warning.
  void (*log)(void *context, int32_t level, const uint8_t *text, size_t text_length);
  /// Fetches from a host named in the manifest, a FetchRequest in and the body out, during `refresh` only; NULL during
  /// `compare`. During `refresh` there are neither `observations` nor `rank`.
  int32_t (*fetch)(void *context, const uint8_t *request, size_t request_length, maalestokk_sink sink, void *sink_context);
} maalestokk_host;

/// What a comparator offers: the static table its entry function returns.
typedef struct maalestokk_comparator {
  uint32_t struct_size;
  uint16_t abi_major;
  uint16_t abi_minor;
  /// A CompareRequest in, a ComparatorAnswer to the sink. A refusal is an answer; MAALESTOKK_ERROR is a fault.
  int32_t (*compare)(const maalestokk_host *host, const uint8_t *request, size_t request_length, maalestokk_sink sink,
                     void *sink_context);
  /// Brings the comparator's own data up to date through `host->fetch`; NULL when it has none.
  int32_t (*refresh)(const maalestokk_host *host, maalestokk_sink sink, void *sink_context);
} maalestokk_comparator;

/// The type of the one exported function.
typedef const maalestokk_comparator *(*maalestokk_comparator_entry)(void);

#ifdef __cplusplus
}
#endif

#endif
