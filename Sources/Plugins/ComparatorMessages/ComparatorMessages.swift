/// The JSON that crosses the plugin boundary, as values. Both sides hold their own copy of these types.

/// A municipality as the host names it: always by its newest code.
public struct Subject: Codable, Sendable, Equatable {
  public var code: String
  public var name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// One thing to compare: an indicator in a year.
public struct Question: Codable, Sendable, Hashable {
  public var indicator: String
  public var year: Int

  public init(indicator: String, year: Int) {
    self.indicator = indicator
    self.year = year
  }
}

/// What the host asks a comparator.
public struct CompareRequest: Codable, Sendable, Equatable {
  public var subject: Subject
  public var questions: [Question]
  /// The comparator's own options, checked against the manifest's schema.
  public var options: [String: String]
  /// `nb`, `nn` or `en`: the language of rules, reasons and refusals; one that the manifest says the comparator has.
  public var language: String

  public init(subject: Subject, questions: [Question], options: [String: String] = [:], language: String = "nb") {
    self.subject = subject
    self.questions = questions
    self.options = options
    self.language = language
  }
}

/// A municipality to compare with, and why it is one.
public struct Peer: Codable, Sendable, Hashable {
  public var code: String
  /// A clause in the request's language, such as "deler grense (24,1 km)".
  public var why: String

  public init(code: String, why: String) {
    self.code = code
    self.why = why
  }
}

/// How a set of peers came about, which decides when it is too small to rank (METHODS, section 3).
public enum PeerSetKind: String, Codable, Sendable {
  /// Chosen by name: ranked whatever its size.
  case named
  /// Found by a rule: no rank when fewer than five, or fewer than half, have reported.
  case statistical
}

/// A comparator's request to have the subject ranked among its peers; the subject itself is not listed.
public struct RankRequest: Codable, Sendable, Equatable {
  public var question: Question
  public var kind: PeerSetKind
  public var peers: [Peer]

  public init(question: Question, kind: PeerSetKind, peers: [Peer]) {
    self.question = question
    self.kind = kind
    self.peers = peers
  }
}

/// What the host found.
///
/// Numbers are decimal text at published precision, so that nothing is rounded on the way.
public struct RankAnswer: Codable, Sendable, Equatable {
  /// The subject's rank, or nil with a reason in `noRank` or `missing`.
  public var rank: Int?
  public var tied: Bool
  /// Members with a value, the subject counted in.
  public var reporting: Int
  /// Members in all, the subject counted in.
  public var members: Int
  public var value: String?
  /// Median of the peers, the subject left out; nil where none is given.
  public var median: String?
  /// `lowCoverage` or `noPeers`.
  public var noRank: String?
  /// Why the subject has no value.
  public var missing: String?

  public init(
    rank: Int?, tied: Bool, reporting: Int, members: Int, value: String? = nil, median: String? = nil,
    noRank: String? = nil, missing: String? = nil
  ) {
    self.rank = rank
    self.tied = tied
    self.reporting = reporting
    self.members = members
    self.value = value
    self.median = median
    self.noRank = noRank
    self.missing = missing
  }
}

/// A sentence of the comparator's own, with the method behind it.
public struct ComparatorFinding: Codable, Sendable, Equatable {
  public var text: String
  public var method: String

  public init(text: String, method: String) {
    self.text = text
    self.method = method
  }
}

/// The answer to one question: either the peers and the host's ranking of them, or a reasoned no.
public struct ComparedQuestion: Codable, Sendable, Equatable {
  public var question: Question
  /// How the peers were chosen, one clause in the request's language.
  public var rule: String
  public var kind: PeerSetKind?
  public var peers: [Peer]
  /// What the host's `rank` returned for exactly these peers; the host refuses an answer that says otherwise.
  public var ranking: RankAnswer?
  /// Why the comparator will not compare, in one sentence.
  public var refusal: String?

  public init(
    question: Question, rule: String, kind: PeerSetKind? = nil, peers: [Peer] = [], ranking: RankAnswer? = nil,
    refusal: String? = nil
  ) {
    self.question = question
    self.rule = rule
    self.kind = kind
    self.peers = peers
    self.ranking = ranking
    self.refusal = refusal
  }
}

/// A comparator's whole answer: one entry for each question of the request, in its order.
public struct ComparatorAnswer: Codable, Sendable, Equatable {
  public var comparisons: [ComparedQuestion]
  public var findings: [ComparatorFinding]

  public init(comparisons: [ComparedQuestion], findings: [ComparatorFinding] = []) {
    self.comparisons = comparisons
    self.findings = findings
  }
}

/// Which observations a comparator wants to see: the cross product of the three lists.
public struct ObservationQuery: Codable, Sendable, Equatable {
  public var regions: [String]
  public var indicators: [String]
  public var years: [Int]

  public init(regions: [String], indicators: [String], years: [Int]) {
    self.regions = regions
    self.indicators = indicators
    self.years = years
  }
}

/// What a comparator asks the host to fetch during `refresh`.
public struct FetchRequest: Codable, Sendable, Equatable {
  /// An address with `https://` of a host that the manifest names, without credentials or port.
  public var url: String

  public init(url: String) {
    self.url = url
  }
}
