import Figures
import PlainText
import Values

/// What kind of thing is wrong with a row, for counting those that are not named.
public enum ProblemKind: String, Sendable, CaseIterable {
  case structure, indicator, region, year, value, decimals, decimalMark, status, source, duplicate, cell, target

  /// What the counts call it.
  public var label: Multilingual {
    switch self {
    case .structure: Multilingual(nb: "feil antall felt eller uleselig", en: "wrong number of fields or unreadable")
    case .indicator: Multilingual(nb: "ukjent nøkkeltall", en: "unknown indicator")
    case .region: Multilingual(nb: "ukjent kommune", en: "unknown municipality")
    case .year: Multilingual(nb: "ugyldig år", en: "invalid year")
    case .value: Multilingual(nb: "verdien er ikke et tall", en: "the value is not a number")
    case .decimals: Multilingual(nb: "for mange desimaler", en: "too many decimals")
    case .decimalMark: Multilingual(nb: "blandede desimaltegn", en: "mixed decimal marks")
    case .status: Multilingual(nb: "ukjent status", en: "unknown status")
    case .source: Multilingual(nb: "ugyldig kildetekst", en: "invalid source text")
    case .duplicate: Multilingual(nb: "rader som motsier hverandre", en: "rows that contradict each other")
    case .cell: Multilingual(nb: "celle av feil slag", en: "cell of the wrong kind")
    case .target: Multilingual(nb: "ugyldig måltall", en: "invalid target")
    }
  }
}

/// One thing that is wrong with one row.
public struct ImportProblem: Sendable, Equatable {
  public let kind: ProblemKind
  /// The line of a text file, or the row of a sheet, counted from 1; 0 when it is about the file.
  public let line: Int
  /// The header word of the column; empty when it is about the whole row.
  public let column: String
  /// What stands there, made safe to print.
  public let value: String
  public let reason: Multilingual

  init(_ kind: ProblemKind, line: Int, column: String = "", value: String = "", _ nb: String, _ en: String) {
    self.kind = kind
    self.line = line
    self.column = printable(column)
    self.value = printable(value)
    reason = Multilingual(nb: nb, en: en)
  }

  /// The problem on one line: `linje 3, region «Hammar»: …`.
  func text(_ place: Multilingual, _ language: Language) -> String {
    let quoted = language == .nb ? "«\(value)»" : "'\(value)'"
    let column = column.isEmpty ? "" : ", \(column) \(quoted)"
    let start = line > 0 ? "\(place[language]) \(line)" : language == .nb ? "filen" : "the file"
    return start + column + ": " + reason[language]
  }
}

/// A file that cannot be imported: every problem at once, and nothing was changed.
public struct ImportError: Error, Sendable {
  /// How many problems are named; the rest are counted by kind.
  public static let mostNamed = 50

  public let file: String
  /// What a place in the file is called: line or row.
  public let place: Multilingual
  /// The first of them, at most `mostNamed`.
  public let named: [ImportProblem]
  /// All that are not named, by kind.
  public let unnamed: [ProblemKind: Int]

  /// How many problems there are.
  public var count: Int { named.count + unnamed.values.reduce(0, +) }

  /// The lists in which what was meant may be found.
  public var hints: [CommandHint] {
    let kinds = Set(named.map(\.kind)).union(unnamed.keys)
    return
      (kinds.contains(.indicator)
      ? [CommandHint("Nøkkeltallene som finnes:", "The indicators there are:", ["indicators"])] : [])
      + (kinds.contains(.region)
        ? [CommandHint("Kommunene som finnes:", "The municipalities there are:", ["regions"])] : [])
  }

  /// One problem with the file as a whole.
  static func file(_ file: String, _ nb: String, _ en: String) -> ImportError {
    ImportError(
      file: printable(file), place: Multilingual(nb: "linje", en: "line"),
      named: [ImportProblem(.structure, line: 0, nb, en)], unnamed: [:])
  }

  /// The message for the reader.
  public func text(_ language: Language) -> String {
    let nb = language == .nb
    let head =
      count == 1
      ? (nb ? "\(file) kan ikke importeres; ingenting er endret:" : "\(file) cannot be imported; nothing was changed:")
      : (nb
        ? "\(file) har \(count) feil; ingenting er endret:"
        : "\(file) has \(count) problems; nothing was changed:")
    var lines = [head] + named.map { "  " + $0.text(place, language) }
    let rest = unnamed.values.reduce(0, +)
    if rest > 0 {
      let kinds = ProblemKind.allCases.compactMap { kind in
        unnamed[kind].map { "\($0) × \(kind.label[language])" }
      }
      lines.append((nb ? "  og \(rest) til: " : "  and \(rest) more: ") + kinds.joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }
}

/// Collects problems in bounded memory.
struct ImportProblems {
  private(set) var named: [ImportProblem] = []
  private var unnamed: [ProblemKind: Int] = [:]

  /// How many there are.
  private(set) var count = 0

  var isEmpty: Bool { named.isEmpty }
  /// Whether the next one would be named, and not only counted.
  var namesNext: Bool { named.count < ImportError.mostNamed }

  mutating func add(_ problem: ImportProblem) {
    count += 1
    if named.count < ImportError.mostNamed { named.append(problem) } else { unnamed[problem.kind, default: 0] += 1 }
  }

  /// Adds one about the whole file, which is named however many there are.
  mutating func addNamed(_ problem: ImportProblem) {
    count += 1
    if !namesNext, let last = named.popLast() { unnamed[last.kind, default: 0] += 1 }
    named.append(problem)
  }

  /// Throws once there are so many that the file cannot be what it should.
  func checkPatience(line: Int) throws {
    guard count <= Self.most else {
      throw ReadingStopped(
        problem: ImportProblem(
          .structure, line: line, "mer enn \(Self.most) feil; resten av filen er ikke lest.",
          "more than \(Self.most) problems; the rest of the file was not read."))
    }
  }

  private static let most = 50_000

  func throwIfAny(file: String, place: Multilingual) throws {
    if !isEmpty { throw ImportError(file: printable(file), place: place, named: named, unnamed: unnamed) }
  }
}

/// Text from outside as it may be shown: shortened, and without what would steer a terminal.
public func printable(_ text: String, most: Int = 60) -> String { PlainText.line(text, most: most) }
