/// The answers of KLASS: municipalities (131) and their KOSTRA groups (112).
struct KlassAnswers: Sendable {
  let regions: StandInRegions

  /// The answer for what follows `/api/klass/v1/classifications/`, in lower case.
  func answer(_ path: [String], _ request: Request) -> Answer {
    let date = request.parameter("date") ?? request.parameter("from") ?? ""
    guard let year = Int(date.prefix(4)) else {
      return .json(["error": "date or from is missing"], status: 400)
    }
    switch path {
    case ["131", "codesat"]: return codes(year)
    case ["131", "changes"]: return changes(from: date, to: request.parameter("to") ?? "9999")
    case ["131", "corresponds"] where request.parameter("targetclassificationid") == "112",
      ["131", "correspondsat"] where request.parameter("targetclassificationid") == "112":
      return correspondences(year, isFromGroup: false)
    case ["112", "corresponds"] where request.parameter("targetclassificationid") == "131",
      ["112", "correspondsat"] where request.parameter("targetclassificationid") == "131":
      return correspondences(year, isFromGroup: true)
    default: return .json(["error": "no such classification"], status: 404)
    }
  }

  private func codes(_ year: Int) -> Answer {
    let division = StandInRegions.division(in: year)
    let named = regions.municipalities.filter { $0.division == division }.map { ($0.code, $0.name) }
    return .json([
      "codes": (named + [("9999", "Uoppgitt")]).map { code, name in
        [
          "code": code, "parentCode": "", "level": "1", "name": name, "shortName": "", "presentationName": "",
          "validFrom": "", "validTo": "", "notes": "",
        ]
      }
    ])
  }

  private func changes(from: String, to: String) -> Answer {
    .json([
      "codeChanges": regions.changes.filter { from <= $0.date && $0.date < to }.map {
        [
          "oldCode": $0.oldCode, "oldName": $0.oldName, "oldShortName": "", "newCode": $0.newCode,
          "newName": $0.newName,
          "newShortName": "", "changeOccurred": $0.date,
        ]
      }
    ])
  }

  private func correspondences(_ year: Int, isFromGroup: Bool) -> Answer {
    let division = StandInRegions.division(in: year)
    let items = regions.groups.filter { $0.division == division && division >= 2020 }
    guard !items.isEmpty else { return .json(["error": "no correspondence table for \(year)"], status: 404) }
    let names = Dictionary(
      regions.municipalities.filter { $0.division == division }.map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first })
    return .json([
      "correspondenceItems": items.map { item in
        let sides = [
          (item.municipality, names[item.municipality] ?? ""), (item.group, "KOSTRA-gruppe \(item.group.suffix(2))"),
        ]
        let (source, target) = isFromGroup ? (sides[1], sides[0]) : (sides[0], sides[1])
        return [
          "sourceCode": source.0, "sourceName": source.1, "sourceShortName": "", "targetCode": target.0,
          "targetName": target.1, "targetShortName": "", "validFrom": "", "validTo": "",
        ]
      }
    ])
  }
}
