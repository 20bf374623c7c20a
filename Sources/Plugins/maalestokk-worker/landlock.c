#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "worker.h"

/// The rules of Landlock as of its sixth version; a kernel that knows fewer is asked for fewer.
typedef struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scoped;
} ruleset;

/// Where Debian and its kin keep libraries, and how the loader finds them.
static const char *const system_folders[] = {
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/etc/ld.so.preload",
};

/// Everything that a kernel with this version of Landlock can deny.
static ruleset everything(long version) {
  // Files: 13 kinds of access at first, then moving (2), truncating (3) and controlling devices (5).
  const uint64_t files[] = {0, 0x1fff, 0x3fff, 0x7fff, 0x7fff, 0xffff};
  return (ruleset){
      .files = files[version < 5 ? version : 5],
      // Binding and connecting (4).
      .network = version >= 4 ? 3 : 0,
      // Sockets without a file, and signals (6).
      .scoped = version >= 6 ? 3 : 0,
  };
}

/// A ruleset that denies everything, or -1. Without Landlock errno is ENOSYS or EOPNOTSUPP.
static int deny_everything(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return -1;
  ruleset rules = everything(version);
  return (int)syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
}

/// Lets files at and below a path be read; a path that is not there needs no rule. Returns 0 or an errno.
static int allow_reading(int rules, const char *path) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return errno == ENOENT || errno == ENOTDIR ? 0 : errno;
  struct landlock_path_beneath_attr rule = {.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE, .parent_fd = place};
  int error = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0 ? 0 : errno;
  close(place);
  return error;
}

/// The paths of a list with a colon between them.
static int allow_reading_all(int rules, const char *paths) {
  char path[4096];
  int error = 0;
  while (error == 0 && *paths != 0) {
    size_t length = strcspn(paths, ":");
    if (length >= sizeof path) return ENAMETOOLONG;
    memcpy(path, paths, length);
    path[length] = 0;
    if (length > 0) error = allow_reading(rules, path);
    paths += length + (paths[length] == ':');
  }
  return error;
}

/// Lets the rules take hold and closes them. Returns 0 or an errno.
static int restrict_self(int rules, int error) {
  if (error == 0 && syscall(SYS_landlock_restrict_self, rules, 0) != 0) error = errno;
  close(rules);
  return error;
}

int worker_read_only_below(const char *folders) {
  int rules = deny_everything();
  if (rules < 0) return errno;
  int error = allow_reading_all(rules, folders);
  for (size_t index = 0; index < sizeof system_folders / sizeof *system_folders && error == 0; index++) {
    error = allow_reading(rules, system_folders[index]);
  }
  return restrict_self(rules, error);
}

int worker_read_nothing(void) {
  int rules = deny_everything();
  if (rules < 0) return errno == ENOSYS || errno == EOPNOTSUPP ? 0 : errno;
  return restrict_self(rules, 0);
}
