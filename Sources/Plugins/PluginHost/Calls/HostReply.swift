import CComparator
import CWorkerProcess
import ComparatorMessages
import FoundationEssentials
import Glibc
import PlainText

/// What the host answers a comparator: bytes for its sink, or one sentence that says why not.
struct HostReply {
  var status: Int32
  var bytes: [UInt8]

  private static func error(_ text: String) -> HostReply {
    HostReply(status: Int32(MAALESTOKK_ERROR), bytes: Array(text.utf8))
  }

  /// The bytes of a dataset, looked up by name.
  static func dataset(
    _ payload: [UInt8], words: (any Error) -> String, _ lookUp: (String) throws -> [UInt8]?
  ) -> HostReply {
    let name = PlainText.line(String(decoding: payload, as: UTF8.self), most: 2000)
    do {
      guard let bytes = try lookUp(name) else {
        return HostReply(status: Int32(MAALESTOKK_NOT_FOUND), bytes: Array("there is no dataset '\(name)'".utf8))
      }
      return HostReply(status: Int32(MAALESTOKK_OK), bytes: bytes)
    } catch {
      return .error(words(error))
    }
  }

  /// The body at an address, if it is one of the hosts that the manifest names.
  static func fetched(
    _ payload: [UInt8], _ services: any RefreshServices, hosts: [String],
    words: (any Error) -> String
  ) -> HostReply {
    guard let request = try? MessageJSON.decode(FetchRequest.self, from: payload) else {
      return .error("the request is not a FetchRequest")
    }
    // Compared as text, so that no two readers of addresses can see different hosts in it.
    let isPlain = request.url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    guard isPlain, hosts.contains(where: { request.url.hasPrefix("https://\($0)/") }) else {
      let list = hosts.isEmpty ? "none" : hosts.joined(separator: ", ")
      return .error(
        "'\(PlainText.line(request.url, most: 2000))' is not https of a host in the manifest's fetchHosts (\(list))")
    }
    do { return HostReply(status: Int32(MAALESTOKK_OK), bytes: try services.fetch(request.url)) } catch {
      return .error(words(error))
    }
  }

  /// The subject's rank; notes what was answered, to compare the comparator's own answer with.
  static func rank(
    _ payload: [UInt8], _ reader: inout PeerReader, _ services: any ComparatorServices,
    noting ranked: inout RankedPeers,
    words: (any Error) -> String
  ) -> HostReply {
    do {
      let request = try reader.rankRequest(payload)
      guard ranked.hasRanked(request.peers) || Set(request.peers.map(\.code)).count == request.peers.count else {
        return .error("a peer is listed twice")
      }
      let answer = try services.rank(request)
      ranked.note(answer, to: request)
      return HostReply(status: Int32(MAALESTOKK_OK), bytes: try MessageJSON.encode(answer))
    } catch is DecodingError {
      return .error("the request is not a RankRequest")
    } catch {
      return .error(words(error))
    }
  }

  /// A block of observations in sealed memory; none for a query of more than `mostCells` figures.
  static func observations(
    _ payload: [UInt8], _ services: any ComparatorServices, mostCells: Int, within time: CallTime
  ) -> (maalestokk_block_header, SealedMemory?) {
    var header = maalestokk_block_header()
    header.status = Int32(MAALESTOKK_ERROR)
    guard let query = try? MessageJSON.decode(ObservationQuery.self, from: payload),
      isModest(query, mostCells), let block = try? services.observations(query, within: time),
      let index = try? MessageJSON.encode(
        ObservationQuery(regions: block.regions, indicators: block.indicators, years: block.years)),
      let memory = seal(block, index)
    else { return (header, nil) }
    header.status = Int32(MAALESTOKK_OK)
    header.region_count = UInt32(block.regions.count)
    header.indicator_count = UInt32(block.indicators.count)
    header.year_count = UInt32(block.years.count)
    header.index_length = UInt64(index.count)
    return (header, memory)
  }

  /// Whether a query asks for no more cells than the host is willing to gather.
  private static func isModest(_ query: ObservationQuery, _ mostCells: Int) -> Bool {
    let (rows, overflow) = query.regions.count.multipliedReportingOverflow(by: query.indicators.count)
    let (cells, overflowAgain) = rows.multipliedReportingOverflow(by: query.years.count)
    return !overflow && !overflowAgain && cells <= mostCells
  }

  private static func seal(_ block: ObservationBlock, _ index: [UInt8]) -> SealedMemory? {
    let cells = block.regions.count * block.indicators.count * block.years.count
    guard block.values.count == cells, block.statuses.count == cells else { return nil }
    let descriptor = block.values.withUnsafeBytes { values in
      block.statuses.withUnsafeBytes { statuses in
        index.withUnsafeBytes { index in
          maalestokk_sealed_memory(
            values.baseAddress, values.count, statuses.baseAddress, statuses.count, index.baseAddress, index.count)
        }
      }
    }
    let length = cells * (MemoryLayout<Double>.size + 1) + index.count
    return descriptor < 0 ? nil : SealedMemory(descriptor: descriptor, length: length)
  }
}
