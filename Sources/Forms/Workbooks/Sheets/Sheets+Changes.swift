import Comparing
import Documents
import Figures
import Findings
import Statistics
import Values
import Wording

extension Sheets {
  /// Every change since the earlier briefing, one a row: what was, and what is.
  func changes(_ changes: BriefingChanges, names: [IndicatorID: String]) -> Worksheet {
    let said = ChangeSheetWords(context.language)
    func front(_ kind: String, _ indicator: IndicatorID) -> [SheetValue] {
      [.text(kind), .text(indicator.rawValue), .text(names[IndicatorID(indicator.rawValue)] ?? indicator.rawValue)]
    }
    func cell(_ kind: String, _ cell: BriefingSnapshot.Cell) -> [SheetValue] {
      front(kind, cell.indicator) + [.text(context.name(cell.region)), .integer(cell.year)]
    }
    func place(_ place: BriefingSnapshot.Place) -> SheetValue {
      .text(said.place(place.rank, of: place.reporting))
    }
    let rows =
      changes.judgements.map {
        front(said.targetStatus, $0.indicator) + [.empty, .empty, word($0.old), word($0.new)]
      }
      + changes.revisions.map {
        cell(said.revision, $0.cell) + [.number($0.old.value), .number($0.new.value)]
      }
      + changes.moves.map {
        front(heads.rank, $0.view.indicator) + [
          .text($0.view.comparator), .integer($0.new.year), place($0.old), place($0.new),
        ]
      }
      + changes.newYears.map { cell(said.newYear, $0.cell) + [.empty, .number($0.figure.value)] }
    return Worksheet(
      name: words.changes,
      columns: [
        SheetColumn(said.kind, 16), key, label,
        SheetColumn(said.subject, 30), year,
        SheetColumn(said.before, 14), SheetColumn(said.now, 14),
      ], rows: rows)
  }
}
