#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

#include "worker.h"

void worker_report_failure(int32_t socket, uint8_t reason, uint32_t first, uint32_t second, const char *text) {
  uint8_t head[9];
  head[0] = reason;
  memcpy(head + 1, &first, sizeof first);
  memcpy(head + 5, &second, sizeof second);
  size_t length = text == NULL ? 0 : strnlen(text, 2000);
  maalestokk_frame_send(socket, MAALESTOKK_FRAME_START_FAILED, head, sizeof head, text, length, -1,
                        MAALESTOKK_NO_DEADLINE);
}

const maalestokk_comparator *worker_load(const worker_settings *settings) {
  void *library = dlopen(settings->library, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    worker_report_failure(settings->socket, MAALESTOKK_START_LIBRARY, 0, 0, dlerror());
    return NULL;
  }
  // Through a pointer to the pointer, since C does not convert data to function pointers.
  maalestokk_comparator_entry entry = NULL;
  *(void **)&entry = dlsym(library, settings->symbol);
  if (entry == NULL) {
    worker_report_failure(settings->socket, MAALESTOKK_START_SYMBOL, 0, 0, settings->symbol);
    return NULL;
  }
  const maalestokk_comparator *table = entry();
  size_t compare_end = offsetof(maalestokk_comparator, compare) + sizeof table->compare;
  // The first fields are read one by one: a table may be shorter than today's.
  if (table == NULL || table->struct_size < 8) {
    worker_report_failure(settings->socket, MAALESTOKK_START_TABLE, table == NULL ? 0 : table->struct_size, 0, NULL);
    return NULL;
  }
  if (table->abi_major != MAALESTOKK_ABI_MAJOR) {
    worker_report_failure(settings->socket, MAALESTOKK_START_ABI, table->abi_major, table->abi_minor, NULL);
    return NULL;
  }
  if (table->struct_size < compare_end || table->compare == NULL) {
    worker_report_failure(settings->socket, MAALESTOKK_START_TABLE, table->struct_size, 0, NULL);
    return NULL;
  }
  return table;
}
