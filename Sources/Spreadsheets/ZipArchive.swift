import CSpreadsheet

#if canImport(Glibc)
  import Glibc
#endif

/// A ZIP archive in memory, whose parts are read in pieces and never unpacked whole.
///
/// The bytes are copied into memory that libzip owns and frees. Not shared between threads.
final class ZipArchive {
  private let archive: OpaquePointer
  private let limits: SpreadsheetLimits
  private var unpackedBytes = 0

  init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws {
    self.limits = limits
    guard let copy = malloc(max(1, bytes.count)) else { throw SpreadsheetError.notAnArchive("out of memory") }
    _ = bytes.withUnsafeBytes { memcpy(copy, $0.baseAddress ?? UnsafeRawPointer(copy), $0.count) }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw SpreadsheetError.notAnArchive(String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      zip_source_free(source)
      throw SpreadsheetError.notAnArchive(String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  /// Whether there is a part of that name.
  func contains(_ part: String) -> Bool { index(of: part) != nil }

  /// Gives a part piece by piece; throws when it is damaged, encrypted, or larger than the limit.
  func read(_ part: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard let index = index(of: part) else {
      throw SpreadsheetError.malformed(part: part, detail: "the part is missing")
    }
    guard let file = zip_fopen_index(archive, index, 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      if code == ZIP_ER_NOPASSWD { throw SpreadsheetError.encrypted }
      throw SpreadsheetError.malformed(part: part, detail: "the part is damaged")
    }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count))
      if count == 0 { return }
      guard count > 0 else {
        throw SpreadsheetError.malformed(part: part, detail: "the part is damaged")
      }
      unpackedBytes += Int(count)
      guard unpackedBytes <= limits.unpackedBytes else {
        throw SpreadsheetError.tooLarge(part: part, limitBytes: limits.unpackedBytes)
      }
      try body(UnsafeRawBufferPointer(rebasing: piece[..<Int(count)]))
    }
  }

  private func index(of part: String) -> zip_uint64_t? {
    let found = zip_name_locate(archive, part, zip_flags_t(ZIP_FL_NOCASE))
    return found < 0 ? nil : zip_uint64_t(found)
  }
}
