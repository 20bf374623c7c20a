import CurlClient
import Figures
import Ingest
import PxWebShapes
import Statistics
import StatisticsNorway
import Synchronization
import Values

/// A variable of a table made for a test.
struct TestVariable {
  let id: String
  let codes: [String]
  var role: String?
  var canBeEliminated = false
  /// Code lists by id.
  var lists: [(id: String, label: String)] = []

  static func region(_ codes: [String], lists: [(id: String, label: String)] = []) -> TestVariable {
    TestVariable(id: "KOKkommuneregion0000", codes: codes, role: "geo", lists: lists)
  }

  static func years(_ years: ClosedRange<Int>) -> TestVariable {
    TestVariable(id: "Tid", codes: years.map(String.init), role: "time")
  }

  static func contents(_ codes: [String]) -> TestVariable {
    TestVariable(id: "ContentsCode", codes: codes, role: "metric")
  }
}

/// A table in the publisher's shape: its metadata, and answers to queries of it.
struct TestTable {
  let number: String
  var updated = "2026-03-16T07:00:00Z"
  let variables: [TestVariable]

  private func quoted(_ texts: [String]) -> String { texts.map { "\"\($0)\"" }.joined(separator: ",") }

  private func dataset(_ codes: [(variable: TestVariable, codes: [String])], value: String) -> String {
    let roles = ["geo", "time", "metric"].map { role in
      "\"\(role)\":[\(quoted(variables.filter { $0.role == role }.map(\.id)))]"
    }
    let dimensions = codes.map { variable, codes in
      let index = codes.enumerated().map { "\"\($1)\":\($0)" }.joined(separator: ",")
      let lists = variable.lists.map { "{\"id\":\"\($0.id)\",\"label\":\"\($0.label)\",\"type\":\"Valueset\"}" }
      return
        "\"\(variable.id)\":{\"category\":{\"index\":{\(index)}},\"extension\":{\"elimination\":\(variable.canBeEliminated),"
        + "\"codelists\":[\(lists.joined(separator: ","))]}}"
    }
    return """
      {"version":"2.0","class":"dataset","label":"\(number): Prøve","updated":"\(updated)",
       "role":{\(roles.joined(separator: ","))},"id":[\(quoted(codes.map(\.variable.id)))],
       "size":[\(codes.map { String($0.codes.count) }.joined(separator: ","))],
       "dimension":{\(dimensions.joined(separator: ","))},"extension":{"px":{"tableid":"\(number)"}},\(value)}
      """
  }

  var metadataBody: String { dataset(variables.map { ($0, $0.codes) }, value: "\"value\":[]") }

  func metadata() throws -> TableMetadata { try TableMetadata(Array(metadataBody.utf8)) }

  /// The answer to a query: 1, 2, 3 and so on.
  func answer(to query: TableQuery) -> String {
    let codes = variables.compactMap { variable in query.codes(of: variable.id).map { (variable, $0) } }
    let values = (0..<query.cellCount).map { String($0 + 1) }
    return dataset(codes, value: "\"value\":[\(values.joined(separator: ","))]")
  }
}

func indicator(_ id: String, _ source: TableCode?, verification: String = "seen") -> Indicator {
  let text = Multilingual(nb: id, en: id)
  return Indicator(
    id: IndicatorID(id), topic: "t", label: text, shortLabel: text, unit: .percent, decimals: 1, direction: .neutral,
    directionReason: text, scope: .unknown, counted: "", source: source, verification: verification, definition: text)
}

/// A ledger in memory.
final class MemoryLedger: CallLedger {
  private struct State {
    var archive: [(sha256: String, answer: ArchivedAnswer)] = []
    var calls: [AnsweredCall] = []
  }

  private let state = Mutex(State())

  /// As many bytes as are kept, in a hash of its own: what is told apart here is told apart by a real hash too.
  func keep(_ answer: ArchivedAnswer) throws -> String {
    let hash = String(decoding: answer.bytes, as: UTF8.self)
    state.withLock { state in
      if !state.archive.contains(where: { $0.sha256 == hash }) { state.archive.append((hash, answer)) }
    }
    return hash
  }

  func archivedAnswers() -> [(sha256: String, answer: ArchivedAnswer)] { state.withLock { $0.archive } }

  func note(_ call: AnsweredCall) throws {
    state.withLock { state in
      state.calls.removeAll { $0.request == call.request && $0.edition == call.edition }
      state.calls.append(call)
    }
  }

  func answer(to request: String, edition: String?) throws -> AnsweredCall? {
    state.withLock { state in
      state.calls.filter { $0.request == request && (edition == nil || $0.edition == edition) }
        .max { $0.edition < $1.edition }
    }
  }

  func archivedAnswer(_ sha256: String) throws -> ArchivedAnswer? {
    state.withLock { $0.archive.first { $0.sha256 == sha256 }?.answer }
  }

  var calls: [AnsweredCall] { state.withLock { $0.calls } }
}

/// A publisher in memory: answers by the end of the address, and notes what was asked.
final class MemoryTransport: Transferring {
  typealias Reply = @Sendable (TransferRequest) throws -> TransferResponse

  private let replies: Mutex<[(part: String, reply: Reply)]>
  private let sent = Mutex<[TransferRequest]>([])

  init(_ replies: [(part: String, reply: Reply)]) { self.replies = Mutex(replies) }

  /// What was asked, in order, without its query.
  var asked: [String] { sent.withLock { $0.map { String($0.url.prefix { $0 != "?" }.suffix(30)) } } }
  var requests: [TransferRequest] { sent.withLock { $0 } }

  func send(_ request: TransferRequest, cancellation: Cancellation?) throws -> TransferResponse {
    sent.withLock { $0.append(request) }
    let reply = replies.withLock { $0.first { request.url.contains($0.part) }?.reply }
    guard let reply else { return TransferResponse(status: 404, body: Array("<html>".utf8)) }
    return try reply(request)
  }

  static func text(_ text: String, tag: String? = nil) -> Reply {
    { request in
      if let tag, request.entityTag == tag { return TransferResponse(status: 304) }
      return TransferResponse(
        status: 200, headers: tag.map { [TransferHeader("ETag", $0)] } ?? [], body: Array(text.utf8))
    }
  }
}

let configurationBody = """
  {"apiVersion":"2.3","appVersion":"x","languages":[{"id":"no","label":"Norsk"}],"defaultLanguage":"no",
   "maxDataCells":800000,"maxCallsPerTimeWindow":30,"timeWindow":60,"license":"","dataFormats":["json-stat2"]}
  """
