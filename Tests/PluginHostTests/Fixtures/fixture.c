// A comparator for tests, written in C: does what the request's option "do" says.
//
// Built at test time; REFRESH gives it a `refresh` that fetches REFRESH. HELPERS, WRONG_ABI, SHORT_TABLE, NO_TABLE, NO_SYMBOL, CRASH_AT_LOAD, HANG_AT_LOAD, FORK_AT_LOAD and
// READ_AT_LOAD (a path) change how it loads.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "comparator.h"

#define QUESTION "{\"indicator\":\"net-operating-result\",\"year\":2023}"
#define PEERS "[{\"code\":\"3403\",\"why\":\"a\"},{\"code\":\"3407\",\"why\":\"b\"}]"
#define RANK "{\"question\":" QUESTION ",\"kind\":\"named\",\"peers\":" PEERS "}"
#define QUERY "{\"regions\":[\"3405\",\"3403\"],\"indicators\":[\"net-operating-result\"],\"years\":[2022,2023]}"

// What at_load could read.
static const char *at_load_said = "nothing was read while it was loaded";

typedef struct text {
  char bytes[8192];
  size_t length;
} text;

static void collect(void *context, const uint8_t *bytes, size_t length) {
  text *into = context;
  if (length > sizeof into->bytes - into->length - 1) length = sizeof into->bytes - into->length - 1;
  memcpy(into->bytes + into->length, bytes, length);
  into->length += length;
  into->bytes[into->length] = 0;
}

static void say(maalestokk_sink sink, void *context, const char *words) {
  sink(context, (const uint8_t *)words, strlen(words));
}

static void write_log(const maalestokk_host *host, const char *words) {
  host->log(host->context, 1, (const uint8_t *)words, strlen(words));
}

static text rank(const maalestokk_host *host) {
  text answer = {0};
  host->rank(host->context, (const uint8_t *)RANK, strlen(RANK), collect, &answer);
  return answer;
}

static int32_t answer(maalestokk_sink sink, void *context, const char *peers, const char *ranking) {
  say(sink, context, "{\"comparisons\":[{\"question\":" QUESTION ",\"rule\":\"two by hand\",\"kind\":\"named\",\"peers\":");
  say(sink, context, peers);
  if (ranking != NULL) {
    say(sink, context, ",\"ranking\":");
    say(sink, context, ranking);
  }
  say(sink, context, "}],\"findings\":[]}");
  return MAALESTOKK_OK;
}

static int32_t good(const maalestokk_host *host, maalestokk_sink sink, void *context) {
  text ranking = rank(host);
  return answer(sink, context, PEERS, ranking.bytes);
}

static int32_t fault(maalestokk_sink sink, void *context, const char *words) {
  say(sink, context, words);
  return MAALESTOKK_ERROR;
}

// Checks the block of observations, and that it cannot be changed.
static int32_t observe(const maalestokk_host *host, maalestokk_sink sink, void *context) {
  maalestokk_observations block = {.struct_size = sizeof block};
  int32_t status = host->observations(host->context, (const uint8_t *)QUERY, strlen(QUERY), &block);
  if (status != MAALESTOKK_OK) return fault(sink, context, "no observations");
  if (block.region_count != 2 || block.indicator_count != 1 || block.year_count != 2) return fault(sink, context, "shape");
  if (block.values[1] != 1.2 || !isnan(block.values[2]) || block.statuses[2] != 70) return fault(sink, context, "cells");
  if (memmem(block.index, block.index_length, "\"3403\"", 6) == NULL) return fault(sink, context, "index");
  uintptr_t page = (uintptr_t)block.values & ~(uintptr_t)4095;
  if (mprotect((void *)page, 1, PROT_READ | PROT_WRITE) == 0) return fault(sink, context, "writable");
  return good(host, sink, context);
}

// Makes the system call of "call:NUMBER:ARGUMENT:…", in hexadecimal, and logs what came of it. SELF stands for its own
// process.
static int32_t make_call(const char *what, const maalestokk_host *host, maalestokk_sink sink, void *context) {
  long parts[7] = {0};
  char *next = (char *)what;
  for (int index = 0; index < 7 && *next == ':'; index++) {
    if (strncmp(next, ":SELF", 5) == 0) {
      parts[index] = getpid();
      next += 5;
    } else {
      parts[index] = (long)strtoul(next + 1, &next, 16);
    }
  }
  errno = 0;
  long result = syscall(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
  int error = result < 0 ? errno : 0;
  write_log(host, error == 0 ? "it worked" : error == EPERM ? "refused" : "it failed");
  return good(host, sink, context);
}

static void *nothing(void *unused) { return unused; }

// Does what no comparator may, in the ways of the C library.
static int32_t escape(const char *how) {
  char *const arguments[] = {"true", NULL};
  pthread_t thread;
  struct rlimit more = {RLIM_INFINITY, RLIM_INFINITY};
  int pair[2];
  if (strcmp(how, "fork") == 0) for (;;) if (fork() == 0) pause();
  if (strcmp(how, "vfork") == 0 && vfork() == 0) _exit(0);
  if (strcmp(how, "exec") == 0) execv("/bin/true", arguments);
  if (strcmp(how, "thread") == 0) pthread_create(&thread, NULL, nothing, NULL);
  if (strcmp(how, "socket") == 0) socket(AF_INET, SOCK_STREAM, 0);
  if (strcmp(how, "pair") == 0) socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
  if (strcmp(how, "write") == 0) open("/tmp/maalestokk-escape", O_WRONLY | O_CREAT, 0600);
  if (strcmp(how, "append") == 0) fopen("/tmp/maalestokk-escape", "a");
  if (strcmp(how, "truncate") == 0) open("/etc/hostname", O_RDONLY | O_TRUNC);
  if (strcmp(how, "unlink") == 0) unlink("/tmp/maalestokk-escape");
  if (strcmp(how, "mkdir") == 0) mkdir("/tmp/maalestokk-escape-folder", 0700);
  if (strcmp(how, "kill") == 0) kill(getppid(), SIGTERM);
  if (strcmp(how, "raise") == 0) raise(SIGSTOP);
  if (strcmp(how, "handler") == 0) signal(SIGTERM, SIG_IGN);
  if (strcmp(how, "limit") == 0) setrlimit(RLIMIT_AS, &more);
  if (strcmp(how, "alarm") == 0) alarm(1);
  if (strcmp(how, "code") == 0) mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return MAALESTOKK_OK;
}

// Reads what it can of its host and its machine.
static int32_t spy(const maalestokk_host *host, maalestokk_sink sink, void *context) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/environ", (int)getppid());
  const char *const paths[] = {path, "/proc/self/maps", "/etc/passwd", "/etc/ld.so.cache", "/usr/lib/os-release", "."};
  for (size_t index = 0; index < sizeof paths / sizeof *paths; index++) {
    if (open(paths[index], O_RDONLY) >= 0) return fault(sink, context, paths[index]);
  }
  write_log(host, at_load_said);
  return good(host, sink, context);
}

static int32_t eat(void) {
  for (;;) {
    char *bytes = malloc(1 << 20);
    if (bytes == NULL) abort();
    memset(bytes, 1, 1 << 20);
  }
}

static int32_t too_large(maalestokk_sink sink, void *context) {
  static char block[1 << 16];
  memset(block, ' ', sizeof block);
  for (int index = 0; index < 64; index++) sink(context, (const uint8_t *)block, sizeof block);
  return MAALESTOKK_OK;
}

static int32_t call_forever(const maalestokk_host *host) {
  for (int index = 0; index < 1000000; index++) rank(host);
  return MAALESTOKK_OK;
}

// Asks for the most figures that one query may have, 1000 regions and 524 years of two indicators, again and again.
static int32_t ask_largest(const maalestokk_host *host) {
  static char query[1 << 16];
  size_t length = (size_t)sprintf(query, "{\"indicators\":[\"net-operating-result\",\"net-debt\"],\"years\":[1576");
  for (int year = 1577; year < 2100; year++) length += (size_t)sprintf(query + length, ",%d", year);
  length += (size_t)sprintf(query + length, "],\"regions\":[\"3000\"");
  for (int code = 3001; code < 4000; code++) length += (size_t)sprintf(query + length, ",\"%d\"", code);
  length += (size_t)sprintf(query + length, "]}");
  for (int index = 0; index < 1000000; index++) {
    maalestokk_observations block = {.struct_size = sizeof block};
    if (host->observations(host->context, (const uint8_t *)query, length, &block) != MAALESTOKK_OK) return 77;
  }
  return MAALESTOKK_OK;
}

static int32_t log_forever(const maalestokk_host *host) {
  for (;;) write_log(host, "and on");
}

static int32_t log_much(const maalestokk_host *host, maalestokk_sink sink, void *context) {
  for (int index = 0; index < 50000; index++) write_log(host, "a line with \033[31mcolour");
  return good(host, sink, context);
}

static int32_t dataset(const maalestokk_host *host, maalestokk_sink sink, void *context) {
  text bytes = {0};
  if (host->dataset(host->context, (const uint8_t *)"nowhere", 7, collect, &bytes) != MAALESTOKK_NOT_FOUND) {
    return fault(sink, context, "nowhere was found");
  }
  bytes.length = 0;
  if (host->dataset(host->context, (const uint8_t *)"broken", 6, collect, &bytes) != MAALESTOKK_ERROR) {
    return fault(sink, context, "broken did not fail");
  }
  if (strstr(bytes.bytes, "the disk is on fire") == NULL) return fault(sink, context, bytes.bytes);
  bytes.length = 0;
  if (host->dataset(host->context, (const uint8_t *)"table", 5, collect, &bytes) != MAALESTOKK_OK ||
      strcmp(bytes.bytes, "code,name\n3405,Lillehammer\n") != 0) {
    return fault(sink, context, "table");
  }
  return good(host, sink, context);
}

// Frames of its own making on the worker's socket.
static void forge_frame(const char *bytes, size_t length) {
  struct iovec part = {(void *)bytes, length};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  if (sendmsg(3, &message, 0) < 0) abort();
}

static int32_t forge(const char *bytes, size_t length) {
  forge_frame(bytes, length);
  sleep(600);
  return MAALESTOKK_OK;
}

static int32_t faults(const char *what, const maalestokk_host *host, maalestokk_sink sink, void *context) {
  if (strcmp(what, "segv") == 0) return *(volatile int32_t *)8;
  if (strcmp(what, "abort") == 0) abort();
  if (strcmp(what, "sleep") == 0) return (int32_t)sleep(600);
  if (strcmp(what, "spin") == 0) for (volatile int going = 1; going;) {}
  if (strcmp(what, "eat") == 0) return eat();
  if (strcmp(what, "exit") == 0) exit(0);
  if (strcmp(what, "close") == 0) { close(3); sleep(600); }
  if (strcmp(what, "forge-and-spin") == 0) {
    forge_frame("\4\0\0\0\4\1\0\0\0", 9);
    for (volatile int going = 1; going;) {}
  }
  if (strcmp(what, "forge-length") == 0) return forge("\xff\xff\xff\xff\x03", 5);
  if (strcmp(what, "forge-type") == 0) return forge("\0\0\0\0\x63", 5);
  if (strcmp(what, "forge-name") == 0) return forge("\xff\xff\0\0\x07", 5);
  if (strcmp(what, "call-forever") == 0) return call_forever(host);
  if (strcmp(what, "log-forever") == 0) return log_forever(host);
  if (strcmp(what, "ask-largest") == 0) {
    return ask_largest(host) == 77 ? fault(sink, context, "no observations") : MAALESTOKK_OK;
  }
  if (strcmp(what, "report") == 0) return fault(sink, context, "the moon \033[1mis full");
  return -1;
}

static int32_t answers(const char *what, const maalestokk_host *host, maalestokk_sink sink, void *context) {
  if (strcmp(what, "good") == 0) return good(host, sink, context);
  if (strcmp(what, "fetch") == 0) {
    return host->fetch == NULL ? good(host, sink, context) : fault(sink, context, "compare can fetch");
  }
  if (strcmp(what, "forge-fetch") == 0) return forge("\2\0\0\0\x0a{}", 7);
  if (strcmp(what, "observe") == 0) return observe(host, sink, context);
  if (strcmp(what, "dataset") == 0) return dataset(host, sink, context);
  if (strncmp(what, "call:", 5) == 0) return make_call(what + 4, host, sink, context);
  if (strncmp(what, "escape-", 7) == 0) return escape(what + 7);
  if (strcmp(what, "spy") == 0) return spy(host, sink, context);
  if (strcmp(what, "log-much") == 0) return log_much(host, sink, context);
  if (strcmp(what, "print") == 0) {
    for (int line = 0; line < 1000; line++) printf("noise that must not reach anyone\n");
    fflush(stdout);
    return good(host, sink, context);
  }
  if (strcmp(what, "not-json") == 0) { say(sink, context, "peers: all"); return MAALESTOKK_OK; }
  if (strcmp(what, "silent") == 0) return MAALESTOKK_OK;
  if (strcmp(what, "no-entry") == 0) { say(sink, context, "{\"comparisons\":[],\"findings\":[]}"); return MAALESTOKK_OK; }
  if (strcmp(what, "too-large") == 0) return too_large(sink, context);
  if (strcmp(what, "refuse") == 0) {
    say(sink, context, "{\"comparisons\":[{\"question\":" QUESTION ",\"rule\":\"\",\"peers\":[],\"refusal\":\"not today\"}],\"findings\":[]}");
    return MAALESTOKK_OK;
  }
  if (strcmp(what, "neither") == 0) return answer(sink, context, PEERS, NULL);
  if (strcmp(what, "unranked") == 0) return answer(sink, context, PEERS, "{\"rank\":1,\"tied\":false,\"reporting\":3,\"members\":3}");
  int32_t status = faults(what, host, sink, context);
  if (status != -1) return status;
  text ranking = rank(host);
  if (strcmp(what, "contradict") == 0) {
    return answer(sink, context, PEERS, "{\"rank\":1,\"tied\":false,\"reporting\":3,\"members\":3,\"value\":\"9.9\"}");
  }
  if (strcmp(what, "other-peers") == 0) return answer(sink, context, "[{\"code\":\"3411\",\"why\":\"a\"}]", ranking.bytes);
  if (strcmp(what, "twice") == 0) return answer(sink, context, "[{\"code\":\"3403\",\"why\":\"a\"},{\"code\":\"3403\",\"why\":\"b\"}]", ranking.bytes);
  if (strcmp(what, "itself") == 0) return answer(sink, context, "[{\"code\":\"3405\",\"why\":\"a\"}]", ranking.bytes);
  if (strcmp(what, "no-reason") == 0) return answer(sink, context, "[{\"code\":\"3403\",\"why\":\"\"}]", ranking.bytes);
  if (strcmp(what, "colour") == 0) return answer(sink, context, "[{\"code\":\"3403\",\"why\":\"\\u001b[31mred\"}]", ranking.bytes);
  return fault(sink, context, "unknown");
}

static int32_t compare(const maalestokk_host *host, const uint8_t *request, size_t length, maalestokk_sink sink,
                       void *context) {
  char what[192] = "good";
  const char *found = memmem(request, length, "\"do\":\"", 6);
  if (found != NULL) {
    const char *end = memchr(found + 6, '"', 191);
    if (end == NULL) return MAALESTOKK_ERROR;
    memcpy(what, found + 6, (size_t)(end - found - 6));
    what[end - found - 6] = 0;
  }
  return answers(what, host, sink, context);
}

#ifdef REFRESH
// Fetches one address and logs what came; ranks and observations are not for a refresh.
static int32_t refresh(const maalestokk_host *host, maalestokk_sink sink, void *context) {
  if (host->rank != NULL || host->observations != NULL) return fault(sink, context, "rank or observations in refresh");
  if (host->fetch == NULL) return fault(sink, context, "no fetch in refresh");
  const char *request = "{\"url\":\"" REFRESH "\"}";
  text body = {0};
  int32_t status = host->fetch(host->context, (const uint8_t *)request, strlen(request), collect, &body);
  if (status != MAALESTOKK_OK) return fault(sink, context, body.bytes);
  write_log(host, body.bytes);
  return MAALESTOKK_OK;
}
#endif

static const maalestokk_comparator table = {
#ifdef SHORT_TABLE
    .struct_size = 8,
#else
    .struct_size = sizeof(maalestokk_comparator),
#endif
#ifdef WRONG_ABI
    .abi_major = 2,
#else
    .abi_major = MAALESTOKK_ABI_MAJOR,
#endif
    .abi_minor = MAALESTOKK_ABI_MINOR,
    .compare = compare,
#ifdef REFRESH
    .refresh = refresh,
#endif
};

#ifndef NO_SYMBOL
const maalestokk_comparator *maalestokk_comparator_fixture(void) {
#ifdef NO_TABLE
  return NULL;
#else
  return &table;
#endif
}
#endif

#ifdef HELPERS
int maalestokk_helper_beside(void);
int maalestokk_helper_in_lib(void);
#endif

__attribute__((constructor)) static void at_load(void) {
#ifdef HELPERS
  if (maalestokk_helper_beside() + maalestokk_helper_in_lib() != 3) abort();
#endif
#ifdef CRASH_AT_LOAD
  abort();
#endif
#ifdef HANG_AT_LOAD
  sleep(600);
#endif
#ifdef FORK_AT_LOAD
  if (fork() >= 0) _exit(7);
#endif
#ifdef READ_AT_LOAD
  if (open(READ_AT_LOAD, O_RDONLY) >= 0) at_load_said = READ_AT_LOAD;
#endif
}
