import Glibc

/// Sets how the C library gives memory back; its header is in no module.
@_silgen_name("mallopt") private func mallopt(_ parameter: Int32, _ value: Int32) -> Int32

/// What the system tells of this process, and files as bytes.
enum Machine {
  /// A line of the process's own status, in MB.
  static func megabytes(_ name: String) -> Double {
    let text = String(decoding: contents(of: "/proc/self/status"), as: UTF8.self)
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name + ":") }) else { return 0 }
    let digits = line.filter(\.isNumber)
    return (Double(digits) ?? 0) / 1024
  }

  /// Lets the C library keep what is given back, and take memory in large pages: one that is first touched costs the system
  /// microseconds, whatever its size.
  static func keepMemory() {
    // M_TRIM_THRESHOLD, M_MMAP_THRESHOLD and M_TOP_PAD.
    for (parameter, value): (Int32, Int32) in [(-1, 1 << 30), (-3, 1 << 30), (-2, 1 << 28)] {
      _ = mallopt(parameter, value)
    }
    guard let first = malloc(1 << 18) else { return }
    let large = UInt(1 << 21)
    let start = (UInt(bitPattern: first) + large - 1) / large * large
    let end = UInt(bitPattern: sbrk(0)) / large * large
    // 14 is MADV_HUGEPAGE; a system that has none goes on as it was.
    if end > start { madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), 14) }
    free(first)
  }

  /// How often a work is to be done whatever its time, by BENCH_CALLS: for counting instructions.
  static let calls: Int? = getenv("BENCH_CALLS").flatMap { Int(String(cString: $0)) }

  /// Forgets how much memory was in use at most until now.
  static func resetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  /// How often memory had to be fetched by the system so far: small and large faults.
  static var pageFaults: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    return usage.ru_minflt + usage.ru_majflt
  }

  /// All bytes of a file; none when it cannot be read.
  static func contents(of path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var status = stat()
    fstat(file, &status)
    // What lies below /proc has no size.
    let size = max(Int(status.st_size), 1 << 14)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, case let got = read(file, buffer.baseAddress.map { $0 + count }, size - count), got > 0 {
        count += got
      }
    }
  }

  static func fail(_ message: String) -> Never {
    let text = "country-bench: \(message)\n"
    _ = text.withCString { write(2, $0, strlen($0)) }
    exit(1)
  }
}
