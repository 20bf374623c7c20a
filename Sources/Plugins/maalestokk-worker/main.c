/// maalestokk-worker: loads one comparator, gives its rights away, and answers its host's calls until the host is gone.
///
/// Started by PluginHost alone. It links nothing but the C library and libseccomp, so that it starts in milliseconds.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "worker.h"

/// The longest request the host may send.
static const uint32_t longest_request = 64u << 20;

/// The answer as it grows, up to the limit.
typedef struct answer {
  uint8_t *bytes;
  size_t length;
  size_t capacity;
  size_t limit;
  int32_t socket;
} answer;

/// Tells the host that the limit is passed, and ends the worker: an answer without end would be made for ever.
static void end_too_large(int32_t socket) {
  maalestokk_frame_send(socket, MAALESTOKK_FRAME_TOO_LARGE, NULL, 0, NULL, 0, -1, MAALESTOKK_NO_DEADLINE);
  _exit(1);
}

/// The sink of a call: appends, up to the limit.
static void append(void *context, const uint8_t *bytes, size_t length) {
  answer *grown = context;
  if (length == 0) return;
  if (length > grown->limit - grown->length) end_too_large(grown->socket);
  if (grown->length + length > grown->capacity) {
    size_t capacity = grown->capacity * 2 > grown->length + length ? grown->capacity * 2 : grown->length + length;
    uint8_t *moved = realloc(grown->bytes, capacity);
    if (moved == NULL) abort();
    grown->bytes = moved;
    grown->capacity = capacity;
  }
  memcpy(grown->bytes + grown->length, bytes, length);
  grown->length += length;
}

/// Sends what a call came to; returns whether the host still listens.
static int send_outcome(int32_t socket, int32_t status, const answer *result) {
  int32_t sent;
  if (status == MAALESTOKK_OK) {
    sent = maalestokk_frame_send(socket, MAALESTOKK_FRAME_ANSWER, NULL, 0, result->bytes, result->length, -1,
                                 MAALESTOKK_NO_DEADLINE);
  } else {
    sent = maalestokk_frame_send(socket, MAALESTOKK_FRAME_ERROR, &status, sizeof status, result->bytes, result->length,
                                 -1, MAALESTOKK_NO_DEADLINE);
  }
  return sent == MAALESTOKK_IO_OK;
}

/// Whether the comparator offers `refresh`; its table may be shorter than today's.
static int can_refresh(const maalestokk_comparator *table) {
  size_t refresh_end = offsetof(maalestokk_comparator, refresh) + sizeof table->refresh;
  return table->struct_size >= refresh_end && table->refresh != NULL;
}

/// Has the comparator bring its data up to date, if it can.
static int32_t refresh(const maalestokk_comparator *table, worker_call *call, answer *result) {
  if (!can_refresh(table)) return MAALESTOKK_UNSUPPORTED;
  maalestokk_host host = worker_refresh_table(call);
  int32_t status = table->refresh(&host, append, result);
  // What `refresh` says when it went well is nobody's answer.
  if (status == MAALESTOKK_OK) result->length = 0;
  return status;
}

/// Answers one COMPARE or REFRESH frame; returns whether the host still listens.
static int call(const worker_settings *settings, const maalestokk_comparator *table, uint8_t type,
                const uint8_t *payload, uint32_t length) {
  worker_call call = {.socket = settings->socket};
  answer result = {.limit = settings->answer_bytes, .socket = settings->socket};
  int32_t status;
  if (type == MAALESTOKK_FRAME_REFRESH) {
    status = refresh(table, &call, &result);
  } else {
    maalestokk_host host = worker_host_table(&call);
    status = table->compare(&host, payload, length, append, &result);
  }
  worker_call_end(&call);
  int listening = send_outcome(settings->socket, status, &result);
  free(result.bytes);
  return listening;
}

/// Tells the host that the plugin is loaded; returns whether the host still listens.
static int report_ready(int32_t socket, const maalestokk_comparator *table) {
  uint8_t payload[5];
  memcpy(payload, &table->abi_major, 2);
  memcpy(payload + 2, &table->abi_minor, 2);
  payload[4] = (uint8_t)can_refresh(table);
  return maalestokk_frame_send(socket, MAALESTOKK_FRAME_READY, payload, sizeof payload, NULL, 0, -1,
                               MAALESTOKK_NO_DEADLINE) == MAALESTOKK_IO_OK;
}

/// Answers frames until the host closes the socket or says something it should not.
static void serve(const worker_settings *settings, const maalestokk_comparator *table) {
  for (;;) {
    uint8_t type;
    uint32_t length;
    int32_t received =
        maalestokk_frame_receive(settings->socket, &type, &length, NULL, MAALESTOKK_NO_DEADLINE);
    if (received != MAALESTOKK_IO_OK || length > longest_request) return;
    if (type != MAALESTOKK_FRAME_COMPARE && type != MAALESTOKK_FRAME_REFRESH) return;
    uint8_t *payload = malloc(length > 0 ? length : 1);
    if (payload == NULL) abort();
    int going = maalestokk_frame_payload(settings->socket, payload, length, MAALESTOKK_NO_DEADLINE) ==
                    MAALESTOKK_IO_OK &&
                call(settings, table, type, payload, length);
    free(payload);
    if (!going) return;
  }
}

/// Takes away what the library may not do while it loads. Returns 0 or an errno.
static int confine_loading(const worker_settings *settings) {
  int error = worker_confine(settings);
  if (error == 0) error = worker_tell_forbidden(settings->socket);
  if (error == 0 && *settings->library_folders != 0) {
    error = worker_read_only_below(settings->library_folders);
    if (error == ENOSYS) error = EOPNOTSUPP;
  }
  return error != 0 ? error : worker_sandbox_for_loading();
}

/// Takes away what a comparator may not do once it is loaded. Returns 0 or an errno.
static int confine_calls(const worker_settings *settings) {
  // What the library has opened while it was loaded.
  if (close_range((unsigned)settings->socket + 1, ~0u, 0) != 0) return errno;
  int error = worker_read_nothing();
  return error != 0 ? error : worker_sandbox_for_calls();
}

/// Tells the host that the worker cannot be confined, and ends it.
static void end_unconfined(const worker_settings *settings, int error) {
  uint8_t reason = error == EOPNOTSUPP ? MAALESTOKK_START_LANDLOCK : MAALESTOKK_START_SANDBOX;
  worker_report_failure(settings->socket, reason, (uint32_t)error, 0, strerror(error));
  _exit(1);
}

int main(int count, char **arguments) {
  worker_settings settings;
  if (worker_settings_read(count, arguments, &settings) != 0) {
    fputs("maalestokk-worker is started by maalestokk, not by hand.\n", stderr);
    return 64;
  }
  int error = confine_loading(&settings);
  if (error != 0) end_unconfined(&settings, error);
  const maalestokk_comparator *table = worker_load(&settings);
  if (table == NULL) _exit(1);
  error = confine_calls(&settings);
  if (error != 0) end_unconfined(&settings, error);
  if (!report_ready(settings.socket, table)) _exit(1);
  serve(&settings, table);
  // Not exit(): the plugin's exit handlers have no business here.
  _exit(0);
}
