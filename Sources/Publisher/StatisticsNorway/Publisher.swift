import CurlClient
import Figures
import Ingest
import Problems
import PxWebShapes
import SystemFiles

/// Statistics Norway: what it has answered is in the ledger, and only what is not there is asked.
///
/// An answer is archived, and remembered as answered, when it could be decoded; what is refused leaves nothing.
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

  /// The answer to a call, decoded, archived and remembered under the edition that `editionOf` finds in it.
  ///
  /// An answer of `edition` that the ledger has is used again; without an edition the publisher is asked whether its last
  /// answer still stands. Throws `FetchProblem`, or what the ledger throws when it cannot write.
  func answer<Value>(
    to call: PublisherCall, edition: String?, context: Context? = nil, editionOf: (Value) -> String,
    decode: (ArchivedAnswer) throws -> Value
  ) throws -> (value: Value, answer: PublisherAnswer) {
    let (value, pending) = try obtain(call, edition: edition, context: context, editionOf: editionOf, decode: decode)
    return (value, try pending.keep())
  }

  /// The same, with nothing archived or remembered until the answer is kept.
  func obtain<Value>(
    _ call: PublisherCall, edition: String?, context: Context? = nil, editionOf: (Value) -> String,
    decode: (ArchivedAnswer) throws -> Value
  ) throws -> (value: Value, pending: PendingAnswer) {
    if let edition, let known = try ledger.answer(to: call.request, edition: edition),
      let archived = try ledger.archivedAnswer(known.sha256), let value = try usable(archived, decode)
    {
      return (
        value, PendingAnswer(archived) { PublisherAnswer(archived, known.sha256, known.retrieved, isNew: false) }
      )
    }
    let last = try ledger.answer(to: call.request, edition: nil)
    let response = try send(call, unless: last)
    if response.isNotModified, let last, let archived = try ledger.archivedAnswer(last.sha256) {
      let value = try decoded(archived, call, decode)
      let (found, retrieved) = (editionOf(value), now())
      return (
        value,
        PendingAnswer(archived) {
          let answer = PublisherAnswer(archived, last.sha256, retrieved, isNew: false)
          try remember(call, answer, response, edition: found)
          return answer
        }
      )
    }
    guard response.status == 200 else {
      throw FetchProblem.refused(
        FetchRefusal(status: response.status, body: response.body, place: call.place, context: context))
    }
    let archived = ArchivedAnswer(
      bytes: response.body, request: call.request, headers: Self.headers(of: response, to: call), retrieved: now())
    let value = try decoded(archived, call, decode)
    let found = editionOf(value)
    return (
      value,
      PendingAnswer(archived) {
        let hash = try ledger.keep(archived)
        let answer = PublisherAnswer(archived, hash, archived.retrieved, isNew: last?.sha256 != hash)
        try remember(call, answer, response, edition: found)
        return answer
      }
    )
  }

  private func decoded<Value>(
    _ archived: ArchivedAnswer, _ call: PublisherCall, _ decode: (ArchivedAnswer) throws -> Value
  ) throws -> Value {
    do { return try decode(archived) } catch let problem as FetchProblem { throw problem } catch let failure
      as any StoreFailure
    { throw failure } catch {
      throw FetchProblem.unreadable(place: call.place, because: asProblem(error))
    }
  }

  /// What a kept answer says, or nil for one that is of no use any more; a fault of the store's is passed on.
  private func usable<Value>(
    _ archived: ArchivedAnswer, _ decode: (ArchivedAnswer) throws -> Value
  ) throws -> Value? {
    do { return try decode(archived) } catch let failure as any StoreFailure { throw failure } catch { return nil }
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
    do { return try transport.send(request) } catch let problem as TransferProblem {
      throw FetchProblem.noAnswer(problem)
    }
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
