// A host for tests that starts one worker, sends it to sleep within a call, where it cannot see that its host is gone,
// says its process number and whether others may read its own memory (0: no), and waits to be killed.
#include <stdio.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "worker_process.h"

int main(int count, char **arguments) {
  char parent[32];
  int socket, process;
  if (count != 4) return 64;
  snprintf(parent, sizeof parent, "%d", (int)getpid());
  char *const worker[] = {"maalestokk-worker", "3", parent, arguments[2], arguments[3], "1073741824", "64", "65536", "", NULL};
  char *const environment[] = {NULL};
  if (maalestokk_spawn(arguments[1], worker, environment, &socket, &process) != 0) return 1;
  unsigned char type;
  unsigned length;
  char ready[64];
  if (maalestokk_frame_receive(socket, &type, &length, NULL, MAALESTOKK_NO_DEADLINE) != 0 || type != 1) return 2;
  if (length > sizeof ready || maalestokk_frame_payload(socket, ready, length, MAALESTOKK_NO_DEADLINE) != 0) return 2;
  const char request[] = "{\"do\":\"sleep\"}";
  if (maalestokk_frame_send(socket, MAALESTOKK_FRAME_COMPARE, NULL, 0, request, sizeof request - 1, -1,
                            MAALESTOKK_NO_DEADLINE) != 0) {
    return 3;
  }
  printf("%d %d\n", process, prctl(PR_GET_DUMPABLE));
  fflush(stdout);
  sleep(600);
  return 0;
}
