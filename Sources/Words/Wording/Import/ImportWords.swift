import Figures
import Problems
import Regions
import Statistics
import Values

/// The words of what an import did, or would do.
public struct ImportWords: Phrasebook {
  public let language: Language
  private let names: @Sendable (RegionCode) -> String

  /// Imports in a language; `names` says what a region is called.
  public init(_ language: Language, names: @escaping @Sendable (RegionCode) -> String = { $0.rawValue }) {
    self.language = language
    self.names = names
  }

  /// What the dataset of a file of one's own is called.
  public func ownImport(_ file: String) -> String {
    say(nb: "Egen import: \(file)", nn: "Eigen import: \(file)", en: "Own import: \(file)")
  }

  /// When a file of one's own was imported, with the hash of its bytes.
  public func imported(_ file: String, on day: String, sha256: String) -> String {
    say(
      nb: "Importert \(day) fra \(file), SHA-256 \(sha256).", nn: "Importert \(day) frå \(file), SHA-256 \(sha256).",
      en: "Imported on \(day) from \(file), SHA-256 \(sha256).")
  }

  /// The whole of it; `looks` are the lines of what does not look right.
  public func text(_ report: ImportReport, looks: [String], notes: [ImportNote]) -> String {
    switch report.outcome {
    case .alreadyThere(let record): alreadyThere(report.file, record)
    case .added(let effect):
      ([headline(report)] + (report.hasFigures ? lines(effect) : []) + lines(report.targets, report)
        + report.lines.map { "    \($0)" } + looks
        + lines(notes)).joined(separator: "\n")
    }
  }

  private func alreadyThere(_ file: String, _ record: ImportRecord) -> String {
    say(
      nb: "\(file) er importert før, \(record.imported) som \(record.id): ingenting er endret.",
      nn: "\(file) er importert før, \(record.imported) som \(record.id): ingenting er endra.",
      en: "\(file) was imported before, on \(record.imported) as \(record.id): nothing was changed.")
  }

  private func headline(_ report: ImportReport) -> String {
    let (file, id) = (report.file, report.id)
    return report.isDryRun
      ? say(
        nb: "Forhåndsvisning av \(file) (\(id)); ingenting er skrevet:",
        nn: "Førehandsvising av \(file) (\(id)); ingenting er skrive:",
        en: "Preview of \(file) (\(id)); nothing was written:")
      : say(nb: "Importerte \(file) som \(id):", nn: "Importerte \(file) som \(id):", en: "Imported \(file) as \(id):")
  }

  // MARK: Figures

  private func lines(_ effect: ImportEffect) -> [String] {
    let revised = say(nb: "endret", nn: "endra", en: "revised")
    let unchanged = say(nb: "uendret", nn: "uendra", en: "unchanged")
    return [
      "  " + say(nb: "nye", nn: "nye", en: "added") + ": \(effect.added)", "  \(revised): \(effect.revised)",
    ] + effect.revisions.map(line) + more(effect.revised - effect.revisions.count, indented: "    ") + [
      "  \(unchanged): \(effect.unchanged)\(statusChanged(effect.statusChanged))",
      "  " + say(nb: "uten verdi", nn: "utan verdi", en: "missing") + ": " + missing(effect),
    ] + withdrawn(effect.withdrawn) + outranked(effect.outranked)
  }

  private func line(_ revision: ImportEffect.Revision) -> String {
    "    \(revision.indicator), \(name(revision.region)), \(revision.year): \(number(revision.old)) → "
      + number(revision.new)
  }

  private func name(_ region: RegionCode) -> String { "\(names(region)) (\(region))" }

  private func more(_ count: Int, indented: String) -> [String] {
    guard count > 0 else { return [] }
    return [indented + say(nb: "og \(count) til", nn: "og \(count) til", en: "and \(count) more")]
  }

  private func statusChanged(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return say(
      nb: " (\(count) med annen status)", nn: " (\(count) med annan status)", en: " (\(count) with another status)")
  }

  /// How many cells have no value, and of each reason: `994 (tall mangler: 994)`.
  public func missing(_ effect: ImportEffect) -> String {
    let words = FigureWords(language)
    let reasons = MissingReason.allCases.compactMap { reason in
      effect.missing[reason].map { "\(words.missing(reason)): \($0)" }
    }
    return String(effect.missing.values.reduce(0, +))
      + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))")
  }

  private func withdrawn(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    return ["  " + say(nb: "trukket", nn: "trekte", en: "withdrawn") + ": \(count)"]
  }

  private func outranked(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    return [
      say(
        nb: "  står ved siden av: \(count) (utgiverens eget eller et nyere tall gjelder fortsatt)",
        nn: "  står ved sida av: \(count) (det eigne talet til utgivaren, eller eit nyare tal, gjeld framleis)",
        en: "  kept beside: \(count) (the publisher's own or a newer figure still stands)")
    ]
  }

  // MARK: Targets

  private func lines(_ targets: [Target], _ report: ImportReport) -> [String] {
    guard !targets.isEmpty || !report.hasFigures && report.lines.isEmpty else { return [] }
    return [say(nb: "  måltall", nn: "  måltal", en: "  targets") + ": \(targets.count)"]
      + targets.prefix(ImportEffect.mostNamed).map(line)
      + more(targets.count - ImportEffect.mostNamed, indented: "    ")
  }

  private func line(_ target: Target) -> String {
    let years = [target.validFrom, target.validTo].map { $0.map(String.init) ?? "" }.joined(separator: "–")
    let period = years == "–" ? allYears(target.yearDecided) : years
    return "    \(target.indicator), \(name(target.region)): \(bound(target.bound)), \(period)"
  }

  /// Of a target whose first year is not told: one decision of several begins in the year it was made.
  private func allYears(_ decided: Int?) -> String {
    let all = say(nb: "alle år", nn: "alle år", en: "all years")
    guard let decided else { return all }
    return all
      + say(
        nb: "; fra \(decided), da det ble vedtatt, der det er flere vedtak",
        nn: "; frå \(decided), då det blei vedteke, der det er fleire vedtak",
        en: "; from \(decided), when it was decided, where there are several decisions")
  }

  private func bound(_ bound: TargetBound) -> String {
    switch bound {
    case .floor(let limit, let strict): (strict ? "> " : "≥ ") + number(limit)
    case .ceiling(let limit, let strict): (strict ? "< " : "≤ ") + number(limit)
    case .band(let lower, let upper): number(lower) + "–" + number(upper)
    }
  }

  /// A value as it is published, with the language's decimal mark.
  public func number(_ value: PublishedValue?) -> String {
    guard let text = value?.description else { return say(nb: "ingen verdi", nn: "ingen verdi", en: "no value") }
    let comma = text.replacing(".", with: ",")
    return say(nb: comma, nn: comma, en: text)
  }
}
