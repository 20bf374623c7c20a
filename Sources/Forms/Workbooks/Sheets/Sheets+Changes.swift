import Comparing
import Documents
import Figures
import Findings
import Statistics
import Values

extension Sheets {
  /// Every change since the earlier briefing, one a row: what was, and what is.
  func changes(_ changes: BriefingChanges, names: [String: String]) -> Sheet {
    func front(_ kind: String, _ indicator: String) -> [SheetValue] {
      [.text(kind), .text(indicator), .text(names[indicator] ?? indicator)]
    }
    func cell(_ kind: String, _ cell: BriefingSnapshot.Cell) -> [SheetValue] {
      front(kind, cell.indicator) + [.text(context.name(cell.region)), .integer(cell.year)]
    }
    func place(_ place: BriefingSnapshot.Place) -> SheetValue {
      .text(pick("\(place.rank) av \(place.reporting)", "\(place.rank) of \(place.reporting)"))
    }
    let target = pick("Målstatus", "Target status")
    let rank = pick("Plass", "Rank")
    let rows =
      changes.judgements.map {
        front(target, $0.indicator) + [.empty, .empty, .text(word($0.old)), .text(word($0.new))]
      }
      + changes.revisions.map {
        cell(pick("Revidert tall", "Revised figure"), $0.cell) + [.number($0.old.value), .number($0.new.value)]
      }
      + changes.moves.map {
        front(rank, $0.view.indicator) + [
          .text($0.view.comparator), .integer($0.new.year), place($0.old), place($0.new),
        ]
      }
      + changes.newYears.map { cell(pick("Nytt år", "New year"), $0.cell) + [.empty, .number($0.figure.value)] }
    return Sheet(
      name: pick("Endringer", "Changes"),
      columns: [
        SheetColumn(pick("Slag", "Kind"), 16), key, label,
        SheetColumn(pick("Kommune, gruppe eller sammenligner", "Municipality, group or comparator"), 30), year,
        SheetColumn(pick("Før", "Before"), 14), SheetColumn(pick("Nå", "Now"), 14),
      ], rows: rows)
  }
}
