#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "worker.h"

/// What the kernel reads of an argument that it declares as a whole number of 32 bits: the rest is nobody's.
static const uint64_t low = 0xffffffff;

enum { WORKER_SOCKET = 3 };

/// A call, and what must hold of up to two of its arguments: masked, an argument has a value.
typedef struct call_rule {
  int call;
  unsigned conditions;
  struct scmp_arg_cmp holds[2];
} call_rule;

#define ANY(name) {SCMP_SYS(name), 0, {{0}}}
#define WHERE(name, argument, mask, value) {SCMP_SYS(name), 1, {{argument, SCMP_CMP_MASKED_EQ, mask, value}}}
#define IS(name, argument, value) WHERE(name, argument, low, value)
/// No bit beside these in a word of 32 or, for protections, of 64 bits.
#define ONLY(name, argument, mask, bits) WHERE(name, argument, (mask) & ~(uint64_t)(bits), 0)

/// Shared or private, anonymous or of a descriptor; never huge pages, which would hide what is used, and never locked.
static const uint64_t mapping_flags =
    MAP_SHARED | MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_FIXED_NOREPLACE | MAP_NORESERVE | MAP_STACK | MAP_DENYWRITE;

/// What a comparator needs: its socket, memory, the clock, and to end.
static const call_rule needed[] = {
    // The socket, and the two standard streams, which are /dev/null.
    IS(recvmsg, 0, WORKER_SOCKET), IS(sendmsg, 0, WORKER_SOCKET),
    IS(write, 0, STDOUT_FILENO), IS(write, 0, STDERR_FILENO),
    IS(writev, 0, STDOUT_FILENO), IS(writev, 0, STDERR_FILENO),
    ANY(close), ANY(fstat),
    // Memory that holds no code, and locks within the process.
    ANY(brk), ANY(munmap), ANY(mremap), ONLY(mprotect, 2, UINT64_MAX, PROT_READ | PROT_WRITE),
    {SCMP_SYS(mmap), 2, {{2, SCMP_CMP_MASKED_EQ, ~(uint64_t)(PROT_READ | PROT_WRITE), 0},
                         {3, SCMP_CMP_MASKED_EQ, low & ~mapping_flags, 0}}},
    IS(madvise, 2, MADV_DONTNEED), IS(madvise, 2, MADV_FREE),
    IS(futex, 1, FUTEX_WAIT_PRIVATE), IS(futex, 1, FUTEX_WAKE_PRIVATE), IS(futex, 1, FUTEX_WAIT_BITSET_PRIVATE),
    IS(futex, 1, FUTEX_WAIT_BITSET_PRIVATE | FUTEX_CLOCK_REALTIME), IS(futex, 1, FUTEX_WAKE_BITSET_PRIVATE),
    // The clocks of the system, not those of other processes; randomness.
    ONLY(clock_gettime, 0, low, 7), ONLY(clock_getres, 0, low, 7), ONLY(clock_nanosleep, 0, low, 7),
    ANY(nanosleep), ANY(gettimeofday), ANY(time), ANY(sched_yield), ANY(restart_syscall), ANY(getrandom),
    // Its own number, and its end.
    ANY(getpid), ANY(gettid), ANY(rt_sigreturn), ANY(exit), ANY(exit_group),
};

/// Reading files, and asking about oneself: needed while the library is loaded, refused with EPERM afterwards.
static const call_rule reading[] = {
    ONLY(openat, 2, low, O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK | O_DIRECTORY | __O_LARGEFILE),
    ONLY(open, 1, low, O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK | O_DIRECTORY | __O_LARGEFILE),
    ANY(read), ANY(pread64), ANY(lseek), ANY(newfstatat), ANY(stat), ANY(lstat), ANY(statx), ANY(access),
    ANY(faccessat), ANY(faccessat2), ANY(readlink), ANY(readlinkat), ANY(getcwd), ANY(sched_getaffinity),
    // With no new limit: a pointer, so that all its bits count.
    {SCMP_SYS(prlimit64), 2, {{0, SCMP_CMP_MASKED_EQ, low, 0}, {2, SCMP_CMP_MASKED_EQ, UINT64_MAX, 0}}},
};

/// Memory with code, and the steps that end the loading.
static const call_rule loading[] = {
    ONLY(mmap, 3, low, mapping_flags), ONLY(mprotect, 2, UINT64_MAX, PROT_READ | PROT_WRITE | PROT_EXEC),
    ANY(close_range), ANY(seccomp), ANY(landlock_create_ruleset), ANY(landlock_restrict_self),
};

/// What ordinary libraries ask in passing and do without: refused with EPERM, and the comparator goes on.
static const call_rule in_passing[] = {
    ANY(ioctl), ANY(fcntl), ANY(poll), ANY(ppoll), ANY(readv), ANY(getdents64), ANY(statfs), ANY(fstatfs), ANY(uname),
    ANY(sysinfo), ANY(getcpu), ANY(getrlimit), ANY(getrusage), ANY(times), ANY(prctl), ANY(getuid), ANY(geteuid),
    ANY(getgid), ANY(getegid), ANY(getppid), ANY(rt_sigprocmask), ANY(sigaltstack), ANY(membarrier),
    // Of the C library's own two signals, on the way to a thread: so that it is the thread that is told of.
    IS(rt_sigaction, 0, 32), IS(rt_sigaction, 0, 33),
};

static int add(scmp_filter_ctx filter, uint32_t action, const call_rule *rules, size_t count) {
  for (size_t index = 0; index < count; index++) {
    const call_rule *rule = &rules[index];
    int failed = seccomp_rule_add_array(filter, action, rule->call, rule->conditions, rule->holds);
    // A call that this architecture does not have needs no rule.
    if (failed != 0 && failed != -EDOM) return -failed;
  }
  return 0;
}

#define ADD(filter, action, rules) add(filter, action, rules, sizeof(rules) / sizeof *(rules))

/// The C library's abort() sends itself a signal; nothing else does, and nobody else gets one.
static int allow_abort(scmp_filter_ctx filter) {
  const call_rule abort_itself = {
      SCMP_SYS(tgkill), 2, {{0, SCMP_CMP_MASKED_EQ, low, (uint64_t)getpid()}, {2, SCMP_CMP_MASKED_EQ, low, SIGABRT}}};
  return add(filter, SCMP_ACT_ALLOW, &abort_itself, 1);
}

/// A filter that tells of every call without a rule, and ends the process at calls of another architecture.
static scmp_filter_ctx new_filter(void) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_TRAP);
  if (filter == NULL) return NULL;
  seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
  // worker_confine has seen to it; asking again would be one more call to allow.
  seccomp_attr_set(filter, SCMP_FLTATR_CTL_NNP, 0);
  // A binary tree instead of a list: a comparison for each rule would be felt at each system call.
  seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  return filter;
}

/// Adds what holds at all times, and lets the filter take hold.
static int load(scmp_filter_ctx filter, int error) {
  if (error == 0) error = ADD(filter, SCMP_ACT_ERRNO(EPERM), in_passing);
  if (error == 0) error = allow_abort(filter);
  if (error == 0) error = -seccomp_load(filter);
  seccomp_release(filter);
  return error;
}

int worker_sandbox_for_loading(void) {
  scmp_filter_ctx filter = new_filter();
  if (filter == NULL) return ENOMEM;
  int error = ADD(filter, SCMP_ACT_ALLOW, needed);
  if (error == 0) error = ADD(filter, SCMP_ACT_ALLOW, reading);
  if (error == 0) error = ADD(filter, SCMP_ACT_ALLOW, loading);
  return load(filter, error);
}

int worker_sandbox_for_calls(void) {
  scmp_filter_ctx filter = new_filter();
  if (filter == NULL) return ENOMEM;
  int error = ADD(filter, SCMP_ACT_ALLOW, needed);
  if (error == 0) error = ADD(filter, SCMP_ACT_ERRNO(EPERM), reading);
  return load(filter, error);
}
