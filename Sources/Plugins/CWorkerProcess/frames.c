#define _GNU_SOURCE
#include "worker_process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { HEADER_LENGTH = 5 };

int64_t maalestokk_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/// Waits until the socket is ready for `events` or the deadline has passed.
static int32_t wait_for(int32_t socket, short events, int64_t deadline) {
  for (;;) {
    int timeout = -1;
    if (deadline != MAALESTOKK_NO_DEADLINE) {
      int64_t left = deadline - maalestokk_now();
      if (left <= 0) return MAALESTOKK_IO_TIMED_OUT;
      int64_t milliseconds = left / 1000000 + 1;
      timeout = milliseconds > 60000 ? 60000 : (int)milliseconds;
    }
    struct pollfd entry = {.fd = socket, .events = events};
    int ready = poll(&entry, 1, timeout);
    if (ready > 0) return MAALESTOKK_IO_OK;
    if (ready < 0 && errno != EINTR) return MAALESTOKK_IO_FAILED;
  }
}

/// What an errno of a socket call means, where waiting does not help.
static int32_t outcome_of(int error) {
  return error == EPIPE || error == ECONNRESET ? MAALESTOKK_IO_CLOSED : MAALESTOKK_IO_FAILED;
}

/// Drops the `sent` first bytes from the parts of a message.
static void advance(struct msghdr *message, size_t sent) {
  while (message->msg_iovlen > 0 && sent >= message->msg_iov->iov_len) {
    sent -= message->msg_iov->iov_len;
    message->msg_iov++;
    message->msg_iovlen--;
  }
  if (message->msg_iovlen > 0) {
    message->msg_iov->iov_base = (uint8_t *)message->msg_iov->iov_base + sent;
    message->msg_iov->iov_len -= sent;
  }
}

/// Sends the whole message; control data goes with its first byte only.
static int32_t send_all(int32_t socket, struct msghdr *message, int64_t deadline) {
  int flags = MSG_NOSIGNAL | (deadline == MAALESTOKK_NO_DEADLINE ? 0 : MSG_DONTWAIT);
  while (message->msg_iovlen > 0) {
    ssize_t sent = sendmsg(socket, message, flags);
    if (sent >= 0) {
      message->msg_control = NULL;
      message->msg_controllen = 0;
      advance(message, (size_t)sent);
    } else if (errno == EAGAIN) {
      int32_t waited = wait_for(socket, POLLOUT, deadline);
      if (waited != MAALESTOKK_IO_OK) return waited;
    } else if (errno != EINTR) {
      return outcome_of(errno);
    }
  }
  return MAALESTOKK_IO_OK;
}

int32_t maalestokk_frame_send(int32_t socket, uint8_t type, const void *head, size_t head_length, const void *body,
                              size_t body_length, int32_t descriptor, int64_t deadline) {
  if (head_length > UINT32_MAX || body_length > UINT32_MAX - head_length) return MAALESTOKK_IO_FAILED;
  uint32_t length = (uint32_t)(head_length + body_length);
  uint8_t header[HEADER_LENGTH];
  memcpy(header, &length, sizeof length);
  header[4] = type;
  struct iovec parts[3] = {{header, HEADER_LENGTH}, {(void *)head, head_length}, {(void *)body, body_length}};
  struct msghdr message = {.msg_iov = parts, .msg_iovlen = 3};
  union {
    struct cmsghdr header;
    char space[CMSG_SPACE(sizeof(int))];
  } control;
  if (descriptor >= 0) {
    memset(&control, 0, sizeof control);
    message.msg_control = &control;
    message.msg_controllen = sizeof control.space;
    struct cmsghdr *rights = CMSG_FIRSTHDR(&message);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(sizeof(int));
    int number = descriptor;
    memcpy(CMSG_DATA(rights), &number, sizeof number);
  }
  return send_all(socket, &message, deadline);
}

/// Receives into `bytes`; one receive, or none when the deadline passes first.
static ssize_t receive_some(int32_t socket, struct msghdr *message, int64_t deadline, int32_t *outcome) {
  int flags = MSG_CMSG_CLOEXEC | (deadline == MAALESTOKK_NO_DEADLINE ? 0 : MSG_DONTWAIT);
  for (;;) {
    ssize_t received = recvmsg(socket, message, flags);
    if (received > 0) return received;
    if (received == 0) {
      *outcome = MAALESTOKK_IO_CLOSED;
      return -1;
    }
    if (errno == EINTR) continue;
    if (errno != EAGAIN) {
      *outcome = outcome_of(errno);
      return -1;
    }
    *outcome = wait_for(socket, POLLIN, deadline);
    if (*outcome != MAALESTOKK_IO_OK) return -1;
  }
}

/// Takes the descriptor out of a received message, or -1.
static int32_t passed_descriptor(struct msghdr *message) {
  struct cmsghdr *rights = CMSG_FIRSTHDR(message);
  if (rights == NULL || rights->cmsg_level != SOL_SOCKET || rights->cmsg_type != SCM_RIGHTS) return -1;
  int number = -1;
  memcpy(&number, CMSG_DATA(rights), sizeof number);
  return number;
}

int32_t maalestokk_frame_receive(int32_t socket, uint8_t *type, uint32_t *length, int32_t *descriptor,
                                 int64_t deadline) {
  uint8_t header[HEADER_LENGTH];
  size_t have = 0;
  if (descriptor != NULL) *descriptor = -1;
  while (have < HEADER_LENGTH) {
    union {
      struct cmsghdr header;
      char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct iovec part = {header + have, HEADER_LENGTH - have};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (descriptor != NULL) {
      message.msg_control = &control;
      message.msg_controllen = sizeof control.space;
    }
    int32_t outcome = MAALESTOKK_IO_OK;
    ssize_t received = receive_some(socket, &message, deadline, &outcome);
    if (received < 0) return outcome;
    if (descriptor != NULL && *descriptor < 0) *descriptor = passed_descriptor(&message);
    have += (size_t)received;
  }
  memcpy(length, header, sizeof *length);
  *type = header[4];
  return MAALESTOKK_IO_OK;
}

int32_t maalestokk_frame_payload(int32_t socket, void *bytes, size_t length, int64_t deadline) {
  size_t have = 0;
  while (have < length) {
    struct iovec part = {(uint8_t *)bytes + have, length - have};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    int32_t outcome = MAALESTOKK_IO_OK;
    ssize_t received = receive_some(socket, &message, deadline, &outcome);
    if (received < 0) return outcome;
    have += (size_t)received;
  }
  return MAALESTOKK_IO_OK;
}

/// Writes all bytes at an offset; returns 0, or -1.
static int write_all(int descriptor, const void *bytes, size_t length, off_t offset) {
  size_t done = 0;
  while (done < length) {
    ssize_t written = pwrite(descriptor, (const uint8_t *)bytes + done, length - done, offset + (off_t)done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return -1;
    done += (size_t)written;
  }
  return 0;
}

int32_t maalestokk_sealed_memory(const void *first, size_t first_length, const void *second, size_t second_length,
                                 const void *third, size_t third_length) {
  int descriptor = memfd_create("maalestokk-observations", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (descriptor < 0) return -1;
  off_t second_offset = (off_t)first_length;
  off_t third_offset = second_offset + (off_t)second_length;
  int failed = write_all(descriptor, first, first_length, 0) != 0 ||
               write_all(descriptor, second, second_length, second_offset) != 0 ||
               write_all(descriptor, third, third_length, third_offset) != 0 ||
               fcntl(descriptor, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0;
  if (failed) {
    close(descriptor);
    return -1;
  }
  return descriptor;
}
