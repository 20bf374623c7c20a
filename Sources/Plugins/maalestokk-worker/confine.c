#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "worker.h"

/// Reads a whole positive number; returns 0, or -1.
static int number(const char *text, uint64_t *value) {
  char *end = NULL;
  errno = 0;
  unsigned long long read = strtoull(text, &end, 10);
  if (errno != 0 || end == text || *end != 0 || *text == '-') return -1;
  *value = read;
  return 0;
}

int worker_settings_read(int count, char **arguments, worker_settings *settings) {
  uint64_t socket, parent;
  if (count != 9) return -1;
  if (number(arguments[1], &socket) != 0 || number(arguments[2], &parent) != 0) return -1;
  if (number(arguments[5], &settings->memory_bytes) != 0 || number(arguments[6], &settings->open_files) != 0) return -1;
  if (number(arguments[7], &settings->answer_bytes) != 0) return -1;
  if (socket > INT32_MAX || parent > INT32_MAX) return -1;
  settings->socket = (int32_t)socket;
  settings->parent = (pid_t)parent;
  settings->library = arguments[3];
  settings->symbol = arguments[4];
  settings->library_folders = arguments[8];
  return 0;
}

/// Sets both the soft and the hard limit.
static int limit(int resource, uint64_t value) {
  struct rlimit both = {.rlim_cur = value, .rlim_max = value};
  return setrlimit(resource, &both);
}

/// Where the machine runs out of memory, a worker is ended before anything else; a system that does not let itself be told
/// so is no reason not to start.
static void be_first_to_go(void) {
  int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  ssize_t written = write(file, "1000", 4);
  (void)written;
  close(file);
}

int worker_confine(const worker_settings *settings) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
  // The parent may have ended before the line above took hold.
  if (getppid() != settings->parent) _exit(1);
  // Before the process is closed to its own user.
  be_first_to_go();
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  if (prctl(PR_SET_DUMPABLE, 0) != 0) return errno;
  // Memory is told from page faults when the process has ended; huge pages would hide it.
  if (prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0) != 0) return errno;
  if (limit(RLIMIT_CORE, 0) != 0) return errno;
  if (limit(RLIMIT_FSIZE, 0) != 0) return errno;
  if (limit(RLIMIT_NOFILE, settings->open_files) != 0) return errno;
  if (limit(RLIMIT_AS, settings->memory_bytes) != 0) return errno;
  if (limit(RLIMIT_MEMLOCK, 0) != 0) return errno;
  // Does not bind root; the filter does.
  if (limit(RLIMIT_NPROC, 0) != 0) return errno;
  return 0;
}
