import Figures
import Imports
import Ingest
import Regions
import Statistics
import Values
import ComparatorMessages

extension FigureSink {
  /// Adds an answer's figures as a dataset of their own, known from the day they were published, and its bytes to the
  /// archive where they are not there yet.
  func add(
    _ record: FetchedAnswer, _ harmonised: HarmonisedAnswer, notes: Multilingual, keeping archived: ArchivedAnswer?
  ) throws -> ImportOutcome {
    let title = record.answer.title
    let origin = Origin(
      id: record.dataset, title: Multilingual(nb: title, en: title), publisher: record.giver.publisher,
      licence: record.giver.licence,
      location: record.answer.table, published: record.published, retrieved: record.retrieved,
      notes: notes)
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
