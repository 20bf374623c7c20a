#include <stddef.h>
#include <sys/syscall.h>

#include "worker_process.h"

const char *maalestokk_call_name(uint32_t call) {
  static const struct {
    uint32_t call;
    const char *name;
  } names[] = {
      {SYS_clone, "clone"}, {SYS_clone3, "clone3"}, {SYS_execve, "execve"}, {SYS_execveat, "execveat"},
      {SYS_ptrace, "ptrace"}, {SYS_kill, "kill"}, {SYS_tkill, "tkill"}, {SYS_tgkill, "tgkill"},
      {SYS_rt_sigaction, "rt_sigaction"}, {SYS_setsid, "setsid"}, {SYS_setpgid, "setpgid"},
      {SYS_prlimit64, "prlimit64"}, {SYS_setitimer, "setitimer"}, {SYS_timer_create, "timer_create"},
      {SYS_socket, "socket"}, {SYS_socketpair, "socketpair"}, {SYS_connect, "connect"}, {SYS_bind, "bind"},
      {SYS_sendto, "sendto"}, {SYS_sendmsg, "sendmsg"}, {SYS_recvfrom, "recvfrom"}, {SYS_recvmsg, "recvmsg"},
      {SYS_openat, "openat"}, {SYS_openat2, "openat2"}, {SYS_write, "write"}, {SYS_mkdirat, "mkdirat"},
      {SYS_unlinkat, "unlinkat"}, {SYS_renameat2, "renameat2"}, {SYS_linkat, "linkat"}, {SYS_symlinkat, "symlinkat"},
      {SYS_fchmodat, "fchmodat"}, {SYS_fchownat, "fchownat"}, {SYS_ftruncate, "ftruncate"}, {SYS_flock, "flock"},
      {SYS_dup, "dup"}, {SYS_dup3, "dup3"}, {SYS_pipe2, "pipe2"}, {SYS_memfd_create, "memfd_create"},
      {SYS_mmap, "mmap"}, {SYS_mprotect, "mprotect"}, {SYS_madvise, "madvise"},
      {SYS_process_vm_readv, "process_vm_readv"}, {SYS_io_uring_setup, "io_uring_setup"}, {SYS_mount, "mount"},
      {SYS_unshare, "unshare"}, {SYS_bpf, "bpf"}, {SYS_seccomp, "seccomp"}, {SYS_perf_event_open, "perf_event_open"},
      {SYS_reboot, "reboot"},
#ifdef SYS_fork
      {SYS_fork, "fork"}, {SYS_vfork, "vfork"}, {SYS_open, "open"}, {SYS_creat, "creat"}, {SYS_mkdir, "mkdir"},
      {SYS_unlink, "unlink"}, {SYS_rename, "rename"}, {SYS_dup2, "dup2"}, {SYS_alarm, "alarm"}, {SYS_pause, "pause"},
#endif
  };
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    if (names[index].call == call) return names[index].name;
  }
  return NULL;
}
