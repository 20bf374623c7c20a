import ComparatorMessages
import Indicators
import Ingest
import Regions
import SQLiteStore
import Statistics

/// An answer on its way into the store.
struct FetchedAnswer {
  let answer: TableAnswer
  let sha256: String
  let file: String
  /// The day it came; ISO 8601.
  let retrieved: String

  var id: String { String(sha256.prefix(10)) }
  var dataset: String { "fetch-\(id)" }
  /// The day the publisher says the figures are from.
  var published: String { String(answer.updated.prefix(10)) }
}

extension SQLiteStore {
  /// Adds an answer's figures as a dataset of their own, known from the day they were published.
  func add(_ record: FetchedAnswer, _ harmonised: HarmonisedAnswer, dryRun: Bool) throws -> ImportOutcome {
    let title = record.answer.title
    let origin = Origin(
      id: record.dataset, title: Bilingual(nb: title, en: title), publisher: "Statistisk sentralbyrå",
      licence: "CC BY 4.0",
      location: record.answer.table, published: record.published, retrieved: record.retrieved,
      notes: Bilingual(nb: "", en: ""))
    let file = (name: record.file, kind: "observations", sha256: record.sha256, bytes: Optional<[UInt8]>.none)
    let rows = harmonised.observations.sorted {
      ($0.observation.indicator, $0.observation.year) < ($1.observation.indicator, $1.observation.year)
    }
    return try add(
      ImportRecord(
        id: record.id, dataset: record.dataset, file: record.file, sha256: record.sha256, imported: record.retrieved,
        kind: "fetch", rows: rows.count),
      dataset: StoredDataset(path: "fetch/\(record.answer.table)", origin: origin, files: [file]),
      conflicts: harmonised.madeCorrections.map { $0.correction.conflict(of: record, at: $0.locator) }, dryRun: dryRun
    ) { precedence in
      rows.lazy.map {
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
      other: Conflict.Side(value: expect.description, locator: locator), reason: reason)
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

  /// How many rankings are followed.
  static let mostConclusions = 60

  let record: FetchedAnswer
  let harmonised: HarmonisedAnswer
  let outcome: ImportOutcome
  let isDryRun: Bool
  let subject: Municipality
  let before: [Asked: String]
  let after: [Asked: String]
  let regions: RegionBook
  let names: (RegionCode) -> String
  let language: Language

  private func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }

  var text: String {
    let head = "\(record.answer.title), \(pick("oppdatert", "updated")) \(record.answer.updated)"
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
      return ([head, verb] + effectLines(effect) + correctionLines + coverageLines + leftOutLines + conclusionLines)
        .joined(
          separator: "\n")
    }
  }

  private func effectLines(_ effect: ImportEffect) -> [String] {
    let missing = effect.missing.values.reduce(0, +)
    let withdrawn = harmonised.observations.count { $0.observation.status == .withdrawn }
    let counts = [
      (pick("nye", "new"), effect.added), (pick("reviderte", "revised"), effect.revised),
      (pick("uendret", "unchanged"), effect.unchanged),
      (pick("trukket", "withdrawn"), withdrawn), (pick("uten verdi", "missing"), missing),
    ]
    return counts.map { "  \($0): \($1)" }
      + effect.revisions.map { revision in
        let old = revision.old?.description ?? ".."
        return
          "    \(revision.indicator), \(names(revision.region)), \(revision.year): \(old) → \(revision.new?.description ?? "..")"
      }
  }

  /// `youth-club-visits-per-1000 2025: 285 av 357 har rapportert`.
  private var coverageLines: [String] {
    harmonised.coverage(regions).map { coverage in
      "  \(coverage.indicator) \(coverage.year): "
        + pick(
          "\(coverage.reported) av \(coverage.municipalities) kommuner har rapportert",
          "\(coverage.reported) of \(coverage.municipalities) municipalities have reported")
    }
  }

  private var correctionLines: [String] {
    func place(_ correction: Correction) -> String {
      "\(correction.indicator), \(names(correction.region)), \(correction.year)"
    }
    let made = harmonised.madeCorrections.map(\.correction).map { correction in
      pick("  rettet: ", "  corrected: ") + place(correction) + ": \(correction.expect) → \(correction.value) ("
        + correction.reason[language] + ")"
    }
    let failed = harmonised.failedCorrections.map { failed in
      let expect = failed.correction.expect
      return pick("  IKKE rettet: ", "  NOT corrected: ") + place(failed.correction) + ": "
        + pick(
          "ventet \(expect), fant \(failed.found); se om rettelsen trengs lenger",
          "expected \(expect), found \(failed.found); see whether the correction is still needed")
    }
    return made + failed
  }

  private var leftOutLines: [String] {
    var lines = harmonised.unknownContents.sorted { $0.key < $1.key }.map { code, cells in
      pick("  \(code): ikke i katalogen (\(cells) celler)", "  \(code): not in the catalogue (\(cells) cells)")
    }
    lines += harmonised.unverifiedContents.sorted { $0.key < $1.key }.map { code, cells in
      pick(
        "  \(code): koden er ikke bekreftet i katalogen, og tas ikke inn (\(cells) celler)",
        "  \(code): the code is not confirmed in the catalogue, and is not taken in (\(cells) cells)")
    }
    lines += harmonised.unknownRegions.sorted { $0.key < $1.key }.map { code, cells in
      pick("  region \(code): ukjent (\(cells) celler)", "  region \(code): unknown (\(cells) cells)")
    }
    if harmonised.invalidCodeYears > 0 {
      let count = harmonised.invalidCodeYears
      lines.append(
        pick("  \(count) celler for numre som ikke gjaldt det året", "  \(count) cells of numbers not in use that year")
      )
    }
    return lines
  }

  private var conclusionLines: [String] {
    let changed = before.keys.sorted { ($0.indicator, $0.year) < ($1.indicator, $1.year) }.filter {
      before[$0] != after[$0]
    }
    guard !changed.isEmpty else {
      return [pick("Ingen plass er endret for \(subject.name).", "No rank has changed for \(subject.name).")]
    }
    return [pick("Endrede plasser for \(subject.name):", "Changed ranks of \(subject.name):")]
      + changed.map { asked in
        "  \(asked.indicator) \(asked.year): \(before[asked] ?? "..") → \(after[asked] ?? "..")"
      }
  }
}

extension HarmonisedAnswer {
  /// The indicators and years the answer has figures of.
  var questions: [FetchSummary.Asked] {
    Set(observations.map { FetchSummary.Asked(indicator: $0.observation.indicator, year: $0.observation.year) })
      .sorted { ($0.indicator, $0.year) < ($1.indicator, $1.year) }
  }
}
