import Foundation
import Problems

/// The process that the system says holds a lock on a file.
struct LockOwner {
  let process: Int32

  /// Nil when nobody does, or the system does not tell.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0, let locks = FileManager.default.contents(atPath: "/proc/locks") else { return nil }
    // 1: FLOCK  ADVISORY  WRITE 1234 08:02:5678 0 EOF, with the device in hexadecimal and the inode.
    let place = String(
      format: "%02x:%02x:%lu", Int32(truncatingIfNeeded: gnuMajor(status.st_dev)),
      Int32(truncatingIfNeeded: gnuMinor(status.st_dev)), UInt(status.st_ino))
    let lines = String(decoding: locks, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
    let held = lines.first { $0.count > 5 && $0[1] == "FLOCK" && $0[5] == place }
    guard let process = held.flatMap({ Int32($0[4]) }), process > 0 else { return nil }
    self.process = process
  }

  /// As the lock's file says where it speaks of that process, or where that is this one; else by the program's name, and when it began.
  func holder(saying text: String) -> RunningProgram {
    if let said = RunningProgram(text), [said.process, getpid()].contains(process) { return said }
    let name = FileManager.default.contents(atPath: "/proc/\(process)/comm").map { String(decoding: $0, as: UTF8.self) }
    var status = stat()
    let began =
      stat("/proc/\(process)", &status) == 0 ? Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec)) : nil
    let printable = (name ?? "?").unicodeScalars.filter { $0.value > 32 && $0.value < 127 }
    return RunningProgram(
      command: String(printable), process: process,
      since: began.map { ISO8601DateFormatter().string(from: $0) } ?? "?")
  }
}

private func gnuMajor(_ device: dev_t) -> UInt { (device >> 8 & 0xFFF) | (device >> 32 & ~0xFFF) }
private func gnuMinor(_ device: dev_t) -> UInt { (device & 0xFF) | (device >> 12 & ~0xFF) }
