#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "worker.h"

/// Calls that are denied whatever their arguments; names this kernel's libseccomp does not know are passed over.
static const char *const denied[] = {
    // New processes and programs; other processes.
    "fork", "vfork", "execve", "execveat", "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise",
    "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "kcmp", "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo",
    "setpgid", "setsid", "setns", "unshare", "personality", "process_mrelease", "migrate_pages", "move_pages",
    "setpriority", "ioprio_set", "sched_setaffinity", "sched_setscheduler", "sched_setparam", "sched_setattr",
    // The network.
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4",
    // Writing to the file system.
    "creat", "truncate", "ftruncate", "fallocate", "mknod", "mknodat", "mkdir", "mkdirat", "rmdir", "unlink",
    "unlinkat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "chmod", "fchmod",
    "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat", "utime", "utimes", "futimesat", "utimensat",
    "setxattr", "lsetxattr", "fsetxattr", "setxattrat", "removexattr", "lremovexattr", "fremovexattr",
    "removexattrat", "memfd_create", "memfd_secret", "name_to_handle_at", "open_by_handle_at", "copy_file_range",
    // Memory and queues shared with other processes.
    "shmget", "shmat", "shmctl", "semget", "semop", "semctl", "msgget", "msgsnd", "msgrcv", "msgctl", "mq_open",
    "mq_unlink", "userfaultfd", "perf_event_open",
    // The system.
    "mount", "umount2", "mount_setattr", "move_mount", "open_tree", "fsopen", "fsconfig", "fsmount", "fspick",
    "pivot_root", "chroot", "bpf", "keyctl", "add_key", "request_key", "init_module", "finit_module",
    "delete_module", "kexec_load", "kexec_file_load", "reboot", "swapon", "swapoff", "acct", "quotactl",
    "quotactl_fd", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex", "sethostname", "setdomainname",
    "syslog", "iopl", "ioperm", "vhangup", "fanotify_init", "setrlimit",
    // Other identities.
    "setuid", "setgid", "setreuid", "setregid", "setresuid", "setresgid", "setgroups", "setfsuid", "setfsgid",
    "capset",
};

/// Calls that answer "not implemented", so that the C library falls back to ones whose arguments can be checked.
static const char *const unknown[] = {"clone3", "openat2", "io_uring_setup", "io_uring_enter", "io_uring_register"};

/// Adds one rule for each name.
static int deny_all(scmp_filter_ctx filter, const char *const *names, size_t count, int error) {
  for (size_t index = 0; index < count; index++) {
    int call = seccomp_syscall_resolve_name(names[index]);
    if (call == __NR_SCMP_ERROR) continue;
    int failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO((uint32_t)error), call, 0);
    if (failed != 0) return -failed;
  }
  return 0;
}

/// Denies opening for anything but reading.
static int deny_writing(scmp_filter_ctx filter) {
  const uint64_t flags[] = {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND, __O_TMPFILE};
  for (size_t index = 0; index < sizeof flags / sizeof *flags; index++) {
    int failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(openat), 1,
                                  SCMP_A2(SCMP_CMP_MASKED_EQ, flags[index], flags[index]));
    if (failed == 0) {
      failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(open), 1,
                                SCMP_A1(SCMP_CMP_MASKED_EQ, flags[index], flags[index]));
    }
    if (failed != 0) return -failed;
  }
  return 0;
}

/// Denies a call unless one of its arguments has one value.
static int deny_unless(scmp_filter_ctx filter, int call, unsigned argument, uint64_t value) {
  return -seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 1, SCMP_CMP(argument, SCMP_CMP_NE, value));
}

/// Denies new processes, signals to others, and undoing what worker_confine did.
static int deny_by_argument(scmp_filter_ctx filter) {
  uint64_t self = (uint64_t)getpid();
  int failed = -seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                                 SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
  if (failed == 0) failed = deny_unless(filter, SCMP_SYS(kill), 0, self);
  if (failed == 0) failed = deny_unless(filter, SCMP_SYS(tgkill), 0, self);
  // worker_allow_cpu raises the processor time; every other limit stays. Reading limits has a NULL as third argument.
  if (failed == 0) {
    failed = -seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prlimit64), 2,
                               SCMP_A1(SCMP_CMP_NE, RLIMIT_CPU), SCMP_A2(SCMP_CMP_NE, 0));
  }
  if (failed == 0) failed = deny_unless(filter, SCMP_SYS(prlimit64), 0, 0);
  return failed;
}

/// One call that is denied when one of its arguments has one value.
typedef struct denied_value {
  int call;
  unsigned argument;
  uint64_t value;
} denied_value;

/// Denies what would outlive the host, reach other processes through a descriptor, or type on the user's terminal.
static int deny_by_value(scmp_filter_ctx filter) {
  const denied_value values[] = {
      {SCMP_SYS(prctl), 0, PR_SET_PDEATHSIG}, {SCMP_SYS(prctl), 0, PR_SET_DUMPABLE},
      {SCMP_SYS(prctl), 0, PR_SET_MM},        {SCMP_SYS(fcntl), 1, F_SETOWN},
      {SCMP_SYS(fcntl), 1, F_SETOWN_EX},      {SCMP_SYS(fcntl), 1, F_SETSIG},
      {SCMP_SYS(fcntl), 1, F_SETLEASE},       {SCMP_SYS(fcntl), 1, F_NOTIFY},
      {SCMP_SYS(ioctl), 1, FIOSETOWN},        {SCMP_SYS(ioctl), 1, SIOCSPGRP},
      {SCMP_SYS(ioctl), 1, TIOCSTI},          {SCMP_SYS(ioctl), 1, TIOCLINUX},
  };
  for (size_t index = 0; index < sizeof values / sizeof *values; index++) {
    struct scmp_arg_cmp equal = SCMP_CMP(values[index].argument, SCMP_CMP_EQ, values[index].value);
    int failed = seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), values[index].call, 1, &equal);
    if (failed != 0) return -failed;
  }
  return 0;
}

int worker_sandbox(void) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (filter == NULL) return ENOMEM;
  // A binary tree instead of a list: a hundred comparisons for each system call would be felt.
  seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  int error = deny_all(filter, denied, sizeof denied / sizeof *denied, EPERM);
  if (error == 0) error = deny_all(filter, unknown, sizeof unknown / sizeof *unknown, ENOSYS);
  if (error == 0) error = deny_writing(filter);
  if (error == 0) error = deny_by_argument(filter);
  if (error == 0) error = deny_by_value(filter);
  if (error == 0) error = -seccomp_load(filter);
  seccomp_release(filter);
  return error;
}
