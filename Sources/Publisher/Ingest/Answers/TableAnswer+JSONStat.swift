import JSONReading
import JSONStat
import Problems
import Statistics

extension TableAnswer {
  /// Reads a publisher's JSON-stat body.
  ///
  /// The region dimension is the one of role geo, the time dimension the one of role time. `table` is used where the body
  /// does not name its table, and must be its name where it does. Throws `JSONProblem` with the place, or `AnswerProblem` with what is missing.
  public init(_ bytes: [UInt8], table: String? = nil) throws {
    try Self.refuseOtherBodies(bytes)
    let cube = try Cube(bytes)
    guard let region = cube.header.dimensions(role: .geo).first, let time = cube.header.dimensions(role: .time).first
    else {
      throw AnswerProblem.noRoles
    }
    let own = cube.header.px?.tableID
    if let table, let own, table != own { throw AnswerProblem.otherTable(asked: table, found: own) }
    guard let table = own ?? table else {
      throw AnswerProblem.noTable
    }
    guard let updated = cube.header.updated else {
      throw AnswerProblem.noUpdate
    }
    guard UpdateStamp(updated) != nil else { throw AnswerProblem.unreadableStamp(updated) }
    let axes = cube.axes.map { axis in
      TableCells.Axis(name: axis.dimension.id, codes: axis.dimension.codes) { axis.category(of: $0) }
    }
    self.init(
      table: table, title: cube.header.label ?? table, updated: updated, regionDimension: region.id,
      timeDimension: time.id,
      cells: TableCells(count: cube.cellCount, axes: axes) { (cube.value(at: $0), cube.status(at: $0)) })
    regionLabels = Dictionary(zip(region.codes, region.labels), uniquingKeysWith: { first, _ in first })
  }

  /// Tells of a body that is JSON but no JSON-stat, such as a publisher's error, before its first missing member is.
  private static func refuseOtherBodies(_ bytes: [UInt8]) throws {
    let object = try JSONDocument(bytes).root.object()
    guard object["version"] == nil, object["class"] == nil else { return }
    let title = object["status"] == nil ? nil : try object.optionalText("title")
    throw title.map { AnswerProblem.publishersError($0) } ?? .otherBody
  }
}
