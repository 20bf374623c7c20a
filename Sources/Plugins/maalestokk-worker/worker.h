/// The parts of the worker process.
#ifndef MAALESTOKK_WORKER_H
#define MAALESTOKK_WORKER_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "comparator.h"
#include "worker_process.h"

/// What the host told the worker on its command line.
typedef struct worker_settings {
  int32_t socket;
  /// The host; the worker ends with it.
  pid_t parent;
  const char *library;
  const char *symbol;
  uint64_t memory_bytes;
  uint64_t open_files;
  uint64_t answer_bytes;
  /// The folders that the library may read from while it loads, with a colon between them; empty for a library of the
  /// house, which is trusted that long.
  const char *library_folders;
} worker_settings;

/// Reads the command line; returns 0, or -1 when it is not one a host would write.
int worker_settings_read(int count, char **arguments, worker_settings *settings);

/// Ties the worker's life to its parent's and takes its rights and resources away. Returns 0 or an errno.
int worker_confine(const worker_settings *settings);

/// Has the host told of each call that a filter stops, and the worker end there. Returns 0 or an errno.
int worker_tell_forbidden(int32_t socket);

/// Lets nothing but libraries be read, below the folders given and the system's own. Returns 0 or an errno; ENOSYS or
/// EOPNOTSUPP where the kernel has no Landlock.
int worker_read_only_below(const char *folders);

/// Denies every access to files, for good, where the kernel has Landlock. Returns 0 or an errno.
int worker_read_nothing(void);

/// Lets through what loading a library takes: what a call takes, reading files, and memory with code. Returns 0 or an
/// errno.
int worker_sandbox_for_loading(void);

/// Lets through the socket, memory, the clock and the end, for good. Returns 0 or an errno.
int worker_sandbox_for_calls(void);

/// Loads the plugin and finds its table; tells the host why and returns NULL when it cannot.
const maalestokk_comparator *worker_load(const worker_settings *settings);

/// Tells the host why the plugin could not start, with two numbers where the reason has them.
void worker_report_failure(int32_t socket, uint8_t reason, uint32_t first, uint32_t second, const char *text);

/// A block of memory that is being shown to the comparator.
typedef struct worker_mapping {
  void *address;
  size_t length;
  struct worker_mapping *next;
} worker_mapping;

/// What the functions of the host's table know.
typedef struct worker_call {
  int32_t socket;
  worker_mapping *mappings;
} worker_call;

/// The host's table for one call of `compare`.
maalestokk_host worker_host_table(worker_call *call);

/// The host's table for one call of `refresh`: it fetches, and neither ranks nor gives observations.
maalestokk_host worker_refresh_table(worker_call *call);

/// Takes back all memory that was shown during the call.
void worker_call_end(worker_call *call);

#endif
