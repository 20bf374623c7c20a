/// Reads the names of the sheets, and from which day dates are counted (`workbook.xml`).
final class SheetList: XMLHandler {
  private(set) var sheets: [(name: String, isHidden: Bool, relationship: String)] = []
  /// Whether dates are counted from 1904, as on old Macintoshes.
  private(set) var countsFrom1904 = false
  let wantsText = false

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    if name == "workbookPr" { countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"]) }
    guard name == "sheet", sheets.count < 10_000, let title = attributes["name"], let id = attributes["id"]
    else { return }
    sheets.append((decodedEscapes(title), ["hidden", "veryHidden"].contains(attributes["state"]), id))
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}
