#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "worker.h"

static int32_t told;

/// Tells the host which call the filter stopped, and ends the worker: what tries that has no more to say.
///
/// Runs in place of the call, whatever the comparator was doing, and so uses nothing but its own stack and the socket.
static void tell(int signal, siginfo_t *information, void *context) {
  (void)signal;
  (void)context;
  uint32_t call = (uint32_t)information->si_syscall;
  maalestokk_frame_send(told, MAALESTOKK_FRAME_FORBIDDEN, &call, sizeof call, NULL, 0, -1, MAALESTOKK_NO_DEADLINE);
  _exit(1);
}

int worker_tell_forbidden(int32_t socket) {
  static char stack[64 << 10];
  told = socket;
  struct sigaction action = {.sa_sigaction = tell, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  if (sigaltstack(&own, NULL) != 0 || sigaction(SIGSYS, &action, NULL) != 0) return errno;
  return 0;
}
