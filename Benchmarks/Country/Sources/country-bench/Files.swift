import Glibc

/// The bytes of a file; ends the program where it cannot be read.
func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else {
    perror("country-bench: \(path)")
    exit(1)
  }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

/// The rows of a file of comma-separated values without quotes, its heading left out.
func rows(of path: String) -> [[String]] {
  String(decoding: contents(of: path), as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
    .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
}

/// Writes a file; ends the program where it cannot be written.
func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "wb"), fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
    perror("country-bench: \(path)")
    exit(1)
  }
}

/// Has the system count the peak of memory anew, where it can.
func resetPeak() {
  guard let file = fopen("/proc/self/clear_refs", "w") else { return }
  fputs("5", file)
  fclose(file)
}

/// The most memory held at once since the last reset, in megabytes.
func peakMegabytes() -> Double {
  guard let file = fopen("/proc/self/status", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, 256, file) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard text.hasPrefix("VmHWM:") else { continue }
    return Double(text.split(whereSeparator: { $0 == " " || $0 == "\t" })[1]).map { $0 / 1024 } ?? 0
  }
  return 0
}
