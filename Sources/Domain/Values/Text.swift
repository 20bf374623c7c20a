/// A sentence as pieces: words, and numbers that each know the fact they are.
///
/// Written with interpolation, `"plass \(rank) av \(count)"`, where a number that was noted keeps its fact and everything else
/// is words.
public struct Text: Sendable, Equatable {
  /// A part of a sentence.
  public enum Piece: Sendable, Equatable {
    case words(String)
    /// A number as it is shown, with its unit, and the id of its fact.
    case number(String, fact: String)

    /// The part as it is read.
    public var shown: String {
      switch self {
      case .words(let text), .number(let text, _): text
      }
    }
  }

  /// The parts in their order; words never follow words.
  public private(set) var pieces: [Piece] = []

  /// No words.
  public init() {}

  /// Words alone.
  public init(_ words: String) { append(.words(words)) }

  /// A number that is a fact.
  public init(_ shown: String, fact: String) { append(.number(shown, fact: fact)) }

  /// The whole as it is read.
  public var plain: String { pieces.map(\.shown).joined() }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { pieces.isEmpty }

  /// The facts of its numbers, each once, in the order they are read.
  public var facts: [String] {
    var seen: Set<String> = []
    return pieces.compactMap { if case .number(_, let fact) = $0, seen.insert(fact).inserted { fact } else { nil } }
  }

  private mutating func append(_ piece: Piece) {
    guard !piece.shown.isEmpty else { return }
    if case .words(let more) = piece, case .words(let before) = pieces.last {
      pieces[pieces.count - 1] = .words(before + more)
    } else {
      pieces.append(piece)
    }
  }

  public static func + (left: Text, right: Text) -> Text {
    right.pieces.reduce(into: left) { $0.append($1) }
  }
}

extension Text: ExpressibleByStringInterpolation {
  /// Gathers the pieces of an interpolated text.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = Text()

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { text.append(.words(literal)) }

    public mutating func appendInterpolation(_ part: Text) { text = text + part }

    public mutating func appendInterpolation(_ words: some CustomStringConvertible) {
      text.append(.words(words.description))
    }
  }

  public init(stringLiteral value: String) { self.init(value) }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }
}
