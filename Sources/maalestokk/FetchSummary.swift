import ComparatorMessages
import Figures
import Foundation
import Imports
import Ingest
import PlainText
import Regions
import SQLiteStore
import Statistics
import Values
import Wording

/// An answer on its way into the store.
struct FetchedAnswer {
  let answer: TableAnswer
  let sha256: String
  let file: String
  /// The day it came; ISO 8601.
  let retrieved: String
  let giver: AnswerGiver

  /// By the bytes; a comparator's by its name too, so that it can never pass for the publisher's.
  var id: String {
    switch giver {
    case .publisher: String(sha256.prefix(10))
    case .comparator(let id, _, _): String(hexadecimalSHA256(Data("\(id)/\(sha256)".utf8)).prefix(10))
    }
  }
  var dataset: String {
    switch giver {
    case .publisher: "fetch-\(id)"
    case .comparator(let comparator, _, _): "comparator-\(comparator)-\(id)"
    }
  }
  /// The day that the figures are said to be from.
  var published: String { answer.day }

  /// Where the figures rank among the sources of a cell; `next` is what an import would rank as.
  func precedence(next: Int) -> Int {
    switch giver {
    case .publisher:
      Precedence.ofAnswer(
        second: answer.stamp?.secondOfDay ?? 0, sequence: next - SQLiteStore.importPrecedence)
    case .comparator: Precedence.ofComparator
    }
  }
}

extension SQLiteStore {
  /// Adds an answer's figures as a dataset of their own, known from the day they were published, and its bytes to the
  /// archive where they are not there yet.
  func add(
    _ record: FetchedAnswer, _ harmonised: HarmonisedAnswer, keeping archived: ArchivedAnswer?
  ) throws -> ImportOutcome {
    let title = record.answer.title
    let origin = Origin(
      id: record.dataset, title: Multilingual(nb: title, en: title), publisher: record.giver.publisher,
      licence: record.giver.licence,
      location: record.answer.table, published: record.published, retrieved: record.retrieved,
      notes: record.giver.notes)
    let file = (name: record.file, kind: "observations", sha256: record.sha256, bytes: Optional<[UInt8]>.none)
    let rows = harmonised.observations.sorted {
      ($0.observation.indicator, $0.observation.year) < ($1.observation.indicator, $1.observation.year)
    }
    return try add(
      ImportRecord(
        id: record.id, dataset: record.dataset, file: record.file, sha256: record.sha256, imported: record.retrieved,
        kind: record.giver == .publisher ? "fetch" : "comparator", rows: rows.count),
      dataset: StoredDataset(path: "fetch/\(record.answer.table)", origin: origin, files: [file]),
      conflicts: harmonised.madeCorrections.map { $0.correction.conflict(of: record, at: $0.locator) },
      keeping: archived
    ) { next in
      let precedence = record.precedence(next: next)
      return rows.map {
        StoredObservation(observation: $0.observation, codeThen: $0.codeThen, precedence: precedence, preferred: true)
      }
    }
  }
}

extension Correction {
  /// Both sides, so that the figure's explanation shows what the publisher sent.
  fileprivate func conflict(of record: FetchedAnswer, at locator: String) -> Conflict {
    Conflict(
      id: "correction-\(indicator)-\(region)-\(year)", indicator: indicator, region: region, year: year,
      dataset: record.dataset, chosen: Conflict.Side(value: value.description, locator: "value-corrections.csv"),
      other: Conflict.Side(value: expect.description, locator: locator), reason: .recorded(reason))
  }
}

/// What an answer brought, in words.
struct FetchSummary {
  /// An indicator and year whose ranking is followed.
  struct Asked: Hashable {
    let indicator: String
    let year: Int
    var question: Question { Question(indicator: indicator, year: year) }
  }

  /// The subject's place in one comparator's set, in words.
  struct Conclusion: Equatable {
    let asked: Asked
    let comparator: String
    let place: String
  }

  /// How many questions are followed.
  static let mostConclusions = 60

  let record: FetchedAnswer
  let harmonised: HarmonisedAnswer
  let outcome: ImportOutcome
  let suspicions: [Suspicion]
  let isDryRun: Bool
  let subject: Municipality
  /// In the same order as `after`.
  let before: [Conclusion]
  let after: [Conclusion]
  let regions: RegionBook
  let names: (RegionCode) -> String
  let language: Language

  private func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }

  var text: String {
    let (title, updated) = (PlainText.line(record.answer.title), PlainText.line(record.answer.updated))
    let head = "\(title), \(pick("oppdatert", "updated")) \(updated)"
    switch outcome {
    case .alreadyThere(let earlier):
      return head + "\n"
        + pick(
          "Hentet før, \(earlier.imported) som \(earlier.id): ingenting er endret.",
          "Taken in before, on \(earlier.imported) as \(earlier.id): nothing was changed.")
    case .added(let effect):
      let verb =
        isDryRun
        ? pick("Forhåndsvisning; ingenting er skrevet:", "Preview; nothing was written:")
        : pick("Tatt inn som \(record.id):", "Taken in as \(record.id):")
      let notes = [record.giver.notes[language]].filter { !$0.isEmpty }
      let looks = SuspicionWords(language).lines(suspicions, names)
      return
        ([head] + notes + [verb] + effectLines(effect) + looks + correctionLines + coverageLines + leftOutLines
        + conclusionLines)
        .joined(
          separator: "\n")
    }
  }

  /// Every cell of the answer is in one of the counts, or among those left out.
  private func effectLines(_ effect: ImportEffect) -> [String] {
    let counts = [(pick("celler i svaret", "cells in the answer"), record.answer.cells.count)] + effect.counts(language)
    let rest = effect.revised - effect.revisions.count
    return counts.map { "  \($0): \($1)" }
      + [pick("  uten verdi: ", "  missing: ") + ImportWords(language).missing(effect)]
      + effect.revisions.map { revision in
        let (old, new) = (revision.old?.text(in: language) ?? "..", revision.new?.text(in: language) ?? "..")
        return "    \(revision.indicator), \(names(revision.region)), \(revision.year): \(old) → \(new)"
      }
      + (rest > 0 ? [pick("    og \(rest) til", "    and \(rest) more")] : [])
  }

  private var coverageLines: [String] { harmonised.coverage(regions).map { $0.line(language) } }

  private var correctionLines: [String] { harmonised.correctionLines(names, language) }

  private var leftOutLines: [String] {
    var lines = harmonised.unknownContents.sorted { $0.key < $1.key }.map { code, cells in
      pick("  \(code): ikke i katalogen (\(cells) celler)", "  \(code): not in the catalogue (\(cells) cells)")
    }
    lines += harmonised.unverifiedContents.sorted { $0.key < $1.key }.map { code, cells in
      pick(
        "  \(code): koden er ikke bekreftet i katalogen, og tas ikke inn (\(cells) celler)",
        "  \(code): the code is not confirmed in the catalogue, and is not taken in (\(cells) cells)")
    }
    lines += [harmonised.recognisedRegionsNote, harmonised.unknownRegionsNote].compactMap {
      $0.map { "  " + ProblemWords(language).text($0) }
    }
    lines += harmonised.ambiguousIndicators.sorted { $0.key < $1.key }.map { indicator, cells in
      pick(
        "  \(indicator): flere celler for samme region og år (\(cells) celler), ikke tatt inn; hent én kategori av hver dimensjon",
        "  \(indicator): several cells of one region and year (\(cells) cells), not taken in; ask for one category of each dimension"
      )
    }
    if harmonised.otherPeriods > 0 {
      let count = harmonised.otherPeriods
      lines.append(
        pick(
          "  \(count) celler for andre perioder enn år, ikke tatt inn",
          "  \(count) cells of other periods than years, not taken in"))
    }
    if harmonised.invalidCodeYears > 0 {
      let count = harmonised.invalidCodeYears
      lines.append(
        pick("  \(count) celler for numre som ikke gjaldt det året", "  \(count) cells of numbers not in use that year")
      )
    }
    return lines
  }

  /// `youth-club-visits-per-1000 2025, KOSTRA-gruppe: Lillehammer 18 av 25 → 11 av 25`.
  private var conclusionLines: [String] {
    let rest = harmonised.questions.count - Self.mostConclusions
    let restLines =
      rest > 0
      ? [
        pick(
          "Plassene i \(rest) eldre rangeringer er ikke fulgt.",
          "The ranks of \(rest) older rankings were not followed.")
      ]
      : []
    return restLines + Self.changedLines(about: subject, before, after, language)
  }

  /// The places that changed between two looks, in words.
  static func changedLines(
    about subject: Municipality, _ before: [Conclusion], _ after: [Conclusion], _ language: Language
  ) -> [String] {
    let changed = zip(before, after).filter { $0 != $1 }
    let name = subject.name
    guard !changed.isEmpty else {
      return [language == .nb ? "Ingen plass er endret for \(name)." : "No rank has changed for \(name)."]
    }
    return [language == .nb ? "Endrede plasser for \(name):" : "Changed ranks of \(name):"]
      + changed.map { old, new in
        "  \(new.asked.indicator) \(new.asked.year), \(new.comparator): \(name) \(old.place) → \(new.place)"
      }
  }
}

extension ImportEffect {
  /// What became of the cells that have a value or had one, with words for each count.
  func counts(_ language: Language) -> [(String, Int)] {
    func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }
    return [
      (pick("nye", "new"), added), (pick("reviderte", "revised"), revised), (pick("uendret", "unchanged"), unchanged),
      (pick("eldre enn det som står", "older than what stands"), outranked), (pick("trukket", "withdrawn"), withdrawn),
    ]
  }
}

extension HarmonisedAnswer {
  /// The indicators and years the answer has figures of, the newest year first.
  var questions: [FetchSummary.Asked] {
    Set(observations.map { FetchSummary.Asked(indicator: $0.observation.indicator, year: $0.observation.year) })
      .sorted { ($1.year, $0.indicator) < ($0.year, $1.indicator) }
  }
}

extension Coverage {
  /// `youth-club-visits-per-1000 2025: 285 av 357 kommuner har rapportert`.
  func line(_ language: Language) -> String {
    "  \(indicator) \(year): "
      + (language == .nb
        ? "\(reported) av \(municipalities) kommuner har rapportert"
        : "\(reported) of \(municipalities) municipalities have reported")
  }
}

extension HarmonisedAnswer {
  /// Which corrections were made, and which did not find the value they expected.
  func correctionLines(_ names: (RegionCode) -> String, _ language: Language) -> [String] {
    func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }
    func place(_ correction: Correction) -> String {
      "\(correction.indicator), \(names(correction.region)), \(correction.year)"
    }
    let made = madeCorrections.map(\.correction).map { correction in
      pick("  rettet: ", "  corrected: ") + place(correction) + ": \(correction.expect) → \(correction.value) ("
        + correction.reason[language] + ")"
    }
    let failed = failedCorrections.map { failed in
      let expect = failed.correction.expect
      return pick("  IKKE rettet: ", "  NOT corrected: ") + place(failed.correction) + ": "
        + pick(
          "ventet \(expect), fant \(failed.found); se om rettelsen trengs lenger",
          "expected \(expect), found \(failed.found); see whether the correction is still needed")
    }
    return made + failed
  }
}
