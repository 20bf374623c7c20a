#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "worker.h"

/// The longest reply the host may send.
static const uint32_t longest_reply = 256u << 20;
static const size_t longest_log_line = 4096;

/// Sends a frame of the comparator's, or ends the worker: without a host there is nothing left to do.
static void send_or_end(const worker_call *call, uint8_t type, const void *head, size_t head_length, const void *body,
                        size_t body_length) {
  int32_t sent = maalestokk_frame_send(call->socket, type, head, head_length, body, body_length, -1,
                                       MAALESTOKK_NO_DEADLINE);
  if (sent != MAALESTOKK_IO_OK) _exit(1);
}

/// Reads the head of the reply that is due, or ends the worker. Returns the length of the payload.
static uint32_t receive_or_end(const worker_call *call, uint8_t expected, int32_t *descriptor) {
  uint8_t type;
  uint32_t length;
  int32_t received = maalestokk_frame_receive(call->socket, &type, &length, descriptor, MAALESTOKK_NO_DEADLINE);
  if (received != MAALESTOKK_IO_OK || type != expected || length > longest_reply) _exit(1);
  return length;
}

/// Asks the host and hands what it answers to the sink.
static int32_t ask(worker_call *call, uint8_t type, const uint8_t *bytes, size_t length, maalestokk_sink sink,
                   void *sink_context) {
  send_or_end(call, type, NULL, 0, bytes, length);
  uint32_t reply_length = receive_or_end(call, MAALESTOKK_FRAME_REPLY, NULL);
  int32_t status;
  if (reply_length < sizeof status) _exit(1);
  uint8_t *reply = malloc(reply_length);
  if (reply == NULL) abort();
  if (maalestokk_frame_payload(call->socket, reply, reply_length, MAALESTOKK_NO_DEADLINE) != MAALESTOKK_IO_OK) {
    _exit(1);
  }
  memcpy(&status, reply, sizeof status);
  if (sink != NULL && reply_length > sizeof status) {
    sink(sink_context, reply + sizeof status, reply_length - sizeof status);
  }
  free(reply);
  return status;
}

static int32_t dataset(void *context, const uint8_t *name, size_t length, maalestokk_sink sink, void *sink_context) {
  return ask(context, MAALESTOKK_FRAME_DATASET, name, length, sink, sink_context);
}

static int32_t rank(void *context, const uint8_t *request, size_t length, maalestokk_sink sink, void *sink_context) {
  return ask(context, MAALESTOKK_FRAME_RANK, request, length, sink, sink_context);
}

static int32_t fetch(void *context, const uint8_t *request, size_t length, maalestokk_sink sink, void *sink_context) {
  return ask(context, MAALESTOKK_FRAME_FETCH, request, length, sink, sink_context);
}

static void log_line(void *context, int32_t level, const uint8_t *text, size_t length) {
  size_t kept = length < longest_log_line ? length : longest_log_line;
  send_or_end(context, MAALESTOKK_FRAME_LOG, &level, sizeof level, text, kept);
}

/// Maps the block that came with a reply and remembers it for the end of the call.
static int32_t show(worker_call *call, const maalestokk_block_header *header, int32_t descriptor,
                    maalestokk_observations *result) {
  size_t cells = (size_t)header->region_count * header->indicator_count * header->year_count;
  size_t length = cells * (sizeof(double) + 1) + header->index_length;
  struct stat status;
  // The call itself: the C library's fstat() asks by path, which is not to be had.
  if (syscall(SYS_fstat, descriptor, &status) != 0 || (uint64_t)status.st_size < length || length == 0) return MAALESTOKK_ERROR;
  worker_mapping *mapping = malloc(sizeof *mapping);
  void *address = mapping == NULL ? MAP_FAILED : mmap(NULL, length, PROT_READ, MAP_SHARED, descriptor, 0);
  if (address == MAP_FAILED) {
    free(mapping);
    return MAALESTOKK_ERROR;
  }
  *mapping = (worker_mapping){.address = address, .length = length, .next = call->mappings};
  call->mappings = mapping;
  const uint8_t *bytes = address;
  result->region_count = header->region_count;
  result->indicator_count = header->indicator_count;
  result->year_count = header->year_count;
  result->values = address;
  result->statuses = bytes + cells * sizeof(double);
  result->index = result->statuses + cells;
  result->index_length = header->index_length;
  return MAALESTOKK_OK;
}

static int32_t observations(void *context, const uint8_t *query, size_t length, maalestokk_observations *result) {
  worker_call *call = context;
  if (result == NULL || result->struct_size < sizeof *result) return MAALESTOKK_ERROR;
  send_or_end(call, MAALESTOKK_FRAME_OBSERVATIONS, NULL, 0, query, length);
  int32_t descriptor = -1;
  maalestokk_block_header header;
  if (receive_or_end(call, MAALESTOKK_FRAME_BLOCK, &descriptor) != sizeof header) _exit(1);
  if (maalestokk_frame_payload(call->socket, &header, sizeof header, MAALESTOKK_NO_DEADLINE) != MAALESTOKK_IO_OK) {
    _exit(1);
  }
  int32_t status = header.status;
  if (status == MAALESTOKK_OK) status = descriptor < 0 ? MAALESTOKK_ERROR : show(call, &header, descriptor, result);
  if (descriptor >= 0) close(descriptor);
  return status;
}

maalestokk_host worker_host_table(worker_call *call) {
  return (maalestokk_host){
      .struct_size = sizeof(maalestokk_host),
      .abi_major = MAALESTOKK_ABI_MAJOR,
      .abi_minor = MAALESTOKK_ABI_MINOR,
      .context = call,
      .observations = observations,
      .dataset = dataset,
      .rank = rank,
      .log = log_line,
      .fetch = NULL,
  };
}

maalestokk_host worker_refresh_table(worker_call *call) {
  maalestokk_host table = worker_host_table(call);
  table.observations = NULL;
  table.rank = NULL;
  table.fetch = fetch;
  return table;
}

void worker_call_end(worker_call *call) {
  while (call->mappings != NULL) {
    worker_mapping *mapping = call->mappings;
    call->mappings = mapping->next;
    munmap(mapping->address, mapping->length);
    free(mapping);
  }
}
