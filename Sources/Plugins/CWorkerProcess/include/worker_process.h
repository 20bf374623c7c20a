/// What host and worker share beneath the plugin boundary: frames over a socket, sealed memory, and spawning.
///
/// The frame protocol is private to one build of host and worker; comparator.h is the contract. A frame is a `u32` length
/// of its payload, a `u8` type, and the payload, all in the machine's own byte order.
#ifndef MAALESTOKK_WORKER_PROCESS_H
#define MAALESTOKK_WORKER_PROCESS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Types of frames; those below 32 go from worker to host.
enum {
  /// `u16` ABI major, `u16` ABI minor, `u8` whether there is a refresh.
  MAALESTOKK_FRAME_READY = 1,
  /// `u8` one of the start failures, then two `u32` numbers, then a text.
  MAALESTOKK_FRAME_START_FAILED = 2,
  /// The comparator's answer.
  MAALESTOKK_FRAME_ANSWER = 3,
  /// `i32` what `compare` returned, then the text it gave.
  MAALESTOKK_FRAME_ERROR = 4,
  /// The answer passed the limit; no payload.
  MAALESTOKK_FRAME_TOO_LARGE = 5,
  /// An ObservationQuery; answered by BLOCK.
  MAALESTOKK_FRAME_OBSERVATIONS = 6,
  /// The name of a dataset; answered by REPLY.
  MAALESTOKK_FRAME_DATASET = 7,
  /// A RankRequest; answered by REPLY.
  MAALESTOKK_FRAME_RANK = 8,
  /// `i32` level, then a text; not answered.
  MAALESTOKK_FRAME_LOG = 9,
  /// A FetchRequest, during REFRESH only; answered by REPLY.
  MAALESTOKK_FRAME_FETCH = 10,
  /// `u32` number of a system call that a comparator may not make; the worker ends there.
  MAALESTOKK_FRAME_FORBIDDEN = 11,
  /// A CompareRequest.
  MAALESTOKK_FRAME_COMPARE = 32,
  /// `i32` status, then bytes for the sink.
  MAALESTOKK_FRAME_REPLY = 33,
  /// A `maalestokk_block_header`; with status OK a descriptor of sealed memory comes with it.
  MAALESTOKK_FRAME_BLOCK = 34,
  /// No payload; answered as COMPARE is, with an empty ANSWER when it went well.
  MAALESTOKK_FRAME_REFRESH = 35,
};

/// Why a worker could not start its plugin.
enum {
  MAALESTOKK_START_LIBRARY = 1,
  MAALESTOKK_START_SYMBOL = 2,
  MAALESTOKK_START_TABLE = 3,
  /// The numbers are the plugin's ABI major and minor.
  MAALESTOKK_START_ABI = 4,
  MAALESTOKK_START_SANDBOX = 5,
  /// The system has no Landlock, without which a library that is not of the house is not loaded.
  MAALESTOKK_START_LANDLOCK = 6,
};

/// The payload of a BLOCK frame. The memory holds values, then statuses, then the index, with nothing between.
typedef struct maalestokk_block_header {
  int32_t status;
  uint32_t region_count;
  uint32_t indicator_count;
  uint32_t year_count;
  uint64_t index_length;
} maalestokk_block_header;

/// What reading or writing a frame came to.
enum {
  MAALESTOKK_IO_OK = 0,
  /// The other side is gone.
  MAALESTOKK_IO_CLOSED = 1,
  /// The deadline has passed.
  MAALESTOKK_IO_TIMED_OUT = 2,
  /// Anything else.
  MAALESTOKK_IO_FAILED = 3,
};

/// Waits without end.
#define MAALESTOKK_NO_DEADLINE INT64_MAX

/// Nanoseconds on the monotonic clock that deadlines are points of.
int64_t maalestokk_now(void);

/// Sends a frame whose payload is `head` followed by `body`, with a descriptor unless it is negative.
int32_t maalestokk_frame_send(int32_t socket, uint8_t type, const void *head, size_t head_length, const void *body,
                              size_t body_length, int32_t descriptor, int64_t deadline);

/// Reads the length and type of the next frame. A descriptor that comes with it is stored in `descriptor` (else -1);
/// where `descriptor` is NULL it is discarded.
int32_t maalestokk_frame_receive(int32_t socket, uint8_t *type, uint32_t *length, int32_t *descriptor, int64_t deadline);

/// Reads the `length` bytes of a payload whose length the caller has checked.
int32_t maalestokk_frame_payload(int32_t socket, void *bytes, size_t length, int64_t deadline);

/// Makes memory that holds `first`, `second` and `third` and can no longer change. Returns a descriptor, or -1.
int32_t maalestokk_sealed_memory(const void *first, size_t first_length, const void *second, size_t second_length,
                                 const void *third, size_t third_length);

/// Starts `path` from the one permanent thread, with a socket as descriptor 3, /dev/null as 0, 1, 2 and nothing else, in a
/// session of its own, which has no terminal.
///
/// The first start makes the calling process one whose memory no other process of its user may read (PR_SET_DUMPABLE).
/// From one thread because a worker dies with the thread that spawned it (PR_SET_PDEATHSIG). Returns 0 or an errno.
int32_t maalestokk_spawn(const char *path, char *const arguments[], char *const environment[], int32_t *socket,
                         int32_t *process);

/// Lets a child use `seconds` of processor time from now on; at the end of them it is ended by SIGXCPU. Returns 0 or an
/// errno.
///
/// Set from outside, so that nothing within the child can set it again.
int32_t maalestokk_allow_processor_time(int32_t process, uint32_t seconds);

/// Nanoseconds of processor time that a child has used, or -1 when it is gone.
int64_t maalestokk_processor_time(int32_t process);

/// Whether a socket has something to be read, its other side's end among it.
int32_t maalestokk_has_bytes(int32_t socket);

/// The version of Landlock that this system has; 0 for none.
int32_t maalestokk_landlock_version(void);

/// The name of a system call that a comparator may not make, or NULL for one that is seldom met.
const char *maalestokk_call_name(uint32_t call);

/// How a process ended.
typedef struct maalestokk_end {
  /// The signal that ended it, or 0.
  int32_t signal;
  /// Its exit status when no signal ended it.
  int32_t status;
  /// Whether it had to be killed by this call.
  int32_t killed;
  /// The most memory it had in use.
  uint64_t peak_bytes;
} maalestokk_end;

/// Waits at most `grace_milliseconds` for a child to end by itself, then kills it, and reaps it. Returns 0 or an errno.
int32_t maalestokk_reap(int32_t process, int32_t grace_milliseconds, maalestokk_end *end);

/// Where `part` stands in `whole` at `from` or later, or -1.
ptrdiff_t maalestokk_find(const void *whole, size_t whole_length, const void *part, size_t part_length, size_t from);

/// Copies all bytes of one descriptor to another inside the kernel where it can. Returns 0 or an errno.
int32_t maalestokk_copy(int32_t source, int32_t target);

#ifdef __cplusplus
}
#endif

#endif
