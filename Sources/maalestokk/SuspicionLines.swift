import Application
import Figures
import Ingest
import Regions
import SQLiteStore
import Statistics
import Values
import Wording

/// What looks wrong among figures on their way in, in words; a capped list with its count.
struct SuspicionLines {
  /// How many are named.
  private static let mostNamed = 20

  private let suspicions: [Suspicion]
  private let names: (RegionCode) -> String
  private let language: Language

  init(_ suspicions: [Suspicion], _ names: @escaping (RegionCode) -> String, _ language: Language) {
    self.suspicions = suspicions
    self.names = names
    self.language = language
  }

  private func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }

  /// For a preview or a summary; empty when nothing looks wrong.
  var lines: [String] {
    guard !suspicions.isEmpty else { return [] }
    let head = pick(
      "Ser ikke riktig ut (\(suspicions.count)); se på dem før tallene brukes:",
      "Does not look right (\(suspicions.count)); look at it before the figures are used:")
    return [head] + named
  }

  /// For an answer or a file that `--strict` refuses.
  var refusal: String {
    ([
      pick(
        "\(suspicions.count) tall eller kolonner ser ikke riktige ut, og --strict tar dem ikke inn:",
        "\(suspicions.count) figures or columns do not look right, and --strict does not take them in:")
    ] + named).joined(separator: "\n")
  }

  private var named: [String] {
    let rest = suspicions.count - Self.mostNamed
    return suspicions.prefix(Self.mostNamed).map { "  " + line($0) }
      + (rest > 0 ? [pick("  og \(rest) til", "  and \(rest) more")] : [])
  }

  private func line(_ suspicion: Suspicion) -> String {
    let place = suspicion.isAboutColumn ? "" : ", \(names(suspicion.region)) (\(suspicion.region))"
    return "\(suspicion.indicator)\(place), \(suspicion.year): \(why(suspicion))"
  }

  /// `117.0 (2023) → 1170.0`, or the value alone.
  private func change(_ suspicion: Suspicion) -> String {
    let value = number(suspicion.value)
    return suspicion.before.map { "\(number($0.value)) (\($0.year)) → \(value)" } ?? value
  }

  private func number(_ value: PublishedValue) -> String { value.text(in: language) }

  private func why(_ suspicion: Suspicion) -> String {
    switch suspicion.kind {
    case .times, .part, .shareForPercent, .percentForShare, .signTurned, .outOfRange, .moreDecimals:
      change(suspicion) + " – " + cellWords(suspicion.kind)
    case .fewerDecimals, .sameAsYearBefore, .allEqual, .signsTurned: columnWords(suspicion)
    }
  }

  private func cellWords(_ kind: Suspicion.Kind) -> String {
    switch kind {
    case .times(let factor): pick("omtrent \(factor) ganger så stort", "about \(factor) times as large")
    case .part(let factor): pick("omtrent en \(factor)-del", "about 1/\(factor) of it")
    case .shareForPercent:
      pick("ser ut som en andel der det ventes prosent", "looks like a share where per cent are expected")
    case .percentForShare:
      pick("ser ut som prosent der det ventes en andel", "looks like per cent where a share is expected")
    case .signTurned: pick("fortegnet er snudd", "the sign is turned")
    case .outOfRange(let low, let high):
      pick(
        "langt utenfor verdiene i landet (\(number(low)) til \(number(high)))",
        "far outside the country's values (\(number(low)) to \(number(high)))")
    case .moreDecimals(let usual):
      pick("flere desimaler enn før (høyst \(usual))", "more decimals than before (at most \(usual))")
    default: ""
    }
  }

  private func columnWords(_ suspicion: Suspicion) -> String {
    let example = "\(names(suspicion.region)): \(change(suspicion))"
    return switch suspicion.kind {
    case .fewerDecimals(let cells, let usual):
      pick(
        "alle \(cells) tall har færre desimaler enn før (\(usual)); \(example)",
        "all \(cells) figures have fewer decimals than before (\(usual)); \(example)")
    case .sameAsYearBefore(let cells, let all):
      pick(
        "\(cells) av \(all) tall er som året før; \(example)",
        "\(cells) of \(all) figures are the year before's; \(example)")
    case .allEqual(let cells):
      pick("alle \(cells) tall er like; \(example)", "all \(cells) figures are equal; \(example)")
    case .signsTurned(let cells, let all):
      pick(
        "\(cells) av \(all) tall har snudd fortegn; \(example)",
        "\(cells) of \(all) figures have their signs turned; \(example)")
    default: example
    }
  }
}

extension PublishedValue {
  /// As it is published, with the language's decimal mark.
  func text(in language: Language) -> String { ImportWords(language).number(self) }
}

extension Session {
  /// What looks wrong among figures on their way in, beside those that stand.
  func suspicions(_ observations: [Observation]) throws -> [Suspicion] {
    let incoming = Dictionary(grouping: observations, by: \.indicator)
    return try incoming.sorted { $0.key < $1.key }.flatMap { id, cells -> [Suspicion] in
      guard let indicator = workbench.indicator(id) else { return [] }
      var standing: [RegionCode: [Int: PublishedValue]] = [:]
      for year in try store.years(of: id, asOf: nil) {
        for (region, cell) in try store.observations(of: id, in: year, asOf: nil) where cell.scope == nil {
          if let number = cell.value.number { standing[region, default: [:]][year] = number }
        }
      }
      let figures = cells.compactMap { cell in
        cell.value.number.map { IncomingFigure(region: cell.region, year: cell.year, value: $0) }
      }
      return Ingest.suspicions(of: figures, indicator: indicator, standing: standing)
    }
  }
}
