import CComparator

/// The host during one call: datasets, observations, ranks and the log.
///
/// Belongs to the thread of the call and is of no use after it.
public final class Host {
  private let table: maalestokk_host
  private var tables: [String: CSVTable] = [:]
  private var municipalitiesByYear: [Int: Municipalities] = [:]
  private var blocks: [Observations] = []
  private var writer = PeerWriter()

  /// The host behind a table of the contract, of which only the part both sides know is read.
  init(_ pointer: UnsafePointer<maalestokk_host>) {
    var copy = maalestokk_host()
    let length = min(Int(pointer.pointee.struct_size), MemoryLayout<maalestokk_host>.size)
    withUnsafeMutableBytes(of: &copy) { $0.copyMemory(from: UnsafeRawBufferPointer(start: pointer, count: length)) }
    table = copy
  }

  /// A dataset by name, such as `municipalities@2023`; read once in a call.
  /// - Throws: `HostError.notFound` when there is none, `HostError.malformed` when it is no table.
  public func dataset(_ name: String) throws -> CSVTable {
    guard let table = try datasetIfAny(name) else { throw HostError.notFound(name) }
    return table
  }

  /// A dataset by name, or nil when the host has none of that name.
  /// - Throws: What the host said when it failed.
  public func datasetIfAny(_ name: String) throws -> CSVTable? {
    if let known = tables[name] { return known }
    do {
      let bytes = try ask(table.dataset, Array(name.utf8), about: name)
      let read = try CSVTable(bytes, name: name)
      tables[name] = read
      return read
    } catch HostError.notFound {
      return nil
    }
  }

  /// The municipalities of a year, or nil when the host has no list for it.
  /// - Throws: What the host said when it failed.
  public func municipalities(in year: Int) throws -> Municipalities? {
    if let known = municipalitiesByYear[year] { return known }
    guard let table = try datasetIfAny("municipalities@\(year)") else { return nil }
    let read = try Municipalities(table)
    municipalitiesByYear[year] = read
    return read
  }

  /// The subject's rank among peers, as the host computes it.
  /// - Throws: What the host said when it would not rank.
  public func rank(_ request: RankRequest) throws -> RankAnswer {
    try MessageJSON.decode(RankAnswer.self, from: ask(table.rank, writer.bytes(of: request), about: "rank"))
  }

  /// An answer as it is sent.
  func bytes(of answer: ComparatorAnswer) throws -> [UInt8] { try writer.bytes(of: answer) }

  /// A block of observations, readable until the call returns.
  /// - Throws: `HostError.failed` when the host has none to give.
  public func observations(_ query: ObservationQuery) throws -> Observations {
    guard let function = table.observations else { throw HostError.unsupported("observations") }
    let bytes = try MessageJSON.encode(query)
    var result = maalestokk_observations()
    result.struct_size = UInt32(MemoryLayout<maalestokk_observations>.size)
    let status = function(table.context, bytes, bytes.count, &result)
    guard Int(status) == MAALESTOKK_OK else { throw HostError.failed("the host gave no observations") }
    let block = try Observations(result)
    blocks.append(block)
    return block
  }

  /// The body at an address of a host that the manifest names, during `refresh` only.
  ///
  /// The host archives and dates it, and takes in what it knows how to read.
  /// - Throws: `HostError.unsupported` during `compare`; what the host said when it could not fetch.
  public func fetch(_ url: String) throws -> [UInt8] {
    try ask(table.fetch, MessageJSON.encode(FetchRequest(url: url)), about: "fetch")
  }

  /// Writes a line to the host's log.
  public func log(_ text: String, level: LogLevel = .info) {
    let bytes = Array(text.utf8)
    table.log?(table.context, level.rawValue, bytes, bytes.count)
  }

  /// Makes what was lent during the call unreadable.
  func end() {
    for block in blocks { block.end() }
    blocks = []
  }

  private typealias Question =
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int, maalestokk_sink?, UnsafeMutableRawPointer?
    ) -> Int32

  /// Calls one of the host's functions that answer through a sink.
  private func ask(_ function: Question?, _ bytes: [UInt8], about name: String) throws -> [UInt8] {
    guard let function else { throw HostError.unsupported(name) }
    var answer: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &answer) { answer in
      function(
        table.context, bytes, bytes.count,
        { context, bytes, count in
          context?.assumingMemoryBound(to: [UInt8].self).pointee.append(
            contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        }, answer)
    }
    switch Int(status) {
    case MAALESTOKK_OK: return answer
    case MAALESTOKK_NOT_FOUND: throw HostError.notFound(name)
    case MAALESTOKK_UNSUPPORTED: throw HostError.unsupported(name)
    default: throw HostError.failed(String(decoding: answer, as: UTF8.self))
    }
  }
}
