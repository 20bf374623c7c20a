import CSpreadsheet
import Problems

#if canImport(Glibc)
  import Glibc
#endif

/// How large an archive from outside may be.
public struct ProofArchiveLimits: Sendable {
  public var archiveBytes = 256 << 20
  public var unpackedBytes = 1 << 30
  public var parts = 10_000
  public var nameBytes = 200

  public init() {}
}

/// A ZIP archive held in memory as named parts; nothing is ever unpacked to a file of a name that the archive gives.
public enum ProofArchive {
  /// Packs parts in their order; the same parts give the same bytes, whatever the day and the zone.
  public static func write(_ parts: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw ProofArchiveProblem.notEnoughMemory }
    defer { zip_source_free(target) }
    var problem = zip_error_t()
    zip_error_init(&problem)
    defer { zip_error_fini(&problem) }
    // The archive owns the source it writes to; kept once more, to read what was written.
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &problem) else {
      zip_source_free(target)
      throw ProofArchiveProblem.notPacked
    }
    do { for part in parts { try add(part.name, part.bytes, to: archive) } } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw ProofArchiveProblem.notPacked
    }
    return try contents(of: target)
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) throws {
    guard let copy = malloc(max(1, bytes.count)) else { throw ProofArchiveProblem.notEnoughMemory }
    _ = bytes.withUnsafeBytes { memcpy(copy, $0.baseAddress ?? UnsafeRawPointer(copy), $0.count) }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
      free(copy)
      throw ProofArchiveProblem.notPacked
    }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw ProofArchiveProblem.notPacked
    }
    zip_set_file_compression(archive, zip_uint64_t(index), zip_int32_t(ZIP_CM_DEFLATE), 6)
    // Noon-less 1 January 1980, the first day the format knows.
    zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0)
  }

  private static func contents(of source: OpaquePointer) throws -> [UInt8] {
    var about = zip_stat_t()
    zip_stat_init(&about)
    guard zip_source_stat(source, &about) == 0, zip_source_open(source) == 0 else {
      throw ProofArchiveProblem.notPacked
    }
    defer { zip_source_close(source) }
    let count = Int(about.size)
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = zip_source_read(source, buffer.baseAddress?.advanced(by: filled), zip_uint64_t(count - filled))
        guard read > 0 else { throw ProofArchiveProblem.notPacked }
        filled += Int(read)
      }
    }
  }

  /// The parts of an archive, in their order.
  ///
  /// Throws `ProofArchiveProblem` when it is damaged, encrypted or larger than the limits, when a name is empty, absolute,
  /// leads upwards or is there twice.
  public static func read(_ bytes: [UInt8], limits: ProofArchiveLimits = ProofArchiveLimits()) throws
    -> [(name: String, bytes: [UInt8])]
  {
    guard bytes.count <= limits.archiveBytes else {
      throw ProofArchiveProblem.tooLarge(bytes: bytes.count, most: limits.archiveBytes)
    }
    return try bytes.withUnsafeBytes { buffer in
      var problem = zip_error_t()
      zip_error_init(&problem)
      defer { zip_error_fini(&problem) }
      guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &problem) else {
        throw ProofArchiveProblem.notEnoughMemory
      }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &problem) else {
        zip_source_free(source)
        throw ProofArchiveProblem.notWhole
      }
      defer { zip_discard(archive) }
      return try parts(of: archive, limits)
    }
  }

  private static func parts(of archive: OpaquePointer, _ limits: ProofArchiveLimits) throws
    -> [(name: String, bytes: [UInt8])]
  {
    let count = zip_get_num_entries(archive, 0)
    // libzip takes no bytes at all for an archive without parts.
    guard count > 0 else { throw ProofArchiveProblem.noParts }
    guard count <= limits.parts else {
      throw ProofArchiveProblem.tooManyParts(Int(count), most: limits.parts)
    }
    var left = limits.unpackedBytes
    var seen: Set<String> = []
    return try (0..<zip_uint64_t(count)).map { index in
      guard let raw = zip_get_name(archive, index, 0) else { throw ProofArchiveProblem.damagedPart("\(index + 1)") }
      let name = String(cString: raw)
      guard isPlain(name, limits), seen.insert(name).inserted else {
        throw ProofArchiveProblem.badName(name)
      }
      return (name, try part(index, name, of: archive, &left))
    }
  }

  /// Whether a name is a plain relative path of letters, digits, hyphens, points and underscores.
  private static func isPlain(_ name: String, _ limits: ProofArchiveLimits) -> Bool {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    let plain = name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || "-._/".utf8.contains(byte)
    }
    return plain && name.utf8.count <= limits.nameBytes && !steps.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }

  private static func part(_ index: zip_uint64_t, _ name: String, of archive: OpaquePointer, _ left: inout Int) throws
    -> [UInt8]
  {
    guard let file = zip_fopen_index(archive, index, 0) else {
      throw ProofArchiveProblem.damagedPart(name)
    }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = Int(zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count)))
      if count == 0 { return bytes }
      guard count > 0 else { throw ProofArchiveProblem.damagedPart(name) }
      left -= count
      guard left >= 0 else {
        throw ProofArchiveProblem.tooLargeUnpacked(part: name)
      }
      bytes += piece[..<count]
    }
  }
}
