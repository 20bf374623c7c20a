import Glibc

/// A file's bytes where the system has them already, without copying.
struct MappedFile {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ path: String) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { Machine.fail("\(path) cannot be read") }
    defer { close(file) }
    var status = stat()
    fstat(file, &status)
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      Machine.fail("\(path) cannot be read")
    }
    bytes = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: size)
  }

  func unmap() {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }
}
