import DatasetFiles
import Documents
import Figures
import Imports
import Ingest
import Regions
import SQLiteStore
import Statistics
import Values

/// What an import did, or would do, in words.
struct ImportSummary {
  let item: ReadImport
  let outcome: ImportOutcome
  let suspicions: [Suspicion]
  let isDryRun: Bool
  let language: Language
  let names: (RegionCode) -> String

  var text: String {
    switch outcome {
    case .alreadyThere(let record):
      return pick(
        "\(item.file) er importert før, \(record.imported) som \(record.id): ingenting er endret.",
        "\(item.file) was imported before, on \(record.imported) as \(record.id): nothing was changed.")
    case .added(let effect):
      let notes = item.notes.map { "  " + $0[language] }
      let noteLines = notes.isEmpty ? [] : [pick("Merk:", "Note:")] + notes
      let looks = SuspicionLines(suspicions, names, language).lines
      return ([headline] + lines(effect) + looks + noteLines).joined(separator: "\n")
    }
  }

  private func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }

  private var headline: String {
    isDryRun
      ? pick(
        "Forhåndsvisning av \(item.file) (\(item.id)); ingenting er skrevet:",
        "Preview of \(item.file) (\(item.id)); nothing was written:")
      : pick("Importerte \(item.file) som \(item.id):", "Imported \(item.file) as \(item.id):")
  }

  private func lines(_ effect: ImportEffect) -> [String] {
    var lines: [String] = []
    if case .targets(let targets) = item.content { return targetLines(targets.targets) }
    lines.append("  " + pick("nye: ", "added: ") + String(effect.added))
    lines.append("  " + pick("endret: ", "revised: ") + String(effect.revised))
    lines += effect.revisions.map { revision in
      let place = "\(revision.indicator), \(names(revision.region)) (\(revision.region)), \(revision.year)"
      return "    \(place): \(number(revision.old)) → \(number(revision.new))"
    }
    if effect.revised > effect.revisions.count {
      let rest = effect.revised - effect.revisions.count
      lines.append("    " + pick("og \(rest) til", "and \(rest) more"))
    }
    let status = effect.statusChanged
    lines.append(
      "  " + pick("uendret: ", "unchanged: ") + String(effect.unchanged)
        + (status > 0 ? pick(" (\(status) med annen status)", " (\(status) with another status)") : ""))
    lines.append("  " + pick("uten verdi: ", "missing: ") + effect.missingText(language))
    if effect.withdrawn > 0 { lines.append("  " + pick("trukket: ", "withdrawn: ") + String(effect.withdrawn)) }
    if effect.outranked > 0 {
      lines.append(
        "  "
          + pick(
            "står ved siden av: \(effect.outranked) (utgiverens eget eller et nyere tall gjelder fortsatt)",
            "kept beside: \(effect.outranked) (the publisher's own or a newer figure still stands)"))
    }
    if case .dataset(let dataset) = item.content, !dataset.targets.isEmpty { lines += targetLines(dataset.targets) }
    return lines
  }

  private func targetLines(_ targets: [Target]) -> [String] {
    [pick("  måltall: \(targets.count)", "  targets: \(targets.count)")]
      + targets.prefix(ImportEffect.mostNamed).map { target in
        let years = [target.validFrom, target.validTo].map { $0.map(String.init) ?? "" }.joined(separator: "–")
        let period = years == "–" ? pick("alle år", "all years") : years
        return "    \(target.indicator), \(names(target.region)) (\(target.region)): \(bound(target.bound)), \(period)"
      }
      + (targets.count > ImportEffect.mostNamed
        ? ["    " + pick("og \(targets.count - 20) til", "and \(targets.count - 20) more")] : [])
  }

  private func bound(_ bound: TargetBound) -> String {
    switch bound {
    case .floor(let limit, let strict): (strict ? "> " : "≥ ") + number(limit)
    case .ceiling(let limit, let strict): (strict ? "< " : "≤ ") + number(limit)
    case .band(let lower, let upper): number(lower) + "–" + number(upper)
    }
  }

  private func number(_ value: PublishedValue?) -> String {
    guard let value else { return pick("ingen verdi", "no value") }
    return value.text(in: language)
  }
}

extension PublishedValue {
  /// As it is published, with the language's decimal mark.
  func text(in language: Language) -> String { language == .nb ? description.replacing(".", with: ",") : description }
}

extension ImportEffect {
  /// How many cells have no value, and of each reason: `994 (ikke tilgjengelig: 994)`.
  func missingText(_ language: Language) -> String {
    let reasons = MissingReason.allCases.compactMap { reason in
      missing[reason].map { "\(Phrases.missing(reason)[language]): \($0)" }
    }
    return String(missing.values.reduce(0, +)) + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))")
  }
}
