import JSONReading
import JSONStat
import Statistics

extension TableAnswer {
  /// Reads a publisher's JSON-stat body.
  ///
  /// The region dimension is the one of role geo, the time dimension the one of role time. `table` is used where the body
  /// does not name its table. Throws `JSONBodyError` with the place, or `AnswerError` with what is missing.
  public init(_ bytes: [UInt8], table: String? = nil) throws {
    let cube = try Cube(bytes)
    guard let region = cube.header.dimensions(role: .geo).first, let time = cube.header.dimensions(role: .time).first
    else {
      throw AnswerError("the answer has no dimension of role geo, or none of role time")
    }
    guard let table = cube.header.px?.tableID ?? table else {
      throw AnswerError("the answer does not say which table it is; name it with --table")
    }
    guard let updated = cube.header.updated else { throw AnswerError("the answer does not say when it was updated") }
    self.init(
      table: table, title: cube.header.label ?? table, updated: updated, regionDimension: region.id,
      timeDimension: time.id,
      cells: (0..<cube.cellCount).map { position in
        TableCell(codes: cube.codes(at: position), value: cube.value(at: position), symbol: cube.status(at: position))
      })
  }
}

/// An answer that is well-formed but cannot be used.
public struct AnswerError: Error, Sendable, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}
