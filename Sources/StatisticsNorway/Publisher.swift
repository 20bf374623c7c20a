import CurlClient
import Ingest
import PxWebShapes

/// An answer to a call: its bytes, and where they lie in the archive.
public struct PublisherAnswer: Sendable {
  public let bytes: [UInt8]
  /// The hash of the bytes in the archive.
  public let sha256: String
  /// When it was answered; ISO 8601 in UTC.
  public let retrieved: String
  /// Whether the last answer to the same call had other bytes, or there was none.
  public let isNew: Bool
}

/// Statistics Norway: what it has answered is in the ledger, and only what is not there is asked.
///
/// Every answer is archived before it is decoded, and remembered as answered when it could be.
public struct Publisher: Sendable {
  public let address: SourceAddress
  let transport: any Transferring
  let ledger: any CallLedger
  /// The time now; ISO 8601 in UTC.
  let now: @Sendable () -> String

  public init(
    address: SourceAddress, transport: any Transferring, ledger: any CallLedger, now: @escaping @Sendable () -> String
  ) {
    self.address = address
    self.transport = transport
    self.ledger = ledger
    self.now = now
  }

  /// What an answer to a query can be held against when it is refused.
  struct Context {
    let query: TableQuery
    let metadata: TableMetadata
  }

  var today: String { String(now().prefix(10)) }

  /// The answer to a call, decoded.
  ///
  /// An answer of `edition` that the ledger has is used again; without an edition the publisher is asked whether its last
  /// answer still stands. The answer is remembered under the edition that `editionOf` finds in it.
  /// Throws `FetchProblem`, or what the ledger throws when it cannot write.
  func answer<Value>(
    to call: PublisherCall, edition: String?, context: Context? = nil, editionOf: (Value) -> String,
    decode: ([UInt8]) throws -> Value
  ) throws -> (value: Value, answer: PublisherAnswer) {
    if let edition, let known = try ledger.answer(to: call.request, edition: edition),
      let bytes = try ledger.archivedAnswer(known.sha256)?.bytes, let value = try? decode(bytes)
    {
      let answer = PublisherAnswer(
        bytes: bytes, sha256: known.sha256, retrieved: known.retrieved, isNew: false)
      return (value, answer)
    }
    let last = try ledger.answer(to: call.request, edition: nil)
    let response = try send(call, unless: last)
    if response.isNotModified, let known = try unchanged(call, decode) {
      try remember(call, known.answer, response, edition: editionOf(known.value))
      return known
    }
    guard response.status == 200 else {
      throw FetchProblem.refusal(
        status: response.status, body: response.body, place: call.place, query: context?.query,
        metadata: context?.metadata)
    }
    let archived = ArchivedAnswer(
      bytes: response.body, request: call.request, headers: Self.headers(of: response, to: call), retrieved: now())
    let hash = try ledger.keep(archived)
    let value: Value
    do { value = try decode(response.body) } catch { throw FetchProblem.unreadable(place: call.place, error) }
    let answer = PublisherAnswer(
      bytes: response.body, sha256: hash, retrieved: archived.retrieved, isNew: last?.sha256 != hash)
    try remember(call, answer, response, edition: editionOf(value))
    return (value, answer)
  }

  /// The answer's headers, and the day that the address asks about.
  private static func headers(of response: TransferResponse, to call: PublisherCall) -> String {
    let day = call.day.map { ["\(ArchivedAnswer.dateHeader): \($0)"] } ?? []
    return (day + response.headers.map { "\($0.name): \($0.value)" }).joined(separator: "\n")
  }

  private func send(_ call: PublisherCall, unless known: AnsweredCall?) throws -> TransferResponse {
    var request = TransferRequest(call.url, headers: [TransferHeader("Accept", "application/json")])
    if let body = call.body {
      request.method = .post
      request.body = body
      request.headers.append(TransferHeader("Content-Type", "application/json"))
    } else if let known {
      request.entityTag = known.entityTag
      request.lastModified = known.lastModified
    }
    do { return try transport.send(request) } catch let error as TransferError { throw FetchProblem(error) }
  }

  /// The archive's last answer to a call that the publisher says still stands.
  private func unchanged<Value>(
    _ call: PublisherCall, _ decode: ([UInt8]) throws -> Value
  ) throws -> (value: Value, answer: PublisherAnswer)? {
    guard let known = try ledger.answer(to: call.request, edition: nil),
      let bytes = try ledger.archivedAnswer(known.sha256)?.bytes
    else { return nil }
    let answer = PublisherAnswer(bytes: bytes, sha256: known.sha256, retrieved: now(), isNew: false)
    return (try decode(bytes), answer)
  }

  private func remember(
    _ call: PublisherCall, _ answer: PublisherAnswer, _ response: TransferResponse, edition: String
  ) throws {
    let known = try ledger.answer(to: call.request, edition: nil)
    let isSame = response.isNotModified && known?.sha256 == answer.sha256
    try ledger.note(
      AnsweredCall(
        request: call.request, edition: edition, sha256: answer.sha256, retrieved: answer.retrieved,
        entityTag: response.header("etag") ?? (isSame ? known?.entityTag : nil),
        lastModified: response.header("last-modified") ?? (isSame ? known?.lastModified : nil)))
  }
}
