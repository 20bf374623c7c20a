import CZlib

/// Bodies packed for sending.
enum Packing {
  /// In gzip's format.
  static func gzip(_ body: [UInt8]) -> [UInt8] { gzip(body, times: 1) }

  /// The body so many times over, in gzip's format, without ever being in memory more than once.
  static func gzip(_ body: [UInt8], times: Int) -> [UInt8] {
    var stream = z_stream()
    let window = MAX_WBITS + 16  // 16 more asks for gzip's header and sum
    guard
      deflateInit2_(
        &stream, 1, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    var packed: [UInt8] = []
    var source = body
    for time in 1...times {
      source.withUnsafeMutableBufferPointer { bytes in
        stream.next_in = bytes.baseAddress
        stream.avail_in = UInt32(bytes.count)
        drain(&stream, time == times ? Z_FINISH : Z_NO_FLUSH, into: &packed)
      }
    }
    return packed
  }

  private static func drain(_ stream: inout z_stream, _ flush: Int32, into packed: inout [UInt8]) {
    let room = 1 << 16
    while true {
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(room)
        _ = deflate(&stream, flush)
        count = room - Int(stream.avail_out)
      }
      packed += part
      if part.count < room { return }
    }
  }

  /// In brotli's format (RFC 7932, 9.2): stored, not squeezed, in pieces of at most 64 KiB.
  static func brotli(_ body: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: 1 << 16) {
      let piece = body[start..<min(start + 1 << 16, body.count)]
      let length = UInt32(piece.count - 1)
      // From the lowest bit: a window of 64 KiB (first piece only), not last, four nibbles of length, stored.
      let header = start == 0 ? length << 4 | 1 << 20 : length << 3 | 1 << 19
      packed += [UInt8(header & 255), UInt8(header >> 8 & 255), UInt8(header >> 16)] + piece
    }
    return packed + [body.isEmpty ? 6 : 3]
  }
}
