#define _GNU_SOURCE
#include "worker_process.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WORKER_SOCKET = 3 };

/// One worker to start; lives on the stack of the thread that waits for it.
typedef struct spawn_order {
  const char *path;
  char *const *arguments;
  char *const *environment;
  int32_t socket;
  int32_t process;
  int32_t error;
  int done;
  struct spawn_order *next;
} spawn_order;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static spawn_order *orders;
static pid_t spawner_owner;

/// The file actions of a worker: /dev/null three times, its socket as descriptor 3, nothing else.
static int add_actions(posix_spawn_file_actions_t *actions, int socket) {
  int error = posix_spawn_file_actions_adddup2(actions, socket, WORKER_SOCKET);
  for (int standard = 0; standard < 3 && error == 0; standard++) {
    error = posix_spawn_file_actions_addopen(actions, standard, "/dev/null", standard == 0 ? O_RDONLY : O_WRONLY, 0);
  }
  return error != 0 ? error : posix_spawn_file_actions_addclosefrom_np(actions, WORKER_SOCKET + 1);
}

/// Default signals, none blocked, a session of its own: no terminal to type on, and its Ctrl-C reaches the host alone.
static int set_attributes(posix_spawnattr_t *attributes) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(attributes, &all);
  posix_spawnattr_setsigmask(attributes, &none);
  return posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID);
}

/// Starts the worker with one end of a socket pair.
static int start(spawn_order *order, int worker_end) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) return error;
  error = posix_spawnattr_init(&attributes);
  if (error == 0) {
    error = add_actions(&actions, worker_end);
    if (error == 0) error = set_attributes(&attributes);
    pid_t process = -1;
    if (error == 0) error = posix_spawn(&process, order->path, &actions, &attributes, order->arguments, order->environment);
    order->process = process;
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

/// Carries out one order.
static void carry_out(spawn_order *order) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    order->error = errno;
    return;
  }
  // dup2 onto itself would keep close-on-exec, so the worker's end must not be number 3 already.
  if (ends[1] == WORKER_SOCKET) {
    int moved = fcntl(ends[1], F_DUPFD_CLOEXEC, WORKER_SOCKET + 1);
    close(ends[1]);
    ends[1] = moved;
  }
  order->error = ends[1] < 0 ? EMFILE : start(order, ends[1]);
  if (ends[1] >= 0) close(ends[1]);
  if (order->error != 0) {
    close(ends[0]);
    return;
  }
  order->socket = ends[0];
}

/// The permanent thread: carries out orders until the process ends.
static void *spawn_forever(void *unused) {
  (void)unused;
  pthread_mutex_lock(&lock);
  for (;;) {
    while (orders == NULL) pthread_cond_wait(&changed, &lock);
    spawn_order *order = orders;
    orders = order->next;
    pthread_mutex_unlock(&lock);
    carry_out(order);
    pthread_mutex_lock(&lock);
    order->done = 1;
    pthread_cond_broadcast(&changed);
  }
  return NULL;
}

/// Starts the permanent thread if this process has none, and shuts its memory to others; the lock is held.
static int ensure_spawner(void) {
  if (spawner_owner == getpid()) return 0;
  if (prctl(PR_SET_DUMPABLE, 0) != 0) return errno;
  pthread_attr_t attributes;
  pthread_t thread;
  sigset_t all, before;
  int error = pthread_attr_init(&attributes);
  if (error != 0) return error;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  error = pthread_create(&thread, &attributes, spawn_forever, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  if (error == 0) spawner_owner = getpid();
  return error;
}

int32_t maalestokk_spawn(const char *path, char *const arguments[], char *const environment[], int32_t *socket,
                         int32_t *process) {
  spawn_order order = {.path = path, .arguments = arguments, .environment = environment, .socket = -1, .process = -1};
  pthread_mutex_lock(&lock);
  order.error = ensure_spawner();
  if (order.error == 0) {
    spawn_order **last = &orders;
    while (*last != NULL) last = &(*last)->next;
    *last = &order;
    pthread_cond_broadcast(&changed);
    while (!order.done) pthread_cond_wait(&changed, &lock);
  }
  pthread_mutex_unlock(&lock);
  *socket = order.socket;
  *process = order.process;
  return order.error;
}

int64_t maalestokk_processor_time(int32_t process) {
  clockid_t clock;
  struct timespec used;
  if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &used) != 0) return -1;
  return (int64_t)used.tv_sec * 1000000000 + used.tv_nsec;
}

int32_t maalestokk_has_bytes(int32_t socket) {
  struct pollfd entry = {.fd = socket, .events = POLLIN};
  return poll(&entry, 1, 0) != 0;
}

int32_t maalestokk_allow_processor_time(int32_t process, uint32_t seconds) {
  struct rlimit limit;
  int64_t used = maalestokk_processor_time(process);
  if (used < 0) return ESRCH;
  if (prlimit(process, RLIMIT_CPU, NULL, &limit) != 0) return errno;
  // The counter is in whole seconds and never starts again: round what is used up, then add the budget.
  limit.rlim_cur = (rlim_t)(used / 1000000000) + 1 + seconds;
  if (limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
  return prlimit(process, RLIMIT_CPU, &limit, NULL) == 0 ? 0 : errno;
}

int32_t maalestokk_reap(int32_t process, int32_t grace_milliseconds, maalestokk_end *end) {
  const struct timespec pause = {.tv_nsec = 1000000};
  int status = 0;
  struct rusage usage = {0};
  if (process <= 0) return ESRCH;
  end->killed = 0;
  for (int32_t waited = 0;; waited++) {
    // Still a child of ours, so the number cannot have passed to another process.
    if (waited == grace_milliseconds) end->killed = kill(process, SIGKILL) == 0;
    pid_t ended = wait4(process, &status, waited < grace_milliseconds ? WNOHANG : 0, &usage);
    if (ended == process) break;
    if (ended < 0 && errno != EINTR) return errno;
    if (waited < grace_milliseconds) nanosleep(&pause, NULL);
  }
  end->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  end->status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  // A child begins with its parent's peak, so a large host would make every worker look large: what the worker itself
  // touched, page by page (huge pages are off in it), is the other bound.
  uint64_t peak = (uint64_t)usage.ru_maxrss * 1024;
  uint64_t touched = (uint64_t)(usage.ru_minflt + usage.ru_majflt) * (uint64_t)sysconf(_SC_PAGESIZE);
  end->peak_bytes = peak < touched ? peak : touched;
  return 0;
}

int32_t maalestokk_copy(int32_t source, int32_t target) {
  for (;;) {
    ssize_t copied = copy_file_range(source, NULL, target, NULL, (size_t)1 << 30, 0);
    if (copied == 0) return 0;
    if (copied > 0 || errno == EINTR) continue;
    return errno;
  }
}

int32_t maalestokk_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version > 0 ? (int32_t)version : 0;
}

ptrdiff_t maalestokk_find(const void *whole, size_t whole_length, const void *part, size_t part_length, size_t from) {
  if (from >= whole_length) return -1;
  const uint8_t *found = memmem((const uint8_t *)whole + from, whole_length - from, part, part_length);
  return found == NULL ? -1 : found - (const uint8_t *)whole;
}
