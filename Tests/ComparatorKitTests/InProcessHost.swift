import CComparator
import ComparatorKit
import Foundation

/// A host's table made in the test: calls a comparator's own table in this process.
final class InProcessHost {
  var datasets: [String: String] = [:]
  /// What `rank` was asked, in order.
  private(set) var ranked: [RankRequest] = []
  private(set) var log: [String] = []

  /// What `compare` returned, and what it gave the sink.
  func compare(_ comparator: UnsafePointer<maalestokk_comparator>, _ request: [UInt8]) -> (status: Int, bytes: Data) {
    var table = maalestokk_host()
    table.struct_size = UInt32(MemoryLayout<maalestokk_host>.size)
    table.abi_major = 1
    table.context = Unmanaged.passUnretained(self).toOpaque()
    table.dataset = { context, name, length, sink, sinkContext in
      let name = String(decoding: UnsafeBufferPointer(start: name, count: length), as: UTF8.self)
      guard let text = InProcessHost.from(context)?.datasets[name] else { return Int32(MAALESTOKK_NOT_FOUND) }
      give(Array(text.utf8), sink, sinkContext)
      return Int32(MAALESTOKK_OK)
    }
    table.rank = { context, request, length, sink, sinkContext in
      let bytes = Data(UnsafeBufferPointer(start: request, count: length))
      guard let asked = try? JSONDecoder().decode(RankRequest.self, from: bytes) else { return Int32(MAALESTOKK_ERROR) }
      InProcessHost.from(context)?.ranked.append(asked)
      let answer = RankAnswer(rank: 1, tied: false, reporting: 2, members: asked.peers.count + 1)
      give(Array((try? JSONEncoder().encode(answer)) ?? Data()), sink, sinkContext)
      return Int32(MAALESTOKK_OK)
    }
    table.log = { context, _, text, length in
      InProcessHost.from(context)?.log.append(
        String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self))
    }
    var answer = Data()
    let status = withUnsafeMutablePointer(to: &answer) { answer in
      comparator.pointee.compare(
        &table, request, request.count,
        { context, bytes, length in
          context?.assumingMemoryBound(to: Data.self).pointee.append(
            contentsOf: UnsafeBufferPointer(start: bytes, count: length))
        }, answer)
    }
    return (Int(status), answer)
  }

  /// The answer to a request, or the fault's text.
  func answer(
    _ comparator: UnsafePointer<maalestokk_comparator>, _ request: CompareRequest
  ) throws -> ComparatorAnswer {
    let (status, bytes) = compare(comparator, Array(try JSONEncoder().encode(request)))
    guard status == MAALESTOKK_OK else { throw Fault(status: status, text: String(decoding: bytes, as: UTF8.self)) }
    return try JSONDecoder().decode(ComparatorAnswer.self, from: bytes)
  }

  struct Fault: Error, Equatable {
    var status: Int
    var text: String
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> InProcessHost? {
    context.map { Unmanaged<InProcessHost>.fromOpaque($0).takeUnretainedValue() }
  }
}

private func give(_ bytes: [UInt8], _ sink: maalestokk_sink?, _ context: UnsafeMutableRawPointer?) {
  sink?(context, bytes, bytes.count)
}
