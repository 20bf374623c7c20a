// Authors import ComparatorKit alone: the messages are part of what it says.
@_exported import ComparatorMessages

/// A comparator: decides whom a municipality is compared with, and says why.
///
/// Write `peers(for:in:host:)` and nothing more when each question has one set of peers; write `compare(_:host:)` for
/// anything else. Both run on one thread, and nothing they are given outlives the call.
///
/// ```swift
/// struct Neighbours: ComparatorPlugin {
///   func peers(for question: Question, in request: CompareRequest, host: Host) throws -> PeerChoice { … }
/// }
///
/// @c(maalestokk_comparator_neighbours)
/// public func neighboursEntry() -> UnsafePointer<maalestokk_comparator> { comparatorTable(Neighbours.self) }
/// ```
public protocol ComparatorPlugin: SendableMetatype {
  /// Whether `refresh(host:)` is written; the contract's table says so.
  static var canRefresh: Bool { get }

  /// A new plugin for one call.
  init()

  /// Whom to compare with in one question, or why not.
  /// - Throws: A fault; a reasoned no is a `PeerChoice.refusal`.
  func peers(for question: Question, in request: CompareRequest, host: Host) throws -> PeerChoice

  /// The whole answer. The default asks `peers(for:in:host:)` for each question and has the host rank.
  /// - Throws: A fault, which the host reports with the error's description.
  func compare(_ request: CompareRequest, host: Host) throws -> ComparatorAnswer

  /// Brings the comparator's own data up to date. The default is unsupported.
  /// - Throws: A fault, which the host reports with the error's description.
  func refresh(host: Host) throws
}

extension ComparatorPlugin {
  /// No refresh unless the plugin says so.
  public static var canRefresh: Bool { false }

  /// A plugin that writes `compare` itself needs no peers here.
  public func peers(for question: Question, in request: CompareRequest, host: Host) throws -> PeerChoice {
    throw HostError.unsupported("peers(for:in:host:)")
  }

  /// Asks for the peers of each question and has the host rank them.
  public func compare(_ request: CompareRequest, host: Host) throws -> ComparatorAnswer {
    ComparatorAnswer(
      comparisons: try request.questions.map { question in
        switch try peers(for: question, in: request, host: host) {
        case .refusal(let reason):
          ComparedQuestion(question: question, rule: "", refusal: reason)
        case .peers(let kind, let rule, let peers):
          ComparedQuestion(
            question: question, rule: rule, kind: kind, peers: peers,
            ranking: try host.rank(RankRequest(question: question, kind: kind, peers: peers)))
        }
      })
  }

  /// Unsupported.
  public func refresh(host: Host) throws {
    throw HostError.unsupported("refresh")
  }
}

extension CompareRequest {
  /// Of the texts an author has, the one in the request's language.
  ///
  /// Where that is not among them, bokmål and nynorsk stand in for each other, and either goes before English for a reader
  /// of Norwegian; an empty text is none.
  public func text(
    nb: @autoclosure () -> String? = nil, nn: @autoclosure () -> String? = nil, en: @autoclosure () -> String? = nil
  ) -> String {
    func has(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
    return switch language {
    case "en": has(en()) ?? has(nb()) ?? has(nn()) ?? ""
    case "nn": has(nn()) ?? has(nb()) ?? has(en()) ?? ""
    default: has(nb()) ?? has(nn()) ?? has(en()) ?? ""
    }
  }
}
