import CComparator
import ComparatorKit
import Foundation

/// A host's table made in the test: calls a comparator's own table in this process.
final class InProcessHost {
  var datasets: [String: String] = [:]
  /// Published values by indicator, region and year with spaces between.
  var values: [String: Double] = [:]
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
    table.observations = { context, query, length, result in
      let bytes = Data(UnsafeBufferPointer(start: query, count: length))
      guard let host = InProcessHost.from(context), let result else { return Int32(MAALESTOKK_ERROR) }
      return host.lend(bytes, &result.pointee)
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

  /// Fills a block that lasts as long as the process: a test asks for little.
  private func lend(_ query: Data, _ block: inout maalestokk_observations) -> Int32 {
    guard let asked = try? JSONDecoder().decode(ObservationQuery.self, from: query) else {
      return Int32(MAALESTOKK_ERROR)
    }
    let cells = asked.regions.flatMap { region in
      asked.indicators.flatMap { indicator in asked.years.map { values["\(indicator) \(region) \($0)"] } }
    }
    block.region_count = UInt32(asked.regions.count)
    block.indicator_count = UInt32(asked.indicators.count)
    block.year_count = UInt32(asked.years.count)
    block.values = UnsafePointer(permanent(cells.map { $0 ?? .nan }))
    block.statuses = UnsafePointer(permanent(cells.map { UInt8($0 == nil ? MAALESTOKK_MISSING_NOT_IN_DATA : 0) }))
    block.index = UnsafePointer(permanent(Array(query)))
    block.index_length = query.count
    return Int32(MAALESTOKK_OK)
  }

  private func permanent<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    pointer.initialize(from: elements, count: elements.count)
    return pointer
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
