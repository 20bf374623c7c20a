import CSpreadsheet
import Problems

#if canImport(Glibc)
  import Glibc
#endif

/// A ZIP archive in memory, whose parts are read in pieces and never unpacked whole.
///
/// The bytes are copied into memory that libzip owns and frees. Not shared between threads.
final class ZipArchive {
  private let archive: OpaquePointer
  /// The most bytes that are unpacked.
  let mostUnpacked: Int
  private var unpackedBytes = 0
  /// By name in lower case with forward slashes; nil where a name stands twice.
  private let indices: [String: zip_uint64_t?]
  /// A workbook has tens of parts.
  private static let mostParts = 20_000

  init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws {
    let (allowed, isTooMuch) = bytes.count.multipliedReportingOverflow(by: limits.unpackedPerByte)
    mostUnpacked = min(limits.unpackedBytes, isTooMuch ? .max : allowed + limits.unpackedAnyway)
    guard let copy = malloc(max(1, bytes.count)) else { throw SpreadsheetProblem.notAnArchive }
    _ = bytes.withUnsafeBytes { memcpy(copy, $0.baseAddress ?? UnsafeRawPointer(copy), $0.count) }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw SpreadsheetProblem.notAnArchive
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw SpreadsheetProblem.notAnArchive
    }
    let count = zip_get_num_entries(archive, 0)
    guard (0...zip_int64_t(Self.mostParts)).contains(count) else {
      zip_discard(archive)
      throw SpreadsheetProblem.notAnArchive
    }
    self.archive = archive
    var indices: [String: zip_uint64_t?] = [:]
    for index in 0..<zip_uint64_t(count) {
      guard let name = zip_get_name(archive, index, 0).map({ Self.key(String(cString: $0)) }) else { continue }
      indices.updateValue(indices[name] == nil ? index : nil, forKey: name)
    }
    self.indices = indices
  }

  deinit { zip_discard(archive) }

  /// The names of the parts: in lower case, with forward slashes.
  var parts: some Collection<String> { indices.keys }

  /// Whether there is a part of that name, whatever the case and the slashes.
  func contains(_ part: String) -> Bool { indices[Self.key(part)] != nil }

  /// Gives a part piece by piece; throws when it is damaged, encrypted, or larger than the limit.
  func read(_ part: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard let found = indices[Self.key(part)] else {
      throw SpreadsheetProblem.malformed(part: part, .missing)
    }
    guard let index = found else { throw SpreadsheetProblem.repeatedPart(part) }
    guard let file = zip_fopen_index(archive, index, 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      if code == ZIP_ER_NOPASSWD { throw SpreadsheetProblem.encrypted }
      throw SpreadsheetProblem.malformed(part: part, .damaged)
    }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count))
      if count == 0 { return }
      guard count > 0 else {
        throw SpreadsheetProblem.malformed(part: part, .damaged)
      }
      unpackedBytes += Int(count)
      guard unpackedBytes <= mostUnpacked else {
        throw SpreadsheetProblem.exceeds(.unpacked(part: part, limitBytes: mostUnpacked))
      }
      try body(UnsafeRawBufferPointer(rebasing: piece[..<Int(count)]))
    }
  }

  /// Some programs write `xl\\workbook.xml`, and parts are the same whatever the case (ECMA-376, part 2, 6.2.2).
  private static func key(_ name: String) -> String {
    String(name.lowercased().replacing("\\", with: "/").drop { $0 == "/" })
  }
}

extension SpreadsheetProblem.Archive {
  /// What an archive holds, by the names of its parts.
  init(of archive: ZipArchive) {
    func has(_ end: String) -> Bool { archive.parts.contains { $0.hasSuffix(end) } }
    if archive.contains("xl/workbook.bin") {
      self = .binaryWorkbook
    } else if archive.contains("mimetype")
      || archive.contains("meta-inf/manifest.xml") && archive.contains("content.xml")
    {
      self = .openDocument
    } else if has(".iwa") || archive.contains("index.zip") {
      self = .numbers
    } else if archive.contains("word/document.xml") {
      self = .word
    } else if archive.contains("ppt/presentation.xml") {
      self = .powerPoint
    } else {
      self = has(".xlsx") || has(".xlsm") ? .archiveOfWorkbook : .other
    }
  }
}
